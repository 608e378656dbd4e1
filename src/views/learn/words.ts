/** Words of lessons as they stand on the page. */
import type { Facts } from "#state/lessons/facts.ts";
import type { Words } from "#state/lessons/lesson.ts";

/** A stretch of a sentence. */
export interface Stretch {
  text: string;
  bold: boolean;
}

/** A sentence, or what the facts make of it; null: it needs facts and there are none yet. */
export function said(words: Words, facts: Facts | null): string | null {
  if (typeof words === "string") return words;
  return facts === null ? null : words(facts);
}

/** Browsers may end a row between a minus and the currency: nothing comes between them. */
const UNBROKEN = "\u2212\u2060";

/** A sentence with `**bold**` in it, in stretches; marks without a partner stay as they are. */
export function stretches(sentence: string): Stretch[] {
  return sentence
    .replaceAll("\u2212", UNBROKEN)
    .split(/(\*\*[^*]+\*\*)/)
    .filter((text) => text !== "")
    .map((text) => {
      const bold = /^\*\*[^*]+\*\*$/.test(text);
      return { text: bold ? text.slice(2, -2) : text, bold };
    });
}
