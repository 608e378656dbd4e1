import { simulate, summarise, type CustomerSuccess, type Scenario } from "#engine/index.ts";
import { expect, test } from "vitest";
import { layoutNotice } from "#charts/notice/notice-layout.ts";
import { noticeTable } from "#charts/notice/notice-table.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { modeWishes, noticeModes } from "#views/customers/notice-modes.ts";
import { termOf } from "#views/customers/term.ts";

const id = apiVendor.strategies[2]!.id;
const own = (mode: CustomerSuccess["mode"], reviewEvery = 6): CustomerSuccess => {
  return { ...apiVendor.customerSuccess, mode, reviewEvery };
};

test.each([
  ["reactive", 6, 4],
  ["periodic", 3, 4],
  ["periodic", 4, 5],
  ["continuous", 6, 4],
] as const)("today's mode stands among the usual ones: %s, %i", (mode, reviewEvery, number) => {
  const wishes = modeWishes({ ...apiVendor, customerSuccess: own(mode, reviewEvery) }, id);
  expect(wishes).toHaveLength(number);
  expect([wishes[0]!.mode, wishes.at(-1)!.mode]).toEqual(["reactive", "continuous"]);
  const reviews = wishes.filter((wish) => wish.mode === "periodic").map((wish) => wish.reviewEvery);
  expect(reviews).toEqual([...reviews].sort((a, b) => b - a));
  expect(wishes.filter(({ wish }) => wish === null).map((today) => today.mode)).toEqual([mode]);
});

test("what is wished for is a valid scenario of the strategy alone, with its own customer success where it has one", () => {
  const strategies = apiVendor.strategies.map((strategy) =>
    strategy.id === id ? { ...strategy, customerSuccess: own("periodic", 3) } : strategy,
  );
  const doubts = [
    { path: "/customerSuccess/reviewEvery", p10: 2, p90: 8 },
    { path: `/strategies/${apiVendor.strategies[0]!.id}/switchMonth`, p10: 2, p90: 8 },
    { path: "/customerSuccess/saveRate", p10: 0.1, p90: 0.5 },
  ];
  const scenario: Scenario = { ...apiVendor, strategies, uncertainties: doubts };
  const first = modeWishes(scenario, id).find(({ mode }) => mode === "continuous")!.wish!;
  expect(first.runs).toBe(200);
  expect(first.scenario.strategies.map((strategy) => strategy.customerSuccess?.mode)).toEqual(["continuous"]);
  expect(first.scenario.uncertainties.map(({ path }) => path)).toEqual(["/customerSuccess/saveRate"]);
  expect(parseScenario(first.scenario)).toMatchObject({ ok: true });
});

test("rows: today's is drawn at once, the others once they are there; all bars on one scale", () => {
  const scenario = { ...apiVendor, customerSuccess: own("periodic", 6) };
  const shown = summarise(simulate(scenario, { to: 30, strategies: [id], metrics: [] }));
  const wishes = modeWishes(scenario, id);
  const waiting = layoutNotice(
    noticeModes(wishes, id, shown, () => null),
    400,
    String,
  );
  expect(waiting.rows.map(({ known }) => known !== null)).toEqual([false, true, false, false]);

  const modes = noticeModes(wishes, id, shown, (wish) => summarise(simulate(wish.scenario, { to: 30, metrics: [] })));
  const layout = layoutNotice(modes, 400, String);
  const { rows } = noticeTable(modes);
  rows.forEach(([, declines, noticed, saved, ...lags], row) => {
    expect(lags.reduce<number>((sum, lag) => sum + Number(lag), 0)).toBeCloseTo(Number(noticed), 9);
    expect(Number(saved)).toBeLessThanOrEqual(Number(noticed));
    const bars = layout.rows[row]!.known!.bars;
    const watched = layout.rows[3]!.known!.bars[1]!.height / (Number(rows[3]![5]) / Number(rows[3]![1]));
    bars.forEach((bar, lag) => expect(bar.height).toBeCloseTo((Number(lags[lag]) / Number(declines)) * watched, 6));
  });
  expect(layout.rows.map(({ known }) => known!.bars.findIndex(({ typical }) => typical))[3]).toBe(1);
});

test("the term is the offer's, and none where a change of course brings another", () => {
  expect(termOf(apiVendor, id)).toBe(12);
  const [seats, ...others] = apiVendor.offers;
  const offers = [{ ...seats!, termMonths: 24 }, ...others];
  const before = { offerId: seats!.id, planId: apiVendor.plans[0]!.id };
  const strategies = apiVendor.strategies.map((strategy) => (strategy.id === id ? { ...strategy, before } : strategy));
  expect(termOf({ ...apiVendor, offers, strategies }, id)).toBe(null);
});
