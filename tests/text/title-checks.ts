/** What each wording of a title claims, and how each claim is checked. A title that no wording takes is an error. */
import { expect } from "vitest";
import { expectFigure, expectOdds, idOf, pairOf, shareOver, type Ground } from "./claims.ts";

/** A wording: what it is called, what it looks like, and its claims. */
export interface Wording {
  code: string;
  looks: RegExp;
  check: (found: Record<string, string>, ground: Ground) => void;
}

const ODDS = String.raw`in (?<odds>.+futures)`;

const NUMBERS = ["none", "one", "two", "three", "four", "five"];
const COLUMNS: Record<string, { total: string; less: boolean }> = {
  contribution: { total: "contribution", less: false },
  "result per partner": { total: "partnerResult", less: false },
  "idle spend": { total: "idleSpend", less: true },
  NRR: { total: "nrr", less: false },
  "cost of channel": { total: "costOfChannel", less: true },
};

/** Names of the measures on which a is better and worse than b, of all that both have. */
function standing(ground: Ground, a: string, b: string): { of: number; better: string[]; worse: string[] } {
  const [better, worse]: string[][] = [[], []];
  let of = 0;
  for (const [name, { total, less }] of Object.entries(COLUMNS)) {
    const pair = pairOf(ground, a, b, total);
    if (!pair.count || (total === "partnerResult" && !ground.summary.partnerFirms)) continue;
    of++;
    if (shareOver(pair, !less) >= 0.55) better!.push(name);
    if (shareOver(pair, less) >= 0.55) worse!.push(name);
  }
  return { of, better: better!, worse: worse! };
}

/** The wordings of the scoreboard's title. */
export const SCOREBOARD_WORDINGS: Wording[] = [
  {
    code: "nothing",
    looks: /^There is no strategy to compare yet$/,
    check: (_, ground) => expect(ground.ids.length).toBe(0),
  },
  {
    code: "only",
    looks: /^(?<a>[A-H]) stands alone: add a second strategy/,
    check: (_, ground) => expect(ground.ids.length).toBe(1),
  },
  { code: "estimate", looks: /first estimate$/, check: (_, ground) => expect(ground.summary.runs).toBeLessThan(200) },
  {
    code: "same",
    looks: /^(?<list>[A-H, and]+) are the same on (the one measure|all (?<n>\w+) measures) in every future$/,
    check: ({ list, n = "one" }, ground) => {
      const letters = list!.split(/, | and /);
      expect(letters.length).toBe(ground.ids.length);
      for (const other of letters.slice(1)) {
        expect(standing(ground, letters[0]!, other).of).toBe(NUMBERS.indexOf(n));
        for (const { total } of Object.values(COLUMNS)) {
          const pair = pairOf(ground, letters[0]!, other, total);
          if (pair.count) expect(pair.shareEqual).toBe(1);
        }
      }
    },
  },
  {
    code: "beats",
    looks:
      /^(?<a>[A-H]) beats (?<b>[A-H]) on (?:(?<all>all|the one) ?(?<every>\w+)? ?measures?|(?<n>\w+) of (?<of>\w+) measures)(?:; (?<list>.+) gets? worse| and is worse on (?<w>\w+))?$/,
    check: ({ a, b, all, n, of, list, w }, ground) => {
      const is = standing(ground, a!, b!);
      expect(is.better.length).toBe(all ? is.of : NUMBERS.indexOf(n!));
      if (of) expect(is.of).toBe(NUMBERS.indexOf(of));
      if (list) expect(list.split(/, | and /)).toEqual(is.worse);
      else expect(is.worse.length).toBe(w ? NUMBERS.indexOf(w) : 0);
    },
  },
];

function mean(ground: Ground, letter: string, metric: string): number {
  const series: ArrayLike<number> = ground.summary.strategies[idOf(ground, letter)]!.mean[metric] ?? [];
  return Array.from(series).reduce((a, b) => a + b, 0);
}

