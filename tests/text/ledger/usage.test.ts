import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, type Charge, type Scenario, type Schedule } from "#engine/index.ts";
import { explainInvoice, explainRevenue } from "#text/ledger/billing.ts";
import { explainUsage } from "#text/ledger/usage.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { madeCustomer, madeMonth } from "../../worker/made-trace.ts";
import { near, plain, shownAmount } from "./recompute.ts";
import { recomputedFee, recomputedUsage } from "./recompute-usage.ts";

const SEEDED = { seed: 20270102, numRuns: process.env["DRAWDOWN_LONG"] ? 20_000 : 1500 };

const price = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.double({ min: 0, max: 0.01, noNaN: true }),
  fc.double({ min: 0, max: 50, noNaN: true }),
);
const flat = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 }));
const bound = fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null });
const tiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 4 }),
    fc.array(fc.record({ price, flat }), { minLength: 5, maxLength: 5 }),
  )
  .map(([bounds, steps]) => [...bounds.sort((a, b) => a - b), null].map((upTo, i) => ({ upTo, ...steps[i]! })));
const bounds = fc
  .tuple(bound, bound)
  .map(([a, b]) => ({ minimum: a, maximum: b === null ? null : Math.max(a ?? 0, b) }));

const schedules: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.oneof(
      fc.record({ model: fc.constant("perUnit" as const), price }),
      fc.record({ model: fc.constant("package" as const), size: fc.integer({ min: 1, max: 500 }), price }),
      fc.record({ model: fc.constantFrom("graduated" as const, "volume" as const, "stairstep" as const), tiers }),
    ),
    bounds,
  )
  .map(([schedule, limits]) => ({ ...schedule, ...limits }) as Schedule);

const quantities = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 6000 }),
  fc.double({ min: 0, max: 20_000, noNaN: true }),
);
const levels = fc.constantFrom(1, 1, 1.05, 1.05 ** 3, 0.97);
const discounts = fc.constantFrom(0, 0.05, 0.12, 0.333);

function contextOf(charges: Charge[]): { scenario: Scenario } {
  return { scenario: { ...everything, offers: [{ ...everything.offers[0]!, id: "offer", charges }] } };
}

function usageOf(
  schedule: Schedule,
  quantity: number,
  included: number,
  seasonalRate: number,
  priceLevel: number,
  discount: number,
) {
  const list = amount(schedule, Math.max(0, quantity - included));
  const value = list * seasonalRate * priceLevel;
  const line = { charge: 0, meterId: "storage", quantity, included, amount: list, seasonalRate, value };
  const commitment = {
    periodMonth: 0,
    periodMonths: 12,
    committed: 1,
    discount,
    opening: 1,
    closing: 1,
    utilisation: 1,
    ends: null,
  };
  const month = madeMonth({ priceLevel, commitment: discount > 0 ? commitment : null });
  const context = contextOf([{ kind: "usage", meterId: "storage", included, schedule, seasonalRates: null }]);
  return { sentence: explainUsage(line, month, madeCustomer(1, 0, []), context), value: value * (1 - discount) };
}

const perUnit: Schedule = { model: "perUnit", price: 0.7 };
const graduated: Schedule = {
  model: "graduated",
  tiers: [
    { upTo: 200, price: 3, flat: 0 },
    { upTo: 2000, price: 2.5, flat: 50 },
    { upTo: null, price: 2, flat: 0 },
  ],
  minimum: 30,
};

