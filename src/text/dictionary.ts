/** All terms that help marks explain, fetched when one is asked for that is no measure. */
import { termId } from "./glossary/address.ts";
import { COMPONENT_TERMS } from "./terms-incentives.ts";
import { CONTRACT_TERMS } from "./terms-contracts.ts";
import { CUSTOMER_TERMS } from "./terms-customers.ts";
import { RESULT_TERMS } from "./terms-results.ts";
import { isMeasure, MEASURE_TERMS, measureTerm, type Term, type TermName } from "./terms.ts";

/** The terms that are no measures. */
export const TERMS = { ...CONTRACT_TERMS, ...CUSTOMER_TERMS, ...COMPONENT_TERMS, ...RESULT_TERMS } satisfies Record<
  string,
  Term
>;

/** The names of all terms. */
export const TERM_NAMES = [...MEASURE_TERMS, ...Object.keys(TERMS)] as TermName[];

/** What a help mark says of a term. */
export function term(name: TermName): Term {
  return isMeasure(name) ? measureTerm(name) : { ...TERMS[name], glossary: termId(name) };
}
