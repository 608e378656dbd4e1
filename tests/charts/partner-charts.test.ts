import { describe, expect, test } from "vitest";
import { payoutProbe, trace, type IncentiveComponent, type Scenario } from "#engine/index.ts";
import { efficiencyRows, efficiencyTable } from "#charts/incentive-efficiency/describe-efficiency.ts";
import { layoutEfficiency } from "#charts/incentive-efficiency/efficiency-layout.ts";
import { baselineOf, pairedOf, type ResultView } from "#charts/model.ts";
import { cashCurves, lineOf, outInMonth, type CashChoice } from "#charts/partner-cash/cash-curves.ts";
import { layoutCash } from "#charts/partner-cash/cash-layout.ts";
import { cashTable } from "#charts/partner-cash/cash-table.ts";
import { paysAt } from "#charts/payout-attainment/attainment.ts";
import { layoutAttainment } from "#charts/payout-attainment/attainment-layout.ts";
import { attainmentTable, describeAttainment } from "#charts/payout-attainment/describe-attainment.ts";
import { describeEarners, earnersTable } from "#charts/who-earns/describe-earners.ts";
import { earnerRows, type FirmResult } from "#charts/who-earns/earners.ts";
import { layoutEarners } from "#charts/who-earns/earners-layout.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { attainmentPanels } from "#views/partners/attainment-panels.ts";
import { partnerFacts } from "#views/partners/partner-facts.ts";
import { ANSWER_STATES, nothing, oneStrategy } from "../fixtures/answer-states.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { estimated, viewOfRuns } from "./partners-view.ts";

const RUNS = 12;
const lagged: Scenario = { ...apiVendor, plans: apiVendor.plans.map((plan) => ({ ...plan, paymentLagMonths: 2 })) };
const view = viewOfRuns(lagged, RUNS);
const A_FIRM: CashChoice = { profile: null, perFirm: true };
const states = Object.entries(ANSWER_STATES).map(
  ([name, scenario]) => [name, scenario, viewOfRuns(scenario, 5)] as const,
);

function expectNumbers(value: unknown): void {
  expect(
    JSON.stringify(value, (_, v: unknown) => (typeof v === "number" && !Number.isFinite(v) ? "bad" : v)),
  ).not.toContain('"bad"');
}

