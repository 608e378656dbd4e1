import type { Scenario } from "#engine/index.ts";
import { duplicateItem, moveItem, removeItem } from "#scenario/edit/items.ts";
import { mergeScenarios } from "#scenario/merge.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces } from "#tests/generators/uncertainties.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const RUNS = { seed: 11, numRuns: LONG ? 5000 : 60 };

const RATE = "/plans/referral/components/0/rate";
const FOCUS = `/partners/${apiVendor.partners[0]!.id}/focus`;
const set = (scenario: Scenario, ...places: [path: string, value: unknown][]): Scenario =>
  places.reduce((changed, [path, value]) => writeAt(changed, path, value), scenario);
const without = (scenario: Scenario, path: string): Scenario => {
  const removal = removeItem(scenario, path);
  if (!removal.ok) throw new Error(removal.reason);
  return removal.scenario;
};
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe("two sides of the example", () => {
  const merge = (ours: Scenario, theirs: Scenario) => mergeScenarios(apiVendor, ours, theirs);

  test("changes of different places are both taken, and what is equal is shared with ours", () => {
    const ours = set(apiVendor, [RATE, 0.3]);
    const { scenario, conflicts } = merge(ours, structuredClone(set(apiVendor, ["/horizonMonths", 24])));
    expect([readAt(scenario, RATE), scenario.horizonMonths, conflicts]).toEqual([0.3, 24, []]);
    expect(scenario.plans).toBe(ours.plans);
    expect(merge(ours, structuredClone(apiVendor)).scenario).toBe(ours);
  });

  test("where both changed the same, ours stands and the place is told", () => {
    const { scenario, conflicts } = merge(
      set(apiVendor, [RATE, 0.3]),
      set(apiVendor, [RATE, 0.4], ["/name", "Theirs"]),
    );
    expect([readAt(scenario, RATE), scenario.name, conflicts]).toEqual([0.3, "Theirs", [RATE]]);
    expect(merge(set(apiVendor, [RATE, 0.3]), set(apiVendor, [RATE, 0.3])).conflicts).toEqual([]);
  });

  test("rows of a list without ids merge by position while there are as many, else as wholes", () => {
    const [tier, other] = [0, 1].map((i) => `/offers/commit/commitment/discounts/${i}/discount`);
    const both = merge(set(apiVendor, [tier!, 0.01]), set(apiVendor, [other!, 0.5]));
    expect([tier!, other!].map((path) => readAt(both.scenario, path))).toEqual([0.01, 0.5]);
    const shorter = without(apiVendor, "/offers/commit/commitment/discounts/0");
    const { scenario, conflicts } = merge(set(apiVendor, [other!, 0.5]), shorter);
    expect(conflicts).toEqual(["/offers/commit/commitment/discounts"]);
    expect(readAt(scenario, other!)).toBe(0.5);
  });

  test("what both add stays, in one order on both sides, and what one deletes goes", () => {
    const [plan] = ids(apiVendor.plans);
    const ours = duplicateItem(apiVendor, `/plans/${plan}`).scenario;
    const offer = duplicateItem(apiVendor, "/offers/commit").scenario;
    const renamed = JSON.parse(JSON.stringify(ours).replaceAll(`"${plan}-2"`, '"theirs"')) as Scenario;
    const [one, two] = [merge(ours, renamed), merge(renamed, ours)];
    expect(one).toEqual(two);
    expect(ids(one.scenario.plans).filter((id) => !ids(apiVendor.plans).includes(id))).toHaveLength(2);
    expect(merge(ours, offer).scenario.offers).toHaveLength(apiVendor.offers.length + 1);
    expect(mergeScenarios(ours, set(ours, ["/name", "Ours"]), apiVendor)).toEqual({
      scenario: { ...apiVendor, name: "Ours" },
      conflicts: [],
    });
  });

  test("a deletion against a change keeps what was changed, on either side", () => {
    const plan = `${ids(apiVendor.plans)[0]}-2`;
    const base = duplicateItem(apiVendor, `/plans/${ids(apiVendor.plans)[0]}`).scenario;
    const changed = set(base, [`/plans/${plan}/name`, "Changed"]);
    for (const [ours, theirs] of [[changed, apiVendor] as const, [apiVendor, changed] as const]) {
      const { scenario, conflicts } = mergeScenarios(base, ours, theirs);
      expect(readAt(scenario, `/plans/${plan}/name`)).toBe("Changed");
      expect(conflicts).toEqual([`/plans/${plan}`]);
    }
  });

  test("what one side deleted and the other came to use stays", () => {
    const base = duplicateItem(apiVendor, "/offers/commit").scenario;
    const used = set(base, [`/strategies/${ids(base.strategies)[0]}/offerId`, "commit-2"], ["/horizonMonths", 24]);
    for (const [ours, theirs] of [[used, apiVendor] as const, [apiVendor, used] as const]) {
      const { scenario, conflicts } = mergeScenarios(base, ours, theirs);
      expect([scenario.strategies[0]?.offerId, scenario.horizonMonths]).toEqual(["commit-2", 24]);
      expect(ids(scenario.offers)).toContain("commit-2");
      expect(conflicts).toEqual(["/offers/commit-2"]);
    }
  });

  test("what would be valid on no side stands as ours has it, alone, and the rest of theirs is taken", () => {
    const base = set(apiVendor, [FOCUS, { sell: 0.5, activate: 0.3, grow: 0.2 }]);
    const ours = set(base, [FOCUS, { sell: 0.7, activate: 0.1, grow: 0.2 }]);
    const theirs = set(base, [FOCUS, { sell: 0.5, activate: 0.1, grow: 0.4 }], ["/horizonMonths", 24]);
    const { scenario, conflicts } = mergeScenarios(base, ours, theirs);
    expect([readAt(scenario, FOCUS), scenario.horizonMonths]).toEqual([readAt(ours, FOCUS), 24]);
    expect(conflicts).toEqual([FOCUS]);
  });

  test("of parts of two kinds none is mixed", () => {
    const path = "/plans/referral/components/0";
    const kind = { kind: "retainer", appliesTo: null, monthly: 5 };
    const { scenario, conflicts } = merge(set(apiVendor, [path, kind]), set(apiVendor, [RATE, 0.4]));
    expect([readAt(scenario, path), conflicts]).toEqual([kind, [path]]);
  });
});