describe("a usage line", () => {
  it("says nothing that does not give its value, to the cent", () => {
    const made = fc.tuple(
      schedules,
      quantities,
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })),
      fc.constantFrom(1, 1.3),
      levels,
      discounts,
    );
    fc.assert(
      fc.property(made, (parts) => {
        const { sentence, value } = usageOf(...parts);
        near(shownAmount(sentence), value, sentence);
        near(recomputedUsage(sentence), value, sentence);
        expect(sentence).not.toMatch(/undefined|NaN|Infinity|no figure|: :/);
      }),
      SEEDED,
    );
  });

  it.each([
    ["Storage: 370.5 GB, at €0.70 each: €259.35.", usageOf(perUnit, 370.5, 0, 1, 1, 0)],
    [
      "Storage: 370.5 GB, less 100 included, at €0.70 each = €189.35, × 1.05 price level: €198.82.",
      usageOf(perUnit, 370.5, 100, 1, 1.05, 0),
    ],
    [
      "Storage: 1,234.5 GB, less 50 included, 200 at €3.00, 984.5 at €2.50 and flat €50.00 = €3,111.25, × 1.3 seasonal rate, less 12 % discount of the commitment: €3,559.27.",
      usageOf(graduated, 1234.5, 50, 1.3, 1, 0.12),
    ],
    ["Storage: 4 GB, 4 at €3.00 (€12.00), but at least €30.00 a month: €30.00.", usageOf(graduated, 4, 0, 1, 1, 0)],
    ["Storage: 0 GB, nothing, but at least €30.00 a month: €30.00.", usageOf(graduated, 0, 0, 1, 1, 0)],
  ])("is told as “%s”", (expected, { sentence }) => {
    expect(plain(sentence)).toBe(expected);
  });

  it("is told without the schedule where that would not give its value", () => {
    const line = { charge: 0, meterId: "storage", quantity: 10, included: 0, amount: 8, seasonalRate: 1, value: 8 };
    const context = contextOf([
      { kind: "usage", meterId: "storage", included: 0, schedule: perUnit, seasonalRates: null },
    ]);
    expect(plain(explainUsage(line, madeMonth(), madeCustomer(1, 0, []), context))).toBe(
      "Storage: 10 GB, worth €8.00: €8.00.",
    );
  });
});

describe("fees", () => {
  const made = fc.tuple(
    schedules,
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom(1, 3, 7, 12),
    levels,
    fc.integer({ min: 0, max: 2000 }),
  );

  it("say nothing that does not give their amount, to the cent", () => {
    fc.assert(
      fc.property(made, ([schedule, seats, months, priceLevel, monthly]) => {
        const context = contextOf([
          { kind: "platform", monthly },
          { kind: "seats", schedule },
        ]);
        const month = madeMonth({ seats, priceLevel });
        const customer = madeCustomer(1, 0, []);
        const fees = { platform: monthly * priceLevel, seats: amount(schedule, seats) * priceLevel };
        for (const kind of ["platform", "seats"] as const) {
          const billed = explainInvoice({ kind, months, amount: fees[kind] * months }, month, customer, context);
          near(shownAmount(billed), fees[kind] * months, billed);
          near(recomputedFee(billed), fees[kind] * months, billed);
          const earned = explainRevenue({ kind, amount: fees[kind] }, month, customer, context);
          near(shownAmount(earned), fees[kind], earned);
          near(recomputedFee(earned), fees[kind], earned);
        }
      }),
      SEEDED,
    );
  });

  it("are told with seats, price and months", () => {
    const schedule: Schedule = { model: "volume", tiers: [{ upTo: null, price: 42, flat: 0 }] };
    const context = contextOf([
      { kind: "platform", monthly: 200 },
      { kind: "seats", schedule },
    ]);
    const month = madeMonth({ seats: 42, priceLevel: 1.05 });
    const customer = madeCustomer(1, 0, []);
    const told = (kind: "platform" | "seats", amount: number) =>
      plain(explainInvoice({ kind, months: 12, amount }, month, customer, context));
    expect(told("seats", 22226.4)).toBe(
      "Seats: 42 seats, all at €42.00 each, × 1.05 price level = €1,852.20 a month, for 12 months ahead: €22,226.40.",
    );
    expect(told("platform", 2520)).toBe(
      "Platform fee: €200.00, × 1.05 price level = €210.00 a month, for 12 months ahead: €2,520.00.",
    );
    expect(plain(explainRevenue({ kind: "seats", amount: 1852.2 }, month, customer, context))).toBe(
      "Seats: 42 seats, all at €42.00 each, × 1.05 price level a month, earned in Apr 2027: €1,852.20.",
    );
  });
});
