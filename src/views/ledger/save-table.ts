import { fileStem, save } from "#charts/frame/export.ts";
import { delimited, type TableData } from "#charts/frame/table.ts";

/** Saves a table as CSV, under a name made of its title. */
export function saveTable(table: TableData, title: string): void {
  save(new Blob([delimited(table)], { type: "text/csv" }), `${fileStem(title)}.csv`);
}