describe("the cash of a firm", () => {
  test("is the cumulated result of all partners, divided by their firms; a profile's is a mean", () => {
    for (const { strategy, middle, bands } of cashCurves(view, A_FIRM)) {
      const stats = view.summary.strategies[strategy.id]!.cumulative["partnerResult"]!;
      expect(Array.from(middle)).toEqual(Array.from(stats.p50, (value) => value / view.summary.partnerFirms));
      expect(bands!.p10[7]).toBe(stats.p10[7]! / view.summary.partnerFirms);
    }
    const whole = cashCurves(view, { profile: null, perFirm: false })[1]!.middle;
    expect(whole[20]).toBeCloseTo(cashCurves(view, A_FIRM)[1]!.middle[20]! * view.summary.partnerFirms, 6);
    const [profile] = view.partners;
    const [curve] = cashCurves(view, { profile: profile!, perFirm: true });
    const total = view.summary.strategies[curve!.strategy.id]!.totals[`partnerResult/partner/${profile!.id}`]!;
    expect(curve!.bands).toBeNull();
    expect(curve!.middle.at(-1)).toBeCloseTo(total.mean / profile!.firms, 6);
  });

  test("counts futures by the month in which they are out of the valley", () => {
    for (const { strategy, outBy } of cashCurves(view, A_FIRM)) {
      const runs = view.summary.strategies[strategy.id]!.perRun["partnerBreakEvenMonth"]!;
      outInMonth(outBy!).forEach((share, month) => {
        expect(share).toBeCloseTo(runs.filter((at) => at === month).length / RUNS, 12);
      });
    }
    expect(cashCurves(estimated(view), A_FIRM).every(({ outBy }) => outBy === null)).toBe(true);
  });

  test("finds low point and way out of a line", () => {
    expect(lineOf(Float64Array.of(-1, -3, 0, 2))).toEqual({ low: -3, lowMonth: 2, outMonth: 3, end: 2, months: 4 });
    expect(lineOf(Float64Array.of(1, -2, 1, -1))).toMatchObject({ low: -2, lowMonth: 2, outMonth: null });
    expect(lineOf(Float64Array.of(0, 1))).toMatchObject({ outMonth: 1 });
  });

  test.each(states)("is drawn inside its plot: %s", (_, __, of) => {
    for (const width of [296, 328, 690]) {
      for (const focusId of of.strategies.map(({ id }) => id)) {
        const ranged = [of.strategies[0]!.id, focusId];
        const layout = layoutCash({ view: of, choice: A_FIRM, ranged, focusId, width, keep: null });
        expectNumbers({ ...layout, curves: [], y: 0 });
        const { top, bottom, right } = layout.plot;
        for (const shape of Object.values(layout.shapes)) {
          for (const y of shape.middle) expect(y >= top - 1e-6 && y <= bottom + 1e-6).toBe(true);
          expect(shape.label >= top && shape.label <= bottom).toBe(true);
        }
        for (const mark of [layout.marks?.low, layout.marks?.out]) {
          if (!mark) continue;
          expect(mark.textY >= top && mark.textY + 15 * (mark.words.length - 1) <= bottom).toBe(true);
          expect(mark.textX <= right).toBe(true);
        }
        expect(right).toBeLessThan(width);
      }
    }
  });

  test("stands in full in the table", () => {
    const { columns, rows } = cashTable(view, A_FIRM);
    expect(columns).toHaveLength(1 + 4 * 5 + 4);
    expect(rows).toHaveLength(view.months);
    expect(rows[35]![3]).toBe(
      view.summary.strategies[view.strategies[0]!.id]!.cumulative["partnerResult"]!.p50[35]! /
        view.summary.partnerFirms,
    );
  });
});

