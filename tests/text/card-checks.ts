/** What each wording of a finding on the summary claims, and how each claim is checked against the summary alone. */
import { expect } from "vitest";
import { expectFigure, expectOdds, idOf, shareOver, type Ground } from "./claims.ts";

/** The texts of a card. */
export interface CardTexts {
  heading: string;
  sentence: string;
  sure: string;
}

type Found = Record<string, string>;

interface CardWording {
  code: string;
  looks: RegExp;
  check: (found: Found, ground: Ground) => void;
}

const ODDS = String.raw`in (?<odds>.+futures), (?<chance>beyond chance|may be chance)`;
const SURE = `(?:first estimate|${ODDS})`;
const END = String.raw`(?<own>where it began|[^ ]+ ahead|[^ ]+ behind); under [A-H] (?:it ends )?(?<others>where it began|[^ ]+ ahead|[^ ]+ behind)\.`;

const firms = (ground: Ground, total: string): number => (total === "partnerResult" ? ground.summary.partnerFirms : 1);

function level(ground: Ground, letter: string, total: string, quantile: "p10" | "p50" | "p90" = "p50"): number {
  return ground.summary.strategies[idOf(ground, letter)]!.totals[total]![quantile] / firms(ground, total);
}

function pairOn(ground: Ground, a: string, b: string, total: string) {
  const pair = ground.summary.comparisons[idOf(ground, a)]![idOf(ground, b)]![total]!;
  return { ...pair, difference: pair.p50 / firms(ground, total) };
}

/** Where a firm ends, in words: "$31k ahead". */
function expectEnd(words: string, result: number): void {
  if (words === "where it began") return expect(Math.abs(result)).toBeLessThan(1e-6);
  const [figure, side] = words.split(" ");
  expectFigure(figure!, Math.abs(result));
  expect(result > 0, words).toBe(side === "ahead");
}

/** The odds of a difference that goes `up`, and what is said of chance; a first estimate says neither. */
function expectSure({ odds, chance }: Found, pair: ReturnType<typeof pairOn>, up: boolean, ground: Ground): void {
  if (odds === undefined) return expect(ground.summary.runs).toBeLessThan(200);
  expectOdds(odds, shareOver(pair, up));
  expect(chance === "beyond chance").toBe(Math.abs(pair.mean) > 1.96 * pair.standardError);
}

/** A difference is told on the side where it lies, to a strategy whose own level lies there too. */
function expectDiffers(found: Found, ground: Ground, total: string, up: boolean): void {
  const pair = pairOn(ground, found.a!, found.b!, total);
  expect(pair.difference > 0).toBe(up);
  expect(level(ground, found.a!, total) > level(ground, found.b!, total)).toBe(up);
  expectFigure(found.d!, Math.abs(pair.difference));
  if (found.v) expectFigure(found.v, level(ground, found.a!, total));
  if (found.o) expectFigure(found.o, level(ground, found.b!, total));
  expectSure(found, pair, up, ground);
}

const NOUNS: Record<string, string> = {
  "What a partner firm is left with": "partnerResult",
  "What customers pay and never use": "idleSpend",
  "What a used unit costs customers": "pricePerUnit",
  "Net revenue retention": "nrr",
  "The channel’s share of revenue": "costOfChannel",
};
const NOUN = `(?<noun>${Object.keys(NOUNS).join("|")})`;

function sumOf(ground: Ground, letter: string, metric: string): number {
  return (ground.summary.strategies[idOf(ground, letter)]!.mean[metric] ?? new Float64Array()).reduce(
    (a, b) => a + b,
    0,
  );
}

const results = (ground: Ground): number[] => ground.ids.map((_, i) => level(ground, "ABCDEFGH"[i]!, "partnerResult"));