/** A scenario after some edits as people make them, chosen by numbers. */
function edited(scenario: Scenario, choices: readonly [what: number, where: number][]): Scenario {
  return choices.reduce((now, [what, where]) => {
    const next = changed(now, what, where);
    const parsed = parseScenario(next);
    return parsed.ok ? parsed.scenario : now;
  }, scenario);
}

function changed(scenario: Scenario, what: number, where: number): Scenario {
  const lists = ["meters", "segments", "partners", "offers", "plans", "strategies"] as const;
  const list = lists[where % lists.length]!;
  const item = scenario[list][where % scenario[list].length]!;
  const at = `/${list}/${item.id}`;
  if (what === 0) return duplicateItem(scenario, at).scenario;
  if (what === 1) return moveItem(scenario, at, where % scenario[list].length);
  if (what === 2) {
    const removal = scenario[list].length > 1 ? removeItem(scenario, at) : null;
    return removal?.ok ? removal.scenario : scenario;
  }
  if (what === 3) return writeAt(scenario, `${at}/name`, `Name ${where}`);
  const places = numberPlaces(scenario);
  const place = places[where % places.length]!;
  return writeAt(scenario, place.path, place.value * [0.5, 0.9, 1.1, 2][where % 4]!);
}

type Json = Record<string, unknown>;
const same = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
};
const keyed = (list: unknown): list is Json[] =>
  Array.isArray(list) && list.every((item: Json | null) => typeof (item?.["id"] ?? item?.["path"]) === "string");
const byKey = (list: Json[]): Json =>
  Object.fromEntries(list.map((item) => [String(item["id"] ?? item["path"]).replaceAll("/", "~1"), item]));

/** Places where a side changed the base and the merged has something else. */
function lost(base: unknown, side: unknown, merged: unknown, path = ""): string[] {
  if (same(base, side) || same(side, merged)) return [];
  const all = [base, side, merged];
  if (all.every(keyed)) return lost(byKey(base as Json[]), byKey(side as Json[]), byKey(merged as Json[]), path);
  const inside = all.every((each) => typeof each === "object" && each !== null);
  const lengths = new Set(all.map((each) => (Array.isArray(each) ? each.length : -1)));
  if (!inside || lengths.size > 1) return [path];
  const names = new Set([base, side].flatMap((each) => Object.keys(each as Json)));
  return [...names].flatMap((name) =>
    lost((base as Json)[name], (side as Json)[name], (merged as Json)[name], `${path}/${name}`),
  );
}

const choices = fc.array(fc.tuple(fc.nat(9), fc.nat(100_000)), { minLength: 1, maxLength: 4 });
const trio = fc
  .tuple(fc.oneof(fc.constant(apiVendor), scenarios()), choices, choices)
  .map(([base, our, their]) => [base, edited(base, our), edited(base, their)] as const);

test("one side alone, and both alike, come out as they are", () => {
  fc.assert(
    fc.property(trio, ([base, ours, theirs]) => {
      expect(mergeScenarios(base, base, theirs)).toEqual({ scenario: theirs, conflicts: [] });
      expect(JSON.stringify(mergeScenarios(base, base, theirs).scenario)).toBe(JSON.stringify(theirs));
      expect(mergeScenarios(base, ours, base)).toEqual({ scenario: ours, conflicts: [] });
      expect(mergeScenarios(base, ours, structuredClone(ours))).toEqual({ scenario: ours, conflicts: [] });
    }),
    RUNS,
  );
});

test("nothing that either side changed is missing without a word; without conflicts both sides come to the same", () => {
  let clean = 0;
  fc.assert(
    fc.property(trio, ([base, ours, theirs]) => {
      const { scenario, conflicts } = mergeScenarios(base, ours, theirs);
      expect(parseScenario(scenario)).toEqual({ ok: true, scenario });
      const told = (path: string): boolean =>
        conflicts.some((conflict) => path.startsWith(conflict) || conflict.startsWith(path));
      expect([ours, theirs].flatMap((side) => lost(base, side, scenario)).filter((path) => !told(path))).toEqual([]);
      if (conflicts.length > 0) return;
      clean++;
      expect(mergeScenarios(base, theirs, ours)).toEqual({ scenario, conflicts: [] });
    }),
    RUNS,
  );
  expect(clean).toBeGreaterThan(RUNS.numRuns / 4);
});

test("scenarios that have nothing in common still make a valid one", () => {
  fc.assert(
    fc.property(scenarios({ numbers: "any" }), scenarios(), scenarios({ numbers: "any" }), (base, ours, theirs) => {
      const { scenario } = mergeScenarios(base, ours, theirs);
      expect(parseScenario(scenario).ok).toBe(true);
    }),
    { ...RUNS, numRuns: LONG ? 500 : 25 },
  );
});
