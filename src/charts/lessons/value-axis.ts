/** Value axes of lessons: between ends that were given, or around figures. Pure. */
import type { FigureUnit } from "#text/lesson-chart-words.ts";
import { decimalsBeside, gridOf, tickWords, type Domain, type Grid } from "../frame/scale.ts";

/** Parts that an axis is cut into, the best number first. */
const PARTS = [4, 5, 6, 3, 7, 8];
const NICE = [1, 2, 2.5, 5];
const FINE = [...NICE, 3, 4, 6, 8];

/** The grid from `bottom` to `top` exactly: even parts of round size where there are such, else lines as far as they go. */
export function gridBetween(bottom: number, top: number): Grid {
  const step = evenStep(bottom, top) ?? gridOf({ low: bottom, high: top }, null, 5).step;
  const first = Math.ceil(bottom / step - 1e-9);
  const last = Math.floor(top / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: bottom, high: top, step, ticks };
}

function evenStep(bottom: number, top: number): number | null {
  for (const nice of [NICE, FINE]) {
    for (const parts of PARTS) {
      const step = (top - bottom) / parts;
      const mantissa = Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(9));
      const whole = Math.abs(bottom / step - Math.round(bottom / step)) < 1e-6;
      if (nice.includes(mantissa) && whole) return step;
    }
  }
  return null;
}

/** What of a value axis is always in sight: zero, or 100 % where shares lie about it. */
export function anchorOf({ low, high }: Domain, unit: FigureUnit): number {
  return unit === "share" && low > 0.5 && high > 1 ? 1 : 0;
}

/** The words at the grid lines, the unit once. */
export function axisWords(grid: Grid, unit: FigureUnit, currency: string): string[] {
  const kind = unit === "money" || unit === "share" ? unit : "quantity";
  return tickWords(grid, kind, currency, unit === "months" ? "\u00a0months" : "");
}

/** Decimals of figures that stand beside one another, scaled: things and months that are whole have none. */
export function decimalsOf(scaled: readonly number[], size: number, unit: FigureUnit): number {
  const things = unit !== "money" && unit !== "share";
  return scaled.every((value) => value === 0 || (things && Number.isInteger(value))) ? 0 : decimalsBeside(scaled, size);
}
