/** Adoption over months of use in pixels; for word of mouth those who begin in each month beneath. Pure. */
import type { Curve } from "#engine/index.ts";
import { linePath } from "#charts/frame/paths.ts";
import { gridOf, tickWords } from "#charts/frame/scale.ts";
import {
  adoptionHandles,
  adoptionPoints,
  adoptionSpan,
  bassPeak,
  newAdopters,
  type AdoptionHandle,
} from "#scenario/curves/adoption-curve.ts";
import { ADOPTION_WORDS } from "#text/editor-drawings.ts";
import { stepOf } from "#charts/frame/drag-step.ts";
import { clamp, gridLines, ticksAlong, xOf, yOf, type GridLine, type Plane, type Tick } from "./plane.ts";

/** Adoption in pixels. */
export interface AdoptionLayout {
  height: number;
  /** Months of use at the right end; they stay while a ring is dragged. */
  to: number;
  plane: Plane;
  lines: GridLine[];
  ticks: Tick[];
  path: string;
  before: string | null;
  rings: (AdoptionHandle & { x: number; y: number; label: { x: number; y: number; end: boolean; text: string } })[];
  /** Those who begin, by month, and where most do: for word of mouth. */
  starts: { bottom: number; bars: string; peak: { x: number; y: number; label: string } } | null;
  step: number;
}

const INSET = 40;
const STARTS = 48;

/** Lays a curve out; `held` keeps the months at the right end. */
export function layoutAdoption(curve: Curve, before: Curve | null, width: number, held: number | null): AdoptionLayout {
  const narrow = width < 440;
  const longest = Math.max(adoptionSpan(curve), before ? Math.min(adoptionSpan(before), adoptionSpan(curve) * 2.5) : 0);
  const to = held ?? longest;
  const top = 22;
  const grid = gridOf({ low: 0, high: 1 }, 0, 4);
  const plane: Plane = {
    left: INSET,
    right: width - 10,
    top,
    bottom: top + (narrow ? 116 : 136),
    x: { low: 0, high: to },
    y: { low: 0, high: 1 },
  };
  const starts = curve.kind === "bass" ? startsOf(curve, plane, to) : null;
  return {
    height: (starts?.bottom ?? plane.bottom) + 38,
    to,
    plane,
    lines: gridLines(plane, grid, tickWords(grid, "share", "")),
    ticks: ticksAlong(plane, narrow ? 5 : 8),
    path: pathOf(curve, plane, to),
    before: before && pathOf(before, plane, to),
    rings: adoptionHandles(curve).map((handle) => ringOf(handle, plane, width)),
    starts,
    step: Math.max(0.1, stepOf(to, plane.right - plane.left)),
  };
}

function pathOf(curve: Curve, plane: Plane, to: number): string {
  const points = adoptionPoints(curve, to);
  return linePath(
    points.map(({ months }) => xOf(plane, months)),
    points.map(({ share }) => yOf(plane, share)),
  );
}

function ringOf(handle: AdoptionHandle, plane: Plane, width: number): AdoptionLayout["rings"][number] {
  const [x, y] = [xOf(plane, handle.months), yOf(plane, handle.share)];
  const text = `${ADOPTION_WORDS.point[handle.field]} ${ADOPTION_WORDS.months(handle.months)}`;
  const end = x + 14 + text.length * 6.3 > width;
  return { ...handle, x, y, label: { x: end ? x - 12 : x + 13, y: end ? y - 9 : y + 15, end, text } };
}

function startsOf(curve: Extract<Curve, { kind: "bass" }>, plane: Plane, to: number): AdoptionLayout["starts"] {
  const all = newAdopters(curve, to);
  const bottom = plane.bottom + 26 + STARTS;
  const most = all.reduce((best, start) => (start.share > best.share ? start : best));
  const px = xOf(plane, 1) - xOf(plane, 0);
  const bars = all.map(({ months, share }) => {
    const high = (share / most.share) * STARTS;
    return `M${xOf(plane, months - 1).toFixed(1)},${bottom}v${(-high).toFixed(1)}h${Math.max(0.5, px - (px > 4 ? 1 : 0)).toFixed(1)}V${bottom}Z`;
  });
  const label = ADOPTION_WORDS.most(Math.max(1, Math.ceil(bassPeak(curve))));
  const half = label.length * 3.2;
  const x = clamp(xOf(plane, most.months - 0.5), plane.left + half + 110, plane.right - half);
  return { bottom, bars: bars.join(""), peak: { x, y: bottom - STARTS - 5, label } };
}
