/** What the titles of charts about customers claim, and how each claim is checked against the summary. */
import type { StrategySummary } from "#engine/index.ts";
import { expect } from "vitest";
import { expectFigure, expectOdds, idOf, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

function strategyOf(ground: Ground, letter: string): StrategySummary {
  return ground.summary.strategies[idOf(ground, letter)]!;
}

const last = (values: ArrayLike<number> | undefined): number => values?.[values.length - 1] ?? NaN;

function end(ground: Ground, letter: string, metric: string): number {
  return last(strategyOf(ground, letter).mean[metric]);
}

/** A claim of a last month is about that month. */
function expectMonth(ground: Ground, month: string): void {
  expect(Number(month)).toBe(ground.summary.months);
}

/** A count of a stack of `total`, written so that parts sum up: off by less than its last digit. */
function expectCount(text: string, value: number, total: number): void {
  const step = total >= 9.95 ? 1 : total >= 0.95 ? 0.1 : 0.01;
  expect(Math.abs(Number(text.replaceAll(",", "")) - value), `${text} against ${value}`).toBeLessThan(step);
}

const SIGNALS = ["risk", "laggard", "onboarding", "steady", "expansion"];
const ONE_IN: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, ten: 10 };

function customers(ground: Ground, letter: string, signals: string[]): number {
  return signals.reduce((sum, signal) => sum + end(ground, letter, `signal/${signal}`), 0);
}

/** The wordings of customers by signal. */
export const SIGNALS_WORDINGS: Wording[] = [
  {
    code: "nobody",
    looks: /^Under (?<a>[A-H]) nobody comes under contract within (?<m>\d+) months$/,
    check: ({ a, m }, ground) => {
      const rows = SIGNALS.map((signal) => strategyOf(ground, a!).mean[`signal/${signal}`]!);
      for (const row of rows) for (const value of row) expect(value).toBeLessThan(0.005);
      expectMonth(ground, m!);
    },
  },
  {
    code: "gone",
    looks: /^Under (?<a>[A-H]) nobody is left under contract in month (?<m>\d+)$/,
    check: ({ a, m }, ground) => {
      expect(customers(ground, a!, SIGNALS)).toBeLessThan(0.005);
      expectMonth(ground, m!);
    },
  },
  {
    code: "none",
    looks: /^Under (?<a>[A-H]) (?<few>next to )?none of (?<all>.+) customers is at risk or overdue in month (?<m>\d+)$/,
    check: ({ a, few, all, m }, ground) => {
      const worrying = customers(ground, a!, ["risk", "laggard"]);
      if (few) expect(worrying).toBeGreaterThan(0);
      else expect(worrying).toBe(0);
      expect(worrying).toBeLessThan(0.51);
      expectCount(all!, customers(ground, a!, SIGNALS), customers(ground, a!, SIGNALS));
      expectMonth(ground, m!);
    },
  },
  {
    code: "all",
    looks: /^Under (?<a>[A-H]) all (?<all>.+) customers are at risk or overdue in month (?<m>\d+)$/,
    check: ({ a, all, m }, ground) => {
      expectCount(all!, customers(ground, a!, SIGNALS), customers(ground, a!, SIGNALS));
      expectCount(all!, customers(ground, a!, ["risk", "laggard"]), customers(ground, a!, SIGNALS));
      expectMonth(ground, m!);
    },
  },
  {
    code: "part",
    looks:
      /^Under (?<a>[A-H]) (?:one customer in (?<n>\w+) is|(?<p>.+%) of customers are) at risk or overdue by month (?<m>\d+): (?<w>.+) of (?<all>.+)$/,
    check: ({ a, n, p, m, w, all }, ground) => {
      const total = customers(ground, a!, SIGNALS);
      const worrying = customers(ground, a!, ["risk", "laggard"]);
      if (n) expect(Math.abs((worrying / total) * ONE_IN[n]! - 1)).toBeLessThanOrEqual(0.0500001);
      if (p) expectFigure(p, worrying / total);
      expectCount(w!, worrying, total);
      expectCount(all!, total, total);
      expectMonth(ground, m!);
    },
  },
];

