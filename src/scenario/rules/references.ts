import type { ListName } from "../fields/kinds.ts";
import { nearest, shorten } from "../nearest.ts";
import type { ProblemDetail } from "../problem.ts";

/** The ids that may be referred to, by list; null where the list itself is wrong, so that any id will do. */
export type KnownIds = Readonly<Record<ListName, string[] | null>>;

/** What is wrong with an id that names an item of a list; null if nothing. */
export function referenceProblem(id: string, to: ListName, ids: KnownIds): ProblemDetail | null {
  const known = ids[to];
  if (known === null || known.includes(id)) return null;
  return { code: "unknownReference", params: { id: shorten(id), to, known, nearest: nearest(id, known) } };
}

/** Positions and ids of those that are in a list before already. */
export function twinsIn(ids: readonly unknown[]): { id: string; index: number }[] {
  return ids.flatMap((id, index) => (typeof id === "string" && ids.indexOf(id) < index ? [{ id, index }] : []));
}
