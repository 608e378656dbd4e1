import { expect, test } from "vitest";
import type { Scenario, Schedule } from "#engine/index.ts";
import { readAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { outlineOf } from "#text/ui-words-outline.ts";

/** The example with figures of this test, so that the example's own may be tuned. */
const model: Scenario = {
  ...apiVendor,
  notes: {},
  segments: apiVendor.segments.map((segment, i) => ({ ...segment, activity: { median: 100 * (i + 1), p90: 2500 } })),
  partners: apiVendor.partners.map((partner) => ({ ...partner, segmentMix: { mid: 3, enterprise: 1 } })),
  offers: [
    {
      ...apiVendor.offers[0]!,
      name: "Seats",
      termMonths: 12,
      charges: [{ kind: "seats", schedule: { model: "perUnit", price: 38 } }],
    },
    {
      ...apiVendor.offers[1]!,
      name: "Commitment",
      commitment: { ...apiVendor.offers[1]!.commitment!, coverage: 0.6 },
      charges: [
        {
          kind: "usage",
          meterId: apiVendor.meters[0]!.id,
          included: 0,
          schedule: {
            model: "graduated",
            tiers: [
              { upTo: 1000, price: 3.2, flat: 0 },
              { upTo: null, price: 2.6, flat: 0 },
            ],
          },
          seasonalRates: null,
        },
      ],
    },
  ],
};

const lines = (heading: string, scenario = model): [string, string][] => {
  const section = outlineOf(scenario).find((found) => found.heading === heading)!;
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  return section.entries.map(({ name, line }) => [plain(name), plain(line)]);
};

test("seven sections, and every entry leads to its place in the scenario", () => {
  const sections = outlineOf(apiVendor);
  expect(sections).toHaveLength(7);
  for (const { entries } of sections) {
    for (const { path, line } of entries) {
      expect(readAt(apiVendor, path), path).toBeDefined();
      expect(line).not.toMatch(/undefined|NaN|null/);
    }
  }
});

test("customers by their share of deals and their use", () => {
  expect(lines("Customers")[1]).toEqual([model.segments[1]!.name, "75 % · 200 · one in ten above 2,500"]);
});

test("offers by price and promise", () => {
  expect(lines("Offers")).toEqual([
    ["Seats", "$38 a seat and month · 12 months"],
    ["Commitment", "60 % of expected use · $3.20 to $2.60"],
    ["Meters", "API calls"],
  ]);
});

test("an offer's step or package is what it costs in all, not of each unit", () => {
  const charged = (schedule: Schedule): string => {
    const charges = [{ kind: "seats" as const, schedule }];
    return lines("Offers", { ...model, offers: [{ ...model.offers[0]!, charges }] })[0]![1];
  };
  const tiers = [
    { upTo: 10, price: 0, flat: 100 },
    { upTo: null, price: 0, flat: 250 },
  ];
  expect(charged({ model: "stairstep", tiers })).toBe("$100 to $250 a month · 12 months");
  expect(charged({ model: "package", size: 25, price: 9 })).toBe("$9 for 25 seats · 12 months");
});

test("strategies by offer and plan, with their slots in order", () => {
  const { entries } = outlineOf(apiVendor).find(({ heading }) => heading === "Strategies")!;
  expect(entries.map(({ slot }) => slot)).toEqual([null, 0, 1, 2, 3]);
  expect(entries[1]!.line).toMatch(/the baseline$/);
});

test("how many pairs of offer and plan are compared", () => {
  const [first, ...others] = apiVendor.strategies;
  const twice = { ...apiVendor, strategies: [first!, others[0]!, { ...first!, id: "again" }] };
  expect(lines("Strategies", twice)[0]).toEqual(["Compare offers and plans", "2 of 4 pairs"]);
});

test("what a strategy was before its change of course", () => {
  const before = { offerId: "seats", planId: "referral" };
  const strategies = apiVendor.strategies.map((strategy, i) =>
    i === 3 ? { ...strategy, before, switchMonth: 12 } : strategy,
  );
  expect(lines("Strategies", { ...apiVendor, strategies })[4]![1]).toBe(
    "Annual commitment · Usage share · until month 12: Seats, annual · Referral fee",
  );
});

const SUCCESS = { ...apiVendor.customerSuccess, costPerCsmYear: 120_000, saveRate: 0.35 };

test("customer success by how it works", () => {
  const success = (mode: "reactive" | "continuous", csms: number) =>
    lines("Customer success", { ...model, customerSuccess: { ...SUCCESS, mode, csms } })[0]!;
  expect(success("continuous", 1)).toEqual(["Watches usage every month", "1 person · $120k a year each · saves 35 %"]);
  expect(success("reactive", 0)).toEqual(["Acts when a renewal is due", "nobody"]);
});

test("simulation by its horizon, start, futures and rate", () => {
  const simulation = { ...apiVendor.simulation, runs: 1000, seed: 7 };
  const scenario = { ...model, horizonMonths: 36, startMonth: "2027-01", discountRate: 0.1, simulation };
  expect(lines("Simulation", scenario)).toEqual([
    ["36 months from January 2027", "1,000 futures · seed 7 · 10 % a year"],
  ]);
});
