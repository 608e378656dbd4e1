/** Contract value against usage trend in pixels. Pure. */
import { currencySign, money } from "#text/format.ts";
import { logBounds, logTicks, stepWords } from "../frame/log-axis.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import type { AccountDot } from "./account-dots.ts";

/** Everything that is drawn, but the words at the ringed dots. */
export interface AccountsLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Px of a dot. */
  radius: number;
  /** By place among the dots. */
  dots: { x: number; y: number }[];
  shape: string;
  /** Where big begins; without dots it is nowhere. */
  split: { x: number; words: string };
  zeroY: number;
  rows: { y: number; words: string }[];
  columns: { x: number; words: string }[];
  /** Dots above the upper edge, drawn on it. */
  beyond: number;
}

/** The months that can be looked at (from 0): every half year, and the last. */
export function monthsOffered(horizon: number): number[] {
  const halves = Array.from({ length: Math.ceil(horizon / 6) - 1 }, (_, i) => 6 * (i + 1) - 1);
  return [...halves, horizon - 1];
}

/** Growth beyond this is drawn at the upper edge, whatever the others do. */
const HIGHEST = 1.5;
/** So large a share of customers has room below the upper edge, and how much more of it there is. */
const INSIDE = 0.95;
const ROOM = 1.25;
/** Changes that are always in sight. */
const LEAST = 0.2;
/** Contract values between which the axis lies while there are none. */
const UNKNOWN = [1e3, 1e6];
/** Px between the words of two ticks. */
const APART = 38;

/** Lays dots out; without any, axes alone. */
export function layoutAccounts(
  dots: readonly AccountDot[],
  split: number,
  currency: string,
  width: number,
): AccountsLayout {
  const height = width < 420 ? 360 : 424;
  const plot = { left: 46, right: width - 10, top: 34, bottom: height - 64 };
  const grid = gridOf(changesOf(dots), 0, 7);
  const y = (change: number): number =>
    plot.bottom - ((Math.min(change, grid.high) - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const [low, high] = logBounds(dots.length > 0 ? dots.map(({ value }) => value) : UNKNOWN);
  const inset = { left: plot.left + 12, right: plot.right - 10 };
  const x = (value: number): number =>
    inset.left + (Math.log(value / low) / Math.log(high / low)) * (inset.right - inset.left);
  const at = { x: x(split), words: money(split, currency) };
  return {
    width,
    height,
    plot,
    radius: dots.length <= 80 ? 4.5 : dots.length <= 300 ? 3.5 : 2.5,
    dots: dots.map(({ value, change }) => ({ x: x(value), y: y(change) })),
    shape: [width, ...dots.map(({ account }) => `${account.partnerId}/${account.firm}/${account.customer}`)].join(),
    split: at,
    zeroY: y(0),
    rows: rowsOf(grid, y),
    columns: columnsOf(low, high, x, at.x, currency),
    beyond: dots.filter(({ change }) => change > grid.high).length,
  };
}

/** The changes between which the plot lies: a few that grow far more than all others do not press those together. */
function changesOf(dots: readonly AccountDot[]): { low: number; high: number } {
  const sorted = dots.map(({ change }) => change).sort((a, b) => a - b);
  const most = sorted.at(-1) ?? 0;
  const usual = (sorted[Math.floor(sorted.length * INSIDE)] ?? 0) * ROOM;
  const high = most <= usual * ROOM ? most : usual;
  return { low: Math.min(-LEAST, sorted[0] ?? 0), high: Math.min(HIGHEST, Math.max(LEAST, high)) };
}

function rowsOf(grid: Grid, y: (value: number) => number): AccountsLayout["rows"] {
  const words = tickWords(grid, "share", "");
  return grid.ticks.map((tick, i) => ({ y: y(tick), words: tick > grid.step / 1e6 ? `+${words[i]!}` : words[i]! }));
}

/** Ticks of the value axis as far as their words have room beside one another and beside the split's. */
function columnsOf(
  low: number,
  high: number,
  x: (value: number) => number,
  splitX: number,
  currency: string,
): AccountsLayout["columns"] {
  return logTicks([low, high], x, splitX, APART).map((tick, i) => ({
    x: x(tick),
    words: (i === 0 ? currencySign(currency) : "") + stepWords(tick),
  }));
}
