/** The contrast as a table: a row a month, the three lines of both strategies. Means. */
import { CHART_WORDS } from "#text/charts.ts";
import { CONTRAST_LINES } from "#text/findings/contrast.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { contrastMeans, type Contrast } from "./describe-contrast.ts";

/** Mean amounts by month. */
export function contrastTable(view: ResultView, { shown, beside }: Contrast): TableData {
  const columns = [shown, beside].flatMap((strategy) =>
    CONTRAST_LINES.map((line) => ({
      label: `${strategy.letter}, ${line}`,
      values: contrastMeans(view, strategy, line),
    })),
  );
  const rows = Array.from({ length: view.months }, (_, month) => [
    month + 1,
    ...columns.map(({ values }) => values[month]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...columns.map(({ label }) => ({ label, write }))], rows };
}