/** The wordings of the revenue lines' title. */
export const REVENUE_WORDINGS: Wording[] = [
  {
    code: "nothing",
    looks: /^Under (?<a>[A-H]) nothing is recognised and nothing is used(?:, first estimate)?$/,
    check: ({ a }, ground) => expect([mean(ground, a!, "revenue"), mean(ground, a!, "consumption")]).toEqual([0, 0]),
  },
  {
    code: "asUsed",
    looks: /^Under (?<a>[A-H]) you recognise what customers use: (?<v>.+) in \d+.months?(?:, first estimate)?$/,
    check: ({ a, v }, ground) => {
      expectFigure(v!, mean(ground, a!, "revenue"));
      expect(Math.abs(mean(ground, a!, "consumption") / mean(ground, a!, "revenue") - 1)).toBeLessThan(0.005);
    },
  },
  {
    code: "asPromised",
    looks:
      /^Under (?<a>[A-H]) committed and recognised are one line: the contract is the revenue(?:, first estimate)?$/,
    check: ({ a }, ground) => {
      const { revenue, committed } = ground.summary.strategies[idOf(ground, a!)]!.mean;
      const apart = Array.from(revenue!, (value, month) => Math.abs(value - committed![month]!));
      expect(apart.reduce((x, y) => x + y, 0)).toBeLessThan(0.005 * mean(ground, a!, "revenue"));
      expect(mean(ground, a!, "consumption")).toBe(0);
    },
  },
  {
    code: "withoutUse",
    looks:
      /^None of the (?<v>.+) recognised under (?<a>[A-H]) in (?<m>\d+).months? is paid by use(?:, first estimate)?$/,
    check: ({ a, v }, ground) => {
      expectFigure(v!, mean(ground, a!, "revenue"));
      expect(mean(ground, a!, "consumption")).toBe(0);
    },
  },
  {
    code: "ahead",
    looks: /^Use stands behind (?<s>.+%) of what is recognised under (?<a>[A-H]) in \d+.months?(?:, first estimate)?$/,
    check: ({ a, s }, ground) => {
      expectFigure(s!, mean(ground, a!, "consumption") / mean(ground, a!, "revenue"));
      expect(mean(ground, a!, "revenue")).toBeGreaterThan(mean(ground, a!, "consumption"));
    },
  },
  {
    code: "behind",
    looks:
      /^Under (?<a>[A-H]) customers use (?<w>.+) in \d+.months?, more than the (?<v>.+) recognised(?:, first estimate)?$/,
    check: ({ a, v, w }, ground) => {
      expectFigure(v!, mean(ground, a!, "revenue"));
      expectFigure(w!, mean(ground, a!, "consumption"));
      expect(mean(ground, a!, "revenue")).toBeLessThan(mean(ground, a!, "consumption"));
    },
  },
  {
    code: "aheadFrom",
    looks: /^From month (?<m>\d+) on revenue runs ahead of use every month under (?<a>[A-H])(?:, first estimate)?$/,
    check: ({ a, m }, ground) => {
      const { revenue, consumption } = ground.summary.strategies[idOf(ground, a!)]!.mean;
      const ahead = Array.from(revenue!, (value, month) => value > consumption![month]!);
      const from = Number(m) - 1;
      expect(ahead.slice(from).every(Boolean)).toBe(true);
      expect(ahead[from - 1]).toBe(false);
    },
  },
];

/** The wordings of the title of payouts by component. */
export const PAYOUTS_WORDINGS: Wording[] = [
  {
    code: "nothing",
    looks: /^No strategy pays its partners anything(?:, first estimate)?$/,
    check: (_, ground) => ground.ids.forEach((_id, i) => expect(mean(ground, "ABCDEFGH"[i]!, "payouts")).toBe(0)),
  },
  {
    code: "only",
    looks: /^(?<a>[A-H]) pays its partners (?<v>.+) in \d+.months?(?:, first estimate)?$/,
    check: ({ a, v }, ground) => {
      expectFigure(v!, mean(ground, a!, "payouts"));
      expect(ground.ids.length).toBe(1);
    },
  },
  {
    code: "same",
    looks: /^(?<list>[A-H, and]+) pay their partners the same: (?<v>.+) in \d+.months?(?:, first estimate)?$/,
    check: ({ list, v }, ground) =>
      list!.split(/, | and /).forEach((letter) => expectFigure(v!, mean(ground, letter, "payouts"))),
  },
  {
    code: "cap",
    looks: /^Under (?<a>[A-H]) the yearly cap cuts (?<p>.+%) off what partners earn$/,
    check: ({ a, p }, ground) => {
      const cut = -mean(ground, a!, "payouts/cap");
      expectFigure(p!, cut / (mean(ground, a!, "payouts") + cut));
    },
  },
  {
    code: "most",
    looks: /^(?<a>[A-H]) pays partners most, (?<v>.+) in \d+.months?, and (?<b>[A-H]) least, (?<w>.+)$/,
    check: ({ a, b, v, w }, ground) => {
      const totals = ground.ids.map((_, i) => mean(ground, "ABCDEFGH"[i]!, "payouts"));
      expectFigure(v!, mean(ground, a!, "payouts"));
      expectFigure(w!, mean(ground, b!, "payouts"));
      expect(mean(ground, a!, "payouts")).toBe(Math.max(...totals));
      expect(mean(ground, b!, "payouts")).toBe(Math.min(...totals));
    },
  },
  {
    code: "capEstimate",
    looks: /^Under (?<a>[A-H]) the yearly cap cuts into what partners earn, first estimate$/,
    check: ({ a }, ground) => expect(mean(ground, a!, "payouts/cap")).toBeLessThan(0),
  },
  {
    code: "mostEstimate",
    looks: /^(?<a>[A-H]) pays partners most and (?<b>[A-H]) least, first estimate$/,
    check: ({ a, b }, ground) => {
      const totals = ground.ids.map((_, i) => mean(ground, "ABCDEFGH"[i]!, "payouts"));
      expect(mean(ground, a!, "payouts")).toBe(Math.max(...totals));
      expect(mean(ground, b!, "payouts")).toBe(Math.min(...totals));
    },
  },
];

