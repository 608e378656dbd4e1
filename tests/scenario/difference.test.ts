import type { Scenario } from "#engine/index.ts";
import { differencesBetween, type PlacedDifference } from "#scenario/difference.ts";
import { duplicateItem, moveItem, removeItem } from "#scenario/edit/items.ts";
import { renameId } from "#scenario/edit/rename.ts";
import { withKind, withPresence } from "#scenario/edit/starts.ts";
import { withNote, withUncertainty } from "#scenario/edit/uncertain.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor as withNotes } from "#scenario/templates/index.ts";
import { templateOf } from "#scenario/templates/origin.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces } from "#tests/generators/uncertainties.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Without its notes on where figures come from. */
const apiVendor = { ...withNotes, notes: {} };

type Told = [kind: string, path: string, entry: string, labels: string, leadsTo: string | null];

const commit = "/offers/commit";

function told(before: Scenario, after: Scenario): Told[] {
  return differencesBetween(before, after).map(({ kind, of, path, entry, labels, leadsTo }) => [
    of === "value" ? kind : `${of} ${kind}`,
    path,
    entry,
    labels.join(" › "),
    leadsTo,
  ]);
}

function without(scenario: Scenario, path: string): Scenario {
  const removal = removeItem(scenario, path);
  if (!removal.ok) throw new Error(removal.reason);
  return removal.scenario;
}

const CASES: [name: string, change: (s: Scenario) => Scenario, ...found: Told[]][] = [
  ["nothing", (s) => structuredClone(s)],
  [
    "a number",
    (s) => writeAt(s, `${commit}/commitment/coverage`, 0.7),
    ["changed", `${commit}/commitment/coverage`, commit, "Commitment › Coverage", `${commit}/commitment/coverage`],
  ],
  [
    "a number by position of its row",
    (s) => writeAt(s, `${commit}/commitment/discounts/1/discount`, 0.5),
    [
      "changed",
      `${commit}/commitment/discounts/1/discount`,
      commit,
      "Commitment › Discounts › Discount 2 › Discount",
      `${commit}/commitment/discounts/1/discount`,
    ],
  ],
  [
    "a name",
    (s) => writeAt(s, `${commit}/name`, "Promise"),
    ["renamed", `${commit}/name`, commit, "Name", `${commit}/name`],
  ],
  ["the scenario's name", (s) => ({ ...s, name: "Mine" }), ["renamed", "/name", "", "Name", null]],
  [
    "what is computed",
    (s) => ({ ...s, horizonMonths: 24, baselineStrategyId: s.strategies[1]!.id }),
    ["changed", "/baselineStrategyId", "/strategies", "Baseline", "/baselineStrategyId"],
    ["changed", "/horizonMonths", "/simulation", "Horizon", "/horizonMonths"],
  ],
  [
    "a part that is gone, with all in it",
    (s) => withPresence(s, `${commit}/commitment`, false),
    ["removed", `${commit}/commitment`, commit, "Commitment", `${commit}/commitment`],
  ],
  [
    "a cap where there was none",
    (s) => writeAt(s, "/plans/usage-share/annualCap", 5),
    ["changed", "/plans/usage-share/annualCap", "/plans/usage-share", "Yearly cap", "/plans/usage-share/annualCap"],
  ],
  [
    "a row out of the middle",
    (s) => without(s, `${commit}/commitment/discounts/0`),
    [
      "removed",
      `${commit}/commitment/discounts/0`,
      commit,
      "Commitment › Discounts › Discount 1",
      `${commit}/commitment/discounts`,
    ],
  ],
  [
    "another kind, and what both kinds have",
    (s) => writeAt(withKind(s, "/segments/startup/adoption", "gompertz"), "/segments/startup/adoption/monthsToHalf", 1),
    ["changed", "/segments/startup/adoption", "/segments/startup", "Adoption", "/segments/startup/adoption"],
    [
      "changed",
      "/segments/startup/adoption/monthsToHalf",
      "/segments/startup",
      "Adoption › Months to half",
      "/segments/startup/adoption/monthsToHalf",
    ],
  ],
  [
    "an entry in another place",
    (s) => moveItem(s, "/strategies/1", 0),
    ["moved", "/strategies", "/strategies", "", "/strategies"],
  ],
  ["offers in another order", (s) => moveItem(s, "/offers/0", 1), ["moved", "/offers", "/offers", "", null]],
  [
    "doubt and a note",
    (s) => withNote(withUncertainty(s, "/segments/1/activity/median", { p10: 1, p90: 2 }), "/discountRate", "Bank"),
    [
      "uncertainty added",
      "/segments/mid/activity/median",
      "/segments/mid",
      "Activity › Typical",
      "/segments/mid/activity/median",
    ],
    ["note added", "/discountRate", "/simulation", "Discount rate", "/discountRate"],
  ],
];

