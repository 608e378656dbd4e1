/** The difference of two strategies in numbers: bands and median over a zero line, and who is ahead, month by month. Pure. */
import { money, ownRange, signed } from "#text/format.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { endsScale, middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, tickWords, type Domain } from "../frame/scale.ts";
import type { Mode, ResultView } from "../model.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { differenceOf, shareLess, type Compared } from "./compared.ts";

/** Figures that move: heights in px by point of `x`. */
export interface DifferenceShape {
  median: number[];
  p10: number[];
  p25: number[];
  p75: number[];
  p90: number[];
  zero: number;
  /** Lower edge of b's part and upper edge of a's part of the strip. */
  ahead: number[];
  behind: number[];
}

/** Everything that is drawn. */
export interface DifferenceLayout extends MonthPlot {
  /** Lower edge of the main plot: below it are the strip and its words. */
  bottom: number;
  strip: { top: number; bottom: number };
  /** Null: there is nothing to draw. */
  geometry: DifferenceShape | null;
  end: { value: string; range: string } | null;
  labelsLeft: number;
}

/** What a layout is made for; `keep` is the last domain: it stays unless data leaves it. */
export interface DifferenceInput {
  view: ResultView;
  pair: Compared;
  measure: ComparedMeasure;
  mode: Mode;
  width: number;
  keep: Domain | null;
}

const WIDE = 720;
const STRIP = 56;
/** Room over the strip for its words. */
const STRIP_HEAD = 34;

/** Lays the difference out; without figures the axes stay. */
export function layoutDifference({ view, pair, measure, mode, width, keep }: DifferenceInput): DifferenceLayout {
  const stats = differenceOf(view, pair, measure, mode);
  const narrow = width < WIDE;
  const right = Math.max(80, width - (narrow ? 88 : 170));
  const height = narrow ? 360 : 440;
  const plot = { left: 0, right, top: 18, bottom: height - 40 };
  const strip = { top: plot.bottom - STRIP, bottom: plot.bottom };
  const bottom = strip.top - STRIP_HEAD;

  const domain = stats ? domainOf(stats.p10, stats.p90) : { low: -1, high: 1 };
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 6);
  const y = (value: number): number => bottom - ((value - grid.low) / (grid.high - grid.low)) * (bottom - plot.top);
  const at = (share: number): number => strip.bottom - share * STRIP;
  const words = tickWords(grid, "money", view.currency);
  const summed = mode === "cumulative";
  const scale = summed ? endsScale(view.months, right) : middleScale(view.months, right, 26);
  const lead = summed ? 1 : 0;
  const x = Array.from({ length: view.months }, (_, month) => scale.at(month));
  if (lead) x.unshift(0);
  const pixels = (values: Float64Array, height: (value: number) => number): number[] => {
    const heights = Array.from(values, height);
    if (lead) heights.unshift(height === y ? y(0) : heights[0]!);
    return heights;
  };
  const less = stats && shareLess(stats);
  return {
    width,
    height,
    plot,
    narrow,
    shape: [pair.a.id, pair.b.id, measure, mode, width, view.months, stats !== null].join("|"),
    grid,
    lines: stats
      ? grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 }))
      : [{ y: y(0), label: "0", zero: true }],
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x,
    lead,
    bottom,
    strip,
    geometry: stats && {
      median: pixels(stats.p50, y),
      p10: pixels(stats.p10, y),
      p25: pixels(stats.p25, y),
      p75: pixels(stats.p75, y),
      p90: pixels(stats.p90, y),
      zero: y(0),
      ahead: pixels(stats.shareGreater, at),
      behind: pixels(
        less!.map((share) => 1 - share),
        at,
      ),
    },
    end: stats && endWords(stats, view),
    labelsLeft: right + 12,
  };
}

function endWords(
  { p10, p50, p90 }: { p10: Float64Array; p50: Float64Array; p90: Float64Array },
  { months, currency }: ResultView,
): { value: string; range: string } {
  const last = months - 1;
  return { value: signed(p50[last]!, money(p50[last]!, currency)), range: ownRange(p10[last]!, p90[last]!) };
}

function domainOf(lows: Float64Array, highs: Float64Array): Domain {
  let [low, high] = [0, 0];
  for (const value of lows) if (value < low) low = value;
  for (const value of highs) if (value > high) high = value;
  return { low, high };
}
