/** The fan chart in numbers: pixels of bands, medians, range bars and labels. Pure. */
import type { StatisticsByMonth } from "#engine/index.ts";
import { currencySign } from "#text/format.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { endsScale, middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, tickWords, type Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import { byMonth, divisorOf, type Mode, type ResultView, type StrategyKey } from "../model.ts";
import { labelsOf, type FanLabel } from "./fan-chart-labels.ts";

/** Figures of one strategy that move: heights in px by point of `x`. */
export interface FanShape {
  median: number[];
  p10: number[];
  p25: number[];
  p75: number[];
  p90: number[];
  /** Middle of its label. */
  label: number;
}

/** Everything that is drawn. */
export interface FanLayout extends MonthPlot {
  strategies: StrategyKey[];
  shapes: Record<string, FanShape>;
  /** Medians before the edits that go on, of the strategies that they move: heights in px by point of `x`. */
  before: Record<string, number[]>;
  labels: FanLabel[];
  /** Left edge of the range bars and of the labels. */
  barsLeft: number;
  labelsLeft: number;
  y: (value: number) => number;
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface FanInput {
  view: ResultView;
  measure: MeasureName;
  mode: Mode;
  /** Ids of the strategies whose bands are drawn: they must fit. */
  ranged: readonly string[];
  width: number;
  keep: Domain | null;
  /** Labels of two lines beside a plot of this height, px, however narrow: where few strategies are drawn. */
  roomy?: number;
}

/** Width from which on labels have two lines and ranges stand at the horizon. */
const WIDE = 720;
const BAR_STEP = 13;
const LABEL_WIDTH = 170;

/** Lays the fan chart out; strategies without figures are left out, `strategies` empty means there is nothing to draw. */
export function layoutFan({ view, measure: name, mode, ranged, width, keep, roomy }: FanInput): FanLayout {
  const data = view.strategies.flatMap((strategy): Drawn[] => {
    const stats = byMonth(view, strategy.id, name, mode);
    if (!stats?.p50.some(Number.isFinite) || !(divisorOf(view, name) > 0)) return [];
    return [{ strategy, stats, former: formerMedian(view, strategy.id, name, mode, stats.p50) }];
  });
  const by = divisorOf(view, name);
  const narrow = roomy === undefined && width < WIDE;
  const barsLeft = narrow ? 0 : 12;
  const bars = narrow ? 0 : data.length * BAR_STEP;
  const labelsLeft = narrow ? 12 : barsLeft + bars + 12;
  const wider = currencySign(view.currency).length > 1 ? (narrow ? 20 : 44) : 0;
  const right = Math.max(80, width - labelsLeft - (narrow ? 68 : LABEL_WIDTH) - wider);
  const height = roomy ?? (narrow ? 300 : 420);
  const plot = { left: 0, right, top: 18, bottom: height - 40 };

  const domain = dataDomain(data, ranged, by);
  const kind = measure(name).unit;
  const anchor = kind === "share" ? 1 : 0;
  const grid = gridOf(fits(domain, anchor, keep) ? keep : domain, anchor, height < 420 ? 4 : 7);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const words = tickWords(grid, kind, view.currency);

  const cumulative = mode === "cumulative";
  const scale = cumulative ? endsScale(view.months, right) : middleScale(view.months, right, 26);
  const lead = cumulative ? 1 : 0;
  const x = Array.from({ length: view.months }, (_, month) => scale.at(month));
  if (lead) x.unshift(0);
  const pixels = (values: Float64Array): number[] => {
    const heights = Array.from(values, (value) => y(value / by));
    if (lead) heights.unshift(y(0));
    return heights;
  };
  const last = view.months - 1;
  const middles = spread(
    data.map(({ stats }) => y(finite(stats.p50[last]! / by))),
    narrow ? 20 : 34,
    plot.top + 6,
    plot.bottom - (narrow ? 6 : 20),
  );
  const shapes: Record<string, FanShape> = {};
  data.forEach(({ strategy, stats }, i) => {
    shapes[strategy.id] = {
      median: pixels(stats.p50),
      p10: pixels(stats.p10),
      p25: pixels(stats.p25),
      p75: pixels(stats.p75),
      p90: pixels(stats.p90),
      label: middles[i]!,
    };
  });
  const before = Object.fromEntries(
    data.flatMap(({ strategy, former }) => (former ? [[strategy.id, pixels(former)] as const] : [])),
  );
  const ends = data.map(({ strategy, stats }) => {
    return { strategy, p50: stats.p50[last]! / by, p10: stats.p10[last]! / by, p90: stats.p90[last]! / by };
  });
  return {
    width,
    height,
    plot,
    narrow,
    shape: [name, mode, width, view.months, ...data.map((d) => d.strategy.id)].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({
      y: y(tick),
      label: words[i]!,
      zero: Math.abs(tick - anchor) < grid.step / 1e6,
    })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x,
    lead,
    strategies: data.map((d) => d.strategy),
    shapes,
    before,
    labels: labelsOf(name, ends, grid, view.currency, !narrow),
    barsLeft: right + barsLeft,
    labelsLeft: right + labelsLeft,
    y,
  };
}

/** Width of one strategy's range bar with its gap, px. */
export const FAN_BAR_STEP = BAR_STEP;

/** Medians of all, bands of the ranged, and every range at the horizon. */
function dataDomain(all: Drawn[], ranged: readonly string[], by: number): Domain {
  let [low, high] = [Infinity, -Infinity];
  const take = (value: number): void => {
    if (value / by < low) low = value / by;
    if (value / by > high) high = value / by;
  };
  for (const { strategy, stats, former } of all) {
    const banded = ranged.includes(strategy.id);
    former?.forEach(take);
    (banded ? stats.p10 : stats.p50).forEach(take);
    (banded ? stats.p90 : stats.p50).forEach(take);
    take(stats.p10[stats.p10.length - 1]!);
    take(stats.p90[stats.p90.length - 1]!);
  }
  return { low, high };
}

/** A strategy with its figures by month. */
interface Drawn {
  strategy: StrategyKey;
  stats: StatisticsByMonth;
  /** Medians before the edits that go on, where they were others. */
  former: Float64Array | null;
}

/** Less than this share of the greatest median is no change that anyone sees. */
const SAME = 1e-3;

/** The medians before the edits that go on; null where there are none, or the same. */
function formerMedian(
  view: ResultView,
  id: string,
  name: MeasureName,
  mode: Mode,
  now: Float64Array,
): Float64Array | null {
  const former = view.before?.strategies[id]?.[mode][measure(name).metric]?.p50;
  if (!former) return null;
  const size = now.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  return former.some((value, month) => Math.abs(value - now[month]!) > SAME * size) ? former : null;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
