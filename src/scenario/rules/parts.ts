/** Checks what holds between the parts of a draft, wherever the schema says that something does. */
import type { Field, Fields, ListField, MapField } from "../fields/kinds.ts";
import { hasIds } from "../fields/part.ts";
import { ownField } from "../inspect.ts";
import { shorten } from "../nearest.ts";
import { below, idOf, isId, uniqueIds } from "../path.ts";
import type { Report } from "../problem.ts";
import { RULES } from "./index.ts";
import type { RuleName } from "./names.ts";
import { referenceProblem, twinsIn, type KnownIds } from "./references.ts";

/** What is at hand at every part: the ids that may be referred to, and where problems go. */
interface Context {
  ids: KnownIds;
  report: Report;
}

/** Checks a value that was read, and all its parts; what is wrong is undefined in it and passed over. */
export function checkParts(field: Field, draft: unknown, path: string, context: Context): void {
  if (draft === undefined || draft === null) return;
  switch (field.type) {
    case "nullable":
      return checkParts(field.field, draft, path, context);
    case "reference":
      return checkReference(field, draft as string, path, context);
    case "object":
    case "spread":
      return checkFields(field, draft, path, context);
    case "union":
      return checkFields(field.cases[ownField(draft, field.by) as string]!, draft, path, context);
    case "list":
      return checkList(field, draft as unknown[], path, context);
    case "map":
      return checkMap(field, draft as Record<string, unknown>, path, context);
    default:
  }
}

function checkReference({ to }: { to: keyof KnownIds }, id: string, path: string, { ids, report }: Context): void {
  const problem = referenceProblem(id, to, ids);
  if (problem !== null) report(path, problem);
}

function checkFields(
  { fields, rules }: { fields: Fields; rules: readonly RuleName[] },
  draft: object,
  path: string,
  context: Context,
): void {
  for (const [name, part] of Object.entries(fields)) {
    checkParts(part, ownField(draft, name), below(path, name), context);
  }
  runRules(rules, draft, path, context);
}

function checkList({ item, rules }: ListField, draft: unknown[], path: string, context: Context): void {
  const ids = hasIds(item) ? uniqueIds(draft, draft.length) : [];
  draft.forEach((part, i) => checkParts(item, part, below(path, ids[i] ?? i), context));
  if (hasIds(item)) reportTwins(draft.map(idOf), (i) => below(below(path, i), "id"), context);
  if (item.type === "reference") reportTwins(draft, (i) => below(path, i), context);
  runRules(rules, draft, path, context);
}

function reportTwins(ids: unknown[], pathOf: (index: number) => string, { report }: Context): void {
  for (const { id, index } of twinsIn(ids)) report(pathOf(index), { code: "duplicateId", params: { id: shorten(id) } });
}

/** Names that are no ids were reported already. */
function checkMap({ to, value, rules }: MapField, draft: Record<string, unknown>, path: string, context: Context) {
  for (const [name, part] of Object.entries(draft)) {
    if (to !== null && isId(name)) checkReference({ to }, name, below(path, name), context);
    checkParts(value, part, below(path, name), context);
  }
  runRules(rules, draft, path, context);
}

function runRules(rules: readonly RuleName[], draft: object, path: string, { report }: Context): void {
  for (const rule of rules) RULES[rule](draft as never, (at, detail) => report(path + at, detail));
}
