import type { ScenarioRecord } from "./store.ts";

/** A text that no other write has. Pages that did not come over https have no `randomUUID`. */
export function newRevision(now = Date.now()): string {
  const chance = crypto.getRandomValues(new Uint32Array(3));
  return [now, ...chance].map((part) => part.toString(36)).join("-");
}

/** The revision of a record; null where there is none. */
export function revisionOf(record: ScenarioRecord | null | undefined): string | null {
  return record ? (record.revision ?? `at-${record.updatedAt}`) : null;
}