/** All wordings; heading, sentence and what follows the pips stand in one line, parted by " | ". */
const WORDINGS: CardWording[] = [
  {
    code: "partnerResult",
    looks: new RegExp(
      String.raw`^Under (?<a>[A-H]) a partner firm ends (?<d>[^ ]+) (?<way>better|worse) off than under (?<b>[A-H]) \| Typically it ends \d+.months? ${END} \| ${SURE}$`,
    ),
    check: (found, ground) => {
      expectDiffers(found, ground, "partnerResult", found.way === "better");
      expectEnd(found.own!, level(ground, found.a!, "partnerResult"));
      expectEnd(found.others!, level(ground, found.b!, "partnerResult"));
    },
  },
  {
    code: "idleSpend",
    looks: new RegExp(
      String.raw`^Under (?<a>[A-H]) customers pay (?<v>[^ ]+) for what they never use, (?<d>[^ ]+) (?<way>more|less) than under (?<b>[A-H]) \| Typically over \d+.months?; under [A-H] it is (?<o>[^ ]+)\. \| ${SURE}$`,
    ),
    check: (found, ground) => expectDiffers(found, ground, "idleSpend", found.way === "more"),
  },
  {
    code: "pricePerUnit",
    looks: new RegExp(
      String.raw`^Under (?<a>[A-H]) a used unit costs customers (?<v>[^ ]+), (?<d>[^ ]+) (?<way>more|less) than under (?<b>[A-H]) \| All invoices by all use over \d+.months?; under [A-H] typically (?<o>[^ ]+)\. \| ${SURE}$`,
    ),
    check: (found, ground) => expectDiffers(found, ground, "pricePerUnit", found.way === "more"),
  },
  {
    code: "nrr",
    looks: new RegExp(
      String.raw`^Net revenue retention under (?<a>[A-H]) is (?<v>[^,]+), (?<d>.+pts) (?<way>above|below) (?<b>[A-H]) \| Customers of a year ago bring (?<then>more|less) than they did then\. \| ${SURE}$`,
    ),
    check: (found, ground) => {
      expectDiffers(found, ground, "nrr", found.way === "above");
      expect(level(ground, found.a!, "nrr") > 1).toBe(found.then === "more");
    },
  },
  {
    code: "costOfChannel",
    looks: new RegExp(
      String.raw`^(?<a>[A-H]) pays (?<v>.+%) of revenue to partners, (?<d>.+pts) (?<way>more|less) than under (?<b>[A-H]) \| Under [A-H] it is typically (?<o>.+%), over \d+.months?\. \| ${SURE}$`,
    ),
    check: (found, ground) => expectDiffers(found, ground, "costOfChannel", found.way === "more"),
  },
  {
    code: "luck",
    looks: new RegExp(
      String.raw`^${NOUN} under (?<a>[A-H]) and (?<b>[A-H]) differs by less than luck \| .+ \| more under [A-H] in (?<odds>.+futures): within luck$`,
    ),
    check: ({ noun, a, b, odds }, ground) => {
      const pair = pairOn(ground, a!, b!, NOUNS[noun!]!);
      expectOdds(odds!, pair.shareGreater);
      expect(pair.p50 > 0 ? pair.shareGreater : shareOver(pair, false)).toBeLessThan(0.55);
    },
  },
  {
    code: "same",
    looks: new RegExp(String.raw`^${NOUN} is the same under (?<a>[A-H]) and (?<b>[A-H]) \| .+ \| in every future$`),
    check: ({ noun, a, b }, ground) => expect(pairOn(ground, a!, b!, NOUNS[noun!]!).shareEqual).toBe(1),
  },
  {
    code: "aloneResult",
    looks:
      /^Under (?<a>[A-H]) a partner firm ends (?<own>where it began|[^ ]+ ahead|[^ ]+ behind) \| The median of all futures, over \d+.months?\. \| (?:first estimate|8.of.10.futures: (?<range>.+))$/,
    check: ({ a, own, range }, ground) => {
      expectEnd(own!, level(ground, a!, "partnerResult"));
      expectRange(range, ground, a!, "partnerResult");
    },
  },
  {
    code: "alone",
    looks:
      /^(?:Under (?<a>[A-H]) (?<what>customers pay|a used unit costs customers) (?<v>[^ ]+)(?: for what they never use)?|Net revenue retention under (?<n>[A-H]) is (?<nv>.+)|(?<c>[A-H]) pays (?<cv>.+%) of revenue to partners) \| The median of all futures, over \d+.months?\. \| (?:first estimate|8.of.10.futures: (?<range>.+))$/,
    check: ({ a, n, c, v, nv, cv, what, range }, ground) => {
      const total = n ? "nrr" : c ? "costOfChannel" : what === "customers pay" ? "idleSpend" : "pricePerUnit";
      const letter = (a ?? n ?? c)!;
      expectFigure((v ?? nv ?? cv)!, level(ground, letter, total));
      expectRange(range, ground, letter, total);
      expect(ground.ids.length).toBe(1);
    },
  },
  {
    code: "onlyOne",
    looks: new RegExp(
      String.raw`^Only (?<a>[A-H]) lets partners live from it: a firm ends (?<v>[^ ]+) ahead \| Typically, after \d+.months?; under (?<b>[A-H]) it ends (?<others>.+)\. \| ${SURE}$`,
    ),
    check: (found, ground) => {
      const own = level(ground, found.a!, "partnerResult");
      expectFigure(found.v!, own);
      expect(results(ground).filter((result) => result > 0)).toEqual([own]);
      expectEnd(found.others!, level(ground, found.b!, "partnerResult"));
      expectSure(found, pairOn(ground, found.a!, found.b!, "partnerResult"), true, ground);
    },
  },
  {
    code: "noneLives",
    looks:
      /^No strategy lets partners live from it: a firm ends at best (?<v>[^ ]+) behind \| Under (?<a>[A-H]), typically, after \d+.months?\. \| (?:first estimate|a loss in (?<odds>.+futures))$/,
    check: ({ a, v, odds }, ground) => {
      const best = Math.max(...results(ground));
      expect(best).toBeLessThan(0);
      expect(level(ground, a!, "partnerResult")).toBe(best);
      expectFigure(v!, -best);
      const runs = ground.summary.strategies[idOf(ground, a!)]!.perRun.partnerResult!;
      if (odds) expectOdds(odds, runs.filter((result) => result < 0).length / runs.length);
    },
  },
  {
    code: "plans",
    looks: new RegExp(
      String.raw`^(?:Paying on use instead of on signature|On the same offer, paying partners as [A-H] does and not as [A-H]) (?<way>brings|costs) you (?<d>[^ ]+) \| (?<a>[A-H]) and (?<b>[A-H]) have the same offer\.(?: [A-H] pays (?<own>.+%) of revenue to the channel, [A-H] (?<others>.+%)\.)? \| ${SURE}$`,
    ),
    check: (found, ground) => {
      const pair = pairOn(ground, found.a!, found.b!, "contribution");
      expect(pair.difference > 0).toBe(found.way === "brings");
      expectFigure(found.d!, Math.abs(pair.difference));
      if (found.own) expectFigure(found.own, level(ground, found.a!, "costOfChannel"));
      if (found.others) expectFigure(found.others, level(ground, found.b!, "costOfChannel"));
      expectSure(found, pair, found.way === "brings", ground);
    },
  },
  {
    code: "breakage",
    looks:
      /^(?<p>.+%) of the revenue under (?<a>[A-H]) is breakage: (?<v>[^ ]+) that no use stands behind \| Commitments that ended unused, in the mean over \d+.months?\. \| (?:first estimate|8.of.10.futures: (?<range>.+))$/,
    check: ({ a, p, v, range }, ground) => {
      expectFigure(v!, sumOf(ground, a!, "breakage"));
      expectFigure(p!, sumOf(ground, a!, "breakage") / sumOf(ground, a!, "revenue"));
      expectRange(range, ground, a!, "breakage");
    },
  },
  {
    code: "predictability",
    looks:
      /^Revenue is (?<way>harder|easier) to foresee under (?<a>[A-H]) than under (?<b>[A-H]) \| 8.of.10.futures span (?<own>.+%) of the median over \d+.months?; under [A-H] (?<others>.+%)\. \| from (?<n>[\d,]+) futures$/,
    check: ({ way, a, b, own, others, n }, ground) => {
      const width = (letter: string): number =>
        (level(ground, letter, "revenue", "p90") - level(ground, letter, "revenue", "p10")) /
        level(ground, letter, "revenue");
      expectFigure(own!, width(a!));
      expectFigure(others!, width(b!));
      expect(width(a!) > width(b!)).toBe(way === "harder");
      expect(Number(n!.replaceAll(",", ""))).toBe(ground.summary.runs);
    },
  },
  {
    code: "focus",
    looks: /^Under (?<a>[A-H]) .+ move (?<p>\d+.%) of their time .+ \| It pays a firm best .+ \| in every future$/,
    check: ({ a }, ground) =>
      expect(Object.keys(ground.summary.focus[idOf(ground, a!)] ?? {}).length).toBeGreaterThan(0),
  },
];

