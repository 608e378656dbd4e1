/** The four revenue lines of a strategy in numbers: pixels of lines, hatch and labels. Pure. */
import { cumsum } from "d3";
import { lineNote, type RevenueLine } from "#text/findings/revenue.ts";
import { moneyIn } from "#text/format.ts";
import { monthTail } from "#text/charts.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { endsScale, middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, gridUnit, tickWords, type Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { Mode, ResultView } from "../model.ts";
import { lineMeans } from "./describe-revenue-lines.ts";

/** The lines in the order in which they are named. */
export const REVENUE_LINES: readonly RevenueLine[] = ["recognised", "billed", "consumed", "committed"];

/** What moves: heights in px by point of `x`, and the middles of the labels. */
export interface RevenueShape {
  lines: Record<RevenueLine, number[]>;
  labels: Record<RevenueLine, number>;
}

/** Everything that is drawn. */
export interface RevenueLayout extends MonthPlot {
  /** Edges of months, for steps. */
  edges: number[];
  values: Record<RevenueLine, Float64Array>;
  geometry: RevenueShape;
  labels: { line: RevenueLine; value: string; note: string }[];
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface RevenueInput {
  view: ResultView;
  strategyId: string;
  mode: Mode;
  width: number;
  keep: Domain | null;
}

/** Lays the four lines out. */
export function layoutRevenue({ view, strategyId, mode, width, keep }: RevenueInput): RevenueLayout {
  const cumulative = mode === "cumulative";
  const values = byLine((line) => {
    const means = lineMeans(view, strategyId, line);
    return cumulative ? cumsum(means) : means;
  });
  const narrow = width < 720;
  const height = narrow ? 300 : 372;
  const right = Math.max(80, width - (narrow ? 84 : 172));
  const plot = { left: 0, right, top: 26, bottom: height - 40 };
  const domain = domainOf(Object.values(values));
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 7);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = cumulative ? endsScale(view.months, right) : middleScale(view.months, right, 26);
  const lead = cumulative ? 1 : 0;
  const x = Array.from({ length: view.months }, (_, month) => scale.at(month));
  if (lead) x.unshift(0);
  const heights = byLine((line) => {
    const pixels = Array.from(values[line], y);
    if (lead) pixels.unshift(y(0));
    return pixels;
  });
  const last = view.months - 1;
  const gap = 34;
  const middles = spread(
    REVENUE_LINES.map((line) => y(values[line][last]!)),
    gap,
    plot.top - 6,
    plot.bottom - 14,
  );
  const unit = gridUnit(grid);
  const words = tickWords(grid, "money", view.currency, cumulative ? "" : monthTail());
  const decimals = Math.max(Math.abs(grid.high), Math.abs(grid.low)) / unit.divisor < 9.95 ? (cumulative ? 2 : 1) : 0;
  return {
    width,
    height,
    plot,
    narrow,
    shape: [mode, width, view.months].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x,
    edges: Array.from({ length: view.months + 1 }, (_, month) => scale.edge(month)),
    lead,
    values,
    geometry: { lines: heights, labels: byLine((line) => middles[REVENUE_LINES.indexOf(line)]!) },
    labels: REVENUE_LINES.map((line) => ({
      line,
      value: moneyIn(values[line][last]!, view.currency, unit, decimals),
      note: lineNote(line, view.months, cumulative),
    })),
  };
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
