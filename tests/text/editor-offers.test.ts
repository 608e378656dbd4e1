import { describe, expect, test } from "vitest";
import type { Charge, Meter, Schedule } from "#engine/index.ts";
import { unitsOf } from "#text/charge-words.ts";
import { chargeLine, rowsRefused } from "#text/editor-offers.ts";

const meter = (unit: string): Meter => ({ id: "m", name: "Shipments", unit, perActivity: 1, unitCost: 0 });
const usage = (schedule: Schedule): Charge => ({
  kind: "usage",
  meterId: "m",
  included: 0,
  schedule,
  seasonalRates: null,
});
const line = (charge: Charge): string => chargeLine(charge, [meter("shipment")], "USD");
const tiers = [
  { upTo: 2000, price: 0.8, flat: 100 },
  { upTo: null, price: 0.55, flat: 250 },
];

test.each<[string, Schedule]>([
  ["Shipments, $0.80 per shipment", { model: "perUnit", price: 0.8 }],
  ["Shipments, $0.80 to $0.55 per shipment", { model: "graduated", tiers }],
  ["Shipments, $0.80 to $0.55 per shipment", { model: "volume", tiers }],
  ["Shipments, $100 to $250 a month", { model: "stairstep", tiers }],
  ["Shipments, $9 for 25 shipments", { model: "package", size: 25, price: 9 }],
])("a charge in a line: %s", (words, schedule) => expect(line(usage(schedule))).toBe(words));

test("fees and seats in a line", () => {
  expect(line({ kind: "oneTime", amount: 20_000 })).toBe("$20k at signing");
  expect(line({ kind: "platform", monthly: 500 })).toBe("$500 a month");
  expect(line({ kind: "seats", schedule: { model: "perUnit", price: 45 } })).toBe("$45 a seat and month");
});

test.each([
  ["shipment", "shipments"],
  ["million tokens", "million tokens"],
  ["1,000 calls", "× 1,000 calls"],
  ["", "units"],
  ["GB", "GB"],
  ["MWh", "MWh"],
])("many of “%s” are “%s”", (unit, units) => {
  expect(unitsOf(usage({ model: "perUnit", price: 1 }), [meter(unit)])).toBe(units);
});

describe("a refused paste", () => {
  const said = (path: string): string =>
    rowsRefused({ path, code: "notAscending", params: { previous: 6 } }, "/a/tiers", "Tier", { upTo: "Up to" });

  test("names the row and the column", () => {
    expect(said("/a/tiers/2/upTo")).toBe("Tier 3, Up to must be over the one before, 6. Nothing has changed.");
  });

  test("names neither where the whole is meant", () => {
    expect(said("/a/tiers")).toMatch(/^What you pasted must be over/);
  });
});
