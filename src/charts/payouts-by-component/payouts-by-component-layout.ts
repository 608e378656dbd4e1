/** Payouts by component in numbers: small multiples of stacked quarters on one scale. Pure. */
import { sum } from "d3";
import { money } from "#text/format.ts";
import { componentLabel } from "#text/measures.ts";
import { CHART_WORDS, otherComponents, quarterTail } from "#text/charts.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { capOf, componentsOf, payoutsOf } from "./describe-payouts-by-component.ts";
import { legendOf, type LegendItem } from "./legend.ts";

/** Heights in px of one part of the stacks, by quarter. */
export interface Part {
  from: number[];
  to: number[];
}

/** What moves in one panel. */
export interface PanelShape {
  parts: Part[];
  cap: Part;
  /** What is left after all, px. */
  left: number[];
}

/** One strategy's panel. */
export interface Panel {
  strategy: StrategyKey;
  x: number;
  y: number;
  total: string;
  /** First in its row: it carries the words of the value axis. */
  first: boolean;
  legend: LegendItem[];
  capped: boolean;
  reduced: boolean;
  /** Figures of each quarter, after the cap. */
  quarters: number[];
}

/** Everything that is drawn. */
export interface PayoutsLayout {
  width: number;
  height: number;
  panelWidth: number;
  narrow: boolean;
  /** From the top of a panel. */
  plot: { top: number; bottom: number };
  shape: string;
  grid: Grid;
  lines: { y: number; label: string; zero: boolean }[];
  panels: Panel[];
  shapes: Record<string, PanelShape>;
  /** Left edge of each quarter's bar from the panel's left, and its width. */
  bars: { x: number; width: number }[];
  /** Left end of the bars, px, and width of a month. */
  inset: number;
  monthWidth: number;
}

const GAP = 28;
const INSET = 26;
const PANEL_HEIGHT = 150;
/** Components that have a fill of their own; the rest is shown as one. */
const FILLS = 3;

/** Lays the panels out at a width. */
export function layoutPayouts(view: ResultView, width: number): PayoutsLayout {
  const narrow = width < 720;
  const perRow = panelsPerRow(view.strategies.length, width);
  const panelWidth = Math.max(80, Math.min(560, (width - GAP * (perRow - 1)) / perRow));
  const stacks = view.strategies.map((strategy) => stackOf(view, strategy.id));
  const grid = gridOf(domainOf(stacks), 0, 5);
  const legends = stacks.map((stack) => legendOf(stack.words, stack.reduced, panelWidth));
  const rows = Math.max(1, ...legends.map((legend) => (legend[legend.length - 1]?.row ?? 0) + 1));
  const top = 24 + rows * 16 + 20;
  const plot = { top, bottom: top + PANEL_HEIGHT };
  const rowHeight = plot.bottom + 40 + 16;
  const y = (value: number): number => plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * PANEL_HEIGHT;
  const words = tickWords(grid, "money", view.currency, quarterTail());
  const monthWidth = (panelWidth - INSET) / view.months;
  const shapes: Record<string, PanelShape> = {};
  view.strategies.forEach((strategy, i) => (shapes[strategy.id] = shapeOf(stacks[i]!, y)));
  const panels = view.strategies.map((strategy, i): Panel => ({
    strategy,
    x: (i % perRow) * (panelWidth + GAP),
    y: Math.floor(i / perRow) * rowHeight,
    total: `${money(payoutsOf(view, strategy.id), view.currency)} ${CHART_WORDS.inAll}`,
    first: i % perRow === 0,
    legend: legends[i]!,
    capped: stacks[i]!.capped,
    reduced: stacks[i]!.reduced,
    quarters: stacks[i]!.left,
  }));
  return {
    width,
    height: Math.ceil(view.strategies.length / perRow) * rowHeight - 16,
    panelWidth,
    narrow,
    plot,
    shape: [width, view.months, ...view.strategies.map((s, i) => `${s.id}:${stacks[i]!.words.join()}`)].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    panels,
    shapes,
    bars: quartersOf(view.months).map(({ from, to }) => {
      const gap = Math.min(6, monthWidth * 0.8);
      return { x: INSET + from * monthWidth + gap / 2, width: Math.max(1, (to - from) * monthWidth - gap) };
    }),
    inset: INSET,
    monthWidth,
  };
}

/** As many panels a row as fit, at most four, with rows as even as can be. */
function panelsPerRow(panels: number, width: number): number {
  const fit = Math.max(1, Math.min(panels, 4, Math.floor((width + GAP) / (190 + GAP))));
  return Math.max(1, Math.ceil(panels / Math.ceil(panels / fit)));
}

/** The quarters of a horizon: months `[from, to)`, the last one perhaps shorter. */
export function quartersOf(months: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(months / 3) }, (_, i) => ({ from: i * 3, to: Math.min(months, i * 3 + 3) }));
}

/** Sums by quarter of a series by month. */
export function byQuarter(series: Float64Array): number[] {
  return quartersOf(series.length).map(({ from, to }) => sum(series.subarray(from, to)));
}

interface Stack {
  words: string[];
  parts: number[][];
  cap: number[];
  left: number[];
  capped: boolean;
  /** Something is taken away: the rest is marked. */
  reduced: boolean;
}

function stackOf(view: ResultView, id: string): Stack {
  const ranked = componentsOf(view, id).sort((a, b) => b.total - a.total);
  const own = ranked.slice(0, ranked.length === FILLS + 1 ? FILLS + 1 : FILLS);
  const rest = ranked.slice(own.length);
  const parts = own.map((component) => byQuarter(component.byMonth));
  const words = own.map((component) => componentLabel(component.kind));
  if (rest.length > 0) {
    const sums = rest.map((component) => byQuarter(component.byMonth));
    parts.push(sums[0]!.map((_, q) => sum(sums, (s) => s[q]!)));
    words.push(otherComponents(rest.length));
  }
  const cap = byQuarter(capOf(view, id));
  const left = cap.map((cut, q) => cut + sum(parts, (part) => part[q]!));
  const capped = cap.some((cut) => cut < 0);
  return { words, parts, cap, left, capped, reduced: capped || parts.some((part) => part.some((v) => v < 0)) };
}

function shapeOf(stack: Stack, y: (value: number) => number): PanelShape {
  const up = stack.cap.map(() => 0);
  const down = stack.cap.map(() => 0);
  const place = (values: number[]): Part => {
    const part: Part = { from: [], to: [] };
    values.forEach((value, q) => {
      const side = value < 0 ? down : up;
      part.from.push(y(side[q]!));
      side[q]! += value;
      part.to.push(y(side[q]!));
    });
    return part;
  };
  const parts = stack.parts.map(place);
  return { parts, cap: place(stack.cap), left: stack.left.map(y) };
}

function domainOf(stacks: Stack[]): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const { parts, cap } of stacks) {
    cap.forEach((cut, q) => {
      high = Math.max(
        high,
        sum(parts, (part) => Math.max(0, part[q]!)),
      );
      low = Math.min(low, cut + sum(parts, (part) => Math.min(0, part[q]!)));
    });
  }
  return { low, high };
}