/** Names, most telling first, by which a screen title may call the strategies: their own, or their letters. */
function called(ground: Ground, text: string): string {
  const at = ground.names.indexOf(text);
  if (at >= 0) return "ABCDEFGH"[at]!;
  if (text === "the baseline") return "A";
  if (/^[A-H]$/.test(text)) return text;
  throw new Error(`who is "${text}"?`);
}

/** The wordings of the summary's title. */
export const SCREEN_WORDINGS: Wording[] = [
  { code: "nothing", looks: /^There is no strategy to show yet$/, check: () => undefined },
  {
    code: "only",
    looks: /^(?<a>.+) (?<verb>earns|loses) you (?<v>[^ ]+) in \d+.months?$/,
    check: ({ a, verb, v }, ground) => {
      const level = ground.summary.strategies[idOf(ground, called(ground, a!))]!.totals.contribution!.p50;
      expectFigure(v!, Math.abs(level));
      expect(verb === "loses").toBe(level < 0);
      expect(ground.ids.length).toBe(1);
    },
  },
  {
    code: "sameAll",
    looks: /^Every strategy earns you the same as (?<b>.+), in every future$/,
    check: (_, ground) =>
      ground.ids
        .slice(1)
        .forEach((_id, i) => expect(pairOf(ground, "BCDEFGH"[i]!, "A", "contribution").shareEqual).toBe(1)),
  },
  {
    code: "same",
    looks: /^(?<a>.+) and (?<b>.+) earn you the same in every future$/,
    check: ({ a, b }, ground) =>
      expect(pairOf(ground, called(ground, a!), called(ground, b!), "contribution").shareEqual).toBe(1),
  },
  {
    code: "mostlySame",
    looks: new RegExp(`^(?<a>.+) and (?<b>.+) earn you the same ${ODDS}$`),
    check: ({ a, b, odds }, ground) =>
      expectOdds(odds!, pairOf(ground, called(ground, a!), called(ground, b!), "contribution").shareEqual),
  },
  {
    code: "alike",
    looks: /^(?<a>.+) and (?<b>.+) earn you practically the same$/,
    check: ({ a, b }, ground) => {
      const { p50 } = pairOf(ground, called(ground, a!), called(ground, b!), "contribution");
      expect(Math.abs(p50)).toBeLessThan(1e-6);
    },
  },
  {
    code: "luck",
    looks: new RegExp(`^(?<a>.+) and (?<b>.+) differ by less than luck: (?<c>.+) is ahead ${ODDS}$`),
    check: ({ a, b, c, odds }, ground) => {
      const share = shareOver(pairOf(ground, called(ground, a!), called(ground, b!), "contribution"), true);
      expect(c).toBe(a);
      expectOdds(odds!, share);
      expect(share).toBeLessThan(0.55);
    },
  },
  {
    code: "better",
    looks: new RegExp(`^(?<a>.+) earns you (?<d>[^ ]+) more than (?<b>.+), ${ODDS}$`),
    check: ({ a, b, d, odds }, ground) => {
      const pair = pairOf(ground, called(ground, a!), called(ground, b!), "contribution");
      expect(pair.p50).toBeGreaterThan(0);
      expectFigure(d!, pair.p50);
      expectOdds(odds!, shareOver(pair, true));
      expectBest(ground, called(ground, a!));
    },
  },
  {
    code: "worse",
    looks: /^Nothing beats (?<b>.+): (?<a>.+) comes closest and earns you (?<d>[^ ]+) less$/,
    check: ({ a, b, d }, ground) => {
      const { p50 } = pairOf(ground, called(ground, a!), called(ground, b!), "contribution");
      expectFigure(d!, -p50);
      expect(p50).toBeLessThan(0);
      expectBest(ground, called(ground, a!));
    },
  },
  {
    code: "estimate",
    looks: /^(?<a>.+) earns you (?<dir>more|less) than (?<b>.+), first estimate$/,
    check: ({ a, b, dir }, ground) => {
      const { p50 } = pairOf(ground, called(ground, a!), called(ground, b!), "contribution");
      expect(dir === "more" ? p50 > 0 : p50 < 0).toBe(true);
    },
  },
];

function expectBest(ground: Ground, letter: string): void {
  const differences = ground.ids.slice(1).map((_, i) => pairOf(ground, "BCDEFGH"[i]!, "A", "contribution").p50);
  expect(pairOf(ground, letter, "A", "contribution").p50).toBe(Math.max(...differences));
}

/** Checks every claim of a title; gives the code of its wording. Throws where no wording takes it. */
export function checkTitle(title: string, wordings: Wording[], ground: Ground): string {
  for (const { code, looks, check } of wordings) {
    const found = looks.exec(title);
    if (!found) continue;
    check(found.groups ?? {}, ground);
    return code;
  }
  throw new Error(`unknown wording: ${title}`);
}
