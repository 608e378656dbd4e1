/** Places of Learn: what their addresses are, and what they name. */

/** Where in Learn a person is. Whether there is such a lesson, step or term, only the lessons and the glossary know. */
export type LearnPlace =
  /** All lessons; `lost`: the address begins as those of lessons do and names none. */
  | { kind: "list"; lost: boolean }
  /** A step of a lesson, from 1. */
  | { kind: "lesson"; id: string; step: number }
  /** What a teacher is told of a lesson. */
  | { kind: "teach"; id: string }
  /** The glossary, at a term or at its start. */
  | { kind: "glossary"; term: string | null };

const LEARN = /^#\/learn(?:\/|$)/;
const LIST = /^#\/learn\/?$/;
const LESSON = /^#\/learn\/([a-z0-9-]{1,40})(?:\/([1-9]\d?|teach))?\/?$/;
const GLOSSARY = /^#\/glossary(?:\/([a-z0-9-]{1,60}))?\/?$/;

/** The address of all lessons. */
export const LEARN_HOME = "#/learn";

/** The address of the lesson to begin with, for pages that know no lesson. */
export const FIRST_LESSON = `${LEARN_HOME}/contract`;

/** The place of Learn that an address names; null for any other address. */
export function learnPlaceOf(hash: string): LearnPlace | null {
  const glossary = GLOSSARY.exec(hash);
  if (glossary !== null) return { kind: "glossary", term: glossary[1] ?? null };
  if (!LEARN.test(hash)) return null;
  const [, id, part = "1"] = LESSON.exec(hash) ?? [];
  if (id === undefined) return { kind: "list", lost: !LIST.test(hash) };
  return part === "teach" ? { kind: "teach", id } : { kind: "lesson", id, step: Number(part) };
}

/** The address of a place: `learnPlaceOf(addressOf(place))` equals `place`, but for what is lost. */
export function addressOf(place: LearnPlace): string {
  switch (place.kind) {
    case "list":
      return LEARN_HOME;
    case "lesson":
      return `${LEARN_HOME}/${place.id}${place.step === 1 ? "" : `/${place.step}`}`;
    case "teach":
      return `${LEARN_HOME}/${place.id}/teach`;
    case "glossary":
      return place.term === null ? "#/glossary" : `#/glossary/${place.term}`;
    default:
      return place satisfies never;
  }
}
