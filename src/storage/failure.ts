import type { StorageFailure } from "./store.ts";

/** What an exception of IndexedDB means. `opening`: whether it came when the database was opened. */
export function failureOf(error: unknown, opening: boolean): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return { code: "quota" };
  if (name === "VersionError") return { code: "newerVersion" };
  return { code: opening ? "unavailable" : "other", detail: String(error) };
}
