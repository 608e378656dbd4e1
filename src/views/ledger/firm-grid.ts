import type { FirmMonth, FirmSlice, Scenario, StatementRow } from "#engine/index.ts";
import { rowLabel } from "#text/ledger/labels.ts";
import { LEDGER_COLUMNS } from "#text/ui-words-ledger.ts";
import { centsOf, type Grid, type GridColumn, type GridRow } from "./grid.ts";

/** What a row of a statement is called in addresses. */
function rowId(at: number): string {
  return `row-${at + 1}`;
}

/** The row of a statement that a column shows; undefined for the firm's own columns. */
export function rowOf(slice: FirmSlice, columnId: string): StatementRow | undefined {
  return slice.rows.find((_, at) => rowId(at) === columnId);
}

const OWN = {
  accrued: ({ accrued }) => accrued,
  received: ({ received }) => received,
  services: ({ services }) => services.implementation + services.managedMonthly + services.managedShare,
  delivery: ({ services }) => -services.deliveryCost,
  team: ({ teamCost }) => -teamCost,
  result: ({ result }) => result,
} satisfies Record<string, (month: FirmMonth) => number>;

/** A firm's statement by month: what each component brings, what is taken back or cut, and what is left to the firm. */
export function firmGrid(slice: FirmSlice, scenario: Scenario): Grid {
  const own = Object.entries(OWN) as [keyof typeof OWN, (month: FirmMonth) => number][];
  const rows = slice.months.map((month, at): GridRow => {
    const cells = [...slice.rows.map(({ amounts }) => amounts[at]!), ...own.map(([, of]) => of(month))];
    return { month: month.month, age: null, cells, filled: null };
  });
  const decimals = centsOf(rows);
  const column = (id: string, label: string): GridColumn => ({ id, label, decimals, opens: true, adds: true });
  const columns = [
    ...slice.rows.map((row, at) => column(rowId(at), rowLabel(row, slice.rows, scenario))),
    ...own.map(([id]) => column(id, LEDGER_COLUMNS[id])),
  ];
  return { columns, rows, lead: "accrued" };
}
