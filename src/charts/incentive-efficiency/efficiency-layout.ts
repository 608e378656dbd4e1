/** Incentive efficiency in numbers: a plane of payouts and contribution with the baseline at its origin. Pure. */
import type { PairedDifference } from "#engine/index.ts";
import { efficiencyLine, efficiencyWords } from "#text/findings/efficiency.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import { baselineOf, type ResultView, type StrategyKey } from "../model.ts";
import { efficiencyRows, type EfficiencyRow } from "./describe-efficiency.ts";

/** Quantiles in px along one axis. */
type Arm = Record<"p10" | "p25" | "p50" | "p75" | "p90", number>;

/** What moves of one alternative. */
export interface EfficiencyShape {
  x: Arm;
  y: Arm;
  /** Middle of its label. */
  label: number;
}

/** Everything that is drawn. */
export interface EfficiencyLayout {
  width: number;
  height: number;
  narrow: boolean;
  plot: { left: number; right: number; top: number; bottom: number };
  labelsLeft: number;
  lines: { y: number; label: string; zero: boolean }[];
  ticks: { x: number; label: string; zero: boolean }[];
  grid: Grid;
  /** Where the baseline stands. */
  origin: { x: number; y: number };
  base: StrategyKey | null;
  /** Lines of equal efficiency with their words. */
  slopes: { path: string; x: number; y: number; words: string; end: boolean }[];
  rows: { strategy: StrategyKey; words: string }[];
  shapes: Record<string, EfficiencyShape>;
  shape: string;
}

const WIDE = 440;

/** Lays the plane out; without alternatives its axes alone. */
export function layoutEfficiency(view: ResultView, width: number): EfficiencyLayout {
  const rows = efficiencyRows(view);
  const narrow = width < WIDE;
  const right = Math.max(90, width - (narrow ? 106 : 172));
  const plot = { left: 40, right, top: 18, bottom: narrow ? 250 : 280 };
  const up = gridOf(extent(rows, "contribution", view.estimate), 0, 5);
  const along = gridOf(extent(rows, "payouts", view.estimate), 0, narrow ? 3 : 4);
  const x = (value: number): number =>
    plot.left + ((value - along.low) / (along.high - along.low)) * (plot.right - plot.left);
  const y = (value: number): number => plot.bottom - ((value - up.low) / (up.high - up.low)) * (plot.bottom - plot.top);
  const [upWords, alongWords] = [tickWords(up, "money", view.currency), tickWords(along, "money", view.currency)];
  const isZero = (grid: Grid, tick: number): boolean => Math.abs(tick) < grid.step / 1e6;
  const placed = spread(
    rows.map(({ contribution }) => y(contribution.p50)),
    narrow ? 20 : 34,
    plot.top + 6,
    plot.bottom - (narrow ? 6 : 20),
  );
  const arm = (of: PairedDifference, at: (value: number) => number): Arm => ({
    p10: at(of.p10),
    p25: at(of.p25),
    p50: at(of.p50),
    p75: at(of.p75),
    p90: at(of.p90),
  });
  return {
    width,
    height: plot.bottom + 40,
    narrow,
    plot,
    labelsLeft: right + 14,
    lines: up.ticks.map((tick, i) => ({ y: y(tick), label: upWords[i]!, zero: isZero(up, tick) })),
    ticks: along.ticks.map((tick, i) => ({ x: x(tick), label: alongWords[i]!, zero: isZero(along, tick) })),
    grid: up,
    origin: { x: x(0), y: y(0) },
    base: baselineOf(view),
    slopes: rows.some(({ kind }) => kind === "gains") ? slopesOf(along, up, x, y, view.currency) : [],
    rows: rows.map(({ strategy, kind, payouts, contribution }) => ({
      strategy,
      words: efficiencyWords(kind, payouts.p50, contribution.p50, !narrow, view.currency),
    })),
    shapes: Object.fromEntries(
      rows.map(({ strategy, payouts, contribution }, i) => [
        strategy.id,
        { x: arm(payouts, x), y: arm(contribution, y), label: placed[i]! },
      ]),
    ),
    shape: [width, ...rows.map(({ strategy }) => strategy.id)].join("|"),
  };
}

/** What must be in sight: ranges, or medians alone while ranges are held back. */
function extent(rows: readonly EfficiencyRow[], of: "payouts" | "contribution", estimate: boolean) {
  const values = rows.flatMap((row) => (estimate ? [row[of].p50] : [row[of].p10, row[of].p90]));
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

const NICE = [1, 2, 5];
/** Px that a letter takes, and the height of a line of words. */
const LETTER = 5.6;
const LINE = 14;

/** Lines from the origin that rise evenly over the quarter in which more is paid and more is earned. */
function slopesOf(
  along: Grid,
  up: Grid,
  x: (value: number) => number,
  y: (value: number) => number,
  currency: string,
): EfficiencyLayout["slopes"] {
  if (!(along.high > 0) || !(up.high > 0)) return [];
  const middle = up.high / along.high;
  const power = Math.floor(Math.log10(middle));
  const all = [power - 1, power, power + 1].flatMap((p) => NICE.map((nice) => nice * 10 ** p));
  const shown = all.filter((slope) => slope > middle / 4 && slope < middle * 4);
  const taken: { left: number; right: number; y: number }[] = [];
  return shown.flatMap((slope) => {
    const end = slope <= middle;
    const [px, py] = end ? [x(along.high), y(slope * along.high)] : [x(up.high / slope), y(up.high)];
    const words = efficiencyLine(slope, currency);
    const room = words.length * LETTER + 4;
    const word = end ? { left: px - room, right: px, y: py - 5 } : { left: px, right: px + room, y: py + 12 };
    const clashes = taken.some(
      ({ left, right, y: other }) => word.left < right && left < word.right && Math.abs(other - word.y) < LINE,
    );
    if (clashes || (!end && word.right > x(along.high) + LETTER)) return [];
    taken.push(word);
    return {
      path: `M${x(0).toFixed(1)},${y(0).toFixed(1)}L${px.toFixed(1)},${py.toFixed(1)}`,
      x: end ? px - 4 : px + 4,
      y: word.y,
      words,
      end,
    };
  });
}
