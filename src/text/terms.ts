/** What a help mark says of a term, and where the method tells the whole. The first picture asks for measures; `dictionary.ts` has all. */
import type { TERMS } from "./dictionary.ts";
import { termId } from "./glossary/address.ts";
import { measure, type MeasureName } from "./measures.ts";

/** What a help mark says. */
export interface Term {
  /** What is asked about, as a person reads it. */
  label: string;
  sentence: string;
  /** The rule in short; null where the sentence is the rule. */
  formula: string | null;
  /** The section of the method page; null where there is none, as of things that are not part of the model. */
  anchor: string | null;
  /** What it is called in the glossary’s addresses; nothing where it is not in it. */
  glossary?: string;
}

/** The name of a term that can be asked about. */
export type TermName = MeasureName | keyof typeof TERMS;

/** Measures have their sentence already. */
const MEASURES: Record<MeasureName, Pick<Term, "formula" | "anchor">> = {
  contribution: {
    formula: "revenue − cost of service − payouts − customer success − own sales",
    anchor: "contribution",
  },
  revenue: { formula: "fees + drawdown + overage + breakage", anchor: "revenue" },
  billings: { formula: "the sum of all invoices, less credits", anchor: "billings" },
  payouts: { formula: "the sum of all components − clawbacks − what the cap cuts", anchor: "payouts" },
  partnerResult: {
    formula: "payouts received + services − cost of delivery − team",
    anchor: "partner-result",
  },
  idleSpend: { formula: "breakage + seat fees × share of seats unused", anchor: "idle-spend" },
  consumption: { formula: "drawdown + overage, or usage paid as you go", anchor: "consumption" },
  customersActive: { formula: null, anchor: "customers-active" },
  nrr: { formula: "revenue of 3 months ÷ revenue of the same 3 months a year before", anchor: "nrr" },
  usage: { formula: "potential × adoption × growth × health × season × noise", anchor: "usage" },
  costOfChannel: { formula: "payouts ÷ revenue", anchor: "cost-of-channel" },
};

/** The measures that can be asked about. */
export const MEASURE_TERMS = Object.keys(MEASURES) as MeasureName[];

/** Whether a term is a measure. */
export function isMeasure(name: TermName): name is MeasureName {
  return Object.hasOwn(MEASURES, name);
}

/** What a help mark says of a measure. */
export function measureTerm(name: MeasureName): Term {
  const { title, help } = measure(name);
  return { label: title, sentence: help, glossary: termId(name), ...MEASURES[name] };
}

/** The address of the method page. */
export const METHOD_HOME = "#/method";

/** The address of one of its sections. */
export function methodAddress(anchor: string): string {
  return `${METHOD_HOME}/${anchor}`;
}
