/** Rows of a table filled from pasted cells: all of them or none. */
import type { Schedule } from "#engine/index.ts";
import { replaceItems } from "#scenario/edit/replace.ts";
import type { ListField, ObjectField } from "#scenario/fields.ts";
import type { Editing } from "#state/editing.svelte.ts";
import { DISCOUNTS_REFUSED, rowsRefused, TIERS_REFUSED } from "#text/editor-offers.ts";
import { numbersOf, wrongCell } from "#text/paste-cells.ts";

/** Rows read from cells, or a sentence on why there are none. */
export type PastedRows = { ok: true; rows: Record<string, number | null>[] } | { ok: false; problem: string };

const refused = (problem: string): PastedRows => ({ ok: false, problem });

/**
 * Tiers of a price from cells: up to, price and perhaps flat part; two columns of a stairstep are up to and flat part.
 * The last bound is empty, no number or missing.
 */
export function tiersOf(cells: readonly string[][], model: Schedule["model"]): PastedRows {
  const width = Math.max(...cells.map((row) => row.length));
  if (width < 2 || width > 3) return refused(TIERS_REFUSED.columns);
  const last = cells.at(-1)!;
  const open = last.length === width - 1 ? ["", ...last] : [/\d/.test(last[0] ?? "") ? last[0]! : "", ...last.slice(1)];
  const money = width === 2 ? (["number", "money"] as const) : (["number", "money", "money"] as const);
  const read = numbersOf([...cells.slice(0, -1), open], money);
  if (!read.ok) return refused(wrongCell(read));
  const skipped = cells.length - read.rows.length;
  const end = read.rows.length - 1;
  if (read.rows[end]![0] !== null) return refused(TIERS_REFUSED.lastOpen);
  const gap = read.rows.findIndex(([upTo, amount]) => amount == null || upTo === undefined);
  const unbounded = read.rows.findIndex(([upTo], i) => upTo === null && i < end);
  const empty = [gap, unbounded].filter((row) => row >= 0);
  if (empty.length > 0) return refused(TIERS_REFUSED.gap(Math.min(...empty) + skipped + 1));
  const steps = model === "stairstep" && width === 2;
  const rows = read.rows.map(([upTo, first, second]) =>
    steps ? { upTo: upTo!, price: 0, flat: first! } : { upTo: upTo!, price: first!, flat: second ?? 0 },
  );
  return { ok: true, rows };
}

/** Discounts from cells: from and discount. */
export function discountsOf(cells: readonly string[][]): PastedRows {
  if (cells.some((row) => row.length !== 2)) return refused(DISCOUNTS_REFUSED);
  const read = numbersOf(cells, ["money", "share"]);
  if (!read.ok) return refused(wrongCell(read));
  const gap = read.rows.findIndex((row) => row.includes(null));
  if (gap >= 0) return refused(TIERS_REFUSED.gap(gap + cells.length - read.rows.length + 1));
  return { ok: true, rows: read.rows.map(([from, discount]) => ({ from: from!, discount: discount! })) };
}

/**
 * Puts rows in the place of a list as one step for undo, or gives a sentence on what stands against it. Notes and
 * uncertain inputs stay with the rows that stay as they are.
 */
export function takeRows(edit: Editing, path: string, pasted: PastedRows): string | null {
  if (!pasted.ok) return pasted.problem;
  const problem = edit.act(replaceItems(edit.scenario, path, pasted.rows));
  if (problem === null) return null;
  const { label, fields } = (edit.field(path) as ListField<ObjectField>).item;
  const columns = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.label]));
  return rowsRefused(problem, path, label, columns);
}
