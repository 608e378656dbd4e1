/** Revenue's ranges in numbers: a bar a strategy around its own median, grouped by span of time. Pure. */
import { spanName } from "#text/findings/predictability.ts";
import { moneyIn, share, unitFor } from "#text/format.ts";
import { gridOf, tickWords, type Domain } from "../frame/scale.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { rowsOf, spansOf, type Span, type SpanRow } from "./describe-predictability.ts";

/** What moves: the quantiles of each row, px: 10, 25, 75 and 90 %. */
export interface PredictabilityShape {
  bars: number[][];
}

/** A row in words. */
export interface PredictabilityRow {
  strategy: StrategyKey;
  y: number;
  median: string;
  width: string;
}

/** Everything that is drawn. */
export interface PredictabilityLayout {
  width: number;
  height: number;
  heads: { y: number; text: string }[];
  rows: PredictabilityRow[];
  /** The scale: where bars lie, and its ticks. */
  left: number;
  right: number;
  ticks: { x: number; label: string; zero: boolean }[];
  columns: { median: number; width: number };
  geometry: PredictabilityShape;
  /** Some years are left out of the drawing. */
  cut: boolean;
  /** Pictures of the same shape move into one another. */
  shape: string;
}

const ROW = 22;
const HEAD = 28;
const TOP = 20;
/** More rows than this are not drawn for each year. */
const MOST_ROWS = 20;

/** The height of the drawing, px, so that a neighbour can be as tall. */
export function predictabilityHeight(view: ResultView): number {
  const { groups } = groupsOf(view);
  return TOP + groups.reduce((sum, { rows }) => sum + HEAD + rows.length * ROW, 30);
}

/** Lays the ranges out; a first estimate has none. */
export function layoutPredictability(view: ResultView, width: number): PredictabilityLayout {
  const { groups, few } = groupsOf(view);
  const narrow = width < 480;
  const [left, right] = [28, Math.max(120, width - (narrow ? 112 : 158))];
  const rows = groups.flatMap((group) => group.rows);
  const relative = rows.map((row) => (view.estimate ? [0, 0, 0, 0] : relativeOf(row)));
  const grid = gridOf(domainOf(relative.flat()), 0, narrow ? 4 : 6);
  const x = (value: number): number => left + ((value - grid.low) / (grid.high - grid.low)) * (right - left);
  const write = moneyWriter(view, rows);
  const ticks = tickWords(grid, "share", view.currency);
  const heads: { y: number; text: string }[] = [];
  const drawn: PredictabilityRow[] = [];
  let y = TOP;
  for (const { span, rows: members } of groups) {
    heads.push({ y: y + 18, text: spanName(span.from, span.to, span.whole) });
    y += HEAD;
    for (const row of members) {
      drawn.push(rowWords(view, row, y, write));
      y += ROW;
    }
  }
  return {
    width,
    height: predictabilityHeight(view),
    heads,
    rows: drawn,
    left,
    right,
    ticks: grid.ticks.map((tick, i) => ({
      x: x(tick),
      label: tick > 0 ? `+${ticks[i]!}` : ticks[i]!,
      zero: Math.abs(tick) < grid.step / 1e6,
    })),
    columns: {
      median: right + (narrow ? 60 : 78),
      width,
    },
    geometry: { bars: relative.map((quantiles) => quantiles.map(x)) },
    cut: few,
    shape: [width, view.months, view.estimate, ...drawn.map(({ strategy }) => strategy.id)].join("|"),
  };
}

/** Rows by span of time; the years between are left out where there are too many rows. */
function groupsOf(view: ResultView): { groups: { span: Span; rows: SpanRow[] }[]; few: boolean } {
  const all = spansOf(view.months).map((span) => ({ span, rows: rowsOf(view, span) }));
  const few = all.length > 3 && all.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS;
  return { groups: few ? [all[0]!, all[1]!, all[all.length - 1]!] : all, few };
}

/** Writes the medians of a column in one unit with the same decimals: as many as the least of them needs, at most two. */
function moneyWriter(view: ResultView, rows: readonly SpanRow[]): (value: number) => string {
  const medians = rows.map(({ stats }) => Math.abs(stats.p50)).filter((median) => median > 0);
  const unit = unitFor(Math.max(0, ...medians));
  const least = Math.min(...medians) / unit.divisor;
  const decimals = least >= 9.95 ? 0 : least >= 0.995 ? 1 : 2;
  return (value) => moneyIn(value, view.currency, unit, decimals);
}

/** Where there is no range to show, as much on either side. */
function domainOf(all: number[]): Domain {
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  return high > low ? { low, high } : { low: -0.5, high: 0.5 };
}

/** Quantiles above or below the median, as shares of it; nothing where the median is not above 0. */
function relativeOf({ stats, width }: SpanRow): number[] {
  if (width === null) return [0, 0, 0, 0];
  return [stats.p10, stats.p25, stats.p75, stats.p90].map((value) => value / stats.p50 - 1);
}

function rowWords(
  view: ResultView,
  { strategy, stats, width }: SpanRow,
  y: number,
  write: (value: number) => string,
): PredictabilityRow {
  return {
    strategy,
    y,
    median: write(stats.p50),
    width: view.estimate || width === null ? "" : share(width),
  };
}
