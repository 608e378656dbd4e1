/** The four revenue lines of a strategy in numbers: pixels of lines, bands and labels. Pure. */
import { monthTail } from "#text/charts.ts";
import { lineNote, rangedLines, type RevenueLine, type RevenueLook } from "#text/findings/revenue.ts";
import { moneyIn, moneyRange } from "#text/format.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { endsScale, middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, gridUnit, tickWords, type Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { Mode, ResultView } from "../model.ts";
import { lineFigures, lineStatistics, lookFor } from "./describe-revenue-lines.ts";

/** The lines in the order in which they are named. */
export const REVENUE_LINES: readonly RevenueLine[] = ["recognised", "billed", "consumed", "committed"];

/** Quantiles of a band. */
export const BAND = ["p10", "p25", "p75", "p90"] as const;

/** A band by its quantiles: figures or px. */
export type Band<T> = Record<(typeof BAND)[number], T>;

/** What moves: heights in px by point of `x`, and the middles of the labels. */
export interface RevenueShape {
  lines: Record<RevenueLine, number[]>;
  /** In the order of `ranged`. */
  bands: Band<number[]>[];
  labels: Record<RevenueLine, number>;
}

/** Everything that is drawn. */
export interface RevenueLayout extends MonthPlot {
  /** Edges of months, for steps. */
  edges: number[];
  /** What can be drawn of what was asked for. */
  look: RevenueLook;
  /** The lines whose ranges are drawn. */
  ranged: RevenueLine[];
  /** Means, or medians. */
  values: Record<RevenueLine, Float64Array>;
  ranges: Partial<Record<RevenueLine, Band<Float64Array>>>;
  geometry: RevenueShape;
  labels: { line: RevenueLine; value: string; note: string }[];
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface RevenueInput {
  view: ResultView;
  strategyId: string;
  mode: Mode;
  look?: RevenueLook;
  width: number;
  keep: Domain | null;
}

/** Lays the four lines out. */
export function layoutRevenue({ view, strategyId, mode, look: asked, width, keep }: RevenueInput): RevenueLayout {
  const cumulative = mode === "cumulative";
  const look = lookFor(view, strategyId, mode, asked ?? "means");
  const values = byLine((line) => lineFigures(view, strategyId, line, mode, look));
  const ranged = rangedLines(look);
  const ranges = Object.fromEntries(ranged.map((line) => [line, lineStatistics(view, strategyId, line, mode)!]));
  const narrow = width < 720;
  const height = narrow ? 300 : 372;
  const right = Math.max(80, width - (narrow ? 84 : 172));
  const plot = { left: 0, right, top: 26, bottom: height - 40 };
  const edgesOfBands = Object.values(ranges).flatMap(({ p10, p90 }) => [p10, p90]);
  const domain = domainOf([...Object.values(values), ...edgesOfBands]);
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 7);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = cumulative ? endsScale(view.months, right) : middleScale(view.months, right, 26);
  const lead = cumulative ? 1 : 0;
  const x = Array.from({ length: view.months }, (_, month) => scale.at(month));
  if (lead) x.unshift(0);
  const pixels = (figures: Float64Array): number[] => {
    const heights = Array.from(figures, y);
    if (lead) heights.unshift(y(0));
    return heights;
  };
  const last = view.months - 1;
  const middles = spread(
    REVENUE_LINES.map((line) => y(values[line][last]!)),
    34,
    plot.top - 6,
    plot.bottom - 14,
  );
  const unit = gridUnit(grid);
  const words = tickWords(grid, "money", view.currency, cumulative ? "" : monthTail());
  const size = Math.max(Math.abs(grid.high), Math.abs(grid.low)) / unit.divisor;
  const decimals = Math.min(2, (size < 1.5 ? 2 : size < 9.95 ? 1 : 0) + (cumulative && size < 99.5 ? 1 : 0));
  const noteOf = (line: RevenueLine): string => {
    const range = view.estimate ? undefined : ranges[line];
    if (!range) return lineNote(line, view.months, cumulative);
    return moneyRange(range.p10[last]!, range.p90[last]!, view.currency, unit, Math.min(1, decimals));
  };
  return {
    width,
    height,
    plot,
    narrow,
    shape: [mode, look, width, view.months].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x,
    edges: Array.from({ length: view.months + 1 }, (_, month) => scale.edge(month)),
    lead,
    look,
    ranged,
    values,
    ranges,
    geometry: {
      lines: byLine((line) => pixels(values[line])),
      bands: ranged.map((line) => byQuantile((q) => pixels(ranges[line]![q]))),
      labels: byLine((line) => middles[REVENUE_LINES.indexOf(line)]!),
    },
    labels: REVENUE_LINES.map((line) => ({
      line,
      value: moneyIn(values[line][last]!, view.currency, unit, decimals),
      note: noteOf(line),
    })),
  };
}

function byQuantile<T>(make: (quantile: (typeof BAND)[number]) => T): Band<T> {
  return { p10: make("p10"), p25: make("p25"), p75: make("p75"), p90: make("p90") };
}

/** One entry a line. */
export function byLine<T>(make: (line: RevenueLine) => T): Record<RevenueLine, T> {
  return {
    recognised: make("recognised"),
    billed: make("billed"),
    consumed: make("consumed"),
    committed: make("committed"),
  };
}

function domainOf(all: Float64Array[]): Domain {
  let [low, high] = [0, 0];
  for (const values of all) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}
