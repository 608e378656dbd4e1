/** The cash chart's figures as a table: a row a month; medians and quantiles of every strategy, or means. */
import { CHART_WORDS } from "#text/charts.ts";
import { CASH_WORDS } from "#text/findings/cash.ts";
import { percent } from "#text/format.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { cashCurves, outInMonth, type CashChoice } from "./cash-curves.ts";

/** Full figures by month, and the share of futures that get out of the valley in it. */
export function cashTable(view: ResultView, choice: CashChoice): TableData {
  const curves = cashCurves(view, choice);
  const amounts = curves.flatMap(({ strategy: { letter }, middle, bands }) =>
    bands
      ? [
          { label: `${letter}, 10 %`, values: bands.p10 },
          { label: `${letter}, 25 %`, values: bands.p25 },
          { label: `${letter}, ${CHART_WORDS.median}`, values: middle },
          { label: `${letter}, 75 %`, values: bands.p75 },
          { label: `${letter}, 90 %`, values: bands.p90 },
        ]
      : [{ label: `${letter}, ${CASH_WORDS.mean}`, values: middle }],
  );
  const shares = curves.flatMap(({ strategy: { letter }, outBy }) =>
    outBy ? [{ label: `${letter}, ${CASH_WORDS.out}`, values: outInMonth(outBy) }] : [],
  );
  const months = Array.from({ length: curves.length > 0 ? view.months : 0 }, (_, month) => month);
  const write = amountsIn(months.map((month) => [month, ...amounts.map(({ values }) => values[month]!)]));
  return {
    columns: [
      { label: CHART_WORDS.month },
      ...amounts.map(({ label }) => ({ label, write })),
      ...shares.map(({ label }) => ({ label, write: (share: number) => percent(share, 1) })),
    ],
    rows: months.map((month) => [month + 1, ...[...amounts, ...shares].map(({ values }) => values[month]!)]),
  };
}