test.each(CASES)("%s", (_name, change, ...found) => {
  expect(told(apiVendor, change(apiVendor))).toEqual(found);
});

test("a weight of a segment whose id is “name” is no name", () => {
  const mix = `/partners/${apiVendor.partners[0]!.id}/segmentMix`;
  const before = renameId(apiVendor, `/segments/${apiVendor.segments[0]!.id}`, "name");
  expect(told(before, writeAt(before, `${mix}/name`, 0.125)).map(([kind]) => kind)).toEqual(["changed"]);
});

test("a new entry leads to itself, one that is gone nowhere", () => {
  const { scenario, path } = duplicateItem(apiVendor, commit);
  expect(told(apiVendor, scenario).filter(([kind]) => kind !== "moved")).toEqual([["added", path, path, "", path]]);
  expect(told(scenario, apiVendor).filter(([kind]) => kind !== "moved")).toEqual([["removed", path, path, "", null]]);
});

test("the scenario's own id and name are left out where another scenario is meant", () => {
  const other = { ...apiVendor, id: "other", name: "Other" };
  expect(told(apiVendor, other).map(([, path]) => path)).toEqual(["/name", "/id"]);
  expect(differencesBetween(apiVendor, other, false)).toEqual([]);
});

test("each number that is changed is there exactly once, in the same order however it was changed", () => {
  const check = fc.property(scenarios(), fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (scenario, picks) => {
    const places = numberPlaces(scenario);
    const chosen = new Map(picks.map((pick) => [pick % places.length, places[pick % places.length]!]));
    const changed = (order: typeof places) =>
      order.reduce((s, { path, value }) => writeAt(s, path, value + 1), scenario);
    const found = differencesBetween(scenario, changed([...chosen.values()]));
    expect(found.map(({ path }) => path).sort()).toEqual([...chosen.values()].map(({ path }) => path).sort());
    expect(found.every(({ before, after }) => after === (before as number) + 1)).toBe(true);
    expect(differencesBetween(scenario, changed([...chosen.values()].toReversed()))).toEqual(found);
  });
  fc.assert(check, { seed: 21, numRuns: 60, endOnFailure: true });
});

test("between any two scenarios: none only where they are equal, and the mirror of the way back", () => {
  const two = fc.tuple(scenarios({ numbers: "any" }), scenarios({ numbers: "any" }));
  const check = fc.property(two, ([one, other]) => {
    expect(differencesBetween(one, structuredClone(one))).toEqual([]);
    const there = differencesBetween(one, other);
    expect(there.length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
    expect(mirrored(differencesBetween(other, one)).sort()).toEqual(there.map(lineOf).sort());
    const keys = there.map(({ kind, of, path }) => `${kind} ${of} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
    const whole = there.filter(({ kind, of }) => of === "value" && (kind === "added" || kind === "removed"));
    for (const { path } of whole) {
      expect(there.filter((one) => one.of === "value" && one.path.startsWith(`${path}/`))).toEqual([]);
    }
    for (const { leadsTo } of there) if (leadsTo !== null) expect(readAt(other, leadsTo)).not.toBeUndefined();
  });
  fc.assert(check, { seed: 22, numRuns: 60, endOnFailure: true });
});

function lineOf({ kind, of, path, before, after }: PlacedDifference): string {
  return JSON.stringify([kind, of, path, before ?? null, after ?? null]);
}

function mirrored(differences: PlacedDifference[]): string[] {
  const mirror = {
    changed: "changed",
    moved: "moved",
    renamed: "renamed",
    added: "removed",
    removed: "added",
  } as const;
  return differences.map((one) => lineOf({ ...one, kind: mirror[one.kind], before: one.after, after: one.before }));
}

test("a scenario's template is told by its id", () => {
  const origin = (id: string) => templateOf(id)?.id ?? null;
  expect(["api-vendor", "api-vendor-2", "integrator-2-3", "unused-promise-12"].map(origin)).toEqual([
    "api-vendor",
    "api-vendor",
    "integrator",
    "unused-promise",
  ]);
  expect(["mine", "api-vendor-x", "api", "2"].map(origin)).toEqual([null, null, null, null]);
});
