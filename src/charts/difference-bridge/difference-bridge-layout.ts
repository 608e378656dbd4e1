/** The bridge in numbers: a bar a row, from where the one before ended. Pure. */
import { money, moneyIn, signed } from "#text/format.ts";
import type { Compared } from "../difference/compared.ts";
import { decimalsBeside, gridOf, gridUnit, tickWords } from "../frame/scale.ts";
import type { ResultView } from "../model.ts";
import { bridgeOf, bridgeRows, type BridgeRow } from "./describe-difference-bridge.ts";

/** What moves: edges of a bar, px. */
export interface BridgeShape {
  from: number;
  to: number;
}

/** A row that is drawn. */
export interface DrawnRow extends BridgeRow {
  /** Top of its bar, px. */
  y: number;
  value: string;
}

/** Everything that is drawn. */
export interface BridgeLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  shape: string;
  rows: DrawnRow[];
  /** By row’s key. */
  shapes: Record<string, BridgeShape>;
  ticks: { x: number; label: string; zero: boolean }[];
  unit: ReturnType<typeof gridUnit>;
}

/** Height of a bar, and of a row. */
export const BAR = 18;
const ROW = 30;

/** Lays the bridge out at a width; `rows` is empty where nothing is computed. */
export function layoutBridge(view: ResultView, pair: Compared, width: number): BridgeLayout {
  const narrow = width < 560;
  const bridge = bridgeOf(view, pair);
  const rows = bridge ? bridgeRows(bridge, pair) : [];
  const plot = { left: narrow ? 112 : 150, right: Math.max(190, width - (narrow ? 62 : 90)), top: 22, bottom: 0 };
  plot.bottom = plot.top + Math.max(rows.length, 4) * ROW;
  const levels = rows.flatMap(({ after, amount, level }) => (level ? [after] : [after, after - amount]));
  const grid = gridOf({ low: Math.min(0, ...levels), high: Math.max(0, ...levels) }, 0, narrow ? 3 : 6);
  const x = (value: number): number =>
    plot.left + ((value - grid.low) / (grid.high - grid.low)) * (plot.right - plot.left);
  const unit = gridUnit(grid);
  const words = tickWords(grid, "money", view.currency);
  const scaled = rows.map(({ amount }) => amount / unit.divisor);
  const largest = Math.max(...scaled.map(Math.abs), 0);
  const decimals = Math.max(decimalsBeside(scaled, largest), largest < 99.5 ? 1 : 0);
  return {
    width,
    height: plot.bottom + 8,
    plot,
    shape: [width, pair.a.id, pair.b.id, grid.low, grid.high, ...rows.map(({ key }) => key)].join("|"),
    rows: rows.map((row, i) => {
      const beside = moneyIn(row.amount, view.currency, unit, decimals);
      const value = /[1-9]/.test(beside) ? beside : money(row.amount, view.currency);
      return { ...row, y: plot.top + i * ROW + (ROW - BAR) / 2, value: row.level ? value : signed(row.amount, value) };
    }),
    shapes: Object.fromEntries(
      rows.map(({ key, amount, after, level }) => [key, { from: x(level ? 0 : after - amount), to: x(after) }]),
    ),
    ticks: grid.ticks.map((tick, i) => ({ x: x(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    unit,
  };
}
