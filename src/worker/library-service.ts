import { readLibrary } from "#scenario/read-library.ts";
import type { LibraryEntry, LibraryHead } from "#scenario/library-file.ts";
import { textOf } from "#scenario/file-text.ts";
import type { Problem } from "#scenario/parse.ts";

/** What came of opening a library's file. */
export type OpenedLibrary = { ok: true; head: LibraryHead; entries: number } | { ok: false; problems: Problem[] };

/** Reads one library's file and hands it out in pieces that are quickly taken. */
export interface LibraryService {
  /** Reads and checks all of a file. */
  open(file: Blob): Promise<OpenedLibrary>;
  /** The next entry; null after the last. */
  next(): LibraryEntry | null;
}

/** A service that has nothing open. */
export function createLibraryService(): LibraryService {
  let left: LibraryEntry[] = [];
  return {
    async open(file) {
      const text = await textOf(file);
      if (!text.ok) return { ok: false, problems: [text.problem] };
      const read = readLibrary(text.text);
      if (!read.ok) return read;
      left = read.entries.reverse();
      return { ok: true, head: read.head, entries: left.length };
    },
    next: () => left.pop() ?? null,
  };
}