function nrr(ground: Ground, letter: string): number {
  const strategy = strategyOf(ground, letter);
  const medians = ground.ids.every((id) => {
    const { monthly } = ground.summary.strategies[id]!;
    return monthly["nrr"] && monthly["grr"];
  });
  return last(medians ? strategy.monthly["nrr"]!.p50 : strategy.mean["nrr"]);
}

/** The wordings of retention. */
export const RETENTION_WORDINGS: Wording[] = [
  {
    code: "short",
    looks: /^NRR and GRR need 15 months of history; this horizon ends after (?<m>\d+)$/,
    check: ({ m }, ground) => {
      expectMonth(ground, m!);
      expect(Number(m)).toBeLessThan(15);
    },
  },
  {
    code: "nobody",
    looks: /^No customer has revenue a year apart, so nothing can be retained yet$/,
    check: (_, ground) => expect(ground.ids.some((__, i) => Number.isNaN(nrr(ground, "ABCDEFGH"[i]!)))).toBe(true),
  },
  {
    code: "some",
    looks:
      /^Under (?<a>[A-H]) old customers (?<deed>.+): NRR ends at (?<n>[^,]+?%)(?:, (?:as under (?<c>[A-H])|under (?<b>[A-H]) at (?<o>.+?%)))?(?<e>, first estimate)?$/,
    check: ({ a, deed, n, b, o, c }, ground) => {
      const value = nrr(ground, a!);
      expectFigure(n!, value);
      if (deed === "outgrow their losses") expect(value).toBeGreaterThan(1);
      else if (deed === "do not make up for their losses") expect(value).toBeLessThan(1);
      else expect([deed, Math.abs(value - 1) <= 0.005]).toEqual(["just make up for their losses", true]);
      if (b) expectFigure(o!, nrr(ground, b));
      if (c) expectFigure(n!, nrr(ground, c));
    },
  },
];

function meanTotal(ground: Ground, letter: string, total: string): number {
  return strategyOf(ground, letter).totals[total]?.mean ?? NaN;
}

/** "7 months" is that many. */
function expectMonths(text: string, value: number): void {
  expectFigure(text.replace(/\u00a0months?$/, ""), value);
}

/** The wordings of churn and first value. */
export const CHURN_WORDINGS: Wording[] = [
  {
    code: "nobody",
    looks: /^No customer is under contract for a year, and none reaches first value$/,
    check: (_, ground) => {
      expect(ground.ids.some((__, i) => Number.isNaN(end(ground, "ABCDEFGH"[i]!, "logoChurn")))).toBe(true);
    },
  },
  {
    code: "never",
    looks: /^Under (?<a>[A-H]) no new customer reaches first value$/,
    check: ({ a }, ground) => expect(meanTotal(ground, a!, "firstValueShare")).toBe(0),
  },
  {
    code: "value",
    looks: /^Under (?<a>[A-H]) (?<p>.+%) of new customers reach first value, after (?<t>.+)$/,
    check: ({ a, p, t }, ground) => {
      expectFigure(p!, meanTotal(ground, a!, "firstValueShare"));
      expectMonths(t!, meanTotal(ground, a!, "ttfvMean"));
    },
  },
  {
    code: "loses",
    looks:
      /^(?<a>[A-H]) loses (?:(?<p>.+?%) of its customers|no customer) in the last year(?:, (?:as (?<c>[A-H]) does|(?<b>[A-H]) (?<o>.+?%|0)))?; (?:first value takes (?<t>.+)|none reaches first value|none is (?<old>new))$/,
    check: ({ a, p, b, o, c, t, old }, ground) => {
      const churn = end(ground, a!, "logoChurn");
      if (p) expectFigure(p, churn);
      else expect(churn).toBe(0);
      if (b) expectFigure(o!, end(ground, b, "logoChurn"));
      if (c && p) expectFigure(p, end(ground, c, "logoChurn"));
      if (c && !p) expect(end(ground, c, "logoChurn")).toBe(0);
      const ttfv = meanTotal(ground, a!, "ttfvMean");
      if (t) expectMonths(t, ttfv);
      else expect(ttfv).toBeNaN();
      expect(Number.isNaN(meanTotal(ground, a!, "firstValueShare"))).toBe(old !== undefined);
    },
  },
];

