/** The difference of two strategies by month as a table: quantiles, and shares of futures. */
import { DIFFERENCE_WORDS } from "#text/compare-words.ts";
import { percent } from "#text/format.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { Mode, ResultView } from "../model.ts";
import { differenceOf, shareLess, type Compared } from "./compared.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** Full figures by month; no row where nothing is computed. */
export function differenceTable(view: ResultView, pair: Compared, measure: ComparedMeasure, mode: Mode): TableData {
  const stats = differenceOf(view, pair, measure, mode);
  const less = stats && shareLess(stats);
  const amounts = stats
    ? Array.from(stats.p50, (_, month) => [month + 1, ...QUANTILES.map((q) => stats[q][month]!)])
    : [];
  const write = amountsIn(amounts);
  const share = (value: number): string => percent(value, 1);
  const { month, median, greater } = DIFFERENCE_WORDS;
  const names = ["10\u00a0%", "25\u00a0%", median, "75\u00a0%", "90\u00a0%"];
  return {
    columns: [
      { label: month },
      ...names.map((label) => ({ label, write })),
      { label: `${pair.a.letter} ${greater}`, write: share },
      { label: `${pair.b.letter} ${greater}`, write: share },
    ],
    rows: amounts.map((row, i) => [...row, stats!.shareGreater[i]!, less![i]!]),
  };
}
