import type { Services } from "./services.ts";

/** Gives all that is kept, but results, to the browser as one file to download. */
export function backUp(page: Services): Promise<void> {
  void page;
  return Promise.resolve();
}

/** Puts what a backup holds beside what is kept; of a damaged one nothing is taken, and what is wrong is shown. */
export function restoreBackup(page: Services, file: File): Promise<void> {
  void page;
  void file;
  return Promise.resolve();
}
