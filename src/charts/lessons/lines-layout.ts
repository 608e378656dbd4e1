/** Lines of a lesson in pixels: medians with bands or means, what the reader drew, and how far it is off. Pure. */
import { yearOf } from "#text/lesson-chart-words.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { middleScale, monthAxis, type MonthAxis, type MonthScale } from "../frame/months.ts";
import { fits, gridOf, type Domain, type Grid } from "../frame/scale.ts";
import { labelsOf, placeLabels, type EndLabel } from "./line-labels.ts";
import { notesOf, obstaclesOf, type GapMark } from "./line-notes.ts";
import type { LinesPicture, PictureLine } from "./pictures.ts";
import type { Obstacles } from "./place.ts";
import { anchorOf, axisWords, gridBetween } from "./value-axis.ts";

/** What of a line moves: heights in px by month; bands are empty where there are none. */
export interface LineShape {
  middle: number[];
  p10: number[];
  p25: number[];
  p75: number[];
  p90: number[];
}

/** Everything that is drawn. */
export interface LinesLayout extends MonthPlot {
  lead: 0;
  lines: MonthPlot["lines"];
  shapes: Record<string, LineShape>;
  labels: EndLabel[];
  /** Of each label's first row, px. */
  labelY: number[];
  labelsLeft: number;
  /** What the reader draws, or drew before: px by month, NaN where nothing is. */
  hand: number[] | null;
  gap: GapMark | null;
  /** Middle and base of the word at the reader's line. */
  you: { x: number; y: number } | null;
  /** What words in the plot should not cover. */
  among: Obstacles;
  /** Strategies have their own line styles: there is more than one, and nothing else is dashed. */
  styled: boolean;
  /** Height of a value, and the value at a height, px. */
  y: (value: number) => number;
  valueAt: (y: number) => number;
}

/** What a layout is made for; `height` is that of the whole drawing, px, or null: its own. `keep`: the domain before. */
export interface LinesInput {
  picture: LinesPicture;
  width: number;
  height: number | null;
  keep: Domain | null;
}

const WIDE = 560;
const COLUMN = { wide: 164, narrow: 98 };
/** Values begin so far in, px, that they stay clear of the words of the axis. */
const CLEAR = 26;
const AXIS = 40;

/** Lays lines out. */
export function layoutLines({ picture, width, height, keep }: LinesInput): LinesLayout {
  const narrow = width < WIDE;
  const own = AXIS + (narrow ? 264 : Math.min(456, 200 + width * 0.3));
  const full = height ?? Math.round(own);
  const right = Math.max(80, width - (narrow ? COLUMN.narrow : COLUMN.wide));
  const plot = { left: 0, right, top: 18, bottom: full - AXIS };
  const { grid, anchor } = gridFor(picture, full < 400 ? 4 : 6, keep);
  const perPixel = (grid.high - grid.low) / (plot.bottom - plot.top);
  const y = (value: number): number => plot.bottom - (value - grid.low) / perPixel;
  const scale = middleScale(picture.months, right, Math.max(0, CLEAR - right / picture.months / 2));
  const x = Array.from({ length: picture.months }, (_, month) => scale.at(month));
  const words = axisWords(grid, picture.unit, picture.currency);
  const shapes = Object.fromEntries(picture.lines.map((line) => [line.key, shapeOf(line, picture.months, y)]));
  const labels = labelsOf(picture, grid, narrow);
  const hand = handOf(picture)?.map((value) => (value === null ? NaN : y(value))) ?? null;
  const lines = grid.ticks.map((tick, i) => {
    return { y: y(tick), label: words[i]!, zero: Math.abs(tick - anchor) < grid.step / 1e6 };
  });
  const among = obstaclesOf({ plot, x, y, lines, shapes: Object.values(shapes), hand });
  return {
    width,
    height: full,
    plot,
    narrow,
    shape: shapeName(picture, width, full),
    grid,
    lines,
    axis: lessonAxis(picture.months, scale, narrow),
    scale,
    x,
    lead: 0,
    shapes,
    labels,
    labelY: placeLabels(
      labels,
      labels.map(({ key, month }) => shapes[key]!.middle[month]!),
      plot.top,
      plot.bottom,
    ),
    labelsLeft: right + (narrow ? 10 : 12),
    hand,
    ...notesOf(picture, { y, hand }, among),
    among,
    styled: isStyled(picture.lines),
    y,
    valueAt: (px) => Math.max(grid.low, Math.min(grid.high, grid.low + (plot.bottom - px) * perPixel)),
  };
}

function handOf({ asked, guess, months }: LinesPicture): (number | null)[] | null {
  const values = asked?.drawn ?? guess?.values;
  return values ? Array.from({ length: months }, (_, month) => values[month] ?? null) : null;
}

function shapeName({ name, months, lines, asked, guess }: LinesPicture, width: number, height: number): string {
  const kind = asked ? "asked" : guess ? "guess" : "shown";
  return [name, kind, width, height, months, ...lines.map(({ key, bands }) => `${key}${bands ? "" : "-"}`)].join("|");
}

function isStyled(lines: readonly PictureLine[]): boolean {
  return lines.every(({ dashed }) => !dashed) && new Set(lines.map(({ slot }) => slot)).size > 1;
}

function gridFor(
  { lines, asked, guess, unit, months }: LinesPicture,
  most: number,
  keep: Domain | null,
): { grid: Grid; anchor: number } {
  if (asked) return { grid: gridBetween(asked.bottom, asked.top), anchor: 0 };
  const data = { low: Infinity, high: -Infinity };
  const take = (values: ArrayLike<number>): void => {
    for (let month = 0; month < months; month++) {
      const value = values[month]!;
      if (value < data.low) data.low = value;
      if (value > data.high) data.high = value;
    }
  };
  for (const { values, bands } of lines)
    for (const each of bands ? [bands.p10, bands.p90, values] : [values]) take(each);
  if (guess) take(guess.values);
  const on = guess?.axis;
  if (on && data.low >= on.bottom && data.high <= on.top) return { grid: gridBetween(on.bottom, on.top), anchor: 0 };
  const anchor = anchorOf(data, unit);
  return { grid: gridOf(fits(data, anchor, keep) ? keep : data, anchor, most), anchor };
}

function shapeOf({ values, bands }: PictureLine, months: number, y: (value: number) => number): LineShape {
  const pixels = (of: ArrayLike<number> | undefined): number[] =>
    of ? Array.from({ length: months }, (_, month) => y(of[month] ?? NaN)) : [];
  return {
    middle: pixels(values),
    p10: pixels(bands?.p10),
    p25: pixels(bands?.p25),
    p75: pixels(bands?.p75),
    p90: pixels(bands?.p90),
  };
}

/** Months by number, and years of the lesson instead of the calendar's. */
function lessonAxis(months: number, scale: MonthScale, narrow: boolean): MonthAxis {
  const axis = monthAxis(months, "2001-01", scale, narrow || months > 24 ? 6 : 3);
  const room = scale.edge(12) - scale.edge(0) >= 64;
  return { ...axis, years: axis.years.map(({ x, label }) => ({ x, label: yearOf(Number(label) - 2001, room) })) };
}
