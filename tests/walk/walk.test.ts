import { expect, test } from "vitest";
import { actsOf } from "./acts.ts";
import { schemaDeeds } from "./places.ts";
import { walked } from "./scenario.ts";

test("everything that the schema lets a person do is in the walk", { timeout: 30_000 }, () => {
  const acts = actsOf(walked);
  const done = new Set(acts.map(({ deed }) => deed));
  expect(schemaDeeds().filter((deed) => !done.has(deed))).toEqual([]);
  process.stdout.write(`    the walk has ${acts.length} acts, of ${schemaDeeds().length} kinds by the schema\n`);
  expect(acts.length).toBeGreaterThan(schemaDeeds().length);
});
