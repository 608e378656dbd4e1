import type { Scenario } from "#engine/index.ts";
import { dependentsOf } from "#scenario/edit/dependents.ts";
import { addItem, canDuplicate, duplicateItem, moveItem, removeItem } from "#scenario/edit/items.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf } from "./places.ts";

/** The ready scenario with notes and uncertain inputs at named items and at numbered ones. */
const noted: Scenario = {
  ...apiVendor,
  notes: {
    "/offers/commit/charges/0/schedule/tiers/0/price": "First tier",
    "/offers/commit/charges/0/schedule/tiers/1/price": "Second tier",
    "/offers/seats/termMonths": "Seats",
    "/plans/1/components/0/rate": "Share",
    "/plans/usage-share/components/1/amount": "Bonus",
  },
  uncertainties: [
    { path: "/plans/usage-share/components/1/amount", p10: 1, p90: 2 },
    { path: "/offers/1/commitment/discounts/2/discount", p10: 0.1, p90: 0.2 },
    { path: "/partners/integrator/segmentMix/mid", p10: 1, p90: 2 },
  ],
};

function removed(scenario: Scenario, path: string): Scenario {
  const removal = removeItem(scenario, path);
  if (!removal.ok) throw new Error(removal.reason);
  expect(parseScenario(removal.scenario)).toEqual({ ok: true, scenario: removal.scenario });
  return removal.scenario;
}

test("an item that moves takes its notes and uncertain inputs along; all else is shared", () => {
  const moved = moveItem(noted, "/plans/usage-share/components/1", 0);
  expect(moved.notes).toEqual({
    ...noted.notes,
    "/plans/usage-share/components/0/amount": "Bonus",
    "/plans/usage-share/components/1/rate": "Share",
    "/plans/usage-share/components/1/amount": undefined,
    "/plans/1/components/0/rate": undefined,
  });
  expect(moved.uncertainties[0]).toEqual({ path: "/plans/usage-share/components/0/amount", p10: 1, p90: 2 });
  expect(moved.uncertainties[1]).toBe(noted.uncertainties[1]);
  expect(moved.plans[0]).toBe(noted.plans[0]);
  expect(moved.offers).toBe(noted.offers);
  expect(moveItem(moved, "/plans/usage-share/components/0", 1).plans).toEqual(noted.plans);
});

test("a named item that moves is found by its name, however its paths were spelled", () => {
  const moved = moveItem(noted, "/plans/0", 1);
  expect(moved.plans.map(({ id }) => id)).toEqual(["usage-share", "referral"]);
  expect(moved.notes["/plans/usage-share/components/0/rate"]).toBe("Share");
  expect(moveItem(noted, "/plans/0", 0)).toBe(noted);
  expect(() => moveItem(noted, "/plans/0", 2)).toThrow(RangeError);
  expect(() => moveItem(noted, "/plans/9", 0)).toThrow(RangeError);
});

test("tiers that move change their prices, not their bounds", () => {
  const tiers = "/offers/commit/charges/0/schedule/tiers";
  const [first, second] = readAt(noted, tiers) as { upTo: number | null }[];
  const moved = moveItem(noted, `${tiers}/1`, 0);
  expect(readAt(moved, tiers)).toEqual([
    { ...second, upTo: first!.upTo },
    { ...first, upTo: null },
  ]);
  expect(moved.notes[`${tiers}/0/price`]).toBe("Second tier");
});

test("an item that is added is last, and has a path", () => {
  const { scenario, path } = addItem(noted, "/offers", { ...noted.offers[0]!, id: "0" });
  expect(path).toBe("/offers/0");
  expect(scenario.offers.at(-1)!.id).toBe("0");
  const inList = addItem(noted, "/plans/referral/components", noted.plans[1]!.components[0]);
  expect(inList.path).toBe("/plans/referral/components/1");
  expect(() => addItem(noted, "/currency", "x")).toThrow(RangeError);
});

test("a copy has a name of its own and the notes, and is certain", () => {
  const { scenario, path } = duplicateItem(noted, "/plans/usage-share");
  expect(path).toBe("/plans/usage-share-2");
  expect(scenario.plans.map(({ name }) => name)).toEqual(["Referral fee", "Usage share", "Usage share (2)"]);
  expect(scenario.plans[2]!.components).toEqual(noted.plans[1]!.components);
  expect(scenario.notes["/plans/usage-share-2/components/0/rate"]).toBe("Share");
  expect(scenario.notes["/plans/usage-share-2/components/1/amount"]).toBe("Bonus");
  expect(scenario.uncertainties).toEqual(noted.uncertainties);
  const third = duplicateItem(scenario, path);
  expect(third.path).toBe("/plans/usage-share-3");
  expect(readAt(third.scenario, `${third.path}/name`)).toBe("Usage share (3)");
});

test("copies of the longest ids and names have room for a number", () => {
  const long = writeAt(writeAt(apiVendor, "/offers/seats/id", "x".repeat(40)), "/offers/1/name", "y".repeat(120));
  expect(duplicateItem(writeAt(long, "/strategies", []), "/offers/0").path).toBe(`/offers/${"x".repeat(38)}-2`);
  expect(readAt(duplicateItem(long, "/offers/1").scenario, "/offers/2/name")).toBe(`${"y".repeat(116)} (2)`);
});

