/** Compares what two scenarios say about their inputs: how uncertain they are, and where they come from. */
import type { Scenario } from "#engine/index.ts";
import type { Difference, Found } from "./difference-parts.ts";
import { spelled } from "./edit/paths.ts";
import { numberFieldAt } from "./rules/uncertainty.ts";

/** Finds differences between uncertain inputs and between notes, by the path of what they are about in any spelling. */
export function compareMarks(before: Scenario, after: Scenario, found: Found): void {
  const fieldOf = (path: string) => numberFieldAt(after, path) ?? numberFieldAt(before, path);
  compare("uncertainty", rangesOf(before), rangesOf(after), (one) => found({ ...one, field: fieldOf(one.path) }));
  compare("note", notesOf(before), notesOf(after), found);
}

function rangesOf(scenario: Scenario): Map<string, unknown> {
  return marksOf(
    scenario,
    scenario.uncertainties.map(({ path, p10, p90 }) => [path, { p10, p90 }]),
  );
}

function notesOf(scenario: Scenario): Map<string, unknown> {
  return marksOf(scenario, Object.entries(scenario.notes));
}

function marksOf(scenario: Scenario, marks: readonly (readonly [string, unknown])[]): Map<string, unknown> {
  return new Map(marks.map(([path, mark]) => [spelled(scenario, path) ?? path, mark]));
}

function compare(of: Difference["of"], was: Map<string, unknown>, is: Map<string, unknown>, found: Found): void {
  for (const path of new Set([...is.keys(), ...was.keys()])) {
    const [before, after] = [was.get(path), is.get(path)];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    found({ kind, of, path, field: null, before, after });
  }
}
