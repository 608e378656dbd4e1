/** Where a new value does not simply lie in the middle of what is typical, by where it stands in the schema. */
import type { Scenario } from "#engine/index.ts";
import { isList } from "../inspect.ts";
import { stepsOf } from "../path.ts";
import { fieldAt } from "../field-at.ts";
import { readAt } from "../pointer.ts";
import { pathOf } from "./paths.ts";

/** Values of a field, an object or a list at once; `*` stands for any item. */
export const START_VALUES: Readonly<Record<string, unknown>> = {
  "/segments/*/activity": { median: 100, p90: 200 },
  "/segments/*/seats": { median: 20, p90: 40 },
  "/segments/*/activation/probability": 0.8,
  "/segments/*/activation/months": { median: 3, p90: 6 },
  "/segments/*/growthRate": 0.1,
  "/segments/*/expansion": { perYear: 0.5, uplift: { median: 0.2, p90: 0.4 } },
  "/segments/*/volatility": { sigma: 0.2, persistence: 0.5 },
  "/segments/*/decline/perYear": 0.1,
  "/segments/*/decline/monthlyDecay": 0.1,
  "/partners/*/firms": 1,
  "/partners/*/team": { size: 4, typicalSize: null, costPerYear: 100_000 },
  "/partners/*/focus": { sell: 0.4, activate: 0.3, grow: 0.3 },
  "/offers/*/renewal/probability": 0.9,
  "/offers/*/renewal/inactiveProbability": 0.3,
  "/offers/*/commitment/coverage": 0.8,
  "/offers/*/charges/*/schedule/tiers/*/flat": 0,
  "/plans/*/components/*/rate": 0.1,
  "/plans/*/components/*/tiers/*/from": 0,
  "/offers/*/commitment/discounts/*/from": 10_000,
  "/plans/*/components/*/tiers/*/rate": 0.05,
};

/** Fields of one shape of a union whose first choice is not the usual one, by the union's place and the shape. */
export const START_CASES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "/plans/*/components/*/revenueShare": { base: "consumption" },
  "/plans/*/components/*/attainment": { base: "consumption" },
};

/** Where a path of the scenario stands in the schema: `*` for an item of a list; the last step may not exist yet. */
export function schemaPathOf(scenario: Scenario, path: string): string {
  const steps = stepsOf(path) ?? [];
  return pathOf(
    steps.map((step, i) => {
      const parent = pathOf(steps.slice(0, i));
      const named = fieldAt(scenario, parent)?.type === "map";
      return named || isList(readAt(scenario, parent)) ? "*" : step;
    }),
  );
}
