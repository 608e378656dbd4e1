/** What each wording of the customers' titles claims, checked against the summary and the customers themselves. */
import { expect } from "vitest";
import type { Account } from "#engine/index.ts";
import { expectFigure, expectOdds, idOf, pairOf, shareOver, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

const ODDS = String.raw`in (?<odds>.+futures)`;
const HEAD = "(?<what>A used unit costs|Customers pay)";
const TAIL = String.raw`(?:; (?<list>.+?) (?:is|are) (?<way>lower|higher))?(?:; (?<list2>.+?) (?:is|are) higher)?`;
const NUMBERS = ["none", "one", "two", "three", "four"];

const TOTALS: Record<string, string> = {
  "total spend": "billings",
  "the price of use": "pricePerUnit",
  "cash up front": "cashUpFront",
  "idle spend": "idleSpend",
};

const totalOf = (what: string): string => (what.startsWith("A used") ? "pricePerUnit" : "billings");

/** Names in a list are lower (or higher) under a in 6 of 10 futures or more. */
function expectList(list: string | undefined, way: string, ground: Ground, a: string, b: string): void {
  for (const name of list?.split(/, | and /) ?? []) {
    const pair = pairOf(ground, a, b, TOTALS[name]!);
    expect(shareOver(pair, way === "higher"), `${name} ${way}`).toBeGreaterThanOrEqual(0.55);
  }
}

/** What holds where customers pay by use is said by the price; without use by the spend. */
function expectLead(what: string, ground: Ground, a: string, b: string): void {
  const known = ground.summary.comparisons[idOf(ground, a)]?.[idOf(ground, b)]?.["pricePerUnit"]?.count ?? 0;
  expect(what.startsWith("A used")).toBe(known > 0);
}

/** The wordings of the customers' own side. */
export const SIDE_WORDINGS: Wording[] = [
  {
    code: "nothing",
    looks: /^No customer pays anything in \d+.months?$/,
    check: (_, { summary, ids }) =>
      ids.forEach((id) => expect(summary.strategies[id]!.totals["billings"]?.mean ?? 0).toBe(0)),
  },
  {
    code: "only",
    looks:
      /^Under (?<a>[A-H]) customers pay (?<v>[^ ]+) in \d+.months?(?:, (?<p>[^ ]+) a used unit)?(?<e>, first estimate)?$/,
    check: ({ a, v, p }, ground) => {
      expect(ground.ids).toHaveLength(1);
      const { totals } = ground.summary.strategies[idOf(ground, a!)]!;
      expectFigure(v!, totals["billings"]!.p50);
      if (p) expectFigure(p, totals["pricePerUnit"]!.p50);
      else expect(totals["pricePerUnit"]?.count ?? 0).toBe(0);
    },
  },
  {
    code: "estimate",
    looks: /^What customers pay under each strategy, first estimate$/,
    check: (_, { summary }) => expect(summary.runs).toBeLessThan(200),
  },
  {
    code: "same",
    looks: /^Customers fare the same under (?<a>[A-H]) as under (?<b>[A-H]) on all (?<n>\w+) counts$/,
    check: ({ a, b, n }, ground) => {
      const pairs = Object.values(TOTALS)
        .map((total) => pairOf(ground, a!, b!, total))
        .filter(({ count }) => count > 0);
      expect(NUMBERS.indexOf(n!)).toBe(pairs.length);
      for (const { shareEqual } of pairs) expect(shareEqual).toBe(1);
    },
  },
  {
    code: "level",
    looks: new RegExp(
      `^${HEAD} (?<near>practically )?the same under (?<a>[A-H]) as under (?<b>[A-H])(?: ${ODDS})?${TAIL}$`,
    ),
    check: ({ what, near, a, b, odds, list, way, list2 }, ground) => {
      const pair = pairOf(ground, a!, b!, totalOf(what!));
      expectLead(what!, ground, a!, b!);
      expect(Math.abs(pair.p50)).toBeLessThanOrEqual(1e-6);
      if (odds) expectOdds(odds, pair.shareEqual);
      else if (!near) expect(pair.shareEqual).toBe(1);
      expectList(list, way ?? "", ground, a!, b!);
      expectList(list2, "higher", ground, a!, b!);
    },
  },
  {
    code: "luck",
    looks: new RegExp(
      `^Under (?<a>[A-H]) and (?<b>[A-H]) what (?<what>a used unit costs|customers pay) differs by less than luck: (?<c>[A-H]) is cheaper ${ODDS}$`,
    ),
    check: ({ a, b, what, c, odds }, ground) => {
      const pair = pairOf(ground, a!, b!, what!.startsWith("a used") ? "pricePerUnit" : "billings");
      expect(c).toBe(a);
      expectOdds(odds!, shareOver(pair, false));
      expect(Math.max(shareOver(pair, false), shareOver(pair, true))).toBeLessThan(0.56);
    },
  },
  {
    code: "apart",
    looks: new RegExp(
      `^${HEAD} (?<d>[^ ]+) (?<dir>more|less) under (?<a>[A-H]) than (?:under )?(?<b>[A-H]), ${ODDS}${TAIL}$`,
    ),
    check: ({ what, d, dir, a, b, odds, list, way }, ground) => {
      const pair = pairOf(ground, a!, b!, totalOf(what!));
      expectLead(what!, ground, a!, b!);
      expect(dir === "more" ? pair.p50 > 0 : pair.p50 < 0).toBe(true);
      expectFigure(d!, Math.abs(pair.p50));
      expectOdds(odds!, shareOver(pair, dir === "more"));
      if (way) expect(way).toBe(dir === "more" ? "lower" : "higher");
      expectList(list, way ?? "", ground, a!, b!);
    },
  },
];

/** Customers under contract with what they are worth: by contract, or by what was paid where no contract is worth anything. */
function valued(accounts: readonly Account[]) {
  const under = accounts.flatMap(({ at, spend }) => (at === null ? [] : [{ ...at, worth: at.contractValue, spend }]));
  return under.some(({ worth }) => worth > 0) ? under : under.map((one) => ({ ...one, worth: one.spend }));
}

/** Checks a title of contract value against use from the customers themselves. */
export function expectAccountsTitle(title: string, accounts: readonly Account[]): string {
  const under = valued(accounts);
  const seen = under.filter(
    ({ trend, signal, worth }) => trend !== null && worth > 0 && signal !== "onboarding" && signal !== "laggard",
  );
  const number = (text: string | undefined): number => Number(text!.replaceAll(",", ""));
  const of = (signal: string) => seen.filter((one) => one.signal === signal);
  const value = (list: typeof seen): number => list.reduce((sum, { worth }) => sum + worth, 0);
  const falls =
    /^([\d,]+) of ([\d,]+) uses? over a tenth less, or nothing; (?:they hold|it holds) (.+) of (?:contract value|what is paid)$/.exec(
      title,
    );
  if (falls) {
    expect([number(falls[1]), number(falls[2])]).toEqual([of("risk").length, seen.length]);
    expectFigure(falls[3]!, value(of("risk")) / value(seen));
    return "falls";
  }
  expect(of("risk")).toHaveLength(0);
  const grows = /^None of ([\d,]+) uses over a tenth less; ([\d,]+) uses? over a tenth more$/.exec(title);
  if (grows) {
    expect([number(grows[1]), number(grows[2])]).toEqual([seen.length, of("expansion").length]);
    return "grows";
  }
  if (/^The one customer with a trend uses over a tenth more/.test(title)) {
    expect([seen.length, of("expansion").length]).toEqual([1, 1]);
    return "grows";
  }
  const steady = /^(?:All ([\d,]+)|The one customer) with a trend uses? about the same/.exec(title);
  if (steady) {
    expect([number(steady[1] ?? "1"), of("steady").length]).toEqual([seen.length, seen.length]);
    return "steady";
  }
  expect(seen).toHaveLength(0);
  const free =
    /^None of ([\d,]+) customers with a trend pays anything|^The one customer with a trend pays nothing/.exec(title);
  const trending = under.filter(({ trend }) => trend !== null);
  if (free) {
    expect(number(free[1] ?? "1")).toBe(trending.length);
    return "free";
  }
  expect(trending).toHaveLength(0);
  const young = /^By month \d+ none of ([\d,]+) customers has used it|^By month \d+ the one customer has not/.exec(
    title,
  );
  if (young) {
    expect(number(young[1] ?? "1")).toBe(under.length);
    return "noTrend";
  }
  expect(title).toMatch(/^Under [A-H] nobody is under contract in month \d+ of a typical future$/);
  expect(under).toHaveLength(0);
  return "nobody";
}

/** Checks a title of what the largest contracts hide from the customers themselves. */
export function expectMissedTitle(title: string, accounts: readonly Account[]): string {
  const under = valued(accounts).sort((a, b) => b.worth - a.worth);
  const missed = /^Watching the (?:([\d,]+) )?largest of ([\d,]+) would have missed (.+)$/.exec(title);
  if (!missed) {
    if (under.length === 0) expect(title).toMatch(/^Nobody is under contract/);
    else if (under.length === 1) expect(title).toBe("With one customer there is nobody to miss");
    else if (/^All [\d,]+ customers are worth the same/.test(title)) expect(under.at(-1)!.worth).toBe(under[0]!.worth);
    else {
      expect(title).toMatch(/^None of [\d,]+ customers grows or is at risk in this month$/);
      expect(under.filter(({ signal }) => signal === "risk" || signal === "expansion")).toEqual([]);
    }
    return "nothing";
  }
  const largest = Number(missed[1]?.replaceAll(",", "") ?? 1);
  expect(Number(missed[2]!.replaceAll(",", ""))).toBe(under.length);
  const fifth = largest >= Math.max(1, Math.round(under.length / 5));
  expect(fifth || under[largest]!.worth === under.at(-1)!.worth).toBe(true);
  expect(under[largest]!.worth).toBeLessThan(under[largest - 1]!.worth);
  const rest = under.slice(largest);
  for (const part of missed[3]!.split(" and ")) {
    const signal = /grows?$/.test(part) ? "expansion" : "risk";
    const all = under.filter((one) => one.signal === signal).length;
    const out = rest.filter((one) => one.signal === signal).length;
    const [, given, total] = /^([\d,]+|none|all|nobody|the one)(?: of)?(?: ([\d,]+))?/.exec(part)!;
    const claimed = { none: 0, nobody: 0, all, "the one": 1 }[given!] ?? Number(given!.replaceAll(",", ""));
    expect([claimed, total ? Number(total.replaceAll(",", "")) : 1], part).toEqual([out, all]);
  }
  return "missed";
}
