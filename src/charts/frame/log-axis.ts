/** Axes of amounts by their order of size: where they end, and which steps have room. Pure. */
import { digits, unitFor } from "#text/format.ts";

const STEPS = [1, 2, 5];

/** Ends of the axis: 1, 2 or 5 of a decade around figures above zero. */
export function logBounds(values: readonly number[]): [number, number] {
  const [least, most] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, 0] as [
    number,
    number,
  ]);
  const steps = stepsBetween(least / 10, most * 10);
  const low = steps.filter((step) => step <= least).at(-1)!;
  const high = steps.find((step) => step >= most && step > low)!;
  return [low, high];
}

/** Steps of the axis that stand `apart` px from one another and from `taken`; `at` gives their place. */
export function logTicks(
  [low, high]: readonly [number, number],
  at: (value: number) => number,
  taken: number,
  apart: number,
): number[] {
  const inside = stepsBetween(low, high).filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
  const away = (a: number, b: number): boolean => Math.abs(at(a) - b) >= apart;
  const fine = away(inside[1]!, at(inside[0]!)) ? inside : inside.filter((tick) => /^1(e|$|0*$)/.test(String(tick)));
  const all = fine.length > 1 ? fine : [low, high];
  const clear = all.filter((tick) => !(Math.abs(at(tick) - taken) < apart));
  return clear.filter((tick, i) => i === 0 || away(tick, at(clear[i - 1]!)));
}

/** A step in as few letters as it is exact: "20k", "0.5". */
export function stepWords(value: number): string {
  const unit = unitFor(value);
  const scaled = value / unit.divisor;
  return digits(scaled, Math.max(0, -Math.floor(Math.log10(scaled) + 1e-9)), true) + unit.suffix;
}

function stepsBetween(low: number, high: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const decades = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  return decades.flatMap((decade) => STEPS.map((step) => Number((step * decade).toPrecision(1))));
}
