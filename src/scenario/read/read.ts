/**
 * Reads a value of unknown make by its descriptor: gives a fresh copy in the schema's key order with defaults
 * filled in, and takes down every problem. What is wrong reads as undefined.
 */
import { fallback } from "../fallback.ts";
import type { ConstantField, Field, NullableField, UnionField } from "../fields/kinds.ts";
import { isObject, kindOf, ownField } from "../inspect.ts";
import { below } from "../path.ts";
import type { ValueKind } from "../problem.ts";
import { readList, readMap } from "./collections.ts";
import type { Context } from "./context.ts";
import { readFields } from "./fields.ts";
import { readChoice, readNumber, readReference, readText } from "./leaves.ts";

/** Reads `value`, which stands at `path`; undefined (a missing value) takes the default. */
export function read(field: Field, value: unknown, path: string, context: Context): unknown {
  if (value === undefined) return readMissing(field, path, context);
  switch (field.type) {
    case "number":
    case "integer":
      return readNumber(field, value, path, context);
    case "text":
      return readText(field, value, path, context);
    case "choice":
      return readChoice(Object.keys(field.options), value, path, context);
    case "reference":
      return readReference(field.to, value, path, context);
    case "constant":
      return readConstant(field, value, path, context);
    case "object":
    case "spread":
      return isObject(value) ? readFields(field, value, path, context) : wrongType("object", value, path, context);
    case "list":
      return readList(field, value, path, context);
    case "map":
      return readMap(field, value, path, context);
    case "union":
      return readUnion(field, value, path, context);
    case "nullable":
      return readNullable(field, value, path, context);
    default:
      return field satisfies never;
  }
}

function readMissing(field: Field, path: string, context: Context): unknown {
  const value = fallback(field);
  if (value === undefined) context.problem(path, { code: "missing", params: { name: field.label } });
  return value;
}

function readConstant(field: ConstantField, value: unknown, path: string, context: Context): unknown {
  if (value === field.value) return value;
  context.problem(path, { code: "version", params: { newest: field.value } });
  return undefined;
}

function readNullable(field: NullableField, value: unknown, path: string, context: Context): unknown {
  return value === null ? null : read(field.field, value, path, context);
}

function readUnion(field: UnionField, value: unknown, path: string, context: Context): unknown {
  if (!isObject(value)) return wrongType("object", value, path, context);
  const by = ownField(value, field.by);
  const at = below(path, field.by);
  if (by === undefined) {
    context.problem(at, { code: "missing", params: { name: field.by } });
    return undefined;
  }
  const name = readChoice(Object.keys(field.cases), by, at, context);
  const chosen = name === undefined ? undefined : field.cases[name];
  if (chosen === undefined) return undefined;
  return { [field.by]: name, ...readFields(chosen, value, path, context, field.by) };
}

/** Takes down that a value is of the wrong kind. */
function wrongType(expected: ValueKind, value: unknown, path: string, context: Context): undefined {
  context.problem(path, { code: "type", params: { expected, actual: kindOf(value) } });
  return undefined;
}
