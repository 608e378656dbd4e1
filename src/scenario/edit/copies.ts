/** What the copy of an item takes over from around the item. */
import type { Scenario } from "#engine/index.ts";
import { scenarioField } from "../fields.ts";
import { stepsOf } from "../path.ts";
import { readAt, writeAt } from "../pointer.ts";
import { listAt } from "./lists.ts";
import { parted, pathOf, sorted, spelled, withNotes } from "./paths.ts";
import { mentionsOf } from "./walk.ts";

/** The scenario `next` with the notes, mixes and payments of an item given to its copy as well. */
export function joined(scenario: Scenario, next: Scenario, item: string, copy: string): Scenario {
  const { parent, step: to } = parted(copy);
  const from = parted(item).step;
  const noted = withCopiedNotes(scenario, next, item, copy);
  if (parent === "/segments") return sold(noted, from, to);
  return parent === "/partners" ? paid(noted, from, to) : noted;
}

function withCopiedNotes(scenario: Scenario, next: Scenario, item: string, copy: string): Scenario {
  const depth = stepsOf(item)!.length;
  const notes = Object.entries(scenario.notes).flatMap(([path, note]): [string, string][] => {
    const place = spelled(scenario, path);
    const inside = place === item || place?.startsWith(`${item}/`);
    return inside ? [[copy + pathOf(stepsOf(place!)!.slice(depth)), note]] : [];
  });
  const room = scenarioField.fields.notes.max - Object.keys(next.notes).length;
  return withNotes(next, [...Object.entries(next.notes), ...notes.slice(0, room)]);
}

function sold(scenario: Scenario, from: string, to: string): Scenario {
  const mixes = mentionsOf(scenario, "segments").filter(({ id }) => id === from);
  return mixes.reduce((so, { path }) => {
    const { parent } = parted(path);
    const mix = readAt(so, parent) as Record<string, number>;
    return writeAt(so, parent, sorted({ ...mix, [to]: mix[from]! }));
  }, scenario);
}

function paid(scenario: Scenario, from: string, to: string): Scenario {
  const lists = mentionsOf(scenario, "partners").filter(({ id }) => id === from);
  return lists.reduce((so, { path }) => {
    const { path: list, items } = listAt(so, parted(path).parent);
    return writeAt(so, list, [...items, to]);
  }, scenario);
}