function overtakes(ground: Ground, letter: string): { share: number; month: number } {
  const total = strategyOf(ground, letter).totals["expansionOvertakesMonth"]!;
  return { share: total.count / ground.summary.runs, month: total.p50 };
}

function odds(ground: Ground, said: string, letter: string): void {
  expectOdds(said === "none" ? "none of the futures" : `${said} futures`, overtakes(ground, letter).share);
}

/** The wordings of expansion against new logos. */
export const EXPANSION_WORDINGS: Wording[] = [
  {
    code: "nothing",
    looks: /^Under (?<a>[A-H]) there is no revenue of old or new customers to compare$/,
    check: ({ a }, ground) => {
      for (const metric of ["newLogoRevenue", "expansionRevenue"]) {
        for (const value of strategyOf(ground, a!).mean[metric]!) expect(value || 0).toBe(0);
      }
    },
  },
  {
    code: "estimate",
    looks:
      /^Under (?<a>[A-H]) growth of old customers ends (?<way>above|below) the revenue of new ones, first estimate$/,
    check: ({ a, way }, ground) => {
      const strategy = strategyOf(ground, a!);
      const at = (metric: string): number => last(strategy.monthly[metric]?.p50 ?? strategy.mean[metric]);
      expect(at("expansionRevenue") > at("newLogoRevenue")).toBe(way === "above");
    },
  },
  {
    code: "share",
    looks:
      /^Under (?<a>[A-H]) growth of old customers overtakes new ones in (?<odds>.+?futures)(?:, usually in month (?<m>\d+))?(?:, as under (?<c>[A-H])|; under (?<b>[A-H]) in (?<o>.+))?$/,
    check: ({ a, odds: said, m, b, o, c }, ground) => {
      const { share, month } = overtakes(ground, a!);
      expectOdds(said!, share);
      if (m) expect(Math.abs(Number(m) - 1 - month)).toBeLessThanOrEqual(0.5);
      if (b) odds(ground, o!, b);
      if (c) expectOdds(said!, overtakes(ground, c).share);
    },
  },
];

/** The wordings of health scores. */
export const HEALTH_WORDINGS: Wording[] = [
  {
    code: "nobody",
    looks: /^Nobody is under contract, so there is no health to score$/,
    check: (_, ground) => {
      expect(ground.ids.some((__, i) => Number.isNaN(end(ground, "ABCDEFGH"[i]!, "healthScore")))).toBe(true);
    },
  },
  {
    code: "moves",
    looks:
      /^The mean health score under (?<a>[A-H]) (?:(?<way>rises|falls) from (?<f>\d+) to (?<t>\d+)|ends where it began, at (?<s>\d+)) of 100(?:; under (?<b>[A-H]) it ends (?:at (?<o>\d+)|(?<same>there too)))?$/,
    check: ({ a, way, f, t, s, b, o, same }, ground) => {
      const scores = strategyOf(ground, a!).mean["healthScore"]!;
      const first = Array.from(scores).find(Number.isFinite)!;
      expect(Math.round(last(scores))).toBe(Number(t ?? s));
      expect(Math.round(first)).toBe(Number(f ?? s));
      if (way) expect(last(scores) > first).toBe(way === "rises");
      if (o) expect(Math.round(end(ground, b!, "healthScore"))).toBe(Number(o));
      if (same) expect(Math.round(end(ground, b!, "healthScore"))).toBe(Number(t ?? s));
    },
  },
];
