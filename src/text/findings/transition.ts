/** Titles, labels and descriptions of customers under each offer while a strategy changes course. All figures are means. */
import { months, percent, quantity } from "../format.ts";

/** What the customers of strategy `a` do between the terms of before and the new ones. Months count from 1. */
export type TransitionFinding =
  | { code: "nobody"; a: string }
  | { code: "notYet"; a: string; months: number }
  | { code: "left"; a: string; month: number }
  | { code: "most"; a: string; month: number; share: number; months: number }
  | { code: "few"; a: string; share: number; months: number };

/** The title of customers by offer: at most 110 characters, no full stop. */
export function transitionTitle(finding: TransitionFinding, plans: boolean): string {
  const { a } = finding;
  const of = plans ? "plan" : "offer";
  switch (finding.code) {
    case "nobody":
      return `Under ${a} there is no customer on either side of the change`;
    case "notYet":
      return `Under ${a} nobody has the new ${of} within ${months(finding.months)}`;
    case "left":
      return `Under ${a} the last customers leave the old ${of} in month ${finding.month}`;
    case "most":
      return `From month ${finding.month} on most customers of ${a} have the new ${of}; ${percent(finding.share)} keep the old one to the end`;
    case "few":
      return `After ${months(finding.months)} ${percent(finding.share)} of the customers of ${a} still have the old ${of}`;
    default:
      return finding satisfies never;
  }
}

/** The two sides of a change of course by name: the offers', or the plans' where only the plan changes. */
export interface TransitionNames {
  before: string;
  after: string;
  /** They are plans: the offer stays. */
  plans: boolean;
}

/** The subtitle: "Customers under contract, mean of 1,000 futures. Old offer: Seats; new offer: Commitment". */
export function transitionSubtitle(runs: string, { before, after, plans }: TransitionNames): string {
  const { before: old, after: fresh } = sideNames(plans);
  const capital = old[0]!.toUpperCase() + old.slice(1);
  return `Customers under contract, mean of ${runs} futures. ${capital}: ${before}; ${fresh}: ${after}`;
}

/** The two sides without their names: "old offer", "new offer". */
export function sideNames(plans: boolean): { before: string; after: string } {
  return plans ? { before: "old plan", after: "new plan" } : { before: "old offer", after: "new offer" };
}

/** What the mark in the month of the change says. */
export function switchNote(month: number, plans: boolean): string {
  return `${sideNames(plans).after} from month ${month}`;
}

/** The shape of the chart in words. */
export function transitionDescription(
  letter: string,
  names: TransitionNames,
  ends: { before: number; after: number },
  horizon: number,
): string {
  return `${letter}, customers under contract by month, mean of all futures. In month ${horizon}: ${quantity(ends.after)} under ${names.after}, ${quantity(ends.before)} under ${names.before}.`;
}
