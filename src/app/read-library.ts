import { wrap, type Remote } from "comlink";
import type { LibraryEntry, LibraryHead } from "#scenario/library-file.ts";
import type { Problem } from "#scenario/parse.ts";
import { createLibraryService, type LibraryService } from "#worker/library-service.ts";

/** A library, or everything that is wrong with its file. */
export type FileOfLibrary =
  { ok: true; head: LibraryHead; entries: LibraryEntry[] } | { ok: false; problems: Problem[] };

/** Reads and checks a library's file beside the page, which goes on meanwhile; in the page where it has no workers. */
export async function readLibraryFile(file: File): Promise<FileOfLibrary> {
  let worker: Worker | null = null;
  try {
    worker = new Worker(new URL("../worker/library.worker.ts", import.meta.url), { type: "module" });
    return await Promise.race([takenFrom(wrap<LibraryService>(worker), file), failureOf(worker)]);
  } catch {
    return takenFrom(createLibraryService(), file);
  } finally {
    worker?.terminate();
  }
}

/** Takes the entries one by one: all at once would hold up the page. */
async function takenFrom(service: LibraryService | Remote<LibraryService>, file: File): Promise<FileOfLibrary> {
  const opened = await service.open(file);
  if (!opened.ok) return opened;
  const entries: LibraryEntry[] = [];
  for (let next = await service.next(); next !== null; next = await service.next()) entries.push(next);
  return { ok: true, head: opened.head, entries };
}

/** Never resolves; rejects where a worker cannot be started or dies. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_resolve, reject) => {
    worker.addEventListener("error", () => reject(new Error("the worker ended")));
  });
}
