import type { Scenario } from "#engine/index.ts";
import { duplicateItem } from "#scenario/edit/items.ts";
import { addTo, newItem, startOf, withKind, withPresence } from "#scenario/edit/starts.ts";
import { uncertaintyAt, withUncertainty } from "#scenario/edit/uncertain.ts";
import { parseScenario } from "#scenario/parse.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { expect, test } from "vitest";
import { placesOf } from "./places.ts";

function valid(scenario: Scenario): Scenario {
  expect(parseScenario(scenario)).toEqual({ ok: true, scenario });
  return scenario;
}

const schedule = "/offers/seats/charges/0/schedule";
const tiers = "/offers/commit/charges/0/schedule/tiers";

test("every list of every kind takes a new item, until it is full", () => {
  for (const scenario of [apiVendor, everything]) {
    for (const { path, kinds } of placesOf(scenario).filter(({ kind }) => kind === "list")) {
      const list = fieldAt(scenario, path)!;
      const most = list.type === "list" ? list.max : 12;
      const before = readAt(scenario, path) as unknown[];
      for (const kind of kinds.length > 0 ? kinds : [undefined]) {
        const added = addTo(scenario, path, kind === undefined ? {} : { kind });
        if (before.length >= most) expect(added).toBeNull();
        if (added === null) continue;
        const items = readAt(valid(added.scenario), path) as unknown[];
        expect(items).toHaveLength(before.length + 1);
        expect(readAt(added.scenario, added.path)).toBe(items.at(-1));
        if (kind !== undefined) expect(items.at(-1)).toMatchObject({ kind });
      }
    }
  }
});

test("a list that takes no more gives nothing", () => {
  expect(addTo(everything, "/strategies")).toBeNull();
  expect(newItem(everything, "/strategies")).toBeNull();
  const paid = writeAt(apiVendor, "/plans/referral/components/0/appliesTo", ["referrer"]);
  const both = addTo(paid, "/plans/referral/components/0/appliesTo")!.scenario;
  expect(readAt(both, "/plans/referral/components/0/appliesTo")).toEqual(["referrer", "integrator"]);
  expect(addTo(both, "/plans/referral/components/0/appliesTo")).toBeNull();
  const far = writeAt(apiVendor, `${tiers}/0/upTo`, 1e15);
  expect(addTo(far, tiers)).toBeNull();
});

test("new items have the name that was asked for and an id made of it", () => {
  const first = addTo(apiVendor, "/offers", { name: "New Öffer!" })!;
  expect(first.path).toBe("/offers/new-offer");
  const second = addTo(first.scenario, "/offers", { name: "New Öffer!" })!;
  expect(second.path).toBe("/offers/new-offer-2");
  expect(readAt(second.scenario, `${second.path}/name`)).toBe("New Öffer! (2)");
  expect(addTo(apiVendor, "/plans", { name: "报价" })!.path).toBe("/plans/plan");
  expect(newItem(apiVendor, "/plans", { name: "New plan" })).toMatchObject({ id: "new-plan", components: [] });
});

test("a new strategy is a pair that is not compared yet", () => {
  const plan = duplicateItem(apiVendor, "/plans/referral").scenario;
  expect(newItem(plan, "/strategies")).toMatchObject({ offerId: "seats", planId: "referral-2" });
});

test("a new tier is open, the one before ends at twice the last bound; rows hold from twice as much", () => {
  const added = addTo(apiVendor, tiers)!.scenario;
  expect(readAt(added, tiers)).toEqual([
    { upTo: 10_000, price: 3.2, flat: 0 },
    { upTo: 20_000, price: 2.6, flat: 0 },
    { upTo: null, price: 2.6, flat: 0 },
  ]);
  const one = withKind(apiVendor, schedule, "graduated");
  expect(readAt(addTo(one, `${schedule}/tiers`)!.scenario, `${schedule}/tiers/0/upTo`)).toBe(1000);
  expect(newItem(apiVendor, "/offers/commit/commitment/discounts")).toEqual({ from: 400_000, discount: 0.15 });
  expect(newItem(apiVendor, tiers)).toEqual({ upTo: null, price: 2.6, flat: 0 });
});

test("the first value of every field is valid where it stands", () => {
  const seen = new Set<unknown>();
  for (const scenario of [apiVendor, everything]) {
    for (const { path, kind } of placesOf(scenario)) {
      if (kind === "item" || kind === "named" || readAt(scenario, path) === undefined) continue;
      if (
        path === "/horizonMonths" ||
        /\/(upTo|from|median|monthsTo\w+|p90|sell|activate|grow|minimum|maximum)$/.test(path)
      )
        continue;
      const field = fieldAt(scenario, path)!;
      if (seen.has(field)) continue;
      seen.add(field);
      if (field.type === "list" && path.split("/").length === 2) continue;
      valid({ ...writeAt(scenario, path, startOf(field, scenario, path)), uncertainties: [], notes: {} });
      expect(startOf(field, scenario)).toBeDefined();
    }
  }
});

