import type { ListName, NumberField, TextField } from "../fields/kinds.ts";
import { kindOf } from "../inspect.ts";
import { nearest } from "../nearest.ts";
import type { ValueKind } from "../problem.ts";
import type { Context } from "./context.ts";
import { shorten } from "./fields.ts";
import { hasFormat } from "./formats.ts";

/** Reads a number; −0 reads as 0, so that equal scenarios have equal bytes. */
export function readNumber(field: NumberField, value: unknown, path: string, context: Context): number | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return wrong("number", value, path, context);
  const { min, max, unit } = field;
  if (value < min || value > max) {
    context.problem(path, { code: "range", params: { value, min, max, unit } });
    return undefined;
  }
  if (field.type === "integer" && !Number.isInteger(value)) {
    context.problem(path, { code: "wholeNumber", params: { value, min, max } });
    return undefined;
  }
  return value + 0;
}

/** Reads a text of the field's length and format. */
export function readText(field: TextField, value: unknown, path: string, context: Context): string | undefined {
  if (typeof value !== "string") return wrong("text", value, path, context);
  const { min, max, format } = field;
  const free = format === "line" || format === "paragraph";
  if (free && (value.length < min || value.length > max)) {
    context.problem(path, { code: "textLength", params: { length: value.length, min, max } });
    return undefined;
  }
  if (!hasFormat(value, field)) {
    context.problem(path, { code: "textFormat", params: { format } });
    return undefined;
  }
  return value;
}

/** Reads one of few values. */
export function readChoice(options: string[], value: unknown, path: string, context: Context): string | undefined {
  if (typeof value !== "string") return wrong("text", value, path, context);
  if (options.includes(value)) return value;
  const params = { value: shorten(value), options, nearest: nearest(value, options) };
  context.problem(path, { code: "choice", params });
  return undefined;
}

/** Reads the id of an item that must exist; where the list itself is wrong, any id will do. */
export function readReference(to: ListName, value: unknown, path: string, context: Context): string | undefined {
  if (typeof value !== "string") return wrong("text", value, path, context);
  const known = context.ids[to];
  if (known === null || known.includes(value)) return value;
  const params = { id: shorten(value), to, known, nearest: nearest(value, known) };
  context.problem(path, { code: "unknownReference", params });
  return undefined;
}

function wrong(expected: ValueKind, value: unknown, path: string, context: Context): undefined {
  context.problem(path, { code: "type", params: { expected, actual: kindOf(value) } });
  return undefined;
}
