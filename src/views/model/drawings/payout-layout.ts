/** What a component pays against its driver in pixels; for a revenue share its rate by age beneath. Pure. */
import type { IncentiveComponent } from "#engine/index.ts";
import { stepPath } from "#charts/frame/paths.ts";
import { gridOf } from "#charts/frame/scale.ts";
import { spread } from "#charts/frame/spread.ts";
import {
  payoutCliffs,
  payoutHandles,
  payoutPieces,
  payoutSpan,
  shareByAge,
  type PayoutHandle,
  type PayoutPiece,
} from "#scenario/curves/payout-curve.ts";
import {
  driverFigure,
  amountAt,
  handleFigure,
  PAYOUT_WORDS,
  payoutPer,
  rateFigure,
} from "#text/editor-drawings-payouts.ts";
import { stepOf } from "#charts/frame/drag-step.ts";
import { inside, moneyLines, ticksAlong, xOf, yOf, type GridLine, type Plane, type Tick } from "./plane.ts";

/** The values at the edges; they stay while a ring is dragged. */
export interface PayoutScales {
  to: number;
  high: number;
}

/** Words at a place of the drawing. */
interface Words {
  x: number;
  y: number;
  text: string;
}

/** A payout in pixels. */
export interface PayoutLayout {
  height: number;
  scales: PayoutScales;
  plane: Plane;
  lines: GridLine[];
  ticks: Tick[];
  path: string;
  jumps: string;
  before: string | null;
  /** What is paid at the right end. */
  pays: number;
  /** The plan's yearly cap, where a payout of the drawing reaches it. */
  cap: number | null;
  ends: { value: string; what: string; y: number }[];
  words: Words[];
  rings: (PayoutHandle & { x: number; y: number; step: number })[];
  flags: { x: number; y: number }[];
  ages: AgesLayout | null;
}

/** The rate of a revenue share by age in pixels. */
interface AgesLayout {
  bottom: number;
  path: string;
  ticks: Tick[];
  first: Words;
}

/** What a layout is made of. */
export interface PayoutInput {
  component: IncentiveComponent;
  before: IncentiveComponent | null;
  annualCap: number | null;
  currency: string;
  width: number;
  held: PayoutScales | null;
}

const AGES = 40;
/** Pixels at the left that belong to the words of the grid. */
const LABELS = 46;
/** Components of which one payout can reach the cap of a year. */
const CAPPED: ReadonlySet<string> = new Set(["signingFee", "deploymentFunding", "renewalBonus", "attainment"]);

/** Lays a payout out. */
export function layoutPayout({ component, before, annualCap, currency, width, held }: PayoutInput): PayoutLayout {
  const narrow = width < 440;
  const to = held?.to ?? gridOf({ low: 0, high: payoutSpan(component, { annualCap }) }, 0, narrow ? 4 : 6).high;
  const pieces = payoutPieces(component, to);
  const old = before?.kind === component.kind ? payoutPieces(before, to) : null;
  const cap = CAPPED.has(component.kind) ? annualCap : null;
  const high = held?.high ?? gridOf({ low: 0, high: heightOf(pieces, old, cap) }, 0, 4).high;
  const plane: Plane = {
    left: 36,
    right: width - (narrow ? 68 : 84),
    top: 26,
    bottom: 26 + (narrow ? 120 : 140),
    x: { low: 0, high: to },
    y: { low: 0, high },
  };
  const pays = pieces[pieces.length - 1]!.end;
  const shownCap = cap !== null && cap <= high ? cap : null;
  const rings = payoutHandles(component, to).map((handle) => ringOf(handle, plane));
  const cliffs = payoutCliffs(component);
  const ages = component.kind === "revenueShare" ? agesOf(component, plane) : null;
  return {
    height: (ages?.bottom ?? plane.bottom) + 38,
    scales: { to, high },
    plane,
    lines: moneyLines(plane, gridOf(plane.y, 0, 4), currency),
    ticks: wholeTicks(ticksAlong(plane, narrow ? 4 : 6, (value) => driverFigure(component, value, currency))),
    path: pathOf(plane, pieces),
    jumps: jumpsOf(plane, pieces),
    before: old && pathOf(plane, old),
    pays,
    cap: shownCap,
    ends: endsOf(plane, pays, shownCap, payoutPer(component), currency),
    words: component.kind === "attainment" ? tierRates(component, plane, pieces) : ringWords(rings, currency, width),
    rings,
    flags: pieces
      .filter(({ from }) => cliffs.some((cliff) => cliff.at === from))
      .map(({ from, start }) => ({ x: xOf(plane, from), y: yOf(plane, start) - 13 })),
    ages,
  };
}

