/** Looks at values of unknown make without ever throwing: getters, proxies and cycles included. */
import type { ValueKind } from "./problem.ts";

/** Whether a value is a list. */
export function isList(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether a value is an object with named fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isList(value);
}

/** What a value is, in the words of a file. */
export function kindOf(value: unknown): ValueKind {
  if (value === null) return "null";
  if (isList(value)) return "list";
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "number":
      return Number.isFinite(value) ? "number" : "not a finite number";
    case "string":
      return "text";
    case "boolean":
      return "yes/no";
    case "object":
      return "object";
    default:
      return "other";
  }
}

/** The names of an object's own fields; none if it will not tell. */
export function namesOf(value: object): string[] {
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

/** An object's own field, or undefined: never an inherited one. */
export function ownField(value: object, name: string): unknown {
  try {
    return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}

/** The length of a list; 0 if it will not tell. */
export function lengthOf(value: readonly unknown[]): number {
  try {
    const { length } = value;
    return Number.isSafeInteger(length) ? length : 0;
  } catch {
    return 0;
  }
}
