/** What is different between two scenarios, input by input. */
import type { Scenario } from "#engine/index.ts";
import { compareParts, type Difference, type Found } from "./difference-parts.ts";
import { compareMarks } from "./difference-marks.ts";
import { scenarioField } from "./fields.ts";
import { labelsAt } from "./labels.ts";
import { below, stepInto, stepsOf } from "./path.ts";
import { readAt } from "./pointer.ts";

export type { Difference };

/** A difference, where it belongs and where it leads. */
export interface PlacedDifference extends Difference {
  /** Path of the outline's entry that it belongs to; of a list whose order differs; "" for the scenario itself. */
  entry: string;
  /** What the parts on the way are called, from the entry on: none for the entry itself. */
  labels: string[];
  /** Path of the field to look at in the later scenario; null where none is left. */
  leadsTo: string | null;
}

/** What is read first, as the outline has it: parts of the scenario by their first step. */
const ORDER = ["", "segments", "market", "offers", "meters", "partners", "plans", "strategies", "customerSuccess"];

/** Lists whose items are entries of their own. */
const LISTS = ["segments", "partners", "offers", "plans", "strategies"];

/** Entries that are parts of the scenario. */
const PARTS = ["market", "meters", "customerSuccess", "simulation"];

/**
 * All differences of a later scenario from an earlier one, those of one entry together, entries in the outline's order.
 * What is new or gone is one difference with all that is in it. `identity`: the scenario's own id and name count too.
 */
export function differencesBetween(before: Scenario, after: Scenario, identity = true): PlacedDifference[] {
  const all: Difference[] = [];
  const found: Found = (difference) => all.push(difference);
  for (const [name, field] of Object.entries(scenarioField.fields)) {
    if (name === "notes" || name === "uncertainties" || (!identity && (name === "id" || name === "name"))) continue;
    compareParts(field, stepInto(before, name), stepInto(after, name), below("", name), found);
  }
  compareMarks(before, after, found);
  const placed = all.map((difference) => placedIn(difference, before, after));
  const entries = [...new Set(placed.map(({ entry }) => entry))];
  const inOrder = entries.toSorted((a, b) => rankOf(a) - rankOf(b));
  return inOrder.flatMap((entry) => placed.filter((difference) => difference.entry === entry));
}

function placedIn(difference: Difference, before: Scenario, after: Scenario): PlacedDifference {
  const { path, kind } = difference;
  const entry = entryOf(path);
  const labels = labelsAt(kind === "removed" ? before : after, path);
  const depth = path === entry || path.startsWith(`${entry}/`) ? stepsOf(entry)!.length : 0;
  return { ...difference, entry, labels: labels.slice(depth), leadsTo: leadOf(difference, entry, after) };
}

function entryOf(path: string): string {
  const [first = "", second] = stepsOf(path) ?? [];
  if (LISTS.includes(first)) return second === undefined ? `/${first}` : below(`/${first}`, second);
  if (PARTS.includes(first)) return `/${first}`;
  if (first === "baselineStrategyId") return "/strategies";
  return first === "name" || first === "" ? "" : "/simulation";
}

/** What is still there of a path, as far as its entry can be opened. */
function leadOf({ path, kind, of }: Difference, entry: string, after: Scenario): string | null {
  const isPage = entry === "/strategies" || !LISTS.includes(entry.slice(1));
  if (entry === "" || !isPage || readAt(after, entry) === undefined) return null;
  const gone = kind === "removed" && of === "value" && readAt(after, path) !== null;
  let there = gone ? parentOf(path) : path;
  while (readAt(after, there) === undefined) there = parentOf(there);
  return there;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function rankOf(entry: string): number {
  const rank = ORDER.indexOf(entry.split("/")[1] ?? "");
  return rank < 0 ? ORDER.length : rank;
}
