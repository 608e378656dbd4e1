/** The plane of a small drawing: values to pixels and back, axes in words. Pure. */
import { gridOf, tickWords, type Domain, type Grid } from "#charts/frame/scale.ts";
import { digits, fullMoney, unitFor } from "#text/format.ts";

/** A rectangle in pixels, and the values at its edges. */
export interface Plane {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Domain;
  y: Domain;
}

/** A horizontal grid line with its words. */
export interface GridLine {
  y: number;
  label: string;
  zero: boolean;
}

/** A mark under the plane with its words. */
export interface Tick {
  x: number;
  label: string;
}

/** Pixels of a value along the plane. */
export function xOf({ left, right, x }: Plane, value: number): number {
  return left + ((value - x.low) / (x.high - x.low)) * (right - left);
}

/** Pixels of a value up the plane. */
export function yOf({ top, bottom, y }: Plane, value: number): number {
  return bottom - ((value - y.low) / (y.high - y.low)) * (bottom - top);
}

/** The value at a pixel along the plane, within its edges. */
export function xAt({ left, right, x }: Plane, px: number): number {
  return x.low + (clamp(px, left, right) - left) * ((x.high - x.low) / (right - left));
}

/** The value at a pixel up the plane, within its edges. */
export function yAt({ top, bottom, y }: Plane, px: number): number {
  return y.low + (bottom - clamp(px, top, bottom)) * ((y.high - y.low) / (bottom - top));
}

/** A value within two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** The plane's horizontal lines; `words` writes them. */
export function gridLines(plane: Plane, grid: Grid, words: readonly string[]): GridLine[] {
  return grid.ticks.map((tick, i) => ({
    y: yOf(plane, tick),
    label: words[i]!,
    zero: Math.abs(tick) < grid.step / 1e6,
  }));
}

/** Lines of money: in full up to ten thousands, else in the unit of the uppermost, which `tail` follows. */
export function moneyLines(plane: Plane, grid: Grid, currency: string, tail = ""): GridLine[] {
  const top = grid.ticks.length - 1;
  const inFull = grid.high >= 1000 && grid.high < 100_000 && grid.step >= 1;
  const full = (tick: number, i: number): string => (i === top ? fullMoney(tick, currency) + tail : digits(tick, 0));
  return gridLines(plane, grid, inFull ? grid.ticks.map(full) : tickWords(grid, "money", currency, tail));
}

/** Marks along a plane at round values, at most `most` beside the first. */
export function ticksAlong(plane: Plane, most: number, write?: (value: number) => string): Tick[] {
  const { ticks } = gridOf(plane.x, plane.x.low, most);
  const unit = unitFor(plane.x.high);
  const short = (value: number): string =>
    plane.x.high < 100_000
      ? digits(value, 6, true)
      : value === 0
        ? "0"
        : digits(value / unit.divisor, 3, true) + unit.suffix;
  return ticks
    .filter((tick) => tick <= plane.x.high * (1 + 1e-9))
    .map((tick) => ({ x: xOf(plane, tick), label: (write ?? short)(tick) }));
}

/** Where words of about this many letters stand so that they stay inside 0 to `width`, their middle near `x`. */
export function inside(x: number, letters: number, width: number, letter = 6.3): number {
  const half = (letters * letter) / 2;
  return half * 2 > width ? width / 2 : clamp(x, half, width - half);
}
