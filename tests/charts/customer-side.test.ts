import { expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { customerSideTable } from "#charts/customer-side/customer-side-table.ts";
import { layoutCustomerSide } from "#charts/customer-side/customer-side-layout.ts";
import { choiceView } from "#charts/customer-side/choice-view.ts";
import { offerChoice } from "#charts/customer-side/offer-choice.ts";
import { offerGroups, type OfferGroup } from "#charts/customer-side/offer-groups.ts";
import { whyOf, type Asked } from "#charts/customer-side/why-chosen.ts";
import type { StrategyKey } from "#charts/model.ts";
import { choiceNote, whyWords } from "#text/findings/offer-choice.ts";
import { madeAccount, madeScenario } from "./made-accounts.ts";
import { sideView } from "./side-view.ts";

const key = (id: string, slot: number): StrategyKey => ({
  id,
  slot,
  letter: "ABCDEFGH"[slot]!,
  name: id,
  isBaseline: slot === 0,
  change: null,
});
const keys = ["a", "b", "c", "d"].map(key);
const strategy = (id: string, offerId: string, before: string | null = null) => ({
  id,
  offerId,
  before: before === null ? null : { offerId: before, planId: "p" },
  switchMonth: 6,
  existing: "keep",
});
const offers = [
  { id: "seats", name: "Seats" },
  { id: "commit", name: "Commitment" },
];

test("strategies with one offer are one group, of which the wanted one speaks; a change of course is an offer of its own", () => {
  const strategies = [
    strategy("a", "seats"),
    strategy("b", "seats"),
    strategy("c", "commit", "seats"),
    strategy("d", "commit"),
  ];
  const groups = offerGroups({ strategies, offers } as unknown as Scenario, keys, ["a", "d", "b"]);
  expect(groups.map(({ name, speaker, strategies: of }) => [name, speaker.id, of.map(({ id }) => id)])).toEqual([
    ["Seats", "a", ["a", "b"]],
    [null, "c", ["c"]],
    ["Commitment", "d", ["d"]],
  ]);
  expect(offerGroups({ strategies, offers } as unknown as Scenario, keys, [null, "b"])[0]!.speaker.id).toBe("b");
});

test("a change of the plan alone is no other offer", () => {
  const strategies = [strategy("a", "seats"), strategy("b", "seats", "seats")];
  expect(offerGroups({ strategies, offers } as unknown as Scenario, keys.slice(0, 2), [])).toHaveLength(1);
});

const group = (of: StrategyKey): OfferGroup => ({ name: of.id, strategies: [of], speaker: of });
const two = [group(keys[0]!), group(keys[1]!)];

test("each customer takes what costs it least; equal costs are nobody's, and who leaves earlier is not asked", () => {
  const a = [
    madeAccount(1, { spend: 100 }),
    madeAccount(2, { spend: 100 }),
    madeAccount(3, { spend: 100 }),
    madeAccount(4, { spend: 100, churn: 12 }),
    madeAccount(5, { spend: 100 }),
    madeAccount(6, { spend: 100, churn: 30 }),
  ];
  const b = [
    madeAccount(1, { spend: 90 }),
    madeAccount(2, { spend: 110 }),
    madeAccount(3, { spend: 100 }),
    madeAccount(4, { spend: 10, churn: 6 }),
    madeAccount(6, { spend: 120, churn: 40 }),
    madeAccount(7, { spend: 1 }),
  ];
  const choice = offerChoice(two, { a, b }, "a", 24)!;
  expect(choice).toMatchObject({ asked: 4, left: 2, equal: 1 });
  expect(choice.offers.map(({ choosers }) => choosers)).toEqual([2, 1]);
});

test("there is no choice with one offer, nor before all are known", () => {
  expect(offerChoice([two[0]!], { a: [] }, "a", 24)).toBeNull();
  expect(offerChoice(two, { a: [madeAccount(1)] }, "a", 24)).toBeNull();
  expect(offerChoice(two, { a: [], b: [] }, "a", 24)).toMatchObject({ asked: 0, left: 0, equal: 0 });
});

const asked = (use: number, chosen: number | null, segmentId = "mid"): Asked => ({ use, chosen, segmentId });

test("why: the split by use or kind that tells most choosers from the others, else the kinds", () => {
  const byUse = Array.from({ length: 40 }, (_, i) => asked(100 + i * 10, i < 24 ? 0 : 1, i % 2 ? "big" : "mid"));
  expect(whyOf(byUse, 1)).toMatchObject({
    code: "use",
    more: true,
    bound: 330,
    inside: { of: 16, choosers: 16 },
    outside: { of: 24, choosers: 0 },
  });
  expect(whyOf(byUse, 0)).toMatchObject({ code: "use", more: false, inside: { of: 24, choosers: 24 } });
  const byKind = Array.from({ length: 40 }, (_, i) =>
    asked(100 + ((i * 7) % 40), i % 3 ? 0 : 1, i % 3 ? "mid" : "big"),
  );
  expect(whyOf(byKind, 1)).toMatchObject({ code: "segment", segmentId: "big", inside: { of: 14, choosers: 14 } });
  const byNothing = Array.from({ length: 40 }, (_, i) => asked(100, i % 2, i % 4 < 2 ? "mid" : "big"));
  expect(whyOf(byNothing, 1)).toMatchObject({
    code: "mixed",
    segments: [
      { of: 20, choosers: 10 },
      { of: 20, choosers: 10 },
    ],
  });
  expect(whyOf(byUse, 2)).toEqual({ code: "none" });
  expect(whyOf([asked(1, 0), asked(2, 0)], 0)).toEqual({ code: "all" });
});

test("every split counts right: recounted from the words", () => {
  let made = 7;
  const next = (): number => (made = (made * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 60; round++) {
    const bound = 100 + next() * 900;
    const all = Array.from({ length: 30 }, () => {
      const use = next() * 1200;
      return asked(use, next() < 0.12 ? null : use > bound ? 1 : 0, next() < 0.5 ? "mid" : "big");
    });
    const why = whyOf(all, 1);
    if (why.code !== "use") continue;
    const words = whyWords(why).replaceAll("\u00a0", " ");
    const [, choosers, of, way, said] = /^(\d+) of (\d+) that use (over|at most) ([\d.,]+) a month/.exec(words)!;
    const inside = all.filter(({ use }) => (way === "over" ? use > why.bound : use <= why.bound));
    expect([Number(of), Number(choosers)]).toEqual([inside.length, inside.filter(({ chosen }) => chosen === 1).length]);
    expect(Number(said!.replaceAll(",", ""))).toBe(why.bound);
  }
});

test("the words of a choice: kinds by their names, the future by its number", () => {
  const choice = offerChoice(
    two,
    {
      a: [madeAccount(1, { spend: 1 }), madeAccount(2, { spend: 3, segmentId: "big" })],
      b: [madeAccount(1, { spend: 2 }), madeAccount(2, { spend: 2, segmentId: "big" })],
    },
    "a",
    24,
  );
  const view = choiceView(madeScenario(), two, choice, "wait");
  expect(view.waiting).toBeNull();
  expect(view.offers.map(({ share }) => share)).toEqual([0.5, 0.5]);
  expect(view.offers.map(({ why }) => whyWords(why))).toEqual([
    "1 of 1 Mid-market, none of the other 1",
    "1 of 1 Enterprise, none of the other 1",
  ]);
  expect(choiceView(madeScenario(), two, null, "wait")).toMatchObject({ offers: [], waiting: "wait" });
  expect(choiceNote(103, 7, 1, 495, 36).replaceAll("\u00a0", " ")).toBe(
    "Would choose it: what costs a customer least over 36 months, in one typical future (number 496); 103 customers who stay equally long under each offer. 7 more do not, and are left out. For 1 two offers cost the same.",
  );
});

test("the columns: prices keep two figures, less is better, the same offer is the same", () => {
  const view = sideView(4);
  const columns = layoutCustomerSide(view, "call", 160);
  expect(columns.map(({ title, scope, better }) => [title, scope, better])).toEqual([
    ["Total spend", "all customers, 36\u00a0months", "less"],
    ["Price per used unit", "per call", "less"],
    ["Cash up front", "a customer, at signing", "less"],
    ["Idle spend", "paid and not used", "less"],
  ]);
  const [seats, share, commit] = columns[1]!.cells;
  expect(seats!.figures!.median).toMatch(/^\$\d\.\d\d$/);
  expect(seats!.against).toBeNull();
  expect(share!.against).toMatchObject({ same: true, text: "0" });
  expect(commit!.against!.text).toMatch(/^\+\$0\.\d\d$/);
  expect(commit!.against!.shareBetter).toBeLessThan(0.2);
});

test("the table has every strategy on every measure, and who would choose", () => {
  const view = sideView(3);
  const groups = [group(view.strategies[0]!), group(view.strategies[2]!)];
  const choice = offerChoice(groups, { s0: [madeAccount(1)], s2: [madeAccount(1, { spend: 5 })] }, "s0", 24);
  const table = customerSideTable(view, choice);
  expect(table.rows).toHaveLength(12);
  expect(table.columns).toHaveLength(11);
  expect(table.rows.slice(0, 3).map((row) => row[10])).toEqual([0, NaN, 1]);
  const price = view.summary.strategies["s2"]!.totals["pricePerUnit"]!;
  expect(table.rows[5]!.slice(2, 8)).toEqual([price.p10, price.p25, price.p50, price.p75, price.p90, price.mean]);
  expect(customerSideTable(view, null).columns).toHaveLength(10);
});
