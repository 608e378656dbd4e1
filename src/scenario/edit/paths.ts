/** Keeps the paths of notes and uncertain inputs true while what they lead to moves, is renamed or goes. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "../fields.ts";
import { isList } from "../inspect.ts";
import { below, idOf, positionOf, stepInto, stepsOf } from "../path.ts";
import { readAt } from "../pointer.ts";
import { isNeverUncertain, numberFieldAt } from "../rules/uncertainty.ts";

/** The longest note, in characters. */
export const LONGEST_NOTE = scenarioField.fields.notes.value.max;

/** A path by its steps. */
export function pathOf(steps: readonly string[]): string {
  return steps.reduce(below, "");
}

/** The path of what an item or field is part of, and its last step. Throws a RangeError for the whole scenario. */
export function parted(path: string): { parent: string; step: string } {
  const steps = stepsOf(path);
  const step = steps?.at(-1);
  if (!steps || step === undefined) throw new RangeError(`nothing at ${path}`);
  return { parent: pathOf(steps.slice(0, -1)), step };
}

/** The path spelled with the ids of items that have one and positions of the others; null if it leads nowhere. */
export function spelled(scenario: Scenario, path: string): string | null {
  let spelling = "";
  let value: unknown = scenario;
  for (const step of stepsOf(path) ?? ["~"]) {
    const next = stepInto(value, step);
    if (next === undefined) return null;
    spelling = below(spelling, isList(value) ? (idOf(next) ?? positionOf(value, step)) : step);
    value = next;
  }
  return spelling;
}

/**
 * A path whose step right below `at` is renamed; null where there is no such step any more. `at` is spelled with ids,
 * `stepOf` gets the old step so spelled; paths that lead elsewhere stay as they are.
 */
function respelled(
  scenario: Scenario,
  path: string,
  at: string,
  stepOf: (step: string) => string | null,
): string | null {
  const place = spelled(scenario, path);
  if (place === null || !place.startsWith(`${at}/`)) return path;
  const depth = stepsOf(at)!.length;
  const steps = stepsOf(place)!;
  const step = stepOf(steps[depth]!);
  return step === null ? null : pathOf(steps.with(depth, step));
}

/** The scenario `next` with the notes and uncertain inputs of `scenario`, their steps right below `at` renamed. */
export function carried(
  scenario: Scenario,
  next: Scenario,
  at: string,
  stepOf: (step: string) => string | null,
): Scenario {
  const notes: [string, string][] = [];
  for (const [path, note] of Object.entries(next.notes)) {
    const now = respelled(scenario, path, at, stepOf);
    if (now !== null) notes.push([now, note]);
  }
  const uncertainties = next.uncertainties.flatMap((uncertainty) => {
    const path = respelled(scenario, uncertainty.path, at, stepOf);
    if (path === uncertainty.path) return [uncertainty];
    return path === null ? [] : [{ ...uncertainty, path }];
  });
  return withUncertainties(withNotes(next, notes), uncertainties);
}

/** The scenario without notes that lead nowhere and without uncertain inputs that are none (any more) or twice. */
export function settled(scenario: Scenario): Scenario {
  const seen = new Set<string>();
  const uncertainties = scenario.uncertainties.filter(({ path }) => {
    const place = spelled(scenario, path);
    if (place === null || seen.has(place) || !mayBeUncertain(scenario, path)) return false;
    seen.add(place);
    return true;
  });
  const certain = carried(scenario, withUncertainties(scenario, uncertainties), "/uncertainties", (step) => {
    const position = uncertainties.indexOf(scenario.uncertainties[Number(step)]!);
    return position < 0 ? null : String(position);
  });
  const notes = Object.entries(certain.notes).filter(([path]) => mayHaveNote(certain, path));
  return withNotes(certain, notes);
}

/** Whether a path leads to something that a note can be about: anything but the notes. */
export function mayHaveNote(scenario: Scenario, path: string): boolean {
  return stepsOf(path)?.[0] !== "notes" && readAt(scenario, path) !== undefined;
}

/** Whether a path leads to a number that may be uncertain. */
export function mayBeUncertain(scenario: Scenario, path: string): boolean {
  return numberFieldAt(scenario, path) !== null && !isNeverUncertain(scenario, path);
}

/** The scenario with other notes, sorted as the parser sorts names; notes on the same path are joined. */
export function withNotes(scenario: Scenario, notes: readonly (readonly [string, string])[]): Scenario {
  const old = Object.entries(scenario.notes);
  const same =
    notes.length === old.length && notes.every(([path, note], i) => path === old[i]![0] && note === old[i]![1]);
  if (same) return scenario;
  const joined = new Map<string, string>();
  for (const [path, note] of notes) {
    const first = joined.get(path);
    joined.set(path, first === undefined ? note : `${first}\n${note}`.slice(0, LONGEST_NOTE));
  }
  return { ...scenario, notes: sorted(Object.fromEntries(joined)) };
}

/** A map with its names in the parser's order. */
export function sorted<V>(map: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((name) => [name, map[name]!]),
  );
}

function withUncertainties(scenario: Scenario, uncertainties: Scenario["uncertainties"]): Scenario {
  const old = scenario.uncertainties;
  const same = uncertainties.length === old.length && uncertainties.every((each, i) => each === old[i]);
  return same ? scenario : { ...scenario, uncertainties };
}
