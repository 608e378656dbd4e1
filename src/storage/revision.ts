/** A text that no other write has. Pages that did not come over https have no `randomUUID`. */
export function newRevision(now = Date.now()): string {
  const chance = crypto.getRandomValues(new Uint32Array(3));
  return [now, ...chance].map((part) => part.toString(36)).join("-");
}

/** The revision of a record, whatever it holds; null where there is none. Records of the first release have their time. */
export function revisionOf(record: { revision?: unknown; updatedAt?: unknown } | null | undefined): string | null {
  if (!record) return null;
  return typeof record.revision === "string" ? record.revision : `at-${String(record.updatedAt)}`;
}
