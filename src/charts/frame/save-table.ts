/** Tables out of the page, as files. */
import { fileStem, save } from "./export.ts";
import { delimited, type TableData } from "./table.ts";

/** By this a spreadsheet knows that names are in UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Saves a table as CSV, under a name made of its title. */
export function saveTable(table: TableData, title: string): void {
  save(new Blob([BYTE_ORDER_MARK, delimited(table)], { type: "text/csv;charset=utf-8" }), `${fileStem(title)}.csv`);
}
