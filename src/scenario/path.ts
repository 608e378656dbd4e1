/** JSON pointers (RFC 6901) with the ids of items in the place of list positions. */
import { isList, isObject, lengthOf, ownField } from "./inspect.ts";

const ID = /^[a-z0-9-]{1,40}$/;

/** The one name of that form that every object has from birth: where results stand by id, it would find or change that. */
const INHERITED = "constructor";

/** Whether a value is an id of the form that all ids have. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value) && value !== INHERITED;
}

/** A path one step further down. */
export function below(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The steps of a path, or null if it is not a pointer. */
export function stepsOf(path: string): string[] | null {
  if (path === "") return [];
  if (!path.startsWith("/") || /~(?![01])/.test(path)) return null;
  const steps = path.slice(1).split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The ids of the first `count` items: an item's id if it is valid and no other has it, else null. */
export function uniqueIds(items: readonly unknown[], count: number): (string | null)[] {
  const ids = Array.from({ length: count }, (_, i) => idOf(ownField(items, String(i))));
  return ids.map((id) => (id !== null && ids.indexOf(id) === ids.lastIndexOf(id) ? id : null));
}

/** The id of an item, or null if it has no valid one. */
export function idOf(item: unknown): string | null {
  const id = isObject(item) ? ownField(item, "id") : undefined;
  return isId(id) ? id : null;
}

/** The position of a list's item that a step names: by its id, else by its index; −1 if there is none. */
export function positionOf(list: readonly unknown[], step: string): number {
  const byId = list.findIndex((item) => idOf(item) === step);
  if (byId >= 0) return byId;
  return /^(0|[1-9]\d{0,8})$/.test(step) && Number(step) < lengthOf(list) ? Number(step) : -1;
}

/** What a value has at a step; undefined if nothing. */
export function stepInto(value: unknown, step: string): unknown {
  if (isList(value)) return value[positionOf(value, step)];
  return isObject(value) ? ownField(value, step) : undefined;
}
