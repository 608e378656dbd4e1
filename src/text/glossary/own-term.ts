import type { Term } from "../terms.ts";
import type { Filing } from "./known.ts";

/** A term of the glossary that no help mark explains. */
export interface OwnTerm extends Term, Pick<Filing, "where" | "also"> {
  anchor: string;
}
