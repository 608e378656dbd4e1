/** Growth of old customers against revenue of new ones as a table: a row a month. */
import { CHART_WORDS } from "#text/charts.ts";
import { EXPANSION_LINES } from "#text/findings/expansion.ts";
import { QUANTILE_HEADS } from "#text/findings/retention.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { expansionOf } from "./describe-expansion.ts";

const LINES = ["expansion", "newLogos"] as const;
const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** Both lines of a strategy by month: quantiles, or means. */
export function expansionTable(view: ResultView, { id }: StrategyKey): TableData {
  const { lines, stats } = expansionOf(view, id);
  const groups = LINES.flatMap((line) => {
    const { name, says } = EXPANSION_LINES[line];
    const label = (of: keyof typeof QUANTILE_HEADS): string => `${name} ${says}, ${QUANTILE_HEADS[of]}`;
    if (!stats) return [{ label: label("mean"), values: lines[line] }];
    return QUANTILES.map((q) => ({ label: label(q), values: stats[line][q] }));
  });
  const rows = Array.from({ length: view.months }, (_, month) => [
    month + 1,
    ...groups.map(({ values }) => values[month]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...groups.map(({ label }) => ({ label, write }))], rows };
}
