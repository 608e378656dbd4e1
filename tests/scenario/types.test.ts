import type { Scenario } from "#engine/index.ts";
import type { ScenarioBySchema } from "#scenario/fields.ts";
import { expect, test } from "vitest";

/** Whether each of two types takes every value of the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

test("the schema describes the engine's Scenario (checked when compiled)", () => {
  const same: Same<ScenarioBySchema, Scenario> = true;
  const otherField: Same<ScenarioBySchema, Omit<Scenario, "currency">> = false;
  const otherChoice: Same<ScenarioBySchema, Omit<Scenario, "market"> & { market: { sigma: number } }> = false;
  const oneCaseLess: Same<
    ScenarioBySchema["segments"][number]["adoption"],
    Exclude<Scenario["segments"][number]["adoption"], { kind: "bass" }>
  > = false;
  expect([same, otherField, otherChoice, oneCaseLess]).toEqual([true, false, false, false]);
});
