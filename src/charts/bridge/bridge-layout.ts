/** The bridge in numbers: bars, joints, labels and figures. Pure. */
import type { Scenario } from "#engine/index.ts";
import { sum } from "d3";
import { REVENUE_PARTS, type BridgeRowName } from "#text/findings/bridge.ts";
import { digits, signed, unitFor, type Unit } from "#text/format.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { bridgeOf, type Bridge } from "./bridge.ts";
import { bridgeRows, rowLabel, type BridgeRow } from "./describe-bridge.ts";

/** How a piece of a bar is filled. */
export type Fill = "owed" | "left" | "drawdown" | "fees" | "asYouGo" | "overage" | "breakage";

/** What moves: pieces by row, left and right edges in px; and the joints between rows. */
export interface BridgeShape {
  pieces: { from: number; to: number }[][];
  joints: number[];
  parts: number[];
}

/** A row in words. */
export interface BridgeRowWords {
  name: BridgeRowName;
  y: number;
  label: string;
  figure: string;
  total: boolean;
  /** Nothing: written in grey. */
  none: boolean;
  fills: Fill[];
}

/** Everything that is drawn. */
export interface BridgeLayout {
  width: number;
  height: number;
  rowHeight: number;
  barHeight: number;
  unit: Unit;
  rows: BridgeRowWords[];
  /** Anything at all: rows are joined. */
  moves: boolean;
  /** Words under the last bar. */
  parts: { name: keyof typeof REVENUE_PARTS; word: string; figure: string }[];
  geometry: BridgeShape;
  /** Pictures of the same shape move into one another. */
  shape: string;
}

/** Heights of a row and its bar, px; taller beside a tall neighbour. */
const LOW = { row: 32, bar: 16 };
const TALL = { row: 42, bar: 22 };
type PartName = keyof typeof REVENUE_PARTS;
const PARTS = Object.keys(REVENUE_PARTS) as PartName[];

/** Lays the bridge out, on request with tall rows; without rows where the summary does not hold the books. */
export function layoutBridge(
  view: ResultView,
  strategy: StrategyKey,
  scenario: Scenario,
  width: number,
  tall = false,
): BridgeLayout {
  const bridge = bridgeOf(view, strategy.id, scenario);
  const rows = bridge ? bridgeRows(bridge) : [];
  const narrow = width < 480;
  const { row: rowHeight, bar: barHeight } = tall && !narrow ? TALL : LOW;
  const [left, right] = [narrow ? 112 : 196, Math.max(narrow ? 200 : 280, width - 62)];
  const steps = running(rows);
  const most = Math.max(1e-12, ...steps.flatMap(({ from, to }) => [from, to]));
  const least = Math.min(0, ...steps.flatMap(({ from, to }) => [from, to]));
  const x = (value: number): number => left + ((value - least) / (most - least)) * (right - left);
  const unit = unitFor(most);
  const decimals = most / unit.divisor < 9.95 ? 2 : 1;
  const write = roundedRows(rows, unit, decimals);
  const pieces = rows.map((row, i) => piecesOf(row, steps[i]!, bridge!));
  const shown = bridge ? PARTS.filter((part) => bridge[part] > 0.004 * bridge.revenue) : [];
  const middles = bridge ? partMiddles(bridge, x) : [];
  const gap = narrow ? 54 : 66;
  return {
    width,
    height: rows.length * rowHeight + (shown.length > 0 ? 44 : 12),
    rowHeight,
    barHeight,
    unit,
    moves: rows.some(({ value }) => value !== 0),
    rows: rows.map(({ name, value, total }, i) => ({
      name,
      y: i * rowHeight,
      label: rowLabel(bridge!, name, view.months, narrow),
      figure: total ? write[i]! : signed(value, write[i]!),
      total,
      none: value === 0,
      fills: pieces[i]!.map(({ fill }) => fill),
    })),
    parts: shown.map((name) => ({
      name,
      word: REVENUE_PARTS[name],
      figure: partFigure(bridge!, name, unit, decimals),
    })),
    geometry: {
      pieces: pieces.map((list) => list.map(({ from, to }) => ({ from: x(from), to: x(to) }))),
      joints: steps.slice(0, -1).map(({ end }) => x(end)),
      parts: spread(
        shown.map((name) => middles[PARTS.indexOf(name)]!),
        gap,
        left + 10,
        right - 20,
      ),
    },
    shape: [strategy.id, width, ...rows.map(({ name }) => name), ...shown, ...pieces.map((p) => p.length)].join("|"),
  };
}

/** A row's span on the scale of amounts, and where the sum stands after it. */
interface Step {
  from: number;
  to: number;
  end: number;
}

function running(rows: readonly BridgeRow[]): Step[] {
  let all = 0;
  return rows.map(({ value, total }) => {
    const before = total ? 0 : all;
    all = total ? value : all + value;
    return { from: Math.min(before, all), to: Math.max(before, all), end: all };
  });
}

interface Piece {
  from: number;
  to: number;
  fill: Fill;
}

function piecesOf({ name }: BridgeRow, { from, to }: Step, bridge: Bridge): Piece[] {
  if (name === "runDown") return stacked(bridge, ["drawdown", "fees", "breakage"]);
  if (name === "revenue") return stacked(bridge, PARTS);
  if (name === "overage" || name === "asYouGo") return [{ from, to, fill: name }];
  if (name === "booked" || (name === "carried" && bridge.carried > 0)) return [{ from, to, fill: "owed" }];
  return from === to ? [] : [{ from, to, fill: "left" }];
}

function stacked(bridge: Bridge, parts: readonly PartName[]): Piece[] {
  let at = 0;
  return parts
    .filter((part) => bridge[part] > 0)
    .map((part) => {
      const from = at;
      at += bridge[part];
      return { from, to: at, fill: part };
    });
}

/** The middle of each part of revenue, px. */
function partMiddles(bridge: Bridge, x: (value: number) => number): number[] {
  let at = 0;
  return PARTS.map((part) => {
    const middle = at + bridge[part] / 2;
    at += bridge[part];
    return x(middle);
  });
}

/** Figures that add up as they are written: each step is the difference of rounded sums. */
function roundedRows(rows: readonly BridgeRow[], unit: Unit, decimals: number): string[] {
  const factor = 10 ** decimals / unit.divisor;
  const round = (value: number): number => Math.round(value * factor);
  let all = 0;
  return rows.map(({ value, total }) => {
    const before = total ? 0 : round(all);
    all = total ? value : all + value;
    return digits((round(all) - before) / 10 ** decimals, decimals);
  });
}

/** The order in which rows add the parts: those of what is run down first. */
const ADDED: readonly PartName[] = ["drawdown", "fees", "breakage", "overage", "asYouGo"];

/** A part's figure under the last bar, rounded as the rows are: parts and rows agree as they are written. */
function partFigure(bridge: Bridge, name: PartName, unit: Unit, decimals: number): string {
  const factor = 10 ** decimals / unit.divisor;
  const until = ADDED.indexOf(name);
  const before = sum(ADDED.slice(0, until), (part) => bridge[part]);
  const steps = Math.round((before + bridge[name]) * factor) - Math.round(before * factor);
  return digits(steps / 10 ** decimals, decimals);
}
