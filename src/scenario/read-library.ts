/** Reads a library's file: the whole of it is checked before anything of it is given. */
import { FieldReader, type Fields } from "./field-reader.ts";
import { ownField } from "./inspect.ts";
import { readJson } from "./json.ts";
import {
  LIBRARY_KIND,
  LONGEST_LINE,
  MAX_LIBRARY_BYTES,
  NEWEST_LIBRARY,
  VERSION_KINDS,
  type LibraryEntry,
  type LibraryHead,
  type LibraryVersion,
} from "./library-file.ts";
import { parseScenario, type Problem } from "./parse.ts";

/** A library, or everything that is wrong with it (the first 1,000). */
export type ReadLibrary = { ok: true; head: LibraryHead; entries: LibraryEntry[] } | { ok: false; problems: Problem[] };

/** More scenarios, and more versions of one, than any library has. */
const MOST = 10_000;

/**
 * Reads the text of a library. Scenarios must be readable unless it says that they were not; versions may hold anything,
 * as what is kept may: they are read when somebody looks at them. Never throws.
 */
export function readLibrary(text: string): ReadLibrary {
  const json = readJson(text, MAX_LIBRARY_BYTES);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const reader = new FieldReader();
  const read = libraryIn(json.value, reader);
  return read && reader.problems.length === 0 ? { ok: true, ...read } : { ok: false, problems: reader.problems };
}

/** What it gives is of use where the reader noted no problem. */
function libraryIn(input: unknown, reader: FieldReader): Omit<ReadLibrary & { ok: true }, "ok"> | null {
  const file = reader.object(input, "");
  if (file === null || !isOurs(file, reader)) return null;
  reader.refuseOthers(file, "", ["kind", "libraryVersion", "savedAt", "lastOpened", "scenarios", "deleted"]);
  const savedAt = reader.time(file, "savedAt", "");
  const lastOpened = ownField(file, "lastOpened") === null ? null : reader.id(file, "lastOpened", "");
  const kept = entriesIn(file, "scenarios", reader);
  const deleted = entriesIn(file, "deleted", reader);
  return { head: { savedAt, lastOpened }, entries: [...kept, ...deleted] };
}

/** A file of something else, or of another shape, is not looked at any further. */
function isOurs(file: Fields, reader: FieldReader): boolean {
  if (reader.choice(file, "kind", "", [LIBRARY_KIND]) === null) return false;
  const version = ownField(file, "libraryVersion");
  const newest = NEWEST_LIBRARY;
  if (version === newest) return true;
  const newer = typeof version === "number" && Number.isInteger(version) && version > newest;
  reader.note(
    "/libraryVersion",
    newer ? { code: "newerVersion", params: { version, newest } } : { code: "version", params: { newest } },
  );
  return false;
}

function entriesIn(file: Fields, list: "scenarios" | "deleted", reader: FieldReader): LibraryEntry[] {
  const seen = new Set<string>();
  return reader.list(file, list, "", MOST, (input, at) => {
    const entry = reader.object(input, `/${list}/${at}`);
    if (entry === null) return [];
    const id = reader.id(entry, "id", `/${list}/${at}`);
    const path = `/${list}/${id || at}`;
    if (seen.has(id)) reader.note(`${path}/id`, { code: "duplicateId", params: { id } });
    if (id !== "") seen.add(id);
    const own = list === "deleted" ? [] : ["name", "updatedAt", "readable", "scenario"];
    reader.refuseOthers(entry, path, ["id", ...own, "versions"]);
    const versions = reader.list(entry, "versions", path, MOST, (each, i) =>
      versionIn(each, `${path}/versions/${i}`, reader),
    );
    return [{ id, kept: list === "deleted" ? null : keptIn(entry, path, reader), versions }];
  });
}

function keptIn(entry: Fields, path: string, reader: FieldReader): LibraryEntry["kept"] {
  const readable = ownField(entry, "readable") ?? true;
  if (typeof readable !== "boolean") reader.typed(`${path}/readable`, "yes/no", readable);
  const scenario = reader.given(entry, "scenario", path);
  const parsed = readable === true && scenario !== undefined ? parseScenario(scenario) : null;
  if (parsed?.ok === false)
    for (const problem of parsed.problems) reader.add({ ...problem, path: `${path}/scenario${problem.path}` });
  const name = reader.line(entry, "name", path, LONGEST_LINE);
  return { name, updatedAt: reader.time(entry, "updatedAt", path), readable: readable === true, scenario };
}

function versionIn(input: unknown, path: string, reader: FieldReader): LibraryVersion[] {
  const version = reader.object(input, path);
  if (version === null) return [];
  reader.refuseOthers(version, path, ["kind", "name", "savedAt", "scenario"]);
  const kind = reader.choice(version, "kind", path, VERSION_KINDS) ?? "automatic";
  const name = reader.line(version, "name", path, LONGEST_LINE);
  const savedAt = reader.time(version, "savedAt", path);
  return [{ kind, name, savedAt, scenario: reader.given(version, "scenario", path) }];
}
