/** Customers by signal in numbers: stacked areas by month. Pure. */
import { SIGNAL_ORDER, summingUp, type Signal } from "#text/findings/signals.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, tickWords, type Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView } from "../model.ts";
import { bySignal, signalMeans } from "./describe-signals.ts";

/** What moves: heights in px by month of each part's upper edge, and the middles of the labels. */
export interface SignalsShape {
  tops: Record<Signal, number[]>;
  labels: Record<Signal, number>;
}

/** Everything that is drawn. */
export interface SignalsLayout extends MonthPlot {
  values: Record<Signal, Float64Array>;
  /** Height of zero, px. */
  floor: number;
  geometry: SignalsShape;
  /** Counts of the last month; they sum up to the total. Parts that nobody is in have none. */
  labels: { signal: Signal; count: string; middle: number }[];
  empty: boolean;
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface SignalsInput {
  view: ResultView;
  strategyId: string;
  width: number;
  keep: Domain | null;
}

/** Words at the axis take this much from the left, px. */
const INSET = 26;

/** Lays customers by signal out. */
export function layoutSignals({ view, strategyId, width, keep }: SignalsInput): SignalsLayout {
  const values = signalMeans(view, strategyId);
  const narrow = width < 420;
  const height = narrow ? 300 : 468;
  const right = Math.max(80, width - (narrow ? 104 : 150));
  const plot = { left: 0, right, top: 26, bottom: height - 40 };
  const stacked = stack(values, view.months);
  const most = stacked.expansion.reduce((high, value) => Math.max(high, value), 0);
  const domain = { low: 0, high: most };
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 7);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = middleScale(view.months, right, INSET);
  const words = tickWords(grid, "quantity", view.currency);
  const labels = labelsOf(values, stacked, view.months - 1, y);
  const placed = spread(
    labels.map(({ middle }) => middle),
    30,
    plot.top + 4,
    plot.bottom - 12,
  );
  return {
    width,
    height,
    plot,
    narrow,
    shape: [width, view.months].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x: Array.from({ length: view.months }, (_, month) => scale.at(month)),
    lead: 0,
    values,
    floor: y(0),
    geometry: {
      tops: bySignal((signal) => stacked[signal].map(y)),
      labels: bySignal((signal) => placed[labels.findIndex((label) => label.signal === signal)] ?? y(0)),
    },
    labels,
    empty: most === 0,
  };
}

/** Sums from below. */
function stack(values: Record<Signal, Float64Array>, months: number): Record<Signal, number[]> {
  const below = new Array<number>(months).fill(0);
  return bySignal((signal) => values[signal].reduce<number[]>((tops, value, t) => [...tops, (below[t]! += value)], []));
}

function labelsOf(
  values: Record<Signal, Float64Array>,
  stacked: Record<Signal, number[]>,
  last: number,
  y: (value: number) => number,
): SignalsLayout["labels"] {
  const ends = SIGNAL_ORDER.map((signal) => values[signal][last]!);
  const counts = summingUp(ends).parts;
  return SIGNAL_ORDER.flatMap((signal, i) =>
    ends[i]! > 0 ? [{ signal, count: counts[i]!, middle: y(stacked[signal][last]! - ends[i]! / 2) }] : [],
  );
}
