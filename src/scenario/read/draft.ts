import type { BaseIssue } from "valibot";
import { isObject } from "../inspect.ts";
import { nameOf } from "./sealed.ts";

type Issue = BaseIssue<unknown>;

/** What was read without what is wrong in it: rules look at the rest. Changes `output`, which is nobody else's. */
export function withoutWrong(output: unknown, issues: readonly Issue[]): unknown {
  const root = { output };
  for (const issue of issues) {
    if (isAboutParts(issue)) continue;
    const names = (issue.path ?? []).map(({ key }) => nameOf(String(key)));
    blank(root, ["output", ...(issue.type === "variant" ? names.slice(0, -1) : names)]);
  }
  return root.output;
}

/** Whether an issue leaves the value as it is: a wrong size, a wrong name in a map, one field too many. */
function isAboutParts({ type, path }: Issue): boolean {
  return type === "never" || type === "raw_check" || path?.at(-1)?.origin === "key";
}

function blank(root: object, names: string[]): void {
  let at: unknown = root;
  for (const name of names.slice(0, -1)) at = ownPart(at, name);
  const last = names.at(-1)!;
  if (ownPart(at, last) !== undefined) (at as Record<string, unknown>)[last] = undefined;
}

/** A part of what validation gave: always plain data of its own. */
function ownPart(value: unknown, name: string): unknown {
  const open = isObject(value) || Array.isArray(value);
  return open && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
