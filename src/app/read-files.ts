import type { Scenario } from "#engine/index.ts";
import { MAX_FILE_BYTES, readScenarioFile } from "#scenario/file.ts";
import { textOf } from "#scenario/file-text.ts";
import { MAX_LIBRARY_BYTES, saysLibrary } from "#scenario/library-file.ts";
import type { Problem } from "#scenario/parse.ts";
import type { Refusal } from "#state/messages.svelte.ts";

/** What files hold: scenarios in their order, a library where one file alone is one, and what is wrong with the rest. */
export interface FilesRead {
  scenarios: Scenario[];
  library: File | null;
  refused: Refusal[];
}

type FileRead =
  { kind: "scenario"; scenario: Scenario } | { kind: "library" } | { kind: "refused"; problems: Problem[] };

/** So much of a large file tells whether it is a library. */
const HEAD_BYTES = 100_000;

/** Reads files one after the other; none that is too large. Never rejects. */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const read: FilesRead = { scenarios: [], library: null, refused: [] };
  for (const file of files) {
    const found = await readFile(file);
    if (found.kind === "scenario") read.scenarios.push(found.scenario);
    else if (found.kind === "refused") read.refused.push({ file: file.name, problems: found.problems });
    else if (files.length === 1) read.library = file;
    else read.refused.push({ file: file.name, problems: [problem("libraryAmongOthers")] });
  }
  return read;
}

async function readFile(file: File): Promise<FileRead> {
  if (file.size > MAX_FILE_BYTES) return readLarge(file);
  const text = await textOf(file);
  if (!text.ok) return { kind: "refused", problems: [text.problem] };
  if (saysLibrary(text.text)) return { kind: "library" };
  const parsed = readScenarioFile(text.text);
  return parsed.ok ? { kind: "scenario", scenario: parsed.scenario } : { kind: "refused", problems: parsed.problems };
}

/** Nothing but a library is so large. */
async function readLarge(file: File): Promise<FileRead> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => null);
  if (head === null) return { kind: "refused", problems: [problem("notRead")] };
  const limit = saysLibrary(head) ? MAX_LIBRARY_BYTES : MAX_FILE_BYTES;
  if (file.size <= limit) return { kind: "library" };
  const params = { bytes: file.size, limit };
  return { kind: "refused", problems: [{ path: "", code: "fileTooLarge", params }] };
}

function problem(code: "libraryAmongOthers" | "notRead"): Problem {
  return { path: "", code, params: {} };
}
