/** A whole library as one file: scenarios as they are kept, with their versions. Written, read and written again it is the same. */
import { isList, isObject } from "./inspect.ts";
import { DEEPEST } from "./json.ts";

/** The largest library that is written and read, in bytes. */
export const MAX_LIBRARY_BYTES = 200_000_000;

/** What tells a library's file from a scenario's. */
export const LIBRARY_KIND = "drawdown-library";

/** The newest shape of the file. */
export const NEWEST_LIBRARY = 1;

/** Why a version was kept. */
export const VERSION_KINDS = ["automatic", "named", "conflict", "deleted"] as const;

/** The longest name of a scenario or a version that is read, in characters. */
export const LONGEST_LINE = 1000;

/** What a scenario was before. Times are milliseconds since 1970. */
export interface LibraryVersion {
  kind: (typeof VERSION_KINDS)[number];
  name: string;
  savedAt: number;
  scenario: unknown;
}

/** A scenario as it is kept, and what it was before. */
export interface LibraryEntry {
  id: string;
  /** Null: it was deleted, and only its versions are left. */
  kept: { name: string; updatedAt: number; readable: boolean; scenario: unknown } | null;
  versions: LibraryVersion[];
}

/** What is told of a library as a whole. */
export interface LibraryHead {
  savedAt: number;
  /** Id of the scenario that was open last. */
  lastOpened: string | null;
}

/** Whether a library may have a scenario under an id: those of what is set aside are longer than others. */
export function isLibraryId(id: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(id) && !(id in Object.prototype);
}

/** The name that a library's file gets, by the day on which it is saved. */
export function libraryFileName(savedAt: number): string {
  return `drawdown-library-${timeText(savedAt).slice(0, 10)}.json`;
}

/** Whether a text may be a library: it says so somewhere. */
export function saysLibrary(text: string): boolean {
  return /"kind"\s*:\s*"drawdown-library"/.test(text);
}

/** A library's text in parts, given those of its entries (see `writeEntry`): what is kept, and what was deleted. */
export function writeLibrary<T>(head: LibraryHead, kept: readonly T[], deleted: readonly T[]): (T | string)[] {
  const frame = { kind: LIBRARY_KIND, libraryVersion: NEWEST_LIBRARY, savedAt: timeText(head.savedAt) };
  const opening = JSON.stringify({ ...frame, lastOpened: head.lastOpened }, null, 2).slice(0, -2);
  const list = (entries: readonly T[]): (T | string)[] =>
    entries.length === 0
      ? ["[]"]
      : ["[\n", ...entries.flatMap((each, i) => (i === 0 ? [each] : [",\n", each])), "\n  ]"];
  return [opening, ',\n  "scenarios": ', ...list(kept), ',\n  "deleted": ', ...list(deleted), "\n}\n"];
}

/**
 * An entry's text: the scenario as in a file of its own, each version on a line, the newest first. What no file can hold
 * is null.
 */
export function writeEntry({ id, kept, versions }: LibraryEntry): string {
  const own = JSON.stringify({ id, ...(kept && keptOut(kept)) }, null, 2).replaceAll("\n", "\n    ");
  const lines = versions
    .map(versionOut)
    .sort(newestFirst)
    .map(({ line }) => line);
  const history = lines.length === 0 ? "[]" : `[\n        ${lines.join(",\n        ")}\n      ]`;
  return `    ${own.slice(0, -6)},\n      "versions": ${history}\n    }`;
}

function keptOut({ name, updatedAt, readable, scenario }: NonNullable<LibraryEntry["kept"]>): object {
  const line = { name: lineOf(name), updatedAt: timeText(updatedAt) };
  return { ...line, ...(!readable && { readable }), scenario: held(scenario) };
}

function versionOut({ kind, name, savedAt, scenario }: LibraryVersion): { at: string; line: string } {
  const at = timeText(savedAt);
  return { at, line: JSON.stringify({ kind, name: lineOf(name), savedAt: at, scenario: held(scenario) }) };
}

/** By what is written alone: two libraries that hold the same are the same files. */
function newestFirst(a: { at: string; line: string }, b: { at: string; line: string }): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  return a.line < b.line ? -1 : 1;
}

/** What is kept was not checked when it was written: a record may have anything for its name. */
function lineOf(name: unknown): string {
  return typeof name === "string" ? name.slice(0, LONGEST_LINE) : "";
}

const LATEST = Date.UTC(9999, 11, 31);

function timeText(time: unknown): string {
  const known = typeof time === "number" && time >= 0 && time <= LATEST;
  return new Date(known ? time : 0).toISOString();
}

/** Lists and objects that stand around a scenario in a library. */
const AROUND = 6;

/** A value if a file can hold it and it is read back. */
function held(value: unknown): unknown {
  try {
    if (isTooDeep(value, DEEPEST - AROUND)) return null;
    return JSON.stringify(value) === undefined ? null : value;
  } catch {
    return null;
  }
}

function isTooDeep(value: unknown, deepest: number): boolean {
  if (!isList(value) && !isObject(value)) return false;
  return deepest === 0 || Object.values(value).some((part) => isTooDeep(part, deepest - 1));
}