describe("who earns what", () => {
  const facts = partnerFacts(lagged, view.summary);
  const [, strategy] = view.strategies;
  const inFuture: FirmResult[] = view.partners.flatMap(({ id }, p) =>
    Array.from({ length: 30 }, (_, i) => ({
      partnerId: id,
      firm: i + 1,
      result: ((i * 7919) % 31) * 1000 * (p + 1) - 9000,
    })),
  );

  test("is made of parts that add up, profile by profile and in all", () => {
    for (const one of view.strategies) {
      const rows = earnerRows(view, one, facts, false);
      for (const { payouts, services, team, result } of rows) expect(payouts + services + team).toBeCloseTo(result, 4);
      const all = rows.at(-1)!;
      expect(all.partner).toBeNull();
      expect(all.result).toBeCloseTo(view.summary.strategies[one.id]!.totals["partnerResult"]!.mean, 4);
      const single = earnerRows(view, one, facts, true);
      single.forEach((row, i) => expect(row.result * row.partner!.firms).toBeCloseTo(rows[i]!.result, 4));
    }
  });

  test("has the payouts that arrived, the services and the team of the single futures", () => {
    const sums = new Map<string, { received: number; team: number; result: number }>();
    for (let run = 0; run < RUNS; run++) {
      for (const { partnerId, firms } of trace(lagged, strategy!.id, run).partners) {
        const sum = sums.get(partnerId) ?? { received: 0, team: 0, result: 0 };
        for (const month of firms.flatMap((firm) => firm.months)) {
          sum.received += month.received / RUNS;
          sum.team += month.teamCost / RUNS;
          sum.result += month.result / RUNS;
        }
        sums.set(partnerId, sum);
      }
    }
    for (const { partner, payouts, team, result } of earnerRows(view, strategy!, facts, false)) {
      if (!partner) continue;
      const { received, team: cost, result: left } = sums.get(partner.id)!;
      expect(payouts).toBeCloseTo(received, 4);
      expect(team).toBeCloseTo(-cost, 4);
      expect(result).toBeCloseTo(left, 4);
    }
  });

  test("knows when payouts that arrived cannot be told from those that were earned", () => {
    const mixed: Scenario = {
      ...lagged,
      plans: lagged.plans.map((plan, i) => ({ ...plan, paymentLagMonths: i })),
      strategies: lagged.strategies.map((one) => ({
        ...one,
        before: { offerId: one.offerId, planId: lagged.plans[1]!.id },
      })),
    };
    const { lag } = partnerFacts(mixed, view.summary);
    expect(Object.values(lag)).toContain(null);
    expect(Object.values(partnerFacts(lagged, view.summary).lag)).toEqual([2, 2, 2, 2]);
    const { summary } = view;
    const [partner] = lagged.partners;
    const inputs = { [`/partners/${partner!.id}/team/size`]: Float64Array.from({ length: RUNS }, (_, run) => run) };
    const team = partnerFacts(lagged, { ...summary, inputs }).team[partner!.id]!;
    expect(team).toBeCloseTo((((RUNS - 1) / 2) * partner!.team.costPerYear * view.months) / 12, 6);
  });

  test("places every firm on its strip, none upon another", () => {
    for (const width of [328, 520]) {
      const layout = layoutEarners({ view, strategy: strategy!, facts, firms: inFuture, perFirm: true }, width);
      expectNumbers(layout);
      for (const { strip } of layout.lines) {
        expect(strip!.dots).toHaveLength(30);
        for (const { x, y } of strip!.dots) {
          expect(x >= 0 && x <= width).toBe(true);
          expect(y > strip!.top && y < strip!.top + strip!.height).toBe(true);
        }
        const places = strip!.dots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
        expect(new Set(places).size).toBe(30);
      }
      expect(layout.lines.at(-1)!.strip!.top).toBeLessThan(layout.height);
    }
  });

  test("has a title whose figures hold, and a table with every firm", () => {
    const input = { view, strategy: strategy!, facts, firms: inFuture, perFirm: true };
    const { title } = describeEarners(input);
    expectTitle(title);
    const [, name, share, apart] = /^(.+) get (.+?%) of what B pays; in one future equal firms end (\S+) apart$/.exec(
      title,
    )!;
    const rows = earnerRows(view, strategy!, facts, false).filter(({ partner }) => partner !== null);
    const paid = rows.reduce((sum, { payouts }) => sum + payouts, 0);
    const top = rows.find(({ partner }) => partner!.name === name)!;
    expect(top.payouts).toBe(Math.max(...rows.map(({ payouts }) => payouts)));
    expectFigure(share!, top.payouts / paid);
    expectFigure(apart!, 60_000);
    expect(earnersTable(input).rows).toHaveLength(2 + 60);
    const none = viewOfRuns(nothing, 3);
    const bare = { ...input, view: none, strategy: none.strategies[1]!, firms: null };
    expect(describeEarners(bare).title).toBe("Under B no partner is paid anything");
    expect(describeEarners({ ...input, view: estimated(view) }).title).toMatch(/, first estimate$/);
    const alone = { ...view, partners: [] };
    expect(describeEarners({ ...input, view: alone }).title).toBe("There is no partner firm that could earn anything");
  });
});

describe("incentive efficiency", () => {
  test("pairs every alternative with the baseline; the ratio is that of the medians", () => {
    const rows = efficiencyRows(view);
    expect(rows.map(({ strategy }) => strategy.letter)).toEqual(["B", "C", "D"]);
    const base = baselineOf(view)!;
    rows.forEach(({ strategy, payouts, contribution, kind }, i) => {
      expect(contribution).toEqual(pairedOf(view, strategy.id, base.id, "contribution"));
      const ratio = efficiencyTable(view).rows[i]![7] as number;
      if (kind === "gains" || kind === "loses") expect(ratio).toBe(contribution.p50 / payouts.p50);
      else expect(ratio).toBeNaN();
    });
    expect(efficiencyRows(viewOfRuns(oneStrategy, 3))).toEqual([]);
  });

  test.each(states)("is drawn inside its plane: %s", (_, __, of: ResultView) => {
    for (const width of [296, 328, 520]) {
      for (const one of [of, estimated(of)]) {
        const layout = layoutEfficiency(one, width);
        expectNumbers(layout);
        const { left, right, top, bottom } = layout.plot;
        for (const { x, y } of [
          ...Object.values(layout.shapes).map((s) => ({ x: s.x.p50, y: s.y.p50 })),
          layout.origin,
        ]) {
          expect(x >= left - 1e-6 && x <= right + 1e-6 && y >= top - 1e-6 && y <= bottom + 1e-6).toBe(true);
        }
        expect(right).toBeLessThan(width);
      }
    }
  });
});

