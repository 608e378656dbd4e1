/** Titles and words of payouts against a budget, year by year. */
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { calendar, money, months, moneyRange, nOfTen, unitFor } from "../format.ts";
import { FIRST_ESTIMATE, futures, listOf } from "./words.ts";

/** What payouts do to a budget: `a` breaks it in the largest share of futures, in the year of that name. */
export type BudgetFinding =
  | { code: "nothing" }
  | { code: "open"; a: string; year: string; median: number; estimate: boolean }
  | { code: "estimate" }
  | { code: "breaks"; a: string; year: string; share: number; budget: number }
  | { code: "holds"; budget: number; all: boolean };

/** The title of payouts against a budget: at most 110 characters, no full stop. */
export function budgetTitle(finding: BudgetFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "No strategy pays anything out of a budget";
    case "open": {
      const { a, year, median, estimate } = finding;
      return estimate
        ? `${a} pays most, in ${year}${FIRST_ESTIMATE}`
        : `${a} pays most in ${year}: typically ${money(median, currency)}`;
    }
    case "estimate":
      return "Payouts against the budget, first estimate";
    case "breaks": {
      const { a, year, share, budget } = finding;
      return `In ${year} ${a} breaks the budget of ${money(budget, currency)} in ${futures(share)}`;
    }
    case "holds":
      return finding.all
        ? `Payouts stay within the budget of ${money(finding.budget, currency)} in every year of every future`
        : `Payouts hardly ever break the budget of ${money(finding.budget, currency)} in any year`;
    default:
      return finding satisfies never;
  }
}

/** The name of a year of the horizon (0: the first): "2027" where it is a calendar year, else "year 1". */
export function yearName(startMonth: string, year: number): string {
  const start = calendar(startMonth, 12 * year);
  return start.month === 0 ? String(start.year) : `year\u00a0${year + 1}`;
}

/** Over the bars of a year: its name, and how long it is where it is shorter than others. */
export function yearHeading(name: string, length: number): string {
  const heading = name.charAt(0).toUpperCase() + name.slice(1);
  return length < 12 ? `${heading}, ${months(length)}` : heading;
}

/** The subtitle: what the bars are. */
export function budgetSubtitle(unit: string, estimate: boolean): string {
  const bars = estimate ? "Median" : "Median, 5 and 8 of 10 futures";
  return `Payouts to all firms a year${unit === "" ? "" : `, ${unit}`}. ${bars}`;
}

/** The note: what the line is, or how to get one. */
export function budgetNote(set: boolean, estimate: boolean, shorter: boolean): string {
  if (!set) return "Type a budget, or drag the dashed line, to see in how many futures payouts break it.";
  const part = shorter ? " A shorter year has its part of the budget." : "";
  return `The budget is for a year and belongs to this screen, not to the scenario.${part}${estimate ? " Odds follow from 200 futures on." : ""}`;
}

/** In how many futures payouts exceed the budget: "over it in 3 of 10". */
function overBudget(share: number): string {
  if (share === 0) return "never over it";
  return `over it in ${nOfTen(share)}`;
}

/** What 8 of 10 futures pay: "$120 to 340k". */
export function payoutRange(low: number, high: number, currency: string): string {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)));
  return moneyRange(low, high, currency, unit, high / unit.divisor < 9.95 ? 1 : 0);
}

/** A strategy's payouts in a year, in words; `share` null: no budget is set. */
export interface BudgetSaid {
  year: string;
  median: number;
  low: number;
  high: number;
  share: number | null;
}

/** The chart in words. */
export function budgetDescription(
  rows: { letter: string; name: string; years: BudgetSaid[] }[],
  currency: string,
): string {
  const said = ({ year, median, low, high, share }: BudgetSaid): string =>
    `${money(median, currency)} in ${year}, ${share === null ? payoutRange(low, high, currency) : overBudget(share)}`;
  return rows.map(({ letter, name, years }) => `${letter}, ${name}: median ${listOf(years.map(said))}.`).join(" ");
}

/** What a reader hears of the budget's line. */
export function budgetValue(budget: number | null, currency: string): string {
  return budget === null ? BUDGET_WORDS.placeholder : money(budget, currency);
}

/** Beside the line of the budget: "budget $150k". */
export function budgetLine(budget: number, currency: string): string {
  return `budget ${money(budget, currency)}`;
}

/** Words of the field, the drawing and the table. */
export const BUDGET_WORDS = {
  label: "Budget for payouts a year",
  help: "What all payouts of a year may come to. It belongs to this screen, not to the scenario; empty the box to do without.",
  placeholder: "none set",
  drag: "drag to set it",
  overIn: "over in",
  range: "8\u00a0of\u00a010",
  year: "Year",
  strategy: "Strategy",
  median: "median",
  over: "over the budget",
} as const;

/** The words of payouts against a budget. */
export const BUDGET_TERMS: readonly AskedWord[] = [
  { word: "payouts", term: "payouts" },
  { word: "budget", term: ANSWER_TERMS.payoutBudget },
  { word: "n of 10 futures", term: "future" },
];
