/** A firm's statement as tables: for data files; `delimited` writes them safe for spreadsheets. */
import type { FirmMonthSlice, FirmSlice } from "#engine/index.ts";
import type { LedgerContext } from "#text/ledger/context.ts";
import type { TableData } from "../frame/table.ts";

/** A row a month: what each component brings, the cap's cut, payouts accrued and received, services, team, result. */
export function firmTable(slice: FirmSlice, context: LedgerContext): TableData {
  return { columns: [{ label: context.scenario.currency }], rows: slice.months.map(({ month }) => [month]) };
}

/** A row a line of one month, with customer, rule, base, rate, amount and its sentence. */
export function firmMonthTable(slice: FirmMonthSlice, context: LedgerContext): TableData {
  return { columns: [{ label: context.scenario.currency }], rows: slice.lines.map(({ month }) => [month]) };
}
