/** The scoreboard's figures as a table: a row a strategy and measure, quantiles as columns. */
import { CHART_WORDS, scoreboardHead } from "#text/charts.ts";
import { full, percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import { baselineOf, totalOf, type ResultView } from "../model.ts";
import { SCOREBOARD_MEASURES, verdictOf } from "./describe-scoreboard.ts";

/** Full figures of every strategy on every measure; shares as fractions. */
export function scoreboardTable(view: ResultView): TableData {
  const base = baselineOf(view);
  const share = (value: number): string => percent(value, 1);
  const write = (value: number): string =>
    Math.abs(value) < 10 ? String(Math.round(value * 1e4) / 1e4).replace("-", "\u2212") : full(value);
  const figures = ["10 %", "25 %", CHART_WORDS.median, "75 %", "90 %", "mean"].map((label) => ({ label, write }));
  return {
    columns: [
      { label: CHART_WORDS.strategy },
      { label: CHART_WORDS.measure },
      ...figures,
      { label: base ? `less ${base.letter}` : "", write },
      { label: "better", write: share },
    ],
    rows: SCOREBOARD_MEASURES.flatMap((name) =>
      view.strategies.map((strategy) => {
        const t = totalOf(view, strategy.id, name);
        const against = base && strategy.id !== base.id ? verdictOf(view, strategy.id, base.id, name) : null;
        return [
          `${strategy.letter}, ${strategy.name}`,
          scoreboardHead(name, view.months).title,
          ...(t ? [t.p10, t.p25, t.p50, t.p75, t.p90, t.mean] : Array<number>(6).fill(NaN)),
          against?.difference ?? NaN,
          against?.shareBetter ?? NaN,
        ];
      }),
    ),
  };
}
