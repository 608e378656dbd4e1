/** What a month costs by quantity, as straight pieces between the places where the price jumps or bends. */
import { amount, type Schedule } from "#engine/index.ts";

/** A stretch of quantities in which the amount is a straight line: open at `from`, where it starts at `start`. */
export interface PricePiece {
  from: number;
  to: number;
  /** Amounts just beyond `from` and at `to`, in the scenario's currency. */
  start: number;
  end: number;
}

/** A place where going just beyond `quantity` makes the month cheaper. */
export interface PriceEdge {
  quantity: number;
  /** Amounts at `quantity` and just beyond it. */
  before: number;
  after: number;
  /** From here on up to `quantity` a month costs more than just beyond the edge. */
  dearerFrom: number;
}

/** How far beyond a bound "just beyond" is, as a part of it. */
const BEYOND = 1e-9;
/** Most packages that are drawn one by one. */
const MAX_STEPS = 240;

/** The pieces from quantity 0 to `to`; their values are the engine's. */
export function pricePieces(schedule: Schedule, to: number): PricePiece[] {
  const bounds = [0, ...boundsOf(schedule, to).filter((bound) => bound > 0 && bound < to), to];
  return bounds.slice(1).flatMap((end, i) => bent(schedule, bounds[i]!, end));
}

/** A quantity up to which the curve is worth drawing: beyond the last bound, some packages, about 1,000 of money. */
export function pricedUpTo(schedule: Schedule): number {
  const ends: number[] = [];
  if ("tiers" in schedule) {
    const last = Math.max(0, ...schedule.tiers.map((tier) => tier.upTo ?? 0));
    ends.push(last > 0 ? last * 1.6 : 100);
  } else if (schedule.model === "package") {
    ends.push(schedule.size * 6);
  } else {
    ends.push(schedule.price > 0 ? 1000 / schedule.price : 100);
  }
  const { minimum, maximum } = schedule;
  if ("price" in schedule && schedule.price > 0) {
    const each = schedule.model === "package" ? schedule.price / schedule.size : schedule.price;
    for (const bound of [minimum, maximum]) if (bound) ends.push((bound / each) * 1.5);
  }
  return Math.max(...ends);
}

/** Where one more unit makes the month cheaper, in ascending order; none where totals only rise. */
export function nonMonotone(schedule: Schedule): PriceEdge[] {
  const to = pricedUpTo(schedule);
  const pieces = pricePieces(schedule, to);
  return pieces.slice(1).flatMap((piece, i) => {
    const { to: quantity, end: before } = pieces[i]!;
    const after = piece.start;
    if (before - after <= 1e-6 * Math.abs(before)) return [];
    return [{ quantity, before, after, dearerFrom: dearerFrom(pieces.slice(0, i + 1), after) }];
  });
}

/** The end of the last quantities, going back from the last piece's end, that cost no more than `price`. */
function dearerFrom(pieces: readonly PricePiece[], price: number): number {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const { from, to, start, end } = pieces[i]!;
    if (end <= price) return to;
    if (start < price) return from + ((price - start) / (end - start)) * (to - from);
  }
  return 0;
}

/** Quantities at which another tier or package begins. */
function boundsOf(schedule: Schedule, to: number): number[] {
  if ("tiers" in schedule) return schedule.tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  if (schedule.model !== "package") return [];
  const packages = Math.ceil(to / schedule.size);
  const every = Math.ceil(packages / MAX_STEPS);
  return Array.from({ length: Math.floor(packages / every) }, (_, i) => (i + 1) * every * schedule.size);
}

/** The pieces between two bounds: one, or more where a least or greatest amount of the month cuts the line. */
function bent(schedule: Schedule, from: number, to: number): PricePiece[] {
  const free = { ...schedule, minimum: null, maximum: null };
  const beyond = from + (from || to) * BEYOND;
  const [low, high] = [amount(free, beyond), amount(free, to)];
  const cuts = [schedule.minimum, schedule.maximum]
    .filter((bound) => typeof bound === "number" && (bound - low) * (bound - high) < 0)
    .map((bound) => from + ((bound! - low) / (high - low)) * (to - from))
    .sort((a, b) => a - b);
  const knots = [from, ...cuts, to];
  return knots.slice(1).map((end, i) => ({
    from: knots[i]!,
    to: end,
    start: amount(schedule, i === 0 ? beyond : knots[i]!),
    end: amount(schedule, end),
  }));
}

/** What a month of a quantity ≥ 0 costs, in the scenario's currency. */
export function priceAt(schedule: Schedule, quantity: number): number {
  return amount(schedule, quantity);
}
