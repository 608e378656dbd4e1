/** What each wording of the titles of Compare claims, and how each claim is checked against runs and summary. */
import { expect } from "vitest";
import { expectFigure, expectOdds, idOf, pairOf, shareOver, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

/** Differences a − b by run and month, summed where the title’s chart is; undivided by firms. */
export interface Differences {
  /** Run by run, month by month. */
  runs: number[][];
  /** Part of what is shown: one over the firms for a result per partner. */
  per: number;
  total: string;
}

const MORE = "(?<way>more|less)";
const ODDS = String.raw`in (?<odds>.+futures)`;
const VERB = "(?:earns you|recognises|pays partners|leaves a firm)";
const PERFECT = "(?:has earned you|has recognised|has paid partners|has left a firm)";
const WHEN = String.raw`(?: over \d+.months?| in month.\d+)`;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}

const share = (values: number[], is: (value: number) => boolean): number => values.filter(is).length / values.length;

/** The wordings of the difference by month. */
export function differenceWordings({ runs, per }: Differences): Wording[] {
  const months = runs[0]!.length;
  const at = (month: number): number[] => runs.map((run) => run[month]! * per);
  const last = at(months - 1);
  const expectEnd = (found: Record<string, string>): void => {
    const end = median(last);
    expect(end > 0).toBe(found.way === "more");
    if (found.d) expectFigure(found.d, Math.abs(end));
    if (found.odds)
      expectOdds(
        found.odds,
        share(last, (value) => (end > 0 ? value > 0 : value < 0)),
      );
  };
  return [
    {
      code: "same",
      looks: /^[A-H] and [A-H] give the same .+ in every future$/,
      check: () => runs.flat().forEach((value) => expect(value).toBe(0)),
    },
    {
      code: "alike",
      looks: /^[A-H] and [A-H] give practically the same/,
      check: () => expect(Math.abs(median(last))).toBeLessThan(1e-5),
    },
    {
      code: "estimate",
      looks: new RegExp(`^[A-H] ${VERB} ${MORE} than [A-H]${WHEN}, first estimate$`),
      check: (found, ground) => {
        expectEnd(found);
        expect(ground.summary.runs).toBeLessThan(200);
      },
    },
    {
      code: "estimateLevel",
      looks: new RegExp(`^The middle of [A-H] less [A-H] is 0${WHEN}, first estimate$`),
      check: () => expect(median(last)).toBe(0),
    },
    {
      code: "level",
      looks: new RegExp(`^[A-H] and [A-H] give the same .+${WHEN} ${ODDS}$`),
      check: ({ odds }) => {
        expectOdds(
          odds!,
          share(last, (value) => value === 0),
        );
        expect(median(last)).toBe(0);
      },
    },
    {
      code: "luck",
      looks: new RegExp(`^[A-H] and [A-H] differ by less than luck: [A-H] ${VERB} ${MORE}${WHEN} ${ODDS}$`),
      check: (found) => {
        expectEnd(found);
        expect(share(last, (value) => (found.way === "more" ? value > 0 : value < 0))).toBeLessThan(0.55);
      },
    },
    {
      code: "leads",
      looks: new RegExp(
        String.raw`^From (?:the first month|month.(?<from>\d+)) on [A-H] (?:${PERFECT} (?<w>more|less)|${VERB} (?<x>more|less) a month) than [A-H]: (?:by|in) month.(?<end>\d+) (?<d>[^ ]+) ${MORE}, ${ODDS}$`,
      ),
      check: (found) => {
        expectEnd(found);
        expect(found.w ?? found.x).toBe(found.way);
        expect(Number(found.end)).toBe(months);
        const from = Number(found.from ?? 1) - 1;
        const leads = (month: number): boolean =>
          median(at(month)) > 0 === (found.way === "more") && median(at(month)) !== 0;
        for (let month = from; month < months; month++) expect(leads(month), `month ${month + 1}`).toBe(true);
        if (from > 0) expect(leads(from - 1), `month ${from}`).toBe(false);
      },
    },
  ];
}

