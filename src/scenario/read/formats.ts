import type { TextField } from "../fields/kinds.ts";
import { isId, stepsOf } from "../path.ts";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const CURRENCY = /^[A-Z]{3}$/;
const LONGEST_POINTER = 300;
/** Control characters; paragraphs may have tabs and line breaks. */
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\t\n\r]/u;

/** Whether a text looks as its field says; the length of free text is checked elsewhere. */
export function hasFormat(value: string, field: TextField): boolean {
  switch (field.format) {
    case "id":
      return isId(value);
    case "line":
      return !CONTROL.test(value) && (field.min === 0 || value.trim() !== "");
    case "paragraph":
      return !CONTROL_BUT_BREAKS.test(value);
    case "month":
      return MONTH.test(value);
    case "currency":
      return isCurrency(value);
    case "pointer":
      return isPointer(value);
    default:
      return field.format satisfies never;
  }
}

/** Whether a text is a path to something in the scenario. */
export function isPointer(value: string): boolean {
  return value.length <= LONGEST_POINTER && (stepsOf(value)?.length ?? 0) > 0;
}

let currencies: Set<string> | null = null;

/** Whether a code is a currency of ISO 4217, as far as this machine knows them. */
function isCurrency(code: string): boolean {
  if (typeof Intl.supportedValuesOf !== "function") return CURRENCY.test(code);
  currencies ??= new Set(Intl.supportedValuesOf("currency"));
  return CURRENCY.test(code) && currencies.has(code);
}
