/** Uncertain inputs and notes, by the path of their field in any spelling. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "../fields.ts";
import type { NumberField } from "../fields/kinds.ts";
import { readAt } from "../pointer.ts";
import { hasFormat } from "../read/formats.ts";
import { numberFieldAt } from "../rules/uncertainty.ts";
import { listAt, relisted, rowsOf } from "./lists.ts";
import { LONGEST_NOTE, mayBeUncertain, mayHaveNote, settled, spelled, withNotes } from "./paths.ts";

export { LONGEST_NOTE, mayBeUncertain };

/** One draw in ten lies under `p10`, one in ten over `p90`. */
export interface Range {
  p10: number;
  p90: number;
}

const { notes: notesField, uncertainties: uncertaintiesField } = scenarioField.fields;

/** How many inputs may be uncertain. */
export const MOST_UNCERTAIN = uncertaintiesField.max;

/** Whether one more input may be uncertain, and one more thing have a note. */
export function roomFor({ uncertainties, notes }: Scenario): { uncertainty: boolean; note: boolean } {
  return { uncertainty: uncertainties.length < MOST_UNCERTAIN, note: Object.keys(notes).length < notesField.max };
}

/** A typed or pasted text as a note: without characters that a note cannot have, no longer than a note may be. */
export function noteFrom(text: string): string {
  const plain = [...text].filter((character) => hasFormat(character, notesField.value)).join("");
  return plain.slice(0, LONGEST_NOTE);
}

/** How uncertain the number at a path is; null if it is certain. */
export function uncertaintyAt(scenario: Scenario, path: string): Range | null {
  const found = scenario.uncertainties[uncertaintyIndex(scenario, path)];
  return found ? { p10: found.p10, p90: found.p90 } : null;
}

/**
 * The scenario with the number at a path uncertain, or certain (null). Throws a RangeError if it may not be uncertain,
 * the range is none, or there are too many uncertain inputs.
 */
export function withUncertainty(scenario: Scenario, path: string, range: Range | null): Scenario {
  const index = uncertaintyIndex(scenario, path);
  const { uncertainties } = scenario;
  if (range === null) {
    if (index < 0) return scenario;
    const list = listAt(scenario, "/uncertainties");
    return relisted(scenario, list, rowsOf(list).toSpliced(index, 1));
  }
  if (!mayBeUncertain(scenario, path)) throw new RangeError(`cannot be uncertain: ${path}`);
  const { p10, p90 } = checked(range);
  if (index >= 0) {
    return settled({ ...scenario, uncertainties: uncertainties.with(index, { ...uncertainties[index]!, p10, p90 }) });
  }
  if (!roomFor(scenario).uncertainty) throw new RangeError("too many uncertain inputs");
  return settled({ ...scenario, uncertainties: [...uncertainties, { path: spelled(scenario, path)!, p10, p90 }] });
}

function checked({ p10, p90 }: Range): Range {
  const { min, max } = uncertaintiesField.item.fields.p10;
  if (!(p10 >= min && p90 >= p10 && p90 <= max)) throw new RangeError(`no range: ${p10} to ${p90}`);
  return { p10: p10 + 0, p90: p90 + 0 };
}

/** The position of the uncertain input at a path among the scenario's; −1 if the number is certain. */
export function uncertaintyIndex(scenario: Scenario, path: string): number {
  const place = spelled(scenario, path);
  if (place === null) return -1;
  return scenario.uncertainties.findIndex((uncertainty) => spelled(scenario, uncertainty.path) === place);
}

/**
 * A plausible range round the present number, within the field's bounds: a fifth less to a fifth more, from 0 a tenth
 * of what is typical. Throws a RangeError if the number may not be uncertain.
 */
export function startRange(scenario: Scenario, path: string): Range {
  const field = numberFieldAt(scenario, path);
  if (field === null || !mayBeUncertain(scenario, path)) throw new RangeError(`cannot be uncertain: ${path}`);
  const value = readAt(scenario, path) as number;
  const { min, max, typical } = field;
  const apart = value === 0 ? (typical[1] - typical[0]) / 10 : Math.abs(value) / 5;
  const low = rounded(value - (value === 0 ? 0 : apart), field, Math.floor);
  const high = rounded(value + apart, field, Math.ceil);
  return { p10: Math.max(min, Math.min(value, low)), p90: Math.min(max, Math.max(value, high)) };
}

function rounded(value: number, { type }: NumberField, whole: (value: number) => number): number {
  return type === "integer" ? whole(value) : Number(value.toPrecision(3));
}

/** The note on what is at a path; "" if there is none. */
export function noteAt(scenario: Scenario, path: string): string {
  const key = noteKey(scenario, path);
  return key === null ? "" : scenario.notes[key]!;
}

/**
 * The scenario with another note on what is at a path; an empty one removes it. Throws a RangeError if the path leads
 * nowhere, the text is none (too long, control characters), or there are too many notes.
 */
export function withNote(scenario: Scenario, path: string, text: string): Scenario {
  const key = noteKey(scenario, path);
  const others = Object.entries(scenario.notes).filter(([other]) => other !== key);
  if (text === "") return settled(withNotes(scenario, others));
  if (!mayHaveNote(scenario, path)) throw new RangeError(`nothing at ${path}`);
  if (text.length > LONGEST_NOTE || !hasFormat(text, notesField.value)) throw new RangeError("no note");
  if (others.length >= notesField.max) throw new RangeError("too many notes");
  return settled(withNotes(scenario, [...others, [key ?? spelled(scenario, path)!, text]]));
}

function noteKey(scenario: Scenario, path: string): string | null {
  const place = spelled(scenario, path);
  if (place === null) return null;
  return Object.keys(scenario.notes).find((key) => spelled(scenario, key) === place) ?? null;
}
