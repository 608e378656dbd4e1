/** Titles and words of a partner firm's cash: where the cumulated result bottoms, and when it is out of the valley. */
import type { AskedWord } from "../chart-terms.ts";
import { money, months, nOfTen } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures } from "./words.ts";

/** A line of cumulated result as it is drawn; months from 1. */
export interface CashLine {
  /** The least value, and its month; a line that never is below zero has a low point of zero or more. */
  low: number;
  lowMonth: number;
  /** The first month from which the line stays at zero or above; null: it ends below. */
  outMonth: number | null;
  end: number;
  months: number;
}

/** What the cash of partners shows: `a` against the baseline `b`. */
export type CashFinding =
  | { code: "nobody" }
  | { code: "onlyEstimate"; a: string }
  | { code: "estimate"; a: string; b: string; ahead: boolean | null }
  | { code: "profile"; a: string; name: string; line: CashLine }
  | { code: "means"; a: string; line: CashLine }
  | { code: "catches"; a: string; b: string; month: number }
  | { code: "only"; a: string; share: number; months: number }
  | { code: "same"; a: string; b: string; share: number; months: number }
  | { code: "odds"; a: string; b: string; share: number; shareB: number; months: number }
  /** Paired, future by future. */
  | { code: "apart"; a: string; b: string; difference: number; share: number };

/** Who it is about: one firm, or all of them as one. */
function who(perFirm: boolean): string {
  return perFirm ? "a firm" : "the channel";
}

/** The title of the cash chart: at most 110 characters, no full stop. */
export function cashTitle(finding: CashFinding, perFirm: boolean, currency: string): string {
  const whose = who(perFirm);
  switch (finding.code) {
    case "nobody":
      return "There is no partner firm whose cash could be followed";
    case "onlyEstimate":
      return `The cash of ${whose} under ${finding.a}${FIRST_ESTIMATE}`;
    case "estimate": {
      const { a, b, ahead } = finding;
      if (ahead === null) return `Under ${a} ${whose} ends the same as under ${b}${FIRST_ESTIMATE}`;
      return `${a} leaves ${whose} ${ahead ? "better" : "worse"} off than ${b}${FIRST_ESTIMATE}`;
    }
    case "profile": {
      const { a, name, line } = finding;
      return fitting(
        ...lineWords(line, currency).map((words) => `Under ${a} ${whose} of ${name} ${words}`),
        ...lineWords(line, currency).map((words) => `Under ${a} ${perFirm ? "such a firm" : "their channel"} ${words}`),
      );
    }
    case "means":
      return fitting(...lineWords(finding.line, currency).map((words) => `Under ${finding.a} ${whose} ${words}`));
    case "catches":
      return `${finding.a} needs until month ${finding.month} to catch up with ${finding.b}, then leaves it behind`;
    case "only":
      return `Within ${months(finding.months)} ${whose} is out of the cash valley in ${futures(finding.share)} under ${finding.a}`;
    case "same":
      return `Within ${months(finding.months)} ${whose} is out of the cash valley in ${futures(finding.share)} under ${finding.a}, as under ${finding.b}`;
    case "odds": {
      const { a, b, share, shareB } = finding;
      return `Within ${months(finding.months)} ${whose} is out of the cash valley in ${futures(share)} under ${a}, in ${nOfTen(shareB)} under ${b}`;
    }
    case "apart": {
      const { a, b, difference, share } = finding;
      const off = difference > 0 ? "better" : "worse";
      const typical = money(Math.abs(difference), currency);
      return `In ${futures(share)} ${whose} ends ${off} off under ${a} than under ${b}, typically by ${typical}`;
    }
    default:
      return finding satisfies never;
  }
}

/** What a line does, in a clause that follows who it is about, the longest wording first. */
function lineWords({ low, lowMonth, outMonth, end, months: horizon }: CashLine, currency: string): string[] {
  const [down, ends] = [money(-low, currency), standing(end, currency)];
  if (outMonth === 1) return [`is never in the red and ends ${months(horizon)} ${ends}`];
  if (outMonth !== null) {
    const out = `out of the valley in month ${outMonth} and ends ${ends}`;
    return [`is ${down} down in month ${lowMonth}, ${out}`, `is ${out}`];
  }
  if (lowMonth === horizon) return [`is at its lowest after ${months(horizon)}, ${down} down`];
  return [
    `is ${down} down in month ${lowMonth} and still ${ends} after ${months(horizon)}`,
    `is still ${ends} after ${months(horizon)}`,
  ];
}

