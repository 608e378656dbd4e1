/** Values of inputs in words, as their fields show them. */
import type { Scenario } from "#engine/index.ts";
import type { Field, ListField, ListName, NumberField } from "#scenario/fields.ts";
import { perWords } from "./editor-words.ts";
import { showEntry } from "./entry.ts";
import { monthName } from "./format.ts";
import { entryKind } from "./units.ts";

/** Longest piece of a text that is quoted, in characters. */
const LONGEST_QUOTE = 80;

/** What an uncertain input lies in, mostly. */
export type Range = Pick<Scenario["uncertainties"][number], "p10" | "p90">;

/** How uncertain a number is: "40 % to 80 %". */
export function rangeWords(range: Range | undefined, field: Field | null, currency: string): string {
  if (range === undefined) return "known for sure";
  const figure = (value: number): string => (field === null ? String(value) : (valueIn(field, value, currency) ?? ""));
  return `${figure(range.p10)} to ${figure(range.p90)}`;
}

function valueIn(field: Field, value: number, currency: string): string | null {
  const inner = field.type === "nullable" ? field.field : field;
  return inner.type === "number" || inner.type === "integer" ? numberWords(inner, value, currency) : null;
}

/** A value as its field shows it, ids by the names of the first scenario that has them; null where there is nothing to show. */
export function valueWords(field: Field, value: unknown, scenarios: readonly [Scenario, Scenario]): string | null {
  switch (field.type) {
    case "nullable":
      return isNone(value) ? (isPart(field.field) ? null : field.none) : valueWords(field.field, value, scenarios);
    case "number":
    case "integer":
      return isNone(value) ? null : numberWords(field, value as number, scenarios[0].currency);
    case "text":
      return isNone(value) ? null : field.format === "month" ? monthName(String(value), 0) : quoted(String(value));
    case "choice":
      return field.options[String(value)] ?? String(value);
    case "reference":
      return nameOf(field.to, String(value), scenarios);
    case "union":
      return isNone(value) ? null : (field.cases[String((value as Named)[field.by])]?.label ?? null);
    case "list":
      return isNone(value) ? null : listWords(field, value as readonly unknown[], scenarios);
    default:
      return null;
  }
}

type Named = Readonly<Record<string, unknown>>;

function isNone(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Whether a field has fields in it: the name of such a part says all. */
function isPart({ type }: Field): boolean {
  return type === "object" || type === "spread" || type === "union";
}

function numberWords({ unit }: NumberField, value: number, currency: string): string {
  const figure = showEntry(value, entryKind(unit), currency);
  if (unit === "months" && value === 1) return `${figure} month`;
  const per = perWords(unit);
  return per === "" ? figure : `${figure} ${per}`;
}

/** Names of what a list refers to or has; null where its items have none. */
function listWords(
  { item }: ListField,
  rows: readonly unknown[],
  scenarios: readonly [Scenario, Scenario],
): string | null {
  const names = rows.map((row) =>
    item.type === "reference" ? nameOf(item.to, String(row), scenarios) : (row as Named)["name"],
  );
  if (names.length === 0) return item.type === "reference" ? "nobody" : null;
  return names.every((name) => typeof name === "string") ? names.join(" · ") : null;
}

function nameOf(list: ListName, id: string, scenarios: readonly [Scenario, Scenario]): string {
  return scenarios.flatMap((scenario) => itemsOf(scenario, list)).find((item) => item.id === id)?.name ?? id;
}

/** A text in quotation marks, its end left out where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_QUOTE ? `“${line.slice(0, LONGEST_QUOTE - 1)}…”` : `“${line}”`;
}

/** The items of one of the scenario's lists. */
export function itemsOf(scenario: Scenario, list: ListName): readonly { id: string; name: string }[] {
  return scenario[list];
}
