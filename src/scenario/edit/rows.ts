/** Lists whose rows ascend: tiers of a price (`upTo`, the last one open) and rows that hold from an amount on (`from`). */
import type { ListField, NumberField, ObjectField } from "../fields/kinds.ts";
import type { Row } from "./lists.ts";

type Part = Record<string, unknown>;

/** The field by which the rows of a list ascend; null if they need not. */
export function ascendingBy({ rules }: ListField): "upTo" | "from" | null {
  if (rules.includes("tiers")) return "upTo";
  return rules.includes("ascending") ? "from" : null;
}

/** The bounds of the number by which rows ascend. */
function boundOf(field: ListField, by: "upTo" | "from"): NumberField {
  const part = (field.item as ObjectField).fields[by]!;
  return (part.type === "nullable" ? part.field : part) as NumberField;
}

/**
 * The rows with a copy of one right behind it, its bound halfway to the next or, at the end, twice as far; a tier's copy
 * at the end is the open one. Null where no number fits between.
 */
export function withCopy(field: ListField, items: readonly unknown[], position: number): Row[] | null {
  const by = ascendingBy(field);
  const rows: Row[] = items.map((_, from) => ({ from }));
  const item = items[position] as Part;
  if (by === null) return rows.toSpliced(position + 1, 0, { item });
  const at = (i: number) => (items[i] as Part | undefined)?.[by] as number | null | undefined;
  const open = at(position) === null;
  const low = (open ? at(position - 1) : at(position)) ?? (by === "upTo" ? 0 : -1);
  const bound = between(low, open ? null : (at(position + 1) ?? null), boundOf(field, by));
  if (bound === null) return null;
  const bounded = { ...item, [by]: bound };
  if (open) return rows.with(position, { from: position, item: bounded }).toSpliced(position + 1, 0, { item });
  return rows.toSpliced(position + 1, 0, { item: bounded });
}

/** A number over `low` and under `high` (null: none): halfway, or twice as far; null if there is none in the bounds. */
function between(low: number, high: number | null, { max, typical }: NumberField): number | null {
  const first = typical[1] / 10;
  const wanted = high === null ? (low > 0 ? low * 2 : first) : low + (high - low) / 2;
  const bound = Math.min(wanted, max);
  return bound > low && (high === null || bound < high) ? bound : null;
}

/** The rows without one; where the open tier goes, the one before is open. */
export function without(field: ListField, items: readonly unknown[], position: number): Row[] {
  const rows: Row[] = items.map((_, from) => ({ from }));
  const left = rows.toSpliced(position, 1);
  if (ascendingBy(field) !== "upTo" || position !== items.length - 1 || left.length === 0) return left;
  const last = position - 1;
  return left.with(last, { from: last, item: { ...(items[last] as Part), upTo: null } });
}

/** The rows with one at another place; the numbers by which they ascend stay where they are. */
export function moved(field: ListField, items: readonly unknown[], position: number, to: number): Row[] {
  const by = ascendingBy(field);
  const rows = items.map((_, from) => ({ from }));
  const order = rows.toSpliced(position, 1).toSpliced(to, 0, { from: position });
  if (by === null) return order;
  return order.map(({ from }, i) => {
    const item = items[from] as Part;
    const bound = (items[i] as Part)[by];
    return item[by] === bound ? { from } : { from, item: { ...item, [by]: bound } };
  });
}
