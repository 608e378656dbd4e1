/** Utilisation in numbers: columns by class, counts of the three readings, and a strip for each strategy. Pure. */
import { sum } from "d3";
import { READINGS, type Reading } from "#text/findings/utilisation.ts";
import { quantity, share } from "#text/format.ts";
import { gridOf } from "../frame/scale.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { CLASSES, readingOf, readingsOf, utilisationCounts } from "./describe-utilisation.ts";

/** What moves: tops of the columns, and ends of the strips' parts, px. */
export interface UtilisationShape {
  tops: number[];
  strips: number[][];
}

/** A part of a strip in words. */
export interface StripPart {
  reading: Reading;
  /** "52 %", empty where there is no room. */
  text: string;
}

/** Everything that is drawn. */
export interface UtilisationLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  lines: { y: number; label: string; zero: boolean }[];
  columns: { x: number; width: number; from: number; reading: Reading; count: number }[];
  ticks: { x: number; label: string; strong: boolean }[];
  /** Where 60 % and 100 % stand, px. */
  split: { under: number; full: number };
  heads: { x: number; anchor: "start" | "end"; count: string; word: string }[];
  strips: { strategy: StrategyKey; y: number; parts: StripPart[] }[];
  geometry: UtilisationShape;
  /** Pictures of the same shape move into one another. */
  shape: string;
}

/** Room for the labels of the count axis, px. */
const INSET = 30;
const STRIP = 24;
/** The strips begin this far under the axis. */
const UNDER_AXIS = 66;

/** Lays the chart out; strips only where two or more strategies have periods that ended. */
export function layoutUtilisation(view: ResultView, strategy: StrategyKey, width: number): UtilisationLayout {
  const counts = utilisationCounts(view, strategy.id);
  const plot = { left: INSET, right: Math.max(200, width), top: 30, bottom: 206 };
  const step = (plot.right - INSET) / CLASSES.length;
  const most = Math.max(...counts);
  const grid = gridOf({ low: 0, high: most > 0 ? most : 1 }, 0, 4);
  const y = (value: number): number => plot.bottom - (value / grid.high) * (plot.bottom - plot.top);
  const others = view.strategies.filter(({ id }) => sum(utilisationCounts(view, id)) > 0);
  const shown = others.length > 1 ? others : [];
  const strips = shown.map((one, i) => ({
    strategy: one,
    y: plot.bottom + UNDER_AXIS + i * STRIP,
    ...stripOf(readingsOf(utilisationCounts(view, one.id)), plot.right),
  }));
  const last = shown.length > 0 ? UNDER_AXIS + shown.length * STRIP : 42;
  return {
    width: plot.right,
    height: plot.bottom + last,
    plot,
    lines: grid.ticks.map((tick) => ({ y: y(tick), label: most > 0 ? quantity(tick) : "", zero: tick === 0 })),
    columns: CLASSES.map((from, i) => ({
      x: INSET + i * step + 2,
      width: step - 4,
      from,
      reading: readingOf(from),
      count: counts[i]!,
    })),
    ticks: CLASSES.filter((from) => from % 20 === 0).map((from) => ({
      x: INSET + (from / 10) * step,
      label: from === 100 ? "100\u00a0%" : String(from),
      strong: from === 100,
    })),
    split: { under: INSET + 6 * step, full: INSET + 10 * step },
    heads: headsOf(counts, INSET + 6 * step, plot.right),
    strips: strips.map(({ strategy: one, y: at, parts }) => ({ strategy: one, y: at, parts })),
    geometry: { tops: counts.map(y), strips: strips.map(({ ends }) => ends) },
    shape: [strategy.id, width, ...shown.map(({ id }) => id)].join("|"),
  };
}

function headsOf(counts: readonly number[], pace: number, right: number): UtilisationLayout["heads"] {
  const readings = readingsOf(counts);
  if (readings.under + readings.pace + readings.over === 0) return [];
  const head = (x: number, anchor: "start" | "end", reading: Reading) => {
    return { x, anchor, count: quantity(readings[reading]), word: READINGS[reading] };
  };
  return [
    head(INSET + 6, "start", "under"),
    head(pace + 6, "start", "pace"),
    ...(readings.over > 0 ? [head(right, "end", "over")] : []),
  ];
}

/** Where the strip's bars begin: right of the strategy's key. */
export const STRIP_LEFT = 26;

function stripOf(readings: Record<Reading, number>, right: number): { parts: StripPart[]; ends: number[] } {
  const all = readings.under + readings.pace + readings.over;
  const room = right - STRIP_LEFT;
  const order: Reading[] = ["under", "pace", "over"];
  let at = 0;
  const ends = order.map((reading) => STRIP_LEFT + ((at += readings[reading]) / all) * room);
  const parts = order.map((reading) => {
    const part = readings[reading] / all;
    return { reading, text: part * room > 40 ? share(part) : "" };
  });
  return { parts, ends };
}
