/** What each wording of the partner charts' titles claims, and how each claim is checked against the summary. */
import { expect } from "vitest";
import { expectFigure, expectOdds, idOf, pairOf, shareOver, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

/** The curve of one firm's cumulated result: medians of all partners, worked out from the statistics by month. */
function medianCurve({ summary }: Ground, id: string): number[] {
  const { p50 } = summary.strategies[id]!.cumulative["partnerResult"]!;
  return Array.from(p50, (value) => value / summary.partnerFirms);
}

/** Checks a clause about a line: "is $12k down in month 11, out of the valley in month 23 and ends $31k ahead". */
export function expectLine(clause: string, line: readonly number[]): void {
  const text = spaced(clause);
  const slack = 1e-9 * Math.max(...line.map(Math.abs));
  const low = Math.min(...line);
  const down = /(\S+) down in month (\d+)/.exec(text);
  if (down) {
    expectFigure(down[1]!, -low);
    expect(line[Number(down[2]) - 1]).toBe(low);
  }
  const out = /out of the valley in month (\d+)/.exec(text);
  if (out) {
    const month = Number(out[1]);
    expect(line.slice(month - 1).every((value) => value >= -slack)).toBe(true);
    expect(line[month - 2]!).toBeLessThan(0);
  }
  if (text.includes("never in the red")) expect(low).toBeGreaterThanOrEqual(-slack);
  if (/still|at its lowest/.test(text)) expect(line.at(-1)!).toBeLessThan(0);
  const lowest = /at its lowest after (\d+) months?, (\S+) down/.exec(text);
  if (lowest) {
    expect(Number(lowest[1])).toBe(line.length);
    expect(line.at(-1)!).toBe(low);
    expectFigure(lowest[2]!, -low);
  }
  const ends = /(?:ends|still)(?: \d+ months?)? (\S+) (ahead|behind)/.exec(text);
  if (ends) expectStanding(ends[1]!, ends[2]!, line.at(-1)!);
}

function expectStanding(amount: string, side: string, end: number): void {
  expect(side === "ahead").toBe(end > 0);
  expectFigure(amount, Math.abs(end));
}

/** The screen's title. */
export const PARTNERS_SCREEN_WORDINGS: Wording[] = [
  {
    code: "line",
    looks:
      /^Under (?<a>[A-H]) a firm (?<clause>[^;]+)(?:; (?<b>[A-H]) leaves it (?<amount>\S+) (?<side>ahead|behind))?$/,
    check: ({ a, clause, b, amount, side }, ground) => {
      expectLine(clause!, medianCurve(ground, idOf(ground, a!)));
      if (b) expectStanding(amount!, side!, medianCurve(ground, idOf(ground, b)).at(-1)!);
    },
  },
  {
    code: "same",
    looks: /^Under (?<a>[A-H]) a firm (?<clause>[^;]+); it ends the same under (?<b>[A-H])$/,
    check: ({ a, clause, b }, ground) => {
      expectLine(clause!, medianCurve(ground, idOf(ground, a!)));
      const [end, other] = [a!, b!].map((letter) => medianCurve(ground, idOf(ground, letter)).at(-1)!);
      expect(Math.abs(end! - other!)).toBeLessThanOrEqual(0.06 * Math.max(Math.abs(end!), 1));
    },
  },
  {
    code: "backAgain",
    looks: /^Under (?<a>[A-H]) a firm (?<clause>[^;]+); (?<b>[A-H]) leaves it where it began$/,
    check: ({ a, clause, b }, ground) => {
      expectLine(clause!, medianCurve(ground, idOf(ground, a!)));
      expect(Math.abs(medianCurve(ground, idOf(ground, b!)).at(-1)!)).toBeLessThan(1e-6);
    },
  },
];

function shareOut({ summary }: Ground, id: string): number {
  const months = summary.strategies[id]!.perRun["partnerBreakEvenMonth"]!;
  return months.filter(Number.isFinite).length / months.length;
}

/** The cash chart's titles, of one firm and all partners. */
export const CASH_WORDINGS: Wording[] = [
  {
    code: "nobody",
    looks: /^There is no partner firm whose cash could be followed$/,
    check: (_, { summary }) => expect(summary.partnerFirms).toBe(0),
  },
  {
    code: "estimate",
    looks: /^(?<a>[A-H]) leaves a firm (?<dir>better|worse) off than (?<b>[A-H]), first estimate$/,
    check: ({ a, b, dir }, ground) => {
      const [end, other] = [a!, b!].map((letter) => medianCurve(ground, idOf(ground, letter)).at(-1)!);
      expect(dir === "better").toBe(end! > other!);
    },
  },
  {
    code: "estimateOnly",
    looks: /^(?:The cash of a firm under [A-H]|Under [A-H] a firm ends the same as under [A-H]), first estimate$/,
    check: () => undefined,
  },
  {
    code: "catches",
    looks: /^(?<a>[A-H]) needs until month (?<m>\d+) to catch up with (?<b>[A-H]), then leaves it behind$/,
    check: ({ a, b, m }, ground) => {
      const [line, other] = [a!, b!].map((letter) => medianCurve(ground, idOf(ground, letter)));
      const month = Number(m);
      line!.forEach((value, at) => {
        if (at >= month - 1) expect(value).toBeGreaterThan(other![at]!);
        else expect(value).toBeLessThanOrEqual(other![at]! + 1e-9 * Math.abs(value));
      });
    },
  },
  {
    code: "odds",
    looks:
      /^Within (?<n>\d+).months? a firm is out of the cash valley in (?<odds>.+?futures) under (?<a>[A-H]), in (?<other>.+) under (?<b>[A-H])$/,
    check: ({ n, odds, a, other, b }, ground) => {
      expect(Number(n)).toBe(ground.summary.months);
      expectOdds(odds!, shareOut(ground, idOf(ground, a!)));
      expectOdds(other === "none" ? "none of the futures" : `${other!} futures`, shareOut(ground, idOf(ground, b!)));
    },
  },
  {
    code: "same",
    looks:
      /^Within \d+.months? a firm is out of the cash valley in (?<odds>.+?futures) under (?<a>[A-H]), as under (?<b>[A-H])$/,
    check: ({ odds, a, b }, ground) =>
      [a!, b!].forEach((letter) => expectOdds(odds!, shareOut(ground, idOf(ground, letter)))),
  },
  {
    code: "apart",
    looks:
      /^In (?<odds>.+?futures) a firm ends (?<dir>better|worse) off under (?<a>[A-H]) than under (?<b>[A-H]), typically by (?<amount>\S+)$/,
    check: ({ amount, dir, a, b, odds }, ground) => {
      const pair = pairOf(ground, a!, b!, "partnerResult");
      expectFigure(amount!, Math.abs(pair.p50) / ground.summary.partnerFirms);
      expect(dir === "better").toBe(pair.p50 > 0);
      expectOdds(odds!, shareOver(pair, pair.p50 > 0));
    },
  },
  {
    code: "only",
    looks: /^Within \d+.months? a firm is out of the cash valley in (?<odds>.+futures) under (?<a>[A-H])$/,
    check: ({ odds, a }, ground) => expectOdds(odds!, shareOut(ground, idOf(ground, a!))),
  },
];

const medians = (ground: Ground, a: string, b: string): { paid: number; earned: number } => ({
  paid: pairOf(ground, a, b, "payouts").p50,
  earned: pairOf(ground, a, b, "contribution").p50,
});

/** The titles of incentive efficiency. */
export const EFFICIENCY_WORDINGS: Wording[] = [
  { code: "alone", looks: /^[A-H] stands alone: what payouts bring/, check: (_, g) => expect(g.ids).toHaveLength(1) },
  {
    code: "unpaid",
    looks: /^No strategy pays partners anything that could bring something$/,
    check: (_, { summary, ids }) =>
      ids.forEach((id) => expect(summary.strategies[id]!.totals["payouts"]!.mean).toBe(0)),
  },
  {
    code: "estimate",
    looks:
      /^(?<a>[A-H]) pays partners (?<pay>more|less) than (?<b>[A-H]) and earns you (?<dir>more|less), first estimate$/,
    check: ({ a, b, pay, dir }, ground) => {
      const { paid, earned } = medians(ground, a!, b!);
      expect([paid > 0 ? "more" : "less", earned > 0 ? "more" : "less"]).toEqual([pay, dir]);
    },
  },
  {
    code: "levelEstimate",
    looks: /^[A-H] (?:pays partners about what [A-H] pays|pays and earns the same as [A-H]), first estimate$/,
    check: () => undefined,
  },
  {
    code: "luck",
    looks: /^What (?<a>[A-H]) earns you beyond (?<b>[A-H]) is less than luck: it is ahead in (?<odds>.+futures)$/,
    check: ({ a, b, odds }, ground) => {
      const share = shareOver(pairOf(ground, a!, b!, "contribution"), true);
      expectOdds(odds!, share);
      expect(share).toBeLessThan(0.55);
    },
  },
  {
    code: "gains",
    looks: /^Each \S+ that (?<a>[A-H]) pays partners on top of (?<b>[A-H]) leaves you (?<ratio>\S+) more$/,
    check: ({ a, b, ratio }, ground) => {
      const { paid, earned } = medians(ground, a!, b!);
      expect(paid > 0 && earned > 0).toBe(true);
      if (earned / paid >= 0.005)
        expectFigure(ratio!, earned / paid < 9.995 ? Math.round((earned / paid) * 100) / 100 : earned / paid);
      expectMost(ground, a!, b!);
    },
  },
  {
    code: "free",
    looks: /^(?<a>[A-H]) pays partners less than (?<b>[A-H]) and earns you more at once in (?<odds>.+futures)$/,
    check: ({ a, b, odds }, ground) => {
      const { paid, earned } = medians(ground, a!, b!);
      expect(paid < 0 && earned > 0).toBe(true);
      const [own, other] = [a!, b!].map((letter) => ground.summary.strategies[idOf(ground, letter)]!.perRun);
      const both = Array.from(own!["payouts"]!).filter(
        (value, run) => value < other!["payouts"]![run]! && own!["contribution"]![run]! > other!["contribution"]![run]!,
      );
      expectOdds(odds!, both.length / own!["payouts"]!.length);
      expectMost(ground, a!, b!);
    },
  },
  {
    code: "loses",
    looks: /^(?<a>[A-H]) pays partners (?<paid>\S+) more than (?<b>[A-H]) and leaves you (?<earned>\S+) less$/,
    check: ({ a, b, paid, earned }, ground) => {
      const is = medians(ground, a!, b!);
      expectFigure(paid!, is.paid);
      expectFigure(earned!, -is.earned);
      expectMost(ground, a!, b!);
    },
  },
  {
    code: "saves",
    looks: /^(?<a>[A-H]) saves (?<paid>\S+) of payouts against (?<b>[A-H]) and leaves you (?<earned>\S+) less$/,
    check: ({ a, b, paid, earned }, ground) => {
      const is = medians(ground, a!, b!);
      expectFigure(paid!, -is.paid);
      expectFigure(earned!, -is.earned);
      expectMost(ground, a!, b!);
    },
  },
  {
    code: "level",
    looks: /^(?<a>[A-H]) pays partners about what (?<b>[A-H]) pays and leaves you (?<earned>\S+) (?<dir>more|less)$/,
    check: ({ a, b, earned, dir }, ground) => {
      const is = medians(ground, a!, b!);
      const level = ground.summary.strategies[idOf(ground, b!)]!.totals["payouts"]!.p50;
      expect(Math.abs(is.paid)).toBeLessThanOrEqual(Math.max(0.01 * Math.abs(level), 1e-3));
      expectFigure(earned!, Math.abs(is.earned));
      expect(dir === "more").toBe(is.earned > 0);
      expectMost(ground, a!, b!);
    },
  },
  {
    code: "same",
    looks: /^(?<a>[A-H]) pays partners the same as (?<b>[A-H]) and earns you the same$/,
    check: ({ a, b }, ground) => {
      const { paid, earned } = medians(ground, a!, b!);
      expect(Math.abs(paid) + Math.abs(earned)).toBeLessThan(1e-3);
    },
  },
];

/** The alternative that earns most beyond the baseline. */
function expectMost(ground: Ground, a: string, b: string): void {
  const all = ground.ids.flatMap((_, i) => ("ABCDEFGH"[i] === b ? [] : [medians(ground, "ABCDEFGH"[i]!, b).earned]));
  expect(medians(ground, a, b).earned).toBe(Math.max(...all));
}
