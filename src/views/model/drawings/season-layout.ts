/** Twelve factors as bars, January first. Pure. */
import { MONTH_LETTERS, threeDigits } from "#text/editor-drawings.ts";
import { stepOf } from "#charts/frame/drag-step.ts";
import { yOf, type Plane } from "./plane.ts";

/** Twelve bars in pixels. */
export interface SeasonLayout {
  height: number;
  /** The value at the upper edge; it stays while a bar is dragged. */
  top: number;
  plane: Plane;
  bars: { x: number; left: number; width: number; y: number; letter: string; value: string }[];
  /** One path of the values before, a step a month. */
  before: string | null;
  mean: { value: number; y: number };
  step: number;
}

/** The share of the height that is left over the highest bar, so that it can be dragged up. */
const HEADROOM = 1.35;

/** Lays twelve values out. */
export function layoutSeason(
  values: readonly number[],
  before: readonly number[] | null,
  width: number,
  held: number | null,
): SeasonLayout {
  const highest = Math.max(...values);
  const top =
    held ?? (Math.max(highest, Math.min(highest * 2, ...(before ? [Math.max(...before)] : [0]))) * HEADROOM || 1);
  const plane: Plane = {
    left: 0,
    right: width,
    top: 22,
    bottom: 122,
    x: { low: 0, high: 12 },
    y: { low: 0, high: top },
  };
  const column = width / 12;
  const gap = width < 440 ? 4 : 8;
  const mean = values.reduce((sum, value) => sum + value, 0) / 12;
  return {
    height: plane.bottom + 20,
    top,
    plane,
    bars: values.map((value, i) => ({
      x: (i + 0.5) * column,
      left: i * column + gap / 2,
      width: column - gap,
      y: Math.max(plane.top, yOf(plane, value)),
      letter: MONTH_LETTERS[i]!,
      value: threeDigits(value),
    })),
    before:
      before &&
      before
        .map(
          (value, i) =>
            `M${(i * column + gap / 2).toFixed(1)},${yOf(plane, value).toFixed(1)}h${(column - gap).toFixed(1)}`,
        )
        .join(""),
    mean: { value: mean, y: yOf(plane, mean) },
    step: Math.max(0.01, stepOf(top, plane.bottom - plane.top)),
  };
}
