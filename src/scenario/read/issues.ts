/** From valibot's issues to the problems that a person reads: where it is, what is wrong, what would be right. */
import type { BaseIssue, IssuePathItem } from "valibot";
import { scenarioField } from "../fields.ts";
import type { Field, NumberField, TextField } from "../fields/kinds.ts";
import { hasIds, partOf } from "../fields/part.ts";
import { kindOf, ownField } from "../inspect.ts";
import { nearest, shorten } from "../nearest.ts";
import { below, uniqueIds } from "../path.ts";
import type { Problem, ProblemDetail, ValueKind } from "../problem.ts";
import { referenceProblem, type KnownIds } from "../rules/references.ts";
import { nameOf, unseal } from "./sealed.ts";

type Issue = BaseIssue<unknown>;

/** The problem of an issue; null where a name cannot be judged, because the list that it is of is wrong itself. */
export function problemOf(issue: Issue, ids: KnownIds): Problem | null {
  const { path, name, field, holder } = placeOf(issue);
  const detail = isWrongName(issue, holder) ? wrongName(holder, name, ids) : detailOf(issue, name, field, holder);
  return detail && { path, ...detail };
}

/** Where something stands: its path and name, its descriptor (null if the schema knows none), and what it is part of. */
interface Place {
  path: string;
  name: string;
  field: Field | null;
  holder: Field;
}

function placeOf(issue: Issue): Place {
  let place: Place = { path: "", name: "", field: scenarioField, holder: scenarioField };
  for (const item of issue.path ?? []) {
    const holder = given(place.field ?? place.holder);
    const name = nameOf(String(item.key));
    const field = partOf(holder, name, (beside) => ownField(item.input as object, beside));
    place = { path: below(place.path, stepOf(item, name, holder)), name, field, holder };
  }
  return place;
}

/** A nullable field's own field. */
function given(field: Field): Field {
  return field.type === "nullable" ? given(field.field) : field;
}

/** A step of the path: an item's id if it has one of its own, else its position. */
function stepOf({ input }: IssuePathItem, name: string, holder: Field): string {
  if (holder.type !== "list" || !hasIds(holder.item)) return name;
  const items = (input as unknown[]).map(unseal);
  return uniqueIds(items, items.length)[Number(name)] ?? name;
}

function isWrongName(issue: Issue, holder: Field): holder is Field & { type: "map" } {
  return holder.type === "map" && issue.path?.at(-1)?.origin === "key";
}

function wrongName({ to }: Field & { type: "map" }, name: string, ids: KnownIds): ProblemDetail | null {
  return to === null ? { code: "textFormat", params: { format: "pointer" } } : referenceProblem(name, to, ids);
}

function detailOf(issue: Issue, name: string, field: Field | null, holder: Field): ProblemDetail {
  const { type, input } = issue;
  if (type === "never") {
    return { code: "unknownField", params: { name: shorten(name), nearest: nearest(name, namesIn(issue, holder)) } };
  }
  if (type === "variant" && holder.type === "union") {
    return input === undefined ? missing(holder.by) : choiceDetail(Object.keys(holder.cases), input);
  }
  const known = given(field ?? holder);
  return input === undefined && issue.kind === "schema" ? missing((field ?? holder).label) : wrongValue(issue, known);
}

/** The names of the fields that an object has, or that the shape of a union has. */
function namesIn({ path }: Issue, holder: Field): string[] {
  if (holder.type === "object" || holder.type === "spread") return Object.keys(holder.fields);
  if (holder.type !== "union") return [];
  const by = ownField(path!.at(-1)!.input as object, holder.by);
  return Object.keys(holder.cases[by as string]!.fields);
}

function missing(name: string): ProblemDetail {
  return { code: "missing", params: { name } };
}

function wrongValue(issue: Issue, field: Field): ProblemDetail {
  switch (field.type) {
    case "number":
    case "integer":
      return numberDetail(issue, field);
    case "text":
      return textDetail(issue, field);
    case "choice":
      return choiceDetail(Object.keys(field.options), issue.input);
    case "constant":
      return { code: "version", params: { newest: field.value } };
    case "reference":
      return wrongType("text", issue);
    case "list":
      return issue.type === "raw_check" ? sizeDetail(issue, field) : wrongType("list", issue);
    case "map":
      return issue.type === "raw_check" ? sizeDetail(issue, { min: 0, ...field }) : wrongType("object", issue);
    default:
      return wrongType("object", issue);
  }
}

function wrongType(expected: ValueKind, { input }: { input: unknown }): ProblemDetail {
  return { code: "type", params: { expected, actual: kindOf(unseal(input)) } };
}

function sizeDetail({ input }: Issue, { min, max }: { min: number; max: number }): ProblemDetail {
  return { code: "listLength", params: { length: input as number, min, max } };
}

function numberDetail(issue: Issue, { min, max, unit }: NumberField): ProblemDetail {
  const value = issue.input as number;
  if (issue.type === "integer") return { code: "wholeNumber", params: { value, min, max } };
  const inRange = issue.type === "min_value" || issue.type === "max_value";
  return inRange ? { code: "range", params: { value, min, max, unit } } : wrongType("number", issue);
}

function textDetail(issue: Issue, { min, max, format }: TextField): ProblemDetail {
  if (issue.type === "string") return wrongType("text", issue);
  if (issue.type === "check") return { code: "textFormat", params: { format } };
  return { code: "textLength", params: { length: (issue.input as string).length, min, max } };
}

function choiceDetail(options: string[], value: unknown): ProblemDetail {
  if (typeof value !== "string") return wrongType("text", { input: value });
  return { code: "choice", params: { value: shorten(value), options, nearest: nearest(value, options) } };
}
