/** The figures of a board of strategies as a table: a row a measure and strategy, quantiles as columns. */
import type { Statistics } from "#engine/index.ts";
import { CHART_WORDS, scoreboardHead } from "#text/charts.ts";
import { full, percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import { baselineOf, totalOf, type ResultView } from "../model.ts";
import { SCOREBOARD_MEASURES, verdictOf, type Verdict } from "./describe-scoreboard.ts";

/** One measure of a board, by strategy. */
export interface TableMeasure {
  title: string;
  total: (id: string) => Statistics | null;
  /** Against the baseline of this id. */
  verdict: (id: string, base: string) => Verdict | null;
}

/** Full figures of every strategy on every measure of the scoreboard; shares as fractions. */
export function scoreboardTable(view: ResultView): TableData {
  return boardTable(
    view,
    SCOREBOARD_MEASURES.map((name) => ({
      title: scoreboardHead(name, view.months).title,
      total: (id) => totalOf(view, id, name),
      verdict: (id, base) => verdictOf(view, id, base, name),
    })),
  );
}

/** Full figures of every strategy on these measures; shares as fractions. */
export function boardTable(view: ResultView, measures: readonly TableMeasure[]): TableData {
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
    rows: measures.flatMap(({ title, total, verdict }) =>
      view.strategies.map(({ id, letter, name }) => {
        const t = total(id);
        const against = base && id !== base.id ? verdict(id, base.id) : null;
        return [
          `${letter}, ${name}`,
          title,
          ...(t ? [t.p10, t.p25, t.p50, t.p75, t.p90, t.mean] : Array<number>(6).fill(NaN)),
          against?.difference ?? NaN,
          against?.shareBetter ?? NaN,
        ];
      }),
    ),
  };
}
