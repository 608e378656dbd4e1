import type { StorageFailure } from "./store.ts";

/** What an exception of IndexedDB means. `opening`: whether it came when the database was opened. */
export function failureOf(error: unknown, opening: boolean): StorageFailure {
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return { code: "quota" };
    case "VersionError":
      return { code: "newerVersion" };
    default:
      return { code: opening ? "unavailable" : "other", detail: String(error) };
  }
}

/** Whether an exception may come from a connection that the browser ended: another one may do better. */
export function isLost(error: unknown): boolean {
  return ["AbortError", "InvalidStateError", "UnknownError"].includes(nameOf(error));
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}