test("the copy of a segment is sold to, the copy of a partner is paid, the copy of a strategy has no colour yet", () => {
  const segment = duplicateItem(apiVendor, "/segments/mid");
  expect(segment.scenario.partners.map(({ segmentMix }) => segmentMix["mid-2"])).toEqual([6, 4]);
  const paid = writeAt(apiVendor, "/plans/referral/components/0/appliesTo", ["referrer"]);
  const partner = duplicateItem(paid, "/partners/referrer").scenario;
  expect(readAt(partner, "/plans/referral/components/0/appliesTo")).toEqual(["referrer", "referrer-2"]);
  expect(readAt(partner, "/plans/usage-share/components/0/appliesTo")).toBeNull();
  const coloured = writeAt(apiVendor, "/strategies/0", { ...apiVendor.strategies[0]!, slot: 5 });
  expect(duplicateItem(coloured, "/strategies/0").scenario.strategies[1]!.slot).toBeNull();
});

test("copies of tiers and discounts ascend; what may not be twice is not copied", () => {
  const tiers = "/offers/commit/charges/0/schedule/tiers";
  const bounds = (scenario: Scenario) => (readAt(scenario, tiers) as { upTo: number }[]).map(({ upTo }) => upTo);
  expect(bounds(duplicateItem(apiVendor, `${tiers}/0`).scenario)).toEqual([10_000, 20_000, null]);
  expect(bounds(duplicateItem(apiVendor, `${tiers}/1`).scenario)).toEqual([10_000, 20_000, null]);
  const discounts = duplicateItem(apiVendor, "/offers/commit/commitment/discounts/0").scenario;
  const from = (readAt(discounts, "/offers/commit/commitment/discounts") as { from: number }[]).map((row) => row.from);
  expect(from).toEqual([25_000, 50_000, 75_000, 200_000]);
  const paid = writeAt(apiVendor, "/plans/referral/components/0/appliesTo", ["referrer"]);
  expect(canDuplicate(paid, "/plans/referral/components/0/appliesTo/0")).toBe(false);
  expect(canDuplicate(everything, "/strategies/0")).toBe(false);
  expect(() => duplicateItem(everything, "/strategies/0")).toThrow(RangeError);
});

test("an offer takes its strategies along, a strategy that came from it holds from the start", () => {
  const before = { offerId: "seats", planId: "referral" };
  const switched = writeAt(apiVendor, "/strategies/3", { ...apiVendor.strategies[3]!, before, switchMonth: 9 });
  expect(dependentsOf(switched, "/offers/seats").map(({ kind, path }) => [kind, path])).toEqual([
    ["strategy", "/strategies/seats-fee"],
    ["strategy", "/strategies/seats-share"],
    ["before", "/strategies/commit-share/before"],
    ["baseline", "/baselineStrategyId"],
  ]);
  const left = removed(switched, "/offers/seats");
  expect(left.strategies).toEqual(apiVendor.strategies.slice(2));
  expect(left.baselineStrategyId).toBe("commit-fee");
  expect(left.plans).toBe(apiVendor.plans);
});

test("a segment leaves the mixes, a meter its charges, a partner the rules that pay it", () => {
  const alone = writeAt(noted, "/partners/integrator/segmentMix", { enterprise: 0, mid: 6, startup: 0 });
  const left = removed(alone, "/segments/mid");
  expect(left.partners.map(({ segmentMix }) => segmentMix)).toEqual([
    { enterprise: 0, startup: 1 },
    { enterprise: 0.5, startup: 5 },
  ]);
  expect(left.uncertainties.map(({ path }) => path)).not.toContain("/partners/integrator/segmentMix/mid");
  const unmetered = removed(everything, "/meters/calls");
  expect(JSON.stringify(unmetered.offers)).not.toContain('"meterId":"calls"');
  expect(removed(everything, "/meters/storage").meters).toEqual(everything.meters.slice(0, 1));
  const paid = writeAt(apiVendor, "/plans/referral/components/0/appliesTo", ["referrer"]);
  expect(readAt(removed(paid, "/partners/referrer"), "/plans/referral/components/0/appliesTo")).toEqual([]);
});

test("the last item and the last strategy stay", () => {
  expect(removeItem(apiVendor, "/meters/calls")).toMatchObject({ ok: false, reason: "last" });
  const one = removed(apiVendor, "/offers/seats");
  expect(removeItem(one, "/offers/commit")).toMatchObject({ ok: false, reason: "last" });
  const single = { ...apiVendor, strategies: apiVendor.strategies.slice(0, 1) };
  expect(removeItem(single, "/plans/referral")).toMatchObject({ ok: false, reason: "allStrategies" });
  expect(removeItem(single, "/plans/usage-share")).toMatchObject({ ok: true, effects: [] });
});

test("without the open tier the one before is open", () => {
  const tiers = "/offers/commit/charges/0/schedule/tiers";
  const left = removed(noted, `${tiers}/1`);
  expect(readAt(left, tiers)).toEqual([{ upTo: null, price: 3.2, flat: 0 }]);
  expect(left.notes[`${tiers}/1/price`]).toBeUndefined();
  expect(removeItem(left, `${tiers}/0`)).toMatchObject({ ok: false, reason: "last" });
});

test("any item of any scenario can go or is refused, and its dependents are told", () => {
  const check = fc.property(scenarios(), (scenario) => {
    for (const { path } of placesOf(scenario).filter(({ kind }) => kind === "named")) {
      const removal = removeItem(scenario, path);
      expect(removal.effects).toEqual(dependentsOf(scenario, path));
      for (const effect of removal.effects) expect(readAt(scenario, effect.path)).toBeDefined();
      if (removal.ok) expect(parseScenario(removal.scenario)).toEqual({ ok: true, scenario: removal.scenario });
    }
  });
  fc.assert(check, { seed: 5, numRuns: 40 });
});