describe("payout against what drives it", () => {
  const steep: IncentiveComponent = {
    kind: "attainment",
    appliesTo: [apiVendor.partners[0]!.id],
    base: "bookings",
    period: "year",
    mode: "retroactive",
    tiers: [
      { from: 0, rate: 0.01 },
      { from: 250_000, rate: 0.12 },
    ],
  };
  const scenario: Scenario = {
    ...apiVendor,
    plans: apiVendor.plans.map((plan, i) => (i === 0 ? { ...plan, components: [...plan.components, steep] } : plan)),
  };

  test("is what the rule pays, with its cliffs", () => {
    const panels = attainmentPanels(scenario, view, null);
    const line = panels.flatMap(({ lines }) => lines).find(({ component }) => component === steep)!;
    const probe = payoutProbe(steep);
    for (const driver of [0, 1000, 249_000, 250_000, 300_000])
      expect(paysAt(line, driver)).toBeCloseTo(probe(driver), 6);
    expect(line.cliffs).toHaveLength(1);
    expect(line.strategies.map(({ letter }) => letter)).toEqual(["A", "C"]);
    expect(line.only).toEqual([apiVendor.partners[0]!.name]);
    const { title } = describeAttainment(panels, "USD");
    expectTitle(title);
    const [, at, jump] = /^Under A and C a cliff stands at (\S+): reaching it pays (\S+) at once$/.exec(title)!;
    expectFigure(at!, 250_000);
    expectFigure(jump!, 250_000 * 0.11);
    expect(
      attainmentTable(panels).rows.some((row) => row[3] === 250_000 && Math.abs(Number(row[5]) - 27_500) < 1e-3),
    ).toBe(true);
  });

  test("is one line where several plans pay the same, and leaves out what is not for a profile", () => {
    const other = apiVendor.partners[1]!.id;
    const kinds = (id: string | null): string[] =>
      attainmentPanels(scenario, view, id).flatMap(({ lines }) => lines.map(({ component }) => component.kind));
    expect(kinds(null)).toContain("attainment");
    expect(kinds(other)).not.toContain("attainment");
    const same: Scenario = {
      ...apiVendor,
      plans: apiVendor.plans.map((plan) => ({ ...plan, components: apiVendor.plans[0]!.components })),
    };
    const lines = attainmentPanels(same, view, null).flatMap((panel) => panel.lines);
    expect(lines).toHaveLength(apiVendor.plans[0]!.components.length);
    expect(lines[0]!.strategies.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D"]);
  });

  test.each(states)("is drawn inside its panels: %s", (_, of, shown) => {
    const panels = attainmentPanels(of, shown, null);
    for (const width of [296, 328, 520, 1072]) {
      const layout = layoutAttainment(panels, width, "USD");
      expectNumbers(layout);
      expect(layout.panels).toHaveLength(panels.length);
      expect(layout.plot.right - layout.plot.left).toBeGreaterThan(60);
      for (const { x } of layout.panels) expect(x + layout.panelWidth).toBeLessThanOrEqual(width + 1e-6);
    }
  });

  test("says that there is no cliff, or no plan that pays", () => {
    expect(describeAttainment(attainmentPanels(apiVendor, view, null), "USD").title).toContain("No plan has a cliff");
    expect(describeAttainment([], "USD").title).toBe("No plan pays partners anything");
  });
});
