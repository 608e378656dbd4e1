/** Titles and words of cohorts by age. All figures are means of one strategy; ages count from 1. */
import type { AskedWord } from "../chart-terms.ts";
import { calendar, percent, quantity, share as shareOf } from "../format.ts";
import { MONTH_NAMES } from "../month-names.ts";

/** Length in months of a cohort and of an age: a quarter, half a year, a year. */
export type CohortSpan = 3 | 6 | 12;

/** What becomes of cohorts under strategy `a` as they age. */
export type CohortsFinding =
  | { code: "nobody"; a: string }
  | { code: "young"; a: string; months: number }
  | { code: "noBase"; a: string; span: CohortSpan }
  | { code: "dips"; a: string; span: CohortSpan; dips: number; of: number; back: number; followed: number }
  | { code: "level"; a: string; span: CohortSpan; first: string; age: number; level: number; steady: boolean };

const SPAN_NAMES: Record<CohortSpan, string> = { 3: "quarter", 6: "half-year", 12: "year" };

/** The title: at most 110 characters, no full stop. */
export function cohortsTitle(finding: CohortsFinding): string {
  const { a } = finding;
  switch (finding.code) {
    case "nobody":
      return `Under ${a} no customer signs, so there is no cohort to follow`;
    case "young":
      return `Under ${a} no cohort grows old enough within ${finding.months} months to be compared with its start`;
    case "noBase":
      return `Under ${a} cohorts bring nothing in their ${baseWords(finding.span)}`;
    case "dips":
      return `Under ${a} ${dipping(finding)}`;
    case "level": {
      const { first, age, span, level, steady } = finding;
      const who = steady
        ? `No cohort of ${a} dips at its first renewal; that of ${first}`
        : `Under ${a} the cohort of ${first}`;
      return `${who} brings ${shareOf(level)} of its start in its ${ordinal(age)} ${SPAN_NAMES[span]}`;
    }
    default:
      return finding satisfies never;
  }
}

function dipping({ dips, of, back, followed, span }: Extract<CohortsFinding, { code: "dips" }>): string {
  const one = dips === of;
  const who = one
    ? of === 1
      ? "the one cohort that reaches its"
      : "every cohort that reaches its"
    : `${dips} of ${of} cohorts that reach their`;
  const dip = `${who} first renewal ${one || dips === 1 ? "dips" : "dip"} there`;
  if (followed === 0) return dip;
  const within = `within a ${SPAN_NAMES[span]}`;
  if (back === 0) return `${dip}; none makes up for it ${within}`;
  if (back === dips) return `${dip}, and ${one || dips === 1 ? "makes" : "make"} up for it ${within}`;
  return `${dip}; ${back} of ${followed} ${back === 1 ? "makes" : "make"} up for it ${within}`;
}

/** "1st", "2nd", "12th". */
function ordinal(value: number): string {
  const last = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10;
  return `${value}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}

/** What a cohort's start is, of which shares are taken: "second quarter". */
function baseWords(span: CohortSpan): string {
  return span === 12 ? "first year" : `second ${SPAN_NAMES[span]}`;
}

/** Whether shares of the start or money are shown. */
export type CohortMode = "share" | "money";

/** The choice of what is shown. */
export const COHORT_MODES: readonly { value: CohortMode; label: string }[] = [
  { value: "share", label: "%" },
  { value: "money", label: "Money" },
];

/** Words that stand as they are. */
export const COHORT_WORDS = {
  mode: "What cells show",
  signed: "Signed in",
  customers: "customers",
  row: "Signed in",
  noBase: "nothing at the start",
} as const;

/** The subtitle: exactly what is counted. */
export function cohortsSubtitle(
  letter: string,
  mode: CohortMode,
  unit: string,
  span: CohortSpan,
  runs: string,
): string {
  const what = `Revenue under ${letter} by age of the contract, without breakage and one-time charges`;
  const how = mode === "share" ? `% of the cohort’s ${baseWords(span)}` : `${unit} a ${SPAN_NAMES[span]}`;
  return `${what}, ${how}, mean of ${runs} futures. Grey: customers signed`;
}

/** Over the ages: "Age of the contract, quarters". */
export function agesHead(span: CohortSpan): string {
  return `Age of the contract, ${SPAN_NAMES[span]}s`;
}

/** What the rule is: "The rule is the first renewal: contracts run 12 months". */
export function renewalNote(termMonths: number, drawn: boolean): string {
  const run = `contracts run ${termMonths}\u00a0${termMonths === 1 ? "month" : "months"}`;
  return drawn ? `The rule is the first renewal: ${run}` : `First renewal: ${run}`;
}

/** A cohort's name in two parts: "2027" and "Q1", "Apr to Sep", "". `month` is its first, of the horizon. */
export function cohortName(startMonth: string, month: number, span: CohortSpan): { year: string; part: string } {
  const { year, month: first } = calendar(startMonth, month);
  const half = span === 6 && first % 6 === 0 ? `H${first / 6 + 1}` : null;
  const quarter = span === 3 && first % 3 === 0 ? `Q${first / 3 + 1}` : null;
  const whole = span === 12 && first === 0 ? "" : null;
  return { year: String(year), part: whole ?? quarter ?? half ?? MONTH_NAMES[first]! };
}

/** A cell's words for the pointer. */
export function cellWords(cohort: string, age: number, span: CohortSpan, money: string, share: number): string {
  const of = Number.isFinite(share) ? `, ${percent(share, 1)} of the ${baseWords(span)}` : "";
  return `${cohort}, ${ordinal(age)} ${SPAN_NAMES[span]}: ${money}${of}`;
}

/** What is missing where no cell has a figure, and what would bring it. */
export function missingCohorts(code: CohortsFinding["code"]): readonly [string, string] {
  return code === "nobody"
    ? ["No customer signs", "Partners with deals to win would bring cohorts"]
    : ["No cohort can be followed for long enough", "A longer horizon shows more of them"];
}

/** The shape in words. */
export function cohortsDescription(
  letter: string,
  name: string,
  cohorts: readonly { name: string; customers: number; age: number; level: number }[],
  span: CohortSpan,
): string {
  const known = cohorts.filter(({ level }) => Number.isFinite(level));
  const each = known.map(({ name, customers, age, level }) => {
    return `${name} (${quantity(customers)} customers) ${percent(level)} in the ${ordinal(age)}`;
  });
  const told = each.length > 0 ? `: ${each.join("; ")}` : ": no cohort can be compared with its start yet";
  return `${letter}, ${name}: ${known.length} cohorts by age, each against its ${baseWords(span)}${told}.`;
}

/** "share of the start" and its money, as columns of the table name them. */
export function ageColumn(age: number, span: CohortSpan): string {
  return `${ordinal(age)} ${SPAN_NAMES[span]}`;
}

/** The words that can be asked about. */
export const COHORT_TERMS: readonly AskedWord[] = [
  { word: "cohort", term: "cohort" },
  { word: "renewal", term: "renewal" },
  { word: "breakage", term: "breakage" },
];
