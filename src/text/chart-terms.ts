/** The words of charts that can be asked about. */
import { type COMPONENT_ORDER, componentLabel } from "./measures.ts";
import type { Term, TermName } from "./terms.ts";

/** A word of a chart, and the term that it is: by name, or one of `ANSWER_TERMS`. */
export interface AskedWord {
  word: string;
  term: TermName | Term;
}

/** The words of the revenue lines. */
export const REVENUE_TERMS: readonly AskedWord[] = [
  { word: "committed", term: "committed" },
  { word: "billed", term: "billings" },
  { word: "recognised", term: "revenue" },
  { word: "consumed", term: "consumption" },
  { word: "breakage", term: "breakage" },
];

/** The words of payouts by component: the kinds that are paid, and the cap where it cuts. */
export function payoutTerms(kinds: readonly (typeof COMPONENT_ORDER)[number][], isCut: boolean): AskedWord[] {
  const words: AskedWord[] = kinds.map((kind) => ({ word: componentLabel(kind), term: kind }));
  return isCut ? [...words, { word: "yearly cap", term: "annualCap" }] : words;
}

/** The words of what partners do with their time. */
export const FOCUS_TERMS: readonly AskedWord[] = [
  { word: "effort", term: "effort" },
  { word: "pays best", term: "bestResponse" },
  { word: "responsiveness", term: "responsiveness" },
];

/** The words of who is under which offer. */
export const TRANSITION_TERMS: readonly AskedWord[] = [
  { word: "change of course", term: "transition" },
  { word: "customers", term: "customersActive" },
];

/** The words of a commitment that is drawn down. */
export const BURN_DOWN_TERMS: readonly AskedWord[] = [
  { word: "commitment", term: "commitment" },
  { word: "balance", term: "balance" },
  { word: "drawdown", term: "drawdown" },
  { word: "overage", term: "overage" },
  { word: "breakage", term: "breakage" },
  { word: "rolled over", term: "rolledOver" },
];
