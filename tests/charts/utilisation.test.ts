import { describe, expect, test } from "vitest";
import { UTILISATION_TOTALS } from "#engine/index.ts";
import { describeUtilisation, readingsOf, utilisationCounts } from "#charts/utilisation/describe-utilisation.ts";
import { layoutUtilisation, STRIP_LEFT } from "#charts/utilisation/utilisation-layout.ts";
import { utilisationTable } from "#charts/utilisation/utilisation-table.ts";
import type { ResultView } from "#charts/model.ts";
import { expectTitle } from "../text/claims.ts";
import { shareSaid } from "../text/share-said.ts";
import { COMMITTED, madeViews, sure, viewOfBooks, withStrategy } from "./revenue-view.ts";

const MADE = madeViews(52, 60, 3);

/** A view of one strategy with so many periods in each class, from 0 % up. */
function viewOf(counts: number[]): ResultView {
  const view = viewOfBooks({ revenue: [1, 1, 1], customersActive: [1, 1, 1] });
  const totals = Object.fromEntries(UTILISATION_TOTALS.map((name, i) => [name, sure(counts[i] ?? 0)]));
  return withStrategy(view, "s0", { totals });
}

const titleOf = (counts: number[], scenario = COMMITTED): string => {
  const view = viewOf(counts);
  const { title } = describeUtilisation(view, view.strategies[0]!, scenario);
  expectTitle(title);
  return title.replaceAll("\u00a0", " ");
};

describe("how commitments are used", () => {
  test.each([
    [[5, 0, 0, 0, 0, 0, 5], "Half of commitment periods under A end less than 60 % used"],
    [[1, 0, 0, 0, 0, 0, 0, 0, 0, 8, 1], "90 % of commitment periods under A end used up to 90 % or more"],
    [[0, 0, 0, 0, 0, 1, 5, 3, 0, 1, 0], "80 % of commitment periods under A end between 60 and 90 % used"],
    [[4, 0, 0, 0, 0, 0, 2, 0, 0, 4, 0], "40 % of commitment periods under A end less than 60 % used"],
    [[0, 0, 0, 0, 0, 0, 5, 0, 0, 5, 0], "Half of commitment periods under A end used up to 90 % or more"],
    [[], "No commitment period ends under A within 3 months"],
  ])("of %j", (counts, title) => expect(titleOf(counts)).toBe(title));

  test("are told from there being none", () => {
    const none = { ...COMMITTED, offers: COMMITTED.offers.map((offer) => ({ ...offer, commitment: null })) };
    expect(titleOf([], none)).toBe("Under A there is no commitment that could be left unused");
    const view = viewOf([]);
    const { missing } = describeUtilisation(view, view.strategies[0]!, none);
    expect(missing![0]).toBe("There is no commitment under A");
    expect(layoutUtilisation(view, view.strategies[0]!, 400).heads).toEqual([]);
  });

  test("need somebody under contract", () => {
    const view = viewOfBooks({ revenue: [0, 0, 0] });
    const { title, missing } = describeUtilisation(view, view.strategies[0]!, COMMITTED);
    expect(title.replaceAll("\u00a0", " ")).toBe("Under A nobody is under contract in 3 months");
    expect(missing![0]).toBe("There is no customer");
  });

  test("every share in a title holds over generated scenarios", () => {
    const seen = new Set<string>();
    for (const { scenario, view } of MADE) {
      for (const strategy of view.strategies) {
        const { title, finding } = describeUtilisation(view, strategy, scenario);
        expectTitle(title);
        seen.add(finding.code);
        const counts = utilisationCounts(view, strategy.id);
        const all = counts.reduce((a, b) => a + b, 0);
        const share = /^(.+) of commitment periods under [A-H] end (less|used|between)/.exec(title);
        expect(share === null).toBe(all === 0);
        if (share === null) continue;
        expect(title.endsWith(", first estimate")).toBe(view.estimate);
        const [from, to] = { less: [0, 6], used: [9, 11], between: [6, 9] }[share[2]!]!;
        shareSaid(share[1]!, counts.slice(from, to).reduce((a, b) => a + b, 0) / all);
      }
    }
    expect([...seen].sort()).toEqual(["nobody", "none", "notYet", "under", "used"]);
  });
});

test("columns, strips and table show the mean counts", () => {
  const { scenario, view } = MADE.find(({ view: one }) => {
    return one.strategies.filter(({ id }) => utilisationCounts(one, id).some((value) => value > 0)).length > 1;
  })!;
  const strategy = view.strategies.find(({ id }) => utilisationCounts(view, id).some((value) => value > 0))!;
  expect(describeUtilisation(view, strategy, scenario).missing).toBe(null);
  for (const width of [328, 440]) {
    const layout = layoutUtilisation(view, strategy, width);
    const counts = utilisationCounts(view, strategy.id);
    const base = layout.plot.bottom - layout.geometry.tops[0]!;
    counts.forEach((count, i) => {
      if (counts[0]! > 0)
        expect((layout.plot.bottom - layout.geometry.tops[i]!) / base).toBeCloseTo(count / counts[0]!, 6);
    });
    for (const [i, ends] of layout.geometry.strips.entries()) {
      const { under, pace, over } = readingsOf(utilisationCounts(view, layout.strips[i]!.strategy.id));
      expect((ends[0]! - STRIP_LEFT) / (width - STRIP_LEFT)).toBeCloseTo(under / (under + pace + over), 6);
      expect(ends[2]).toBeCloseTo(width, 6);
    }
  }
  const { rows } = utilisationTable(view);
  const column = 1 + view.strategies.indexOf(strategy);
  expect(rows.map((row) => row[column])).toEqual(utilisationCounts(view, strategy.id));
});
