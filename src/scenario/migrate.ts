import { isObject, ownField } from "./inspect.ts";
import type { Problem } from "./problem.ts";
import { LIFTS, NEWEST_VERSION, type Lift } from "./versions/index.ts";

/**
 * Lifts a file of any older version to the newest shape. What has no version that can be lifted is handed on as it
 * is, for the parser to complain about; a newer file is a problem.
 */
export function migrate(
  input: unknown,
  lifts: readonly Lift[] = LIFTS,
  newest: number = NEWEST_VERSION,
): { ok: true; value: unknown } | { ok: false; problem: Problem } {
  const version = isObject(input) ? ownField(input, "schemaVersion") : undefined;
  if (!isObject(input) || typeof version !== "number" || !Number.isInteger(version)) return { ok: true, value: input };
  if (version > newest) {
    return { ok: false, problem: { path: "/schemaVersion", code: "newerVersion", params: { version, newest } } };
  }
  const due = version < 1 ? [] : lifts.slice(version - 1);
  return { ok: true, value: due.reduce<Record<string, unknown>>((older, lift) => lift(older), input) };
}
