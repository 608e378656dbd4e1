/** A spread's density in pixels, with the rings that set it and a mark. Pure. */
import type { Spread } from "#engine/index.ts";
import { bandPath, linePath } from "#charts/frame/paths.ts";
import { densityAt, densityLine, densityPeak, spreadReach } from "#scenario/curves/lognormal.ts";
import { SPREAD_WORDS, spreadFigure, type SpreadFigure } from "#text/editor-drawings.ts";
import { stepOf } from "#charts/frame/drag-step.ts";
import { clamp, inside, ticksAlong, xOf, yOf, type Plane, type Tick } from "./plane.ts";

/** A ring with its words. */
interface SpreadRing {
  x: number;
  y: number;
  label: { x: number; y: number; text: string; className: string };
}

/** A spread in pixels. */
export interface SpreadLayout {
  height: number;
  /** The value at the right end; it stays while a ring is dragged. */
  to: number;
  plane: Plane;
  ticks: Tick[];
  path: string;
  before: string | null;
  /** What lies above the mark. */
  above: string;
  typical: SpreadRing;
  oneInTen: SpreadRing;
  mark: { x: number; label: string; at: number } | null;
  step: number;
}

/** What a layout is made of. */
export interface SpreadInput {
  spread: Spread;
  before: Spread | null;
  as: SpreadFigure;
  mark: { at: number; label: string } | null;
  width: number;
  held: number | null;
}

/** Pixels of a letter of the drawing's words. */
const LETTER = 6.3;

/** The line of words above the plane. */
const ABOVE = 20;

/** Lays a spread out. */
export function layoutSpread({ spread, before, as, mark, width, held }: SpreadInput): SpreadLayout {
  const reach = spreadReach(spread);
  const to = held ?? Math.max(reach, before ? Math.min(spreadReach(before), reach * 2) : 0, mark ? mark.at * 1.2 : 0);
  const peak = Math.max(densityPeak(spread), before ? Math.min(densityPeak(before), densityPeak(spread) * 1.5) : 0);
  const plane: Plane = {
    left: 8,
    right: width - 8,
    top: 32,
    bottom: 128,
    x: { low: 0, high: to },
    y: { low: 0, high: peak || 1 },
  };
  const write = (value: number): string => spreadFigure(value, as);
  const markX = mark && xOf(plane, mark.at);
  const markHalf = ((mark?.label.length ?? 0) * LETTER) / 2;
  const markAt = markX === null ? 0 : clamp(markX, markHalf, width - markHalf);
  const isMarked = ({ x, label }: Tick): boolean =>
    markX !== null && Math.abs(x - markAt) < markHalf + label.length * 3.2 + 6;
  return {
    height: plane.bottom + 22,
    to,
    plane,
    ticks: ticksAlong(plane, width < 440 ? 4 : 6, write).filter((tick) => !isMarked(tick)),
    path: linePathOf(spread, plane, to),
    before: before && linePathOf(before, plane, to),
    above: mark ? abovePath(spread, plane, to, mark.at) : "",
    ...ringsOf(spread, plane, markX, width, write),
    mark: mark && { x: markX!, label: mark.label, at: markAt },
    step: stepOf(to, plane.right - plane.left),
  };
}

function linePathOf(spread: Spread, plane: Plane, to: number): string {
  const line = densityLine(spread, to);
  if (line === null) {
    const x = xOf(plane, Math.min(spread.median, to)).toFixed(1);
    return `M${plane.left},${plane.bottom}H${x}V${plane.top + 8}V${plane.bottom}H${plane.right}`;
  }
  return linePath(
    line.map(({ value }) => xOf(plane, value)),
    line.map(({ density }) => Math.max(0, yOf(plane, density))),
  );
}

function abovePath(spread: Spread, plane: Plane, to: number, at: number): string {
  const line = densityLine(spread, to)?.filter(({ value }) => value > at);
  if (!line || at < 0) return "";
  const points = [{ value: at, density: densityAt(spread, at) }, ...line];
  return bandPath(
    points.map(({ value }) => xOf(plane, value)),
    points.map(() => plane.bottom),
    points.map(({ density }) => yOf(plane, density)),
  );
}

/** The typical value is named above the plane, the other one beside its ring: right of it the density only falls. */
function ringsOf(
  spread: Spread,
  plane: Plane,
  markX: number | null,
  width: number,
  write: (value: number) => string,
): Pick<SpreadLayout, "typical" | "oneInTen"> {
  const still = spread.median === 0 || spread.p90 <= spread.median;
  const [x, x90] = [xOf(plane, spread.median), Math.min(plane.right, xOf(plane, spread.p90))];
  const [text, text90] = [
    `${SPREAD_WORDS.typical} ${write(spread.median)}`,
    still ? "" : `${SPREAD_WORDS.oneInTen} ${write(spread.p90)}`,
  ];
  const y = still ? plane.top + 8 : yOf(plane, densityAt(spread, spread.median));
  const y90 = still ? plane.bottom : yOf(plane, densityAt(spread, spread.p90));
  const middle = inside(x, text.length, width, LETTER);
  const clear = middle + (text.length * LETTER) / 2 + 8;
  return {
    typical: { x, y, label: { x: middle, y: ABOVE, text, className: "middle" } },
    oneInTen: {
      x: x90,
      y: y90,
      label: { ...besideRing(x90, y90, text90.length * LETTER, markX, clear, width), text: text90 },
    },
  };
}

/** Where words of a length stand: right of their ring, else of the mark that they would cover, else above the plane, from `clear` on. */
function besideRing(
  x: number,
  y: number,
  length: number,
  mark: number | null,
  clear: number,
  width: number,
): { x: number; y: number; className: string } {
  const beyond = x + 13 + length > width;
  const start = beyond ? width - length : x + 13;
  if (mark === null || mark < start - 6 || mark > start + length + 6) {
    return beyond ? { x: width, y: y - 16, className: "end" } : { x: start, y: y - 6, className: "" };
  }
  if (mark + 6 + length <= width) return { x: mark + 6, y: y - 6, className: "" };
  return { x: Math.min(Math.max(x - 8, clear), width - length), y: ABOVE, className: "" };
}
