/** Logo churn and time to first value in numbers: a panel of lines, and a row a strategy. Pure. */
import { CHURN_HEADS, monthsMean } from "#text/findings/churn.ts";
import { digits, percent } from "#text/format.ts";
import { gridOf, type Domain } from "../frame/scale.ts";
import { layoutPanel, type LinePanel } from "../line-panels/line-panel.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { CHURN_FROM, churnMeans, firstValueOf } from "./describe-churn.ts";

/** A strategy's time to first value: px along the months, and what is written. */
export interface ValueRow {
  strategy: StrategyKey;
  y: number;
  /** Null: nobody reaches first value. */
  mean: number | null;
  median: number | null;
  months: string;
  reach: string;
}

/** Everything that is drawn. */
export interface ChurnLayout {
  width: number;
  height: number;
  panel: LinePanel;
  /** The rows: where they begin, where months 0 and the last one named are, where words stand. */
  rows: ValueRow[];
  head: { x: number; y: number };
  track: { left: number; right: number; longest: string };
}

/** What a layout is made for. */
export interface ChurnInput {
  view: ResultView;
  strategyId: string;
  againstId: string | null;
  width: number;
  keep: Domain | null;
}

const HEAD = 34;
const PANEL_HEIGHT = 180;

/** Lays churn out: the lines above, the rows under them. */
export function layoutChurn({ view, strategyId, againstId, width, keep }: ChurnInput): ChurnLayout {
  const narrow = width < 420;
  const many = view.strategies.length > 4;
  const panel = layoutPanel({
    lines: view.strategies.map(({ id, letter, slot }) => ({
      id,
      letter,
      className: `k${slot + 1}`,
      values: churnMeans(view, id),
      bands: null,
      focus: id === strategyId || id === againstId,
    })),
    from: CHURN_FROM,
    months: view.months,
    startMonth: view.startMonth,
    currency: view.currency,
    plot: { left: 0, right: Math.max(80, width - 88), top: HEAD, bottom: HEAD + PANEL_HEIGHT },
    unit: "share",
    anchor: 0,
    every: narrow ? 12 : 6,
    gap: 20,
    keep,
    ticks: 4,
  });
  const step = many ? 22 : 28;
  const top = HEAD + PANEL_HEIGHT + 104;
  const track = { left: 28, right: Math.max(90, width - (narrow ? 132 : 190)) };
  const figures = view.strategies.map((strategy) => ({ strategy, ...firstValueOf(view, strategy.id) }));
  const longest = Math.max(0, ...figures.flatMap(({ mean, median }) => [mean, median]).filter(Number.isFinite));
  const scale = gridOf({ low: 0, high: longest }, 0, 4);
  const x = (months: number): number => track.left + (months / scale.high) * (track.right - track.left);
  const place = (months: number): number | null => (Number.isFinite(months) ? x(months) : null);
  return {
    width,
    height: top + (view.strategies.length - 1) * step + 10,
    panel,
    rows: figures.map(({ strategy, mean, median, reach }, i) => ({
      strategy,
      y: top + i * step,
      mean: place(mean),
      median: place(median),
      months: Number.isFinite(mean) ? monthsMean(mean) : CHURN_HEADS.nobody,
      reach: Number.isFinite(reach) ? percent(reach) : CHURN_HEADS.nobodyNew,
    })),
    head: { x: 0, y: top - 42 },
    track: { ...track, longest: monthsMean(Number(digits(scale.high, 2))) },
  };
}
