/** What fields say of entries that are wrong, and of values that were others. */
import { showEntry, type Ambiguous, type EntryKind } from "./entry.ts";

/** What is allowed in a number field. */
export interface Allowed {
  kind: EntryKind;
  whole: boolean;
  min: number;
  max: number;
  currency: string;
}

/** Bounds at or beyond this are no bounds for a person. */
const ENDLESS = 1e9;

/** What is allowed next to a wrong entry, and what is used meanwhile: "Enter 0 % to 100 %; still using 12 %". */
export function wrongEntry(allowed: Allowed, using: number | null): string {
  const show = (value: number): string => showEntry(value, allowed.kind, allowed.currency);
  const whole = allowed.whole ? "a whole number, " : "";
  const range =
    allowed.max >= ENDLESS ? `${show(allowed.min)} or more` : `${show(allowed.min)} to ${show(allowed.max)}`;
  return `Enter ${whole}${range}${stillUsing(allowed, using)}`;
}

/** How to write what can be read in two ways: "“1.234” is $1 234 or $1,234: write one of these; still using $12". */
export function eitherEntry(text: string, { readings }: Ambiguous, allowed: Allowed, using: number | null): string {
  const [grouped, decimal] = readings.map((value) => showEntry(value, allowed.kind, allowed.currency));
  return `“${text.trim()}” is ${grouped} or ${decimal}: write one of these${stillUsing(allowed, using)}`;
}

/** What is used while an entry stands that cannot be: "; still using 12 %". */
export function stillUsing({ kind, currency }: Pick<Allowed, "kind" | "currency">, using: number | null): string {
  return using === null ? "" : `; still using ${showEntry(using, kind, currency)}`;
}

/** Begins the announcement of a wrong entry. */
export function problemName(label: string): string {
  return `${label}: `;
}

/** The former value of a changed field. */
export function wasValue(value: string): string {
  return `was ${value}`;
}

/** What the former value does when pressed. */
export function restoreTo(label: string, value: string): string {
  return `${label} was ${value}: go back to it`;
}
