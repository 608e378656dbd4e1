/** One side of a picture of dots: where values stand, and what is named. Pure. */
import { figureAlone } from "#text/lesson-chart-words.ts";
import { currencySign } from "#text/format.ts";
import { logBounds, logTicks, stepWords } from "../frame/log-axis.ts";
import { gridOf } from "../frame/scale.ts";
import type { PictureAxis } from "./pictures.ts";
import { axisWords } from "./value-axis.ts";

/** A side in px: `at` may go either way. */
export interface DotsAxis {
  at: (value: number) => number;
  ticks: { at: number; label: string }[];
  /** Where the side is parted, with its figure; null: it is not. */
  split: { at: number; label: string } | null;
}

/** Ends of an axis of amounts while there are none. */
const UNKNOWN = [1e3, 1e6];

/** The axis of `values` from px `from` to px `to`, its words `apart` px. */
export function dotsAxis(
  axis: PictureAxis,
  values: readonly number[],
  currency: string,
  [from, to]: readonly [number, number],
  apart: number,
): DotsAxis {
  const wanted = axis.split === null ? values : [...values, axis.split.at];
  const side = axis.log
    ? logSide(axis, wanted, currency, [from, to])
    : plainSide(axis, wanted, currency, [from, to], apart);
  const { split } = axis;
  const parted = split && { at: side.at(split.at), label: figureAlone(split.at, axis.unit, currency) };
  return {
    at: side.at,
    split: parted,
    ticks: side.ticks(parted?.at ?? NaN, apart).filter(({ at }) => !(Math.abs(at - (parted?.at ?? NaN)) < apart)),
  };
}

interface Side {
  at: (value: number) => number;
  ticks: (taken: number, apart: number) => { at: number; label: string }[];
}

function logSide(
  { unit }: PictureAxis,
  values: readonly number[],
  currency: string,
  [from, to]: readonly [number, number],
): Side {
  const above = values.filter((value) => value > 0);
  const bounds = logBounds(above.length > 0 ? above : UNKNOWN);
  const at = (value: number): number =>
    from + (Math.log(value / bounds[0]) / Math.log(bounds[1] / bounds[0])) * (to - from);
  const sign = unit === "money" ? currencySign(currency) : "";
  const words = (value: number, i: number): string =>
    unit === "share" ? figureAlone(value, unit, currency) : (i === 0 ? sign : "") + stepWords(value);
  return {
    at,
    ticks: (taken, apart) =>
      logTicks(bounds, at, taken, apart).map((tick, i) => ({ at: at(tick), label: words(tick, i) })),
  };
}

function plainSide(
  { unit }: PictureAxis,
  values: readonly number[],
  currency: string,
  [from, to]: readonly [number, number],
  apart: number,
): Side {
  const lines = Math.max(2, Math.min(7, Math.floor(Math.abs(to - from) / apart / 1.4)));
  const data = values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : { low: 0, high: 1 };
  const grid = gridOf(data, 0, lines);
  const at = (value: number): number => from + ((value - grid.low) / (grid.high - grid.low)) * (to - from);
  const words = axisWords(grid, unit === "months" ? "count" : unit, currency);
  return { at, ticks: () => grid.ticks.map((tick, i) => ({ at: at(tick), label: words[i]! })) };
}