test("every shape of every union can be had, and names that stay keep their values", () => {
  for (const { path, kinds } of placesOf(everything).filter(({ kind }) => kind === "union")) {
    for (const kind of kinds) valid(withKind(everything, path, kind));
  }
  const bass = withKind(apiVendor, "/segments/mid/adoption", "gompertz");
  expect(bass.segments[1]!.adoption).toEqual({ kind: "gompertz", monthsToHalf: 6, monthsTo90: 13 });
  expect(withKind(apiVendor, "/segments/mid/adoption", "logistic")).toBe(apiVendor);
  const margin = withKind(apiVendor, "/plans/referral/components/0", "resaleMargin");
  expect(margin.plans[0]!.components[0]).toEqual({ kind: "resaleMargin", rate: 0.18, appliesTo: null });
  expect(() => withKind(apiVendor, schedule, "none")).toThrow(RangeError);
  expect(() => withKind(apiVendor, "/currency", "flat")).toThrow(RangeError);
});

test("a price is the same under the next model, as far as there is such a price", () => {
  const at = "/offers/commit/charges/0/schedule";
  const priced = (model: string, from: Scenario = apiVendor) => readAt(withKind(from, at, model), at);
  expect(priced("volume")).toMatchObject({ tiers: readAt(apiVendor, tiers) });
  expect(priced("perUnit")).toMatchObject({ price: 3.2 });
  expect(priced("package")).toMatchObject({ size: 1, price: 3.2 });
  const steps = withKind(apiVendor, at, "stairstep");
  expect(readAt(steps, tiers)).toEqual([
    { upTo: 10_000, price: 0, flat: 32_000 },
    { upTo: null, price: 0, flat: 52_000 },
  ]);
  expect(priced("graduated", steps)).toEqual(readAt(apiVendor, at));
  expect(readAt(withKind(apiVendor, schedule, "volume"), schedule)).toMatchObject({
    tiers: [{ upTo: null, price: 45, flat: 0 }],
    minimum: null,
  });
});

test("what is uncertain stays so under another shape only if its number stays", () => {
  const range = { p10: 1, p90: 5 };
  const price = withUncertainty(apiVendor, `${tiers}/0/price`, range);
  expect(uncertaintyAt(withKind(price, "/offers/commit/charges/0/schedule", "volume"), `${tiers}/0/price`)).toEqual(
    range,
  );
  expect(withKind(price, "/offers/commit/charges/0/schedule", "stairstep").uncertainties).toEqual([]);
});

test("what is paid over time or by attainment begins on consumption, a fee on the contract", () => {
  const based = (kind: string) => newItem(apiVendor, "/plans/referral/components", { kind });
  expect(based("revenueShare")).toMatchObject({ base: "consumption" });
  expect(based("attainment")).toMatchObject({ base: "consumption" });
  expect(based("signingFee")).toMatchObject({ base: "contractValue" });
});

test("every field that may be null can be filled and emptied", () => {
  for (const scenario of [apiVendor, everything]) {
    for (const { path } of placesOf(scenario).filter(({ kind }) => kind === "nullable")) {
      const full = valid(withPresence(scenario, path, true));
      if (!path.endsWith("/upTo")) expect(readAt(full, path) ?? null).not.toBeNull();
      const empty = valid(withPresence(scenario, path, false));
      if (!path.endsWith("/upTo")) expect(readAt(empty, path) ?? null).toBeNull();
      expect(withPresence(full, path, true)).toBe(full);
      expect(withPresence(empty, path, false)).toBe(empty);
    }
  }
  expect(() => withPresence(apiVendor, "/currency", false)).toThrow(RangeError);
});

test("what comes in the place of nothing fits its surroundings", () => {
  const filled = (path: string, scenario = apiVendor) => readAt(withPresence(scenario, path, true), path);
  expect(filled("/segments/startup/seasonality")).toEqual(Array.from({ length: 12 }, () => 1));
  expect(filled("/plans/referral/components/0/appliesTo")).toEqual(["integrator"]);
  const own = { ...apiVendor.partners[0]!, id: "own", type: "direct" as const };
  const sales = { ...apiVendor, partners: [own, ...apiVendor.partners] };
  expect(filled("/plans/referral/components/0/appliesTo", sales)).toEqual(["integrator"]);
  expect(filled("/strategies/0/customerSuccess")).toEqual(apiVendor.customerSuccess);
  expect(filled("/strategies/0/before")).toEqual({ offerId: "commit", planId: "referral" });
  expect(filled("/partners/integrator/team/typicalSize")).toBe(0.8);
  const switched = withPresence(apiVendor, "/strategies/0/before", true);
  expect(switched.strategies[0]!.switchMonth).toBe(12);
  expect(withPresence(switched, "/strategies/0/before", false)).toEqual(apiVendor);
  const dear = writeAt(apiVendor, `${schedule}/minimum`, 2e7);
  expect(filled(`${schedule}/maximum`, dear)).toBe(2e7);
});