/** The wordings of the spread over futures. */
export function spreadWordings({ runs, per, total }: Differences): Wording[] {
  const all = runs.map((run) => run.reduce((a, b) => a + b, 0) * per);
  const pair = (ground: Ground, found: Record<string, string>) => pairOf(ground, found.a!, found.b!, total);
  return [
    {
      code: "same",
      looks: /^In no future is the .+ of [A-H] another than that of [A-H]$/,
      check: () => all.forEach((value) => expect(value).toBe(0)),
    },
    {
      code: "alike",
      looks: /^In no future do [A-H] and [A-H] differ by more than rounding$/,
      check: () => all.forEach((value) => expect(Math.abs(value)).toBeLessThan(1e-5)),
    },
    {
      code: "estimate",
      looks: /^How the difference of [A-H] and [A-H] is spread over futures, first estimate$/,
      check: (_, ground) => expect(ground.summary.runs).toBeLessThan(200),
    },
    {
      code: "level",
      looks: new RegExp(`^${ODDS.replace("in", "In")} (?<a>[A-H]) and (?<b>[A-H]) give the same`),
      check: (found, ground) => expectOdds(found.odds!, pair(ground, found).shareEqual),
    },
    {
      code: "luck",
      looks: new RegExp(`^Luck decides between (?<a>[A-H]) and (?<b>[A-H]): [A-H] ${VERB} ${MORE} ${ODDS}$`),
      check: (found, ground) => {
        expectOdds(found.odds!, shareOver(pair(ground, found), found.way === "more"));
        expect(shareOver(pair(ground, found), found.way === "more")).toBeLessThan(0.55);
      },
    },
    {
      code: "sided",
      looks: new RegExp(
        `^(?<a>[A-H]) ${VERB} ${MORE} than (?<b>[A-H]) ${ODDS}(?:; in 8.of.10 the difference is (?<low>[^ ]+) to (?<high>[^ ]+))?$`,
      ),
      check: (found, ground) => {
        const stats = pair(ground, found);
        expectOdds(found.odds!, shareOver(stats, found.way === "more"));
        expect(median(all) > 0).toBe(found.way === "more");
        if (found.low) expectFigure(found.low.replace("+", ""), stats.p10 * per);
        if (found.high) expectFigure(found.high.replace("+", ""), stats.p90 * per);
      },
    },
  ];
}

const PARTS: Record<string, { metrics: string[]; sign: 1 | -1 }> = {
  fees: { metrics: ["fees"], sign: 1 },
  drawdown: { metrics: ["drawdown"], sign: 1 },
  overage: { metrics: ["overage"], sign: 1 },
  "paid as used": { metrics: ["consumption", "-drawdown", "-overage"], sign: 1 },
  breakage: { metrics: ["breakage"], sign: 1 },
  service: { metrics: ["serviceCost"], sign: -1 },
  payouts: { metrics: ["payouts"], sign: -1 },
  "customer success": { metrics: ["successCost"], sign: -1 },
  "own sales": { metrics: ["directCost"], sign: -1 },
};

function effect(ground: Ground, part: string, a: string, b: string): number {
  const { metrics, sign } = PARTS[part]!;
  const sum = (letter: string): number =>
    metrics.reduce((all, name) => {
      const mean = ground.summary.strategies[idOf(ground, letter)]!.mean[name.replace("-", "")]!;
      return all + (name.startsWith("-") ? -1 : 1) * mean.reduce((x, y) => x + y, 0);
    }, 0);
  return sign * (sum(a) - sum(b));
}

/** The wordings of the bridge. */
export const BRIDGE_WORDINGS: Wording[] = [
  {
    code: "same",
    looks: /^(?<a>[A-H]) and (?<b>[A-H]) are alike in every part of the contribution$/,
    check: ({ a, b }, ground) => {
      for (const part of Object.keys(PARTS)) expect(Math.abs(effect(ground, part, a!, b!))).toBeLessThan(1e-3);
    },
  },
  {
    code: "estimate",
    looks: /^Where the difference of [A-H] and [A-H] comes from, first estimate$/,
    check: (_, ground) => expect(ground.summary.runs).toBeLessThan(200),
  },
  {
    code: "parts",
    looks:
      /^In the mean (?<a>[A-H]) (?:earns you (?<d>[^ ]+) (?<way>more|less) than (?<b>[A-H])|and (?<other>[A-H]) earn you the same): (?<parts>.+)$/,
    check: ({ a, b, other, d, way, parts }, ground) => {
      const effects = Object.keys(PARTS).map((part) => effect(ground, part, a!, (b ?? other)!));
      const total = effects.reduce((x, y) => x + y, 0);
      if (d) expectFigure(d, Math.abs(total));
      if (d) expect(total > 0).toBe(way === "more");
      for (const said of parts!.split(", ")) {
        const found = new RegExp(
          `^(?:more|fewer|less|lower|higher|cheaper|dearer) (?<part>${Object.keys(PARTS).join("|")}) (?<verb>adds?|takes?) (?<v>[^ ]+)(?: away)?$`,
        ).exec(said);
        if (!found) throw new Error(`what is "${said}"?`);
        const amount = effect(ground, found.groups!.part!, a!, (b ?? other)!);
        expectFigure(found.groups!.v!, Math.abs(amount));
        expect(amount > 0).toBe(found.groups!.verb!.startsWith("add"));
        expect(amount).toBeCloseTo(amount > 0 ? Math.max(...effects) : Math.min(...effects), 3);
        const word = said.split(" ")[0]!;
        const isCost = PARTS[found.groups!.part!]!.sign < 0;
        expect(["more", "higher", "dearer"].includes(word)).toBe(isCost ? amount < 0 : amount > 0);
      }
    },
  },
];