/** "−54 to 0k", "$1.6 to 6.5m", "72 % to 123 %": both ends within their rounding. */
function expectRange(range: string | undefined, ground: Ground, letter: string, total: string): void {
  if (range === undefined) return expect(ground.summary.runs).toBeLessThan(200);
  const [low, high] = range.replaceAll("\u00a0", " ").split(" to ") as [string, string];
  const unit = /(k|m|bn|tn)$/.exec(high)?.[0] ?? "";
  const digits = (text: string): string => text.replace(/[^\d.,−%]/g, "");
  const withUnit = (text: string): string => (text.includes("%") ? text : digits(text) + unit);
  const near = (text: string, figure: number): void => {
    if (/[1-9]/.test(text)) expectFigure(withUnit(text), figure);
  };
  near(low, level(ground, letter, total, "p10"));
  near(high, level(ground, letter, total, "p90"));
}

/** Checks every claim of a card; gives the code of its wording. Throws where no wording takes it. */
export function checkCard({ heading, sentence, sure }: CardTexts, ground: Ground): string {
  const line = [heading, sentence, sure].join(" | ");
  for (const { code, looks, check } of WORDINGS) {
    const found = looks.exec(line);
    if (!found) continue;
    check(found.groups ?? {}, ground);
    return code;
  }
  throw new Error(`unknown wording: ${line}`);
}
