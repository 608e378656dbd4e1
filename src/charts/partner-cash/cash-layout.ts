/** The cash chart in numbers: curves with bands, marks on the line it is about, and a small bar a month under them. Pure. */
import { currencySign, moneyIn, percent } from "#text/format.ts";
import { decimalsBeside, fits, gridOf, gridUnit, tickWords, type Domain } from "../frame/scale.ts";
import { endsScale, monthAxis } from "../frame/months.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { cashCurves, outInMonth, shareOut, type CashChoice, type CashCurve } from "./cash-curves.ts";
import { cashMarks, type CashMarks } from "./cash-marks.ts";

/** Figures of one strategy that move: heights in px by point of `x`; bands are empty where only a mean is known. */
export interface CashShape {
  middle: number[];
  p10: number[];
  p25: number[];
  p75: number[];
  p90: number[];
  /** Middle of its label. */
  label: number;
}

/** The small bars: heights in px by month, from the base up. */
export interface CashBars {
  base: number;
  /** Left edge of the first, width with its gap. */
  step: number;
  heights: number[];
  /** Share of futures that are not out within the horizon. */
  notOut: string;
}

/** Everything that is drawn. */
export interface CashLayout extends MonthPlot {
  curves: CashCurve[];
  shapes: Record<string, CashShape>;
  labels: { strategy: StrategyKey; value: string }[];
  labelsLeft: number;
  /** Null where nothing is marked. */
  marks: CashMarks | null;
  bars: CashBars | null;
}

/** What a layout is made for; `focusId` is the strategy that marks and bars are about. */
export interface CashInput {
  view: ResultView;
  choice: CashChoice;
  ranged: readonly string[];
  focusId: string | null;
  width: number;
  keep: Domain | null;
}

const WIDE = 560;
const LABELS = { wide: 150, narrow: 76 };
/** From the plot to the words over the bars, and from there to their base. */
const AXIS = 58;
const BARS = 42;

/** Lays the cash chart out; `curves` empty means that there is nobody to draw. */
export function layoutCash({ view, choice, ranged, focusId, width, keep }: CashInput): CashLayout {
  const curves = cashCurves(view, choice);
  const focus = curves.find(({ strategy }) => strategy.id === focusId) ?? null;
  const narrow = width < WIDE;
  const wider = currencySign(view.currency).length > 1 ? 20 : 0;
  const right = Math.max(80, width - (narrow ? LABELS.narrow : LABELS.wide) - wider);
  const plot = { left: 0, right, top: 18, bottom: (narrow ? 230 : 290) + roomFor(curves.length) };
  const data = domainOf(curves, ranged, focus, plot.bottom - plot.top);
  const grid = gridOf(fits(data, 0, keep) ? keep : data, 0, narrow ? 4 : 7);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const words = tickWords(grid, "money", view.currency);
  const scale = endsScale(view.months, right);
  const x = [0, ...Array.from({ length: view.months }, (_, month) => scale.at(month))];
  const shapes = shapesOf(curves, y, plot, narrow);
  const counted = focus?.outBy && focus.outBy.length > 0 ? focus : null;
  return {
    width,
    height: plot.bottom + (counted ? AXIS + BARS + 6 : 40),
    plot,
    narrow,
    shape: [width, view.months, choice.profile?.id, choice.perFirm, ...curves.map((c) => c.strategy.id)].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x,
    lead: 1,
    curves,
    shapes,
    labels: labelsOf(curves, gridUnit(grid), view.currency),
    labelsLeft: right + 14,
    marks: focus && cashMarks({ curves, ranged, focus, view, x, y, plot, narrow }),
    bars: counted && barsOf(counted, plot.bottom + AXIS + BARS, scale.at(1) - scale.at(0)),
  };
}

/** Px more for the labels of many strategies, and for the budget's rows beside them. */
function roomFor(strategies: number): number {
  return 36 * Math.max(0, Math.min(8, strategies) - 4);
}

/** Room under the low point for its words, px. */
const WORDS = 36;

/** All lines, the ranged bands, and room for what is written under the low point of the line it is about. */
function domainOf(
  curves: readonly CashCurve[],
  ranged: readonly string[],
  focus: CashCurve | null,
  height: number,
): Domain {
  let [low, high] = [Infinity, -Infinity];
  const take = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { strategy, middle, bands } of curves) {
    middle.forEach(take);
    if (!bands || !ranged.includes(strategy.id)) continue;
    bands.p10.forEach(take);
    bands.p90.forEach(take);
  }
  if (focus && focus.line.low < 0 && focus.line.outMonth !== 1) {
    const month = focus.line.lowMonth - 1;
    const under = curves.map(({ strategy, middle, bands }) =>
      bands && ranged.includes(strategy.id) ? bands.p10[month]! : middle[month]!,
    );
    take(Math.min(...under) - ((Math.max(0, high) - Math.min(...under)) * WORDS) / (height - WORDS));
  }
  return { low, high };
}

function shapesOf(
  curves: readonly CashCurve[],
  y: (value: number) => number,
  plot: CashLayout["plot"],
  narrow: boolean,
): Record<string, CashShape> {
  const pixels = (values: Float64Array | undefined): number[] => (values ? [y(0), ...Array.from(values, y)] : []);
  const ends = curves.map(({ middle }) => y(middle[middle.length - 1]!));
  const placed = spread(ends, narrow ? 20 : 34, plot.top + 6, plot.bottom - (narrow ? 6 : 20));
  return Object.fromEntries(
    curves.map(({ strategy, middle, bands }, i) => [
      strategy.id,
      {
        middle: pixels(middle),
        p10: pixels(bands?.p10),
        p25: pixels(bands?.p25),
        p75: pixels(bands?.p75),
        p90: pixels(bands?.p90),
        label: placed[i]!,
      },
    ]),
  );
}

function labelsOf(curves: readonly CashCurve[], unit: ReturnType<typeof gridUnit>, currency: string) {
  const ends = curves.map(({ line }) => line.end);
  const decimals = decimalsBeside(ends.map((end) => end / unit.divisor));
  return curves.map(({ strategy, line }) => ({ strategy, value: moneyIn(line.end, currency, unit, decimals) }));
}

function barsOf(curve: CashCurve, base: number, step: number): CashBars {
  const shares = outInMonth(curve.outBy!);
  const most = shares.reduce((high, share) => Math.max(high, share), 0);
  return {
    base,
    step,
    heights: Array.from(shares, (share) => (most > 0 ? (share / most) * (BARS - 12) : 0)),
    notOut: percent(1 - (shareOut(curve) ?? 0)),
  };
}
