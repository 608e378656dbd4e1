/** Titles and descriptions of the difference of two strategies: by month, and spread over futures. */
import { count, money, months, signed } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures } from "./words.ts";

/** What two strategies are compared by. */
export type ComparedMeasure = "contribution" | "revenue" | "payouts" | "partnerResult";

/** Whose difference is told, by letter: `a` less `b` over so many months. */
export interface DifferenceOf {
  measure: ComparedMeasure;
  a: string;
  b: string;
  months: number;
}

/**
 * What was found where the lines end. `difference` is signed; `share`: of the futures in which the difference goes the
 * way its median goes, of equal ones for `level`. `leads`: from month `from` (1: the first) on the median is on the side
 * where it ends; `turned`: before that it was on the other one.
 */
export type DifferenceFinding = DifferenceOf &
  (
    | { code: "nothing" }
    | { code: "same" }
    | { code: "alike" }
    | { code: "estimate"; more: boolean | null }
    | { code: "level"; share: number }
    | { code: "luck"; more: boolean; share: number }
    | { code: "ends"; difference: number; share: number }
    | { code: "leads"; difference: number; share: number; from: number; turned: boolean }
  );

const VERBS: Record<ComparedMeasure, { now: string; perfect: string; noun: string }> = {
  contribution: { now: "earns you", perfect: "has earned you", noun: "contribution" },
  revenue: { now: "recognises", perfect: "has recognised", noun: "revenue" },
  payouts: { now: "pays partners", perfect: "has paid partners", noun: "payouts" },
  partnerResult: { now: "leaves a firm", perfect: "has left a firm", noun: "result per partner" },
};

/** "D is ahead", "D is dearer": who is above the zero line, in a word. */
export function aheadWord(measure: ComparedMeasure): string {
  return measure === "payouts" ? "dearer" : "ahead";
}

const moreOrLess = (more: boolean): string => (more ? "more" : "less");

/** The title of the difference by month, summed from the start on or month by month: at most 110 characters, no full stop. */
export function differenceTitle(finding: DifferenceFinding, summed: boolean, currency: string): string {
  const { a, b } = finding;
  const { now, perfect, noun } = VERBS[finding.measure];
  switch (finding.code) {
    case "nothing":
      return `No figure for the difference of ${a} and ${b} yet`;
    case "same":
      return `${a} and ${b} give the same ${noun} in every future`;
    case "alike":
      return `${a} and ${b} give practically the same ${noun}`;
    case "estimate":
      if (finding.more === null) return `The middle of ${a} less ${b} is 0${when(finding, summed)}${FIRST_ESTIMATE}`;
      return `${a} ${now} ${moreOrLess(finding.more)} than ${b}${when(finding, summed)}${FIRST_ESTIMATE}`;
    case "level":
      return `${a} and ${b} give the same ${noun}${when(finding, summed)} in ${futures(finding.share)}`;
    case "luck":
      return `${a} and ${b} differ by less than luck: ${a} ${now} ${moreOrLess(finding.more)}${when(finding, summed)} in ${futures(finding.share)}`;
    case "ends": {
      const size = money(Math.abs(finding.difference), currency);
      return `${a} ${now} ${size} ${moreOrLess(finding.difference > 0)} than ${b}${when(finding, summed)}, in ${futures(finding.share)}`;
    }
    case "leads": {
      const [size, way] = [money(Math.abs(finding.difference), currency), moreOrLess(finding.difference > 0)];
      const verb = summed ? `${perfect} ${way}` : `${now} ${way} a month`;
      const end = `${summed ? "by" : "in"} month\u00a0${finding.months} ${size} ${way}`;
      const start = finding.from === 1 ? "the first month" : `month\u00a0${finding.from}`;
      return `From ${start} on ${a} ${verb} than ${b}: ${end}, in ${futures(finding.share)}`;
    }
    default:
      return finding satisfies never;
  }
}

function when(finding: DifferenceFinding, summed: boolean): string {
  return summed ? ` over ${months(finding.months)}` : ` in month\u00a0${finding.months}`;
}

/** The shape of the difference by month in words: figures at the end, and shares. */
export function differenceDescription(
  { measure, a, b, months: horizon }: DifferenceOf,
  end: { p50: number; p10: number; p90: number; ahead: number; behind: number } | null,
  summed: boolean,
  currency: string,
): string {
  if (end === null) return `The difference of ${a} and ${b} is not computed yet.`;
  const write = (value: number): string => signed(value, money(value, currency));
  const span = summed ? `over ${months(horizon)}` : `in month\u00a0${horizon}`;
  return (
    `${VERBS[measure].noun} of ${a} less that of ${b}, in the same future, ${span}: median ${write(end.p50)}, ` +
    `8\u00a0of\u00a010\u00a0futures between ${write(end.p10)} and ${write(end.p90)}. ` +
    `${a} is ${aheadWord(measure)} in ${futures(end.ahead)}, ${b} in ${futures(end.behind)}.`
  );
}

/** What the spread of the difference over futures shows; low and high: 8 of 10 futures lie between them. */
export type SpreadFinding = DifferenceOf &
  (
    | { code: "nothing" }
    | { code: "same" }
    | { code: "alike" }
    | { code: "estimate" }
    | { code: "level"; share: number }
    | { code: "luck"; more: boolean; share: number }
    | { code: "sided"; more: boolean; share: number; low: number; high: number }
  );

/** The title of the spread: at most 110 characters, no full stop. */
export function spreadTitle(finding: SpreadFinding, currency: string): string {
  const { a, b } = finding;
  const { now, noun } = VERBS[finding.measure];
  const write = (value: number): string => signed(value, money(value, currency));
  switch (finding.code) {
    case "nothing":
      return `No figure for the difference of ${a} and ${b} yet`;
    case "same":
      return `In no future is the ${noun} of ${a} another than that of ${b}`;
    case "alike":
      return `In no future do ${a} and ${b} differ by more than rounding`;
    case "estimate":
      return `How the difference of ${a} and ${b} is spread over futures${FIRST_ESTIMATE}`;
    case "level":
      return `In ${futures(finding.share)} ${a} and ${b} give the same ${noun}`;
    case "luck":
      return `Luck decides between ${a} and ${b}: ${a} ${now} ${moreOrLess(finding.more)} in ${futures(finding.share)}`;
    case "sided": {
      const head = `${a} ${now} ${moreOrLess(finding.more)} than ${b} in ${futures(finding.share)}`;
      const [low, high] = [write(finding.low), write(finding.high)];
      return fitting(low === high ? head : `${head}; in 8\u00a0of\u00a010 the difference is ${low} to ${high}`, head);
    }
    default:
      return finding satisfies never;
  }
}

/** The note under the spread: whether the mean difference may be chance. `runs`: how many futures would tell; null: too many. */
export function spreadNote(
  { a, b }: DifferenceOf,
  of: { futures: number; mean: number; beyond: boolean; runs: number | null },
  currency: string,
): string {
  const mean = `${count(of.futures)} futures. In the mean ${a} is ${signed(of.mean, money(of.mean, currency))} against ${b}`;
  if (of.beyond) return `${mean}: beyond chance; more futures would not turn it round.`;
  const enough =
    of.runs === null ? "no number of futures here would tell" : `about ${count(of.runs)} futures would tell`;
  return `${mean}: chance alone may explain it (${enough}).`;
}