/** "$31k ahead", "$26k behind", "where it began". */
function standing(value: number, currency: string): string {
  const size = money(Math.abs(value), currency);
  if (!/[1-9]/.test(size)) return "where it began";
  return `${size} ${value > 0 ? "ahead" : "behind"}`;
}

/** The title of the partners screen: the line of `a` as drawn, and where the baseline `b` leaves a firm in the end. */
export function partnersTitle(a: string, line: CashLine, b: { letter: string; end: number } | null, currency: string) {
  const same = b !== null && standing(b.end, currency) === standing(line.end, currency);
  const tail =
    b === null
      ? ""
      : same
        ? `; it ends the same under ${b.letter}`
        : `; ${b.letter} leaves it ${standing(b.end, currency)}`;
  return fitting(...lineWords(line, currency).map((words) => `Under ${a} a firm ${words}${tail}`));
}

/** What the chart draws: whose result, and whether lines are medians with ranges or means without. */
export interface CashScope {
  /** A profile's name; null: all partners. */
  profile: string | null;
  perFirm: boolean;
  /** Lines are means, and no range is known. */
  means: boolean;
  estimate: boolean;
}

/** The subtitle: what is cumulated, in which unit, and what line and bands are. */
export function cashSubtitle(scope: CashScope, unit: string): string {
  const whose = scope.profile === null ? (scope.perFirm ? "one partner firm" : "all partner firms") : ofProfile(scope);
  const made = "payouts received and services, less team";
  const line = scope.means ? "Mean" : scope.estimate ? "Median" : "Median, 5 and 8 of 10 futures";
  return `Result of ${whose}, cumulated, ${unit === "" ? "" : `${unit}: `}${made}. ${line}`;
}

function ofProfile({ profile, perFirm }: CashScope): string {
  return perFirm ? `one firm of ${profile ?? ""}` : `all firms of ${profile ?? ""}`;
}

/** The note: what the marks on the line are, and what is counted future by future. */
export function cashNote(scope: CashScope, letter: string): string {
  if (scope.profile !== null)
    return "A profile’s result is known as a mean: low point and month are those of the mean line, and no future has to look like it.";
  if (scope.means) return "Low point and month are those of the mean line; ranges follow when they are computed.";
  if (scope.estimate) return "First estimate; ranges and the months of single futures follow from 200 on.";
  return `Low point and month on the line are those of the median line of ${letter}; the bars under it count futures one by one.`;
}

/** The words at the low point: "Low point −$12k, month 11". */
export function lowPointWords(value: number, month: number, currency: string): string {
  return `Low point ${money(value, currency)}, month ${month}`;
}

/** The words where the line leaves the valley, and how many futures do how soon; `shares` null: not known. */
export function outWords(
  month: number,
  shares: { early: number; earlyMonth: number; all: number; months: number } | null,
) {
  const first = `Out of it in month ${month}`;
  if (shares === null) return [first];
  const { early, earlyMonth, all, months: horizon } = shares;
  const before = earlyMonth < horizon ? `by month ${earlyMonth} in ${nOfTen(early)}, ` : "";
  return [first, `${before}by month ${horizon} in ${nOfTen(all)}`];
}

/** Over the small bars. */
export function outTitle(letter: string, perFirm: boolean): string {
  return `Month in which ${who(perFirm)} is out of the valley under ${letter}, share of futures`;
}

/** Beside the small bars: those that are not out of it: "20 %", "not within", "36 months". */
export function notOutWords(share: string, horizon: number): [string, string, string] {
  return [share, "not within", months(horizon)];
}

/** The chart in words: what each line does, and in how many futures a firm is out. */
export function cashDescription(
  lines: { letter: string; name: string; line: CashLine; share: number | null }[],
  scope: CashScope,
  currency: string,
): string {
  const kind = scope.means ? "mean" : "median";
  const said = lines.map(({ letter, name, line, share }) => {
    const odds = share === null ? "" : `; out of the valley within ${months(line.months)} in ${futures(share)}`;
    return `${letter}, ${name}: on the ${kind} line ${who(scope.perFirm)} ${lineWords(line, currency)[0] ?? ""}${odds}.`;
  });
  return said.join(" ");
}

/** Words of the chart and its table. */
export const CASH_WORDS = {
  mean: "mean",
  out: "out of the valley, share of futures",
  missing: ["There is no partner firm", "Add a partner to the model"],
} as const;

/** The words of a partner firm's cash. */
export const CASH_TERMS: readonly AskedWord[] = [
  { word: "result of a firm", term: "partnerResult" },
  { word: "out of the valley", term: "breakEven" },
  { word: "ranges", term: "range" },
];
