/** The spread of a difference in numbers: bars on both sides of zero, the odds of each side, the range under them. Pure. */
import { futuresTick, oddsWords, sameWords } from "#text/compare-words.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { count } from "#text/format.ts";
import type { Compared } from "../difference/compared.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import { pairedOf, type ResultView, type StrategyKey } from "../model.ts";
import { differencesOf } from "./describe-difference-spread.ts";
import { spreadBins, type SpreadBins } from "./spread-bins.ts";

/** Heights in px of the tops of bars, one a bin; where a bin is the other side’s, the ground. */
export interface SpreadShape {
  a: number[];
  b: number[];
  equal: number;
}

/** The odds of one side, beside the zero line. */
export interface SideWords {
  strategy: StrategyKey;
  words: string;
  x: number;
  y: number;
  end: boolean;
}

/** Everything that is drawn. */
export interface SpreadLayout {
  width: number;
  height: number;
  plot: { right: number; top: number; bottom: number };
  shape: string;
  bins: SpreadBins | null;
  /** Edges of the bins, px; where zero is, px. */
  edges: number[];
  zero: number;
  geometry: SpreadShape;
  ticks: { x: number; label: string }[];
  lines: { y: number; label: string; zero: boolean }[];
  sides: SideWords[];
  same: string | null;
  interval: Interval | null;
}

/** Width that a side’s words take, px. */
const WORDS = 124;

/** Lays the spread out at a width; without figures `bins` is null and the axes stay. */
export function layoutSpread(view: ResultView, pair: Compared, name: ComparedMeasure, width: number): SpreadLayout {
  const narrow = width < 400;
  const height = 280;
  const plot = { right: Math.max(80, width), top: 56, bottom: height - 48 };
  const bins = spreadBins(differencesOf(view, pair, name), narrow ? 4 : 8);
  const domain = bins ? { low: bins.edges[0]!, high: bins.edges.at(-1)! } : { low: -1, high: 1 };
  const x = (value: number): number => ((value - domain.low) / (domain.high - domain.low)) * plot.right;
  const most = Math.max(1, bins?.equal ?? 0, ...(bins?.counts ?? []));
  const counts = gridOf({ low: 0, high: most }, 0, 3);
  const y = (futures: number): number => plot.bottom - (futures / counts.high) * (plot.bottom - plot.top);
  const side = (is: (edge: number) => boolean): number[] =>
    (bins?.counts ?? []).map((futures, i) => y(is(bins!.edges[i]!) ? futures : 0));
  const stats = pairedOf(view, pair.a.id, pair.b.id, name);
  const zero = x(0);
  return {
    width,
    height,
    plot,
    shape: [pair.a.id, pair.b.id, name, width, domain.low, domain.high, counts.high, bins?.counts.length].join("|"),
    bins,
    edges: (bins?.edges ?? []).map(x),
    zero,
    geometry: { a: side((edge) => edge >= 0), b: side((edge) => edge < 0), equal: y(bins?.equal ?? 0) },
    ticks: bins ? ticksOf(bins.grid, view.currency, x, plot.right) : [],
    lines: bins ? linesOf(counts, y) : [{ y: plot.bottom, label: "", zero: true }],
    sides:
      stats && bins && bins.equal < bins.futures && !view.estimate ? sidesOf(pair, name, stats, zero, plot.right) : [],
    same: bins && bins.equal > 0 && !view.estimate ? sameWords(bins.equal / bins.futures) : null,
    interval: stats && bins ? intervalOf(stats, domain, plot.right, 0, null) : null,
  };
}

/** The unit stands at the uppermost line that is named. */
function ticksOf(grid: Grid, currency: string, x: (value: number) => number, right: number): SpreadLayout["ticks"] {
  const ticks = grid.ticks.filter((tick) => x(tick) >= 10 && x(tick) <= right - 10);
  const words = tickWords({ ...grid, ticks }, "money", currency);
  return ticks.map((tick, i) => ({ x: x(tick), label: words[i]! }));
}

function linesOf(grid: Grid, y: (futures: number) => number): SpreadLayout["lines"] {
  return grid.ticks
    .filter((tick) => Number.isInteger(tick))
    .map((tick, i, all) => ({
      y: y(tick),
      label: tick === 0 ? "" : i === all.length - 1 ? futuresTick(tick) : count(tick),
      zero: tick === 0,
    }));
}

/** Beside the zero line where there is room on both sides, else one under the other. */
function sidesOf(
  { a, b }: Compared,
  name: ComparedMeasure,
  { shareGreater, shareEqual }: { shareGreater: number; shareEqual: number },
  zero: number,
  right: number,
): SideWords[] {
  const less = Math.max(0, 1 - shareGreater - shareEqual);
  const [roomA, roomB] = [right - zero >= WORDS, zero >= WORDS];
  const beside = roomA && roomB;
  return [
    { strategy: a, words: oddsWords(name, shareGreater), x: roomA ? zero + 8 : zero - 8, y: 16, end: !roomA },
    { strategy: b, words: oddsWords(name, less), x: roomB ? zero - 8 : zero + 8, y: beside ? 16 : 36, end: roomB },
  ];
}
