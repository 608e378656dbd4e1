/**
 * What the writer of workbooks takes of fflate; the build puts this in its stead (`vite.config.ts`). fflate packs larger files
 * in workers that it makes from blob: addresses, which the page's policy forbids.
 */
import { zipSync, type Zippable } from "fflate/browser";

export { strToU8, zipSync } from "fflate/browser";

/** Packs files, in the page, and calls back with the archive. */
export function zip(files: Zippable, done: (error: null, archive: Uint8Array) => void): void {
  done(null, zipSync(files));
}
