/** The contrast in numbers: two panels on one scale, side by side or, where it is narrow, below one another. Pure. */
import { monthTail } from "#text/charts.ts";
import { CONTRAST_LESSONS, CONTRAST_LINES, type ContrastLine } from "#text/findings/contrast.ts";
import { middleScale, monthAxis, type MonthAxis, type MonthScale } from "../frame/months.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { contrastMeans, type Contrast } from "./describe-contrast.ts";

/** What moves in a panel: heights in px by month, and the middles of the words at the lines' ends. */
export interface PanelShape {
  lines: Record<ContrastLine, number[]>;
  ends: number[];
}

/** A panel in words, and where it stands. */
export interface ContrastPanel {
  strategy: StrategyKey;
  lesson: string;
  /** Words at the ends, in the order of `ends`; lines that are one share a word. */
  ends: string[];
  x: number;
  y: number;
}

/** Everything that is drawn. */
export interface ContrastLayout {
  width: number;
  height: number;
  panelWidth: number;
  plot: { right: number; top: number; bottom: number };
  grid: Grid;
  lines: { y: number; label: string; zero: boolean }[];
  axis: MonthAxis;
  scale: MonthScale;
  /** Points of the lines, px. */
  x: number[];
  panels: ContrastPanel[];
  shapes: PanelShape[];
  /** Pictures of the same shape move into one another. */
  shape: string;
}

const GAP = 48;
const ENDS = 84;
const PANEL = 246;

/** Lays the contrast out. */
export function layoutContrast(view: ResultView, contrast: Contrast, width: number): ContrastLayout {
  const stacked = width < 640;
  const panelWidth = stacked ? Math.max(200, width) : (width - GAP) / 2;
  const plot = { right: panelWidth - ENDS, top: 52, bottom: PANEL - 40 };
  const strategies = [contrast.shown, contrast.beside];
  const means = strategies.map((strategy) => CONTRAST_LINES.map((line) => contrastMeans(view, strategy, line)));
  const all = means.flat(2).flatMap((values) => Array.from(values));
  const grid = gridOf({ low: Math.min(0, ...all), high: Math.max(0, ...all) }, 0, 4);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = middleScale(view.months, plot.right, 26);
  const words = tickWords(grid, "money", view.currency, monthTail());
  const last = view.months - 1;
  const panels = strategies.map((strategy, i) => {
    const isOne = strategy.id === contrast.one.id;
    const named = endsOf(isOne);
    const targets = named.map(({ line }) => y(means[i]![CONTRAST_LINES.indexOf(line)]![last]!));
    return {
      panel: {
        strategy,
        lesson: isOne ? CONTRAST_LESSONS.one : CONTRAST_LESSONS.apart,
        ends: named.map(({ word }) => word),
        x: stacked ? 0 : i * (panelWidth + GAP),
        y: stacked ? i * (PANEL + 24) : 0,
      },
      shape: {
        lines: {
          committed: Array.from(means[i]![0]!, y),
          recognised: Array.from(means[i]![1]!, y),
          consumed: Array.from(means[i]![2]!, y),
        },
        ends: spread(targets, 15, plot.top, plot.bottom),
      },
    };
  });
  return {
    width,
    height: stacked ? 2 * PANEL + 24 : PANEL,
    panelWidth,
    plot,
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, 12),
    scale,
    x: Array.from({ length: view.months }, (_, month) => scale.at(month)),
    panels: panels.map(({ panel }) => panel),
    shapes: panels.map(({ shape }) => shape),
    shape: [width, view.months, ...strategies.map(({ id }) => id)].join("|"),
  };
}

/** What stands at the ends of the lines: one word where two are one. */
function endsOf(isOne: boolean): { line: ContrastLine; word: string }[] {
  if (!isOne) return CONTRAST_LINES.map((line) => ({ line, word: line }));
  return [
    { line: "committed", word: "committed" },
    { line: "recognised", word: "= recognised" },
    { line: "consumed", word: "consumed" },
  ];
}
