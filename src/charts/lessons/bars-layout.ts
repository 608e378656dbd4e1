/** Bars of a lesson in pixels: a row a figure, with its range, on one scale that has zero in sight. Pure. */
import { gridOf, type Grid } from "../frame/scale.ts";
import { placeRows, type BarRow } from "./bars-rows.ts";
import type { BarsPicture, PictureBar } from "./pictures.ts";
import { axisWords } from "./value-axis.ts";

/** What of a bar moves, px from the left. */
export interface BarShape {
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

/** Everything that is drawn. */
export interface BarsLayout {
  width: number;
  height: number;
  narrow: boolean;
  plot: { left: number; right: number; top: number; bottom: number };
  shape: string;
  /** Words at the axis stand at its foot, `at` their middle. */
  ticks: { x: number; at: number; label: string; zero: boolean }[];
  /** Headings over rows. */
  groups: { y: number; label: string }[];
  rows: BarRow[];
  shapes: Record<string, BarShape>;
}

const WIDE = 560;
/** Px of the axis. */
const AXIS = 28;
/** Room for values and ranges at the right, for labels at the left, and at the plot's ends, px. */
const VALUES = 196;
const LABELS = { least: 72, most: 200, letter: 6.4 };
const ENDS = 18;
/** Px that a letter of the axis takes on average. */
const LETTER = 6.2;

/** Lays bars out, `height` px high where rows can be made to fit; null: as high as they are by themselves. */
export function layoutBars(picture: BarsPicture, width: number, height: number | null = null): BarsLayout {
  const narrow = width < WIDE;
  const letters = Math.max(0, ...picture.bars.map(({ label }) => label.length));
  const labels = Math.max(LABELS.least, Math.min(LABELS.most, letters * LABELS.letter + 16));
  const [left, right] = narrow ? [0, width] : [labels, width - VALUES];
  const { rows, groups, bottom } = placeRows(picture, narrow, height === null ? null : height - AXIS);
  const grid = gridFor(picture.bars, narrow ? 4 : 6);
  const x = (value: number): number =>
    left + ENDS + ((value - grid.low) / (grid.high - grid.low)) * (right - left - 2 * ENDS);
  const words = axisWords(grid, picture.unit, picture.currency);
  const shapes = picture.bars.map((bar) => {
    const { p10, p25, p75, p90 } = isCertain(bar) ? fromNothing(bar.p50) : bar;
    return [bar.key, { p10: x(p10), p25: x(p25), p50: x(bar.p50), p75: x(p75), p90: x(p90) }] as const;
  });
  return {
    width,
    height: bottom + AXIS,
    narrow,
    plot: { left, right, top: 4, bottom },
    shape: [picture.name, width, ...picture.bars.map(({ key }) => key)].join("|"),
    ticks: grid.ticks.map((tick, i) => ({
      x: x(tick),
      at: Math.min(x(tick), width - (words[i]!.length * LETTER) / 2),
      label: words[i]!,
      zero: Math.abs(tick) < grid.step / 1e6,
    })),
    groups,
    rows,
    shapes: Object.fromEntries(shapes),
  };
}

/** What divisions leave of a difference of nothing. */
const ROUNDING = 1e-9;

/** Whether a figure is the same in 8 of 10 futures: a plain bar, for a range of no width would be a stroke alone. */
function isCertain({ p10, p90 }: PictureBar): boolean {
  return Math.abs(p90 - p10) <= ROUNDING * Math.abs(p90);
}

/** The ranges of a plain bar from zero to a figure. */
function fromNothing(figure: number): Pick<PictureBar, "p10" | "p25" | "p75" | "p90"> {
  const [low, high] = [Math.min(0, figure), Math.max(0, figure)];
  return { p10: low, p25: low, p75: high, p90: high };
}

function gridFor(bars: readonly PictureBar[], lines: number): Grid {
  const ends = bars.flatMap(({ p10, p90 }) => [p10, p90]).filter(Number.isFinite);
  return gridOf({ low: Math.min(...ends), high: Math.max(...ends) }, 0, lines);
}
