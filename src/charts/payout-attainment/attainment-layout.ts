/** Payout against what drives it in numbers: small multiples, a panel a kind of component. Pure. */
import { cliffFlag, onlyFor, panelDriver, panelFigure, panelPer, panelTitle } from "#text/findings/attainment.ts";
import { money } from "#text/format.ts";
import { gridOf, tickWords } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { StrategyKey } from "../model.ts";
import { paysAt, type AttainmentLine, type AttainmentPanel, type Stretch } from "./attainment.ts";

/** A component's curve. */
export interface LineLayout {
  key: string;
  /** The strategy whose colour it has; null: several have it. */
  only: StrategyKey | null;
  path: string;
  /** The rises at its cliffs. */
  jumps: string;
  /** What it pays at its end, where that is, and the height of its label. */
  value: string;
  endX: number;
  endY: number;
  label: number;
  /** A key's place from the label's. */
  keys: { strategy: StrategyKey; x: number; y: number }[];
  valueY: number;
  flags: { x: number; y: number; words: string; textX: number; textY: number; end: boolean }[];
}

/** A panel at (x, y). */
export interface PanelLayout {
  key: string;
  x: number;
  y: number;
  title: string;
  /** For whom its lines are, where not for all. */
  only: string;
  driver: string;
  lines: { y: number; label: string; zero: boolean }[];
  ticks: { x: number; label: string }[];
  curves: LineLayout[];
}

/** Everything that is drawn. */
export interface AttainmentLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  panelWidth: number;
  panels: PanelLayout[];
}

const GAP = 28;
const LEAST = 236;
const TOP = 54;
const HIGH = 120;
const AXIS = 38;
const BELOW = 20;
/** A strategy's key with its gap, how many stand side by side, and the least room for the amount under them. */
const KEY = 18;
const SIDE = 4;
const VALUE = 46;
const LETTER = 5.8;

/** Lays all panels out at a width. */
export function layoutAttainment(
  panels: readonly AttainmentPanel[],
  width: number,
  currency: string,
): AttainmentLayout {
  const fit = Math.max(1, Math.min(panels.length, 4, Math.floor((width + GAP) / (LEAST + GAP))));
  const perRow = Math.max(1, Math.ceil(panels.length / Math.ceil(Math.max(1, panels.length) / fit)));
  const panelWidth = Math.min(560, (width - GAP * (perRow - 1)) / perRow);
  const keys = Math.max(
    1,
    ...panels.flatMap(({ lines }) => lines.map(({ strategies }) => Math.min(SIDE, strategies.length))),
  );
  const plot = { left: 34, right: panelWidth - 14 - Math.max(VALUE, keys * KEY), top: TOP, bottom: TOP + HIGH };
  const rowHeight = plot.bottom + AXIS + BELOW;
  return {
    width,
    height: Math.max(1, Math.ceil(panels.length / perRow)) * rowHeight - BELOW + 4,
    plot,
    panelWidth,
    panels: panels.map((panel, i) => ({
      x: (i % perRow) * (panelWidth + GAP),
      y: Math.floor(i / perRow) * rowHeight,
      ...panelOf(panel, plot, currency),
    })),
  };
}

function panelOf(
  panel: AttainmentPanel,
  plot: AttainmentLayout["plot"],
  currency: string,
): Omit<PanelLayout, "x" | "y"> {
  const { component } = panel.lines[0]!;
  const most = Math.max(
    0,
    ...panel.lines.flatMap(({ stretches }) => stretches.flatMap(({ start, end }) => [start, end])),
  );
  const grid = gridOf({ low: 0, high: most }, 0, 4);
  const x = (value: number): number => plot.left + (value / panel.to) * (plot.right - plot.left);
  const y = (value: number): number => plot.bottom - (value / grid.high) * (plot.bottom - plot.top);
  const words = tickWords(grid, "money", currency, ` ${panelPer(component)}`);
  const ends = panel.lines.map((line) => y(lastPaid(line).end));
  const rows = Math.max(...panel.lines.map(({ strategies }) => Math.ceil(strategies.length / SIDE)));
  const placed = spread(ends, 18 * rows + 17, plot.top, plot.bottom - 18 * rows);
  const along = gridOf({ low: 0, high: panel.to }, 0, plot.right - plot.left < 150 ? 2 : 3);
  const ticks = along.ticks.filter((tick) => tick <= panel.to * (1 + 1e-9));
  return {
    key: panel.key,
    title: panelTitle(component),
    only: panel.lines.map(onlyWords).filter(Boolean).join("; "),
    driver: panelDriver(component),
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: tick === 0 })),
    ticks: ticks
      .map((tick) => ({ x: x(tick), label: panelFigure(component, tick, currency) }))
      .filter(({ label }) => !/^\d+\.\d+$/.test(label)),
    curves: panel.lines.map((line, i) => curveOf(line, x, y, { endY: ends[i]!, label: placed[i]! }, plot, currency)),
  };
}

/** The last stretch that pays anything: a bonus that has run out is told by what it was. */
function lastPaid({ stretches }: AttainmentLine): Stretch {
  return stretches.findLast(({ end }) => end > 0) ?? stretches.at(-1)!;
}

function onlyWords({ only, strategies }: AttainmentLine): string {
  return only.length === 0
    ? ""
    : onlyFor(
        strategies.map(({ letter }) => letter),
        only,
      );
}

function curveOf(
  line: AttainmentLine,
  x: (value: number) => number,
  y: (value: number) => number,
  end: { endY: number; label: number },
  plot: AttainmentLayout["plot"],
  currency: string,
): LineLayout {
  const at = (driver: number, paid: number): string => `${x(driver).toFixed(1)},${y(paid).toFixed(1)}`;
  const last = lastPaid(line);
  return {
    key: line.key,
    only: line.strategies.length === 1 ? line.strategies[0]! : null,
    path: line.stretches.map(({ from, to, start, end: paid }) => `M${at(from, start)}L${at(to, paid)}`).join(""),
    jumps: line.stretches
      .slice(1)
      .map(({ from, start }, i) => `M${at(from, line.stretches[i]!.end)}V${y(start).toFixed(1)}`)
      .join(""),
    value: money(last.end, currency),
    endX: x(last.to),
    ...end,
    keys: line.strategies.map((strategy, i) => ({
      strategy,
      x: plot.right + 12 + (i % SIDE) * KEY,
      y: end.label + Math.floor(i / SIDE) * KEY,
    })),
    valueY: end.label + (Math.ceil(line.strategies.length / SIDE) - 1) * KEY + 22,
    flags: line.cliffs.map(({ at: driver, jump }) => {
      const words = cliffFlag(driver, jump, currency);
      const [px, py] = [x(driver), y(paysAt(line, driver))];
      const beside = px - plot.left > words.length * LETTER + 12;
      return { x: px, y: py, words, textX: beside ? px - 9 : px - 5, textY: beside ? py + 4 : py - 9, end: beside };
    }),
  };
}
