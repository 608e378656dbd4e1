/** A price in two planes over one axis of quantities: what the month costs, and what one unit costs then. Pure. */
import type { Schedule } from "#engine/index.ts";
import { gridOf, type Domain } from "#charts/frame/scale.ts";
import { pricedUpTo, pricePieces, type PricePiece } from "#scenario/curves/price-curve.ts";
import { unitPrice } from "#text/editor-drawings.ts";
import { stepOf } from "#charts/frame/drag-step.ts";
import { gridLines, moneyLines, ticksAlong, xOf, yOf, type GridLine, type Plane, type Tick } from "./plane.ts";

/** The values at the edges of both planes; they stay while a ring is dragged. */
export interface PriceScales {
  quantity: Domain;
  total: Domain;
  each: Domain;
}

/** A price in pixels. */
export interface PriceLayout {
  height: number;
  scales: PriceScales;
  total: Plane;
  each: Plane;
  totalLines: GridLine[];
  eachLines: GridLine[];
  ticks: Tick[];
  /** Solid lines and dotted jumps, and the same of the price before. */
  totalPath: string;
  totalJumps: string;
  eachPath: string;
  eachJumps: string;
  before: { total: string; each: string } | null;
  /** Prices of graduated tiers, where there is room for them. */
  prices: { x: number; y: number; label: string }[];
  /** What a drag moves by. */
  step: number;
}

/** What a layout is made of. */
export interface PriceInput {
  schedule: Schedule;
  before: Schedule | null;
  currency: string;
  /** What follows the unit on the axis of the month's price, and of the price of one. */
  tails: { total: string; each: string };
  width: number;
  held: PriceScales | null;
}

const INSET = 30;

/** Lays a price out. */
export function layoutPrice({ schedule, before, currency, tails, width, held }: PriceInput): PriceLayout {
  const narrow = width < 440;
  const scales = held ?? scalesOf(schedule, before, narrow);
  const edges = { left: INSET, right: width - (narrow ? 58 : 76), x: scales.quantity };
  const top = 46;
  const total: Plane = { ...edges, top, bottom: top + (narrow ? 130 : 150), y: scales.total };
  const each: Plane = {
    ...edges,
    top: total.bottom + 36,
    bottom: total.bottom + 36 + (narrow ? 56 : 64),
    y: scales.each,
  };
  const to = scales.quantity.high;
  const pieces = pricePieces(schedule, to);
  const old = before && pricePieces(before, to);
  return {
    height: each.bottom + 38,
    scales,
    total,
    each,
    totalLines: moneyLines(total, gridOf(scales.total, 0, 4), currency, tails.total),
    eachLines: eachLines(each, currency, tails.each),
    ticks: ticksAlong(total, narrow ? 4 : 6),
    totalPath: totalPath(total, pieces),
    totalJumps: jumps(total, pieces, (piece, next) => [piece.end, next.start]),
    eachPath: eachPath(each, pieces),
    eachJumps: jumps(each, pieces, (piece, next) => [piece.end / piece.to, next.start / next.from]),
    before: old && { total: totalPath(total, old), each: eachPath(each, old) },
    prices: tierPrices(schedule, total, pieces, currency),
    step: stepOf(to - scales.quantity.low, edges.right - edges.left),
  };
}

/** How far the price before may stretch a scale, as a multiple of what the price itself needs. */
const STRETCH = 2.5;

function scalesOf(schedule: Schedule, before: Schedule | null, narrow: boolean): PriceScales {
  const { low, high } = gridOf({ low: 0, high: pricedUpTo(schedule) }, 0, narrow ? 4 : 6);
  const own = heights(pricePieces(schedule, high), high);
  const old = before ? heights(pricePieces(before, high), high) : own;
  const top = (mine: number, other: number): number =>
    mine > 0 ? Math.max(mine, Math.min(other, mine * STRETCH)) : Math.max(mine, other);
  const total = gridOf({ low: 0, high: top(own.total, old.total) }, 0, 4);
  const each = gridOf({ low: 0, high: top(own.each, old.each) }, 0, 2);
  return {
    quantity: { low, high },
    total: { low: total.low, high: total.high },
    each: { low: each.low, high: each.high },
  };
}

/** The greatest amounts of a month and of one unit; what the first few units cost each is left out. */
function heights(pieces: readonly PricePiece[], high: number): { total: number; each: number } {
  const each = pieces.flatMap(({ from, to, start, end }) => [end / to, from > high / 25 ? start / from : 0]);
  return { total: Math.max(...pieces.flatMap(({ start, end }) => [start, end])), each: Math.max(...each) };
}

function eachLines(plane: Plane, currency: string, tail: string): GridLine[] {
  const grid = gridOf(plane.y, 0, 2);
  const top = grid.ticks.length - 1;
  const words = grid.ticks.map((tick, i) => {
    const text = tick === 0 ? "0" : unitPrice(tick, currency);
    return i === top ? text + tail : text;
  });
  return gridLines(plane, grid, words);
}

const at = (plane: Plane, x: number, y: number): string => `${xOf(plane, x).toFixed(1)},${yOf(plane, y).toFixed(1)}`;

function totalPath(plane: Plane, pieces: readonly PricePiece[]): string {
  return pieces.map(({ from, to, start, end }) => `M${at(plane, from, start)}L${at(plane, to, end)}`).join("");
}

/** Points of a piece of the price of one: where the total does not go through nothing it is a curve. */
const CURVE = 24;

function eachPath(plane: Plane, pieces: readonly PricePiece[]): string {
  const least = (plane.x.high - plane.x.low) / 200;
  return pieces
    .map((piece) => {
      const from = Math.max(piece.from, Math.min(least, piece.to / 2));
      const points = Array.from({ length: CURVE + 1 }, (_, i) => {
        const quantity = from + ((piece.to - from) * i) / CURVE;
        const part = (quantity - piece.from) / (piece.to - piece.from);
        return at(plane, quantity, (piece.start + (piece.end - piece.start) * part) / quantity);
      });
      return `M${points.join("L")}`;
    })
    .join("");
}

function jumps(
  plane: Plane,
  pieces: readonly PricePiece[],
  between: (piece: PricePiece, next: PricePiece) => [number, number],
): string {
  const least = (plane.y.high - plane.y.low) / 300;
  return pieces
    .slice(1)
    .map((next, i) => {
      const [low, high] = between(pieces[i]!, next);
      return Math.abs(high - low) < least ? "" : `M${at(plane, next.from, low)}V${yOf(plane, high).toFixed(1)}`;
    })
    .join("");
}

function tierPrices(
  schedule: Schedule,
  plane: Plane,
  pieces: readonly PricePiece[],
  currency: string,
): PriceLayout["prices"] {
  if (schedule.model !== "graduated" || pieces.length !== schedule.tiers.length) return [];
  return schedule.tiers.flatMap(({ price }, i) => {
    const { from, to, start, end } = pieces[i]!;
    const y = yOf(plane, (start + end) / 2) + 20;
    const room = xOf(plane, to) - xOf(plane, from);
    if (room < 54 || y > plane.bottom - 4) return [];
    return [{ x: xOf(plane, (from + to) / 2) + 8, y, label: unitPrice(price, currency) }];
  });
}
