import type { Scenario } from "#engine/index.ts";
import { differencesBetween } from "#scenario/difference.ts";
import { addTo, withKind, withPresence } from "#scenario/edit/starts.ts";
import { moveItem } from "#scenario/edit/items.ts";
import { withNote, withUncertainty } from "#scenario/edit/uncertain.ts";
import { writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { differenceCount, differenceGroups, lineSentence } from "#text/editor-compare.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

/** All differences as sentences, under their headings, with plain spaces. */
function told(before: Scenario, after: Scenario): string[] {
  const groups = differenceGroups(differencesBetween(before, after), before, after);
  return groups.flatMap(({ heading, lines }) =>
    lines.map((line) => `${heading} | ${lineSentence(line)}`.replaceAll("\u00a0", " ")),
  );
}

const commit = "/offers/commit";

const CASES: [name: string, change: (s: Scenario) => Scenario, ...said: string[]][] = [
  [
    "a share",
    (s) => writeAt(s, `${commit}/commitment/coverage`, 0.7),
    "Offers › Annual commitment | Commitment › Coverage: from 60 % to 70 %",
  ],
  [
    "money, and none before",
    (s) => writeAt(s, "/plans/usage-share/annualCap", 5e5),
    "Incentive plans › Usage share | Yearly cap: from no cap to $500,000 a year",
  ],
  [
    "months",
    (s) => writeAt(s, `${commit}/termMonths`, 1),
    "Offers › Annual commitment | Term: from 12 months to 1 month",
  ],
  [
    "a choice",
    (s) => writeAt(s, `${commit}/commitment/shortfall`, "forgive"),
    "Offers › Annual commitment | Commitment › Unused commitment: from Rolled over to Forgiven",
  ],
  [
    "a reference",
    (s) => writeAt(s, "/strategies/seats-fee/offerId", "commit"),
    "Strategies › Seats, referral fee | Offer: from Seats, annual to Annual commitment",
  ],
  [
    "a colour",
    (s) => writeAt(s, "/strategies/0", { ...s.strategies[0]!, slot: 3 }),
    "Strategies › Seats, referral fee | Colour: from the first that is free to D",
  ],
  [
    "the start and the currency",
    (s) => ({ ...s, startMonth: "2028-02", currency: "EUR" }),
    "Simulation | Currency: from “USD” to “EUR”",
    "Simulation | Start: from Jan 2027 to Feb 2028",
  ],
  [
    "a kind",
    (s) => withKind(s, "/segments/startup/adoption", "immediate"),
    "Customers › Start-ups | Adoption: from S-curve to At once",
  ],
  [
    "a part that is gone",
    (s) => withPresence(s, `${commit}/commitment`, false),
    "Offers › Annual commitment | Commitment: Removed",
  ],
  [
    "a new charge",
    (s) => addTo(s, `${commit}/charges`, { kind: "oneTime" })!.scenario,
    "Offers › Annual commitment | Charges › Charge 2: Added: One-time",
  ],
  ["an order", (s) => moveItem(s, "/offers/0", 1), "Offers | In another order: Annual commitment · Seats, annual"],
  [
    "doubt",
    (s) => withUncertainty(s, `${commit}/commitment/coverage`, { p10: 0.4, p90: 0.8 }),
    "Offers › Annual commitment | Commitment › Coverage, not known for sure: from known for sure to 40 % to 80 %",
  ],
  [
    "a long note",
    (s) => withNote(s, "/discountRate", "Bank ".repeat(30)),
    `Simulation | Note on Discount rate: from no note to “${"Bank ".repeat(15)}Bank…”`,
  ],
];

test.each(CASES)("%s", (_name, change, ...said) => {
  expect(told(apiVendor, change(apiVendor))).toEqual(said);
});

test("a scenario's name, and how many differences there are", () => {
  expect(told(apiVendor, { ...apiVendor, name: "Mine" })).toEqual([
    `Scenario | Name: from “${apiVendor.name}” to “Mine”`,
  ]);
  expect([differenceCount(1), differenceCount(12)]).toEqual(["1 difference", "12 differences"]);
});

test("every difference can be said, and says no raw value", () => {
  const pairs = fc.tuple(
    scenarios({ numbers: "any" }),
    fc.constantFrom(...ALL_TEMPLATES.map(({ scenario }) => scenario)),
  );
  const check = fc.property(pairs, ([made, template]) => {
    for (const said of [...told(made, template), ...told(template, made)]) {
      expect(said).toMatch(/^[^|]+ \| .+/);
      expect(said).not.toMatch(/undefined|null\b|NaN|\[object/);
    }
  });
  fc.assert(check, { seed: 5, numRuns: 30, endOnFailure: true });
});