/** Ticks without a fraction where there are enough of them: months and customers are whole. */
function wholeTicks(ticks: readonly Tick[]): Tick[] {
  const whole = ticks.filter(({ label }) => !/^\d+\.\d+$/.test(label));
  return whole.length > 1 ? whole : [...ticks];
}

function heightOf(pieces: readonly PayoutPiece[], old: readonly PayoutPiece[] | null, cap: number | null): number {
  const most = (of: readonly PayoutPiece[]): number => Math.max(...of.flatMap(({ start, end }) => [start, end]));
  const own = most(pieces);
  const room = own > 0 ? own * 2.5 : Infinity;
  return Math.max(own, old ? Math.min(most(old), room) : 0, cap !== null && cap <= own * 1.3 ? cap : 0);
}

const at = (plane: Plane, x: number, y: number): string => `${xOf(plane, x).toFixed(1)},${yOf(plane, y).toFixed(1)}`;

function pathOf(plane: Plane, pieces: readonly PayoutPiece[]): string {
  return pieces.map(({ from, to, start, end }) => `M${at(plane, from, start)}L${at(plane, to, end)}`).join("");
}

function jumpsOf(plane: Plane, pieces: readonly PayoutPiece[]): string {
  return pieces
    .slice(1)
    .map(({ from, start }, i) => `M${at(plane, from, pieces[i]!.end)}V${yOf(plane, start).toFixed(1)}`)
    .join("");
}

function endsOf(plane: Plane, pays: number, cap: number | null, per: string, currency: string): PayoutLayout["ends"] {
  const ends = [
    { value: amountAt(pays, currency), what: per, level: pays },
    ...(cap === null ? [] : [{ value: amountAt(cap, currency), what: PAYOUT_WORDS.yearlyCap, level: cap }]),
  ];
  const levels = ends.map(({ level }) => yOf(plane, Math.min(level, plane.y.high)));
  const placed = spread(levels, 32, plane.top - 6, plane.bottom - 12);
  return ends.map(({ value, what }, i) => ({ value, what, y: placed[i]! }));
}

function ringOf(handle: PayoutHandle, plane: Plane): PayoutLayout["rings"][number] {
  const along = stepOf(plane.x.high, plane.right - plane.left);
  const up = stepOf(plane.y.high, plane.bottom - plane.top);
  const step = { rate: 0.005, monthly: up, cap: up, from: along, within: 1 }[handle.what];
  return { ...handle, x: xOf(plane, handle.driver), y: yOf(plane, handle.pays), step };
}

function ringWords(rings: PayoutLayout["rings"], currency: string, width: number): Words[] {
  return rings.map(({ what, value, x, y }) => {
    const text = handleFigure(what, value, currency);
    const above = what === "cap" || what === "within";
    const clear = LABELS + (text.length * 6.3) / 2;
    return { x: Math.max(clear, inside(above ? x : x - 26, text.length, width)), y: y - 11, text };
  });
}

function tierRates(
  component: Extract<IncentiveComponent, { kind: "attainment" }>,
  plane: Plane,
  pieces: readonly PayoutPiece[],
): Words[] {
  return pieces.flatMap(({ from, to, start, end }) => {
    const rate = paidRate(component, from);
    const [x, y] = [xOf(plane, (from + to) / 2) + 10, yOf(plane, (start + end) / 2) + 18];
    const room = xOf(plane, to) - xOf(plane, from);
    return rate !== null && room >= 50 && y <= plane.bottom - 4 ? [{ x, y, text: rateFigure(rate) }] : [];
  });
}

/** The rate that a total earns from a threshold on: the tier's own, or the highest reached where it is paid on the whole. */
function paidRate({ mode, tiers }: Extract<IncentiveComponent, { kind: "attainment" }>, from: number): number | null {
  const reached = tiers.filter((tier) => tier.from <= from).map(({ rate }) => rate);
  if (reached.length === 0) return null;
  return mode === "retroactive" ? Math.max(...reached) : reached[reached.length - 1]!;
}

function agesOf(component: Extract<IncentiveComponent, { kind: "revenueShare" }>, above: Plane): AgesLayout {
  const rates = shareByAge(component);
  const top = above.bottom + 60;
  const high = Math.max(...rates);
  const plane: Plane = {
    ...above,
    top,
    bottom: top + AGES,
    x: { low: 0, high: rates.length },
    y: { low: 0, high: high || 1 },
  };
  const edges = Array.from({ length: rates.length + 1 }, (_, age) => xOf(plane, age));
  const path = stepPath(
    edges,
    rates.map((rate) => yOf(plane, rate)),
  );
  const first = { x: 0, y: top + 4, text: rateFigure(high) };
  return { bottom: plane.bottom, path, ticks: ticksAlong(plane, 6), first };
}
