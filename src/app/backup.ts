import type { Problem } from "#scenario/parse.ts";
import { BACKUP_WORDS, backedUp, notBackedUp, notRestored, restored } from "#text/backup-words.ts";
import { savedReason } from "#text/saved-words.ts";
import { download } from "./download.ts";
import type { Services } from "./services.ts";

/** Bytes from which on reading takes so long that the page says what it does. */
const LONG = 1_000_000;

/** Gives all that is kept, but results, to the browser as one file to download. */
export async function backUp({ stores, library, messages }: Services): Promise<void> {
  const [{ copyLibrary }, { libraryFileName, MAX_LIBRARY_BYTES }] = await Promise.all([
    import("#state/library-copy.ts"),
    import("#scenario/library-file.ts"),
  ]);
  await library.flush();
  const savedAt = Date.now();
  let copy = await copyLibrary(stores, savedAt);
  // A backup that cannot be restored is none.
  const whole = !copy.ok || copy.value.file.size <= MAX_LIBRARY_BYTES;
  if (!whole) copy = await copyLibrary(stores, savedAt, ({ kind }) => kind !== "automatic");
  if (!copy.ok) return messages.tell(notBackedUp(savedReason(copy.failure)));
  download(libraryFileName(savedAt), copy.value.file);
  messages.tell(backedUp(copy.value, whole));
}

/**
 * Puts what a backup holds beside what is kept, as one step of the history; of a damaged one nothing is taken, and what is
 * wrong is shown.
 */
export async function restoreBackup(page: Services, file: File): Promise<void> {
  const { messages, draft } = page;
  const [{ readLibraryFile }, { restoreLibrary }, { MAX_LIBRARY_BYTES }] = await Promise.all([
    import("./read-library.ts"),
    import("#state/restore-library.ts"),
    import("#scenario/library-file.ts"),
  ]);
  const refuse = (problems: Problem[]): void => void (messages.refusals = [{ file: file.name, problems }]);
  if (file.size > MAX_LIBRARY_BYTES)
    return refuse([{ path: "", code: "fileTooLarge", params: { bytes: file.size, limit: MAX_LIBRARY_BYTES } }]);
  if (file.size > LONG) messages.tell(BACKUP_WORDS.reading);
  const read = await readLibraryFile(file);
  if (!read.ok) {
    messages.notice = null;
    return refuse(read.problems);
  }
  const done = await restoreLibrary(page, read.head, read.entries);
  if (!done.ok) return messages.tell(notRestored(savedReason(done.failure)));
  const { act, copies } = done.value;
  if (act === null) return messages.tell(BACKUP_WORDS.allHere);
  const text = restored(done.value, copies);
  messages.notice = { text, undo: () => draft.undo(), stands: () => draft.endsWith(act) };
}
