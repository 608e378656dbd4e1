/** Titles and words of payouts against a budget. */
import { money, months, moneyRange, nOfTen, unitFor } from "../format.ts";
import { FIRST_ESTIMATE, futures } from "./words.ts";

/** What payouts do to a budget: `a` breaks it in the largest share of futures. */
export type BudgetFinding =
  | { code: "nothing" }
  | { code: "open"; estimate: boolean }
  | { code: "estimate" }
  | { code: "breaks"; a: string; share: number; budget: number }
  | { code: "holds"; budget: number; all: boolean };

/** The title of payouts against a budget: at most 110 characters, no full stop. */
export function budgetTitle(finding: BudgetFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "No strategy pays anything out of a budget";
    case "open":
      return `Set a budget to see how often payouts break it${finding.estimate ? FIRST_ESTIMATE : ""}`;
    case "estimate":
      return "Payouts against the budget, first estimate";
    case "breaks":
      return `${finding.a} breaks the budget of ${money(finding.budget, currency)} in ${futures(finding.share)}`;
    case "holds":
      return finding.all
        ? `Payouts stay within the budget of ${money(finding.budget, currency)} in every future`
        : `Payouts hardly ever break the budget of ${money(finding.budget, currency)}`;
    default:
      return finding satisfies never;
  }
}

/** The subtitle: what the bars are. */
export function budgetSubtitle(horizon: number, estimate: boolean, set: boolean): string {
  const bars = estimate ? "Median" : "Median, and range of 8 and 5 of 10 futures";
  return `Payouts to all firms over ${months(horizon)}. ${bars}${set ? "; dotted line: the budget" : ""}`;
}

/** In how many futures payouts exceed the budget: "over it in 3 of 10". */
export function overBudget(share: number): string {
  if (share === 0) return "never over it";
  return `over it in ${nOfTen(share)}`;
}

/** What 8 of 10 futures pay: "$120 to 340k". */
export function payoutRange(low: number, high: number, currency: string): string {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)));
  return moneyRange(low, high, currency, unit, high / unit.divisor < 9.95 ? 1 : 0);
}

/** The chart in words; `share` null: no budget is set. */
export function budgetDescription(
  rows: { letter: string; name: string; median: number; low: number; high: number; share: number | null }[],
  currency: string,
): string {
  return rows
    .map(
      ({ letter, name, median, low, high, share }) =>
        `${letter}, ${name}: median ${money(median, currency)}, ${share === null ? payoutRange(low, high, currency) : overBudget(share)}.`,
    )
    .join(" ");
}

/** Words of the field and the table. */
export const BUDGET_WORDS = {
  label: "Budget for payouts",
  help: "What all payouts over the whole horizon may come to. It belongs to this screen, not to the scenario.",
  placeholder: "none set",
  strategy: "Strategy",
  median: "median",
  over: "over the budget",
} as const;
