/** Words of the pages for teachers. */
import { count, digits, full, fullMoney, percent } from "./format.ts";
import type { FigureUnit } from "./lesson-chart-words.ts";

/** Words that never change. */
export const TEACH_WORDS = {
  title: "For teachers",
  lesson: "Open the lesson",
  print: "Print",
  steps: "The steps",
  questions: "Questions to ask",
  misconceptions: "What learners often say",
  says: "They say",
  truth: "What is true",
  numbers: "The numbers behind",
  numbersNote:
    "What the lesson says, computed now with its own model. The average of the futures computed here is a sample: the average of all futures that there could be lies between the two figures beside it, save in about 1 of 20 cases. Where two figures are compared, it is their difference, after any “three times” or “by a fifth”.",
  claim: "What the lesson says",
  average: "Average",
  range: "Lies between",
  bound: "To be true",
  holds: "Holds",
  yes: "yes",
  no: "not here",
  computing: "being computed",
  failed: "The numbers could not be computed",
  plans: "What to do with it",
  retry: "Try again",
} as const;

/** Heading of a plan: "In 10 minutes". */
export function inMinutes(minutes: number): string {
  return `In ${count(minutes)} minutes`;
}

/** A figure of a claim, in its unit. */
export function claimFigure(value: number, unit: FigureUnit, currency: string): string {
  switch (unit) {
    case "money":
      return fullMoney(value, currency);
    case "share":
      return percent(value, 1);
    case "months":
      return monthsOf(digits(value, 1, true));
    case "count":
    case "usage":
      return full(value);
    default:
      return unit satisfies never;
  }
}

const monthsOf = (figure: string): string => `${figure}\u00a0${figure === "1" ? "month" : "months"}`;

/** Between which figures an average lies: "$2.3m and $2.5m". */
export function betweenFigures(low: string, high: string): string {
  return low === high ? `about ${low}` : `${low} and ${high}`;
}

/** What a claim asks for: "above $1.5m". */
export function boundWords(side: "above" | "below", bound: string): string {
  return `${side} ${bound}`;
}
