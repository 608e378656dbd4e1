/** The glossary as data: what help marks explain, in their words, and further terms of the field. */
import { term, TERM_NAMES } from "../dictionary.ts";
import type { Term, TermName } from "../terms.ts";
import { termId } from "./address.ts";
import { KNOWN } from "./known.ts";
import { COMMITMENT_TERMS } from "./own-commitments.ts";
import { CUSTOMER_OWN_TERMS } from "./own-customers.ts";
import { OFFER_TERMS } from "./own-offers.ts";
import { PARTNER_TERMS } from "./own-partners.ts";
import { COMPARISON_TERMS } from "./own-results.ts";
import type { Place } from "./places.ts";

/** One term of the glossary. */
export interface GlossaryEntry extends Omit<Term, "label" | "glossary"> {
  /** In addresses, kebab-case. */
  id: string;
  /** The headword. */
  name: string;
  where: Place;
  /** Other words for it. */
  also: readonly string[];
}

const OWN = { ...OFFER_TERMS, ...COMMITMENT_TERMS, ...CUSTOMER_OWN_TERMS, ...PARTNER_TERMS, ...COMPARISON_TERMS };

/** All terms by their names in alphabetical order. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  ...TERM_NAMES.map(knownEntry),
  ...Object.entries(OWN).map(([id, { label: name, also = [], ...own }]) => ({ id, name, also, ...own })),
].sort((a, b) => a.name.localeCompare(b.name, "en"));

function knownEntry(key: TermName): GlossaryEntry {
  const { label: name, sentence, formula, anchor } = term(key);
  return { id: termId(key), name, sentence, formula, anchor, also: [], ...KNOWN[key] };
}

/**
 * The terms in which every word of a search begins a word of the name, of the sentence or of the other words; all for an
 * empty search.
 */
export function searchGlossary(query: string): readonly GlossaryEntry[] {
  const asked = wordsIn(query).trim().split(" ").filter(Boolean);
  return GLOSSARY.filter(({ name, sentence, also }) => {
    const text = wordsIn([name, sentence, ...also].join(" "));
    return asked.every((word) => text.includes(` ${word}`));
  });
}

/** Words as people type them: any case, either apostrophe, a space for all that is neither letter nor digit. */
function wordsIn(text: string): string {
  const plain = text.toLowerCase().replaceAll("’", "'");
  return ` ${plain.replace(/[^\p{L}\p{N}']+/gu, " ")}`;
}

/** Terms under their first letter, in order. */
export function byLetter(entries: readonly GlossaryEntry[]): { letter: string; entries: GlossaryEntry[] }[] {
  const groups = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const letter = entry.name.charAt(0).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, grouped]) => ({ letter, entries: grouped }));
}
