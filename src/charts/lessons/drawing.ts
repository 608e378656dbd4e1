/** A line that is drawn by hand, month by month: what pointer, keys and typed values make of it. Pure. */

/** Values by month; null where nothing is drawn. */
export type Drawn = readonly (number | null)[];

/** A place of the pointer: months from 0, in fractions, and a value. */
export interface DrawnPoint {
  month: number;
  value: number;
}

/** Who begins within this share of the months means the beginning, and who lifts the pen within the other the end. */
const BEGINNING = 1 / 8;
const ENDING = 1 / 12;

/** The months from `from` to `to` on a straight line between their values, which are set too. */
export function straight(drawn: Drawn, from: number, to: number, a: number, b: number): (number | null)[] {
  const next = [...drawn];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (let month = low; month <= high; month++) {
    if (month === to) next[month] = b;
    else next[month] = month === from ? a : rounded(a + ((b - a) * (month - from)) / (to - from));
  }
  return next;
}

/** A press: its month is set, and what is missing between it and what was drawn before it. */
export function pressed(drawn: Drawn, { month, value }: DrawnPoint): (number | null)[] {
  const at = monthOf(month, drawn.length);
  const before = lastBefore(drawn, at);
  if (before !== null) {
    return before === at - 1
      ? straight(drawn, at, at, value, value)
      : straight(drawn, before, at, drawn[before]!, value);
  }
  const begins = at <= (drawn.length - 1) * BEGINNING && drawn[at] === null;
  return straight(drawn, begins ? 0 : at, at, value, value);
}

/** A move of the pointer: every month passed takes the value at which it was passed, the last one the pointer's. */
export function passed(drawn: Drawn, from: DrawnPoint, to: DrawnPoint): (number | null)[] {
  const next = [...drawn];
  const [low, high] = [Math.min(from.month, to.month), Math.max(from.month, to.month)];
  for (let month = Math.max(0, Math.ceil(low)); month <= Math.min(drawn.length - 1, Math.floor(high)); month++) {
    const part = high === low ? 1 : (month - from.month) / (to.month - from.month);
    next[month] = rounded(from.value + (to.value - from.value) * part);
  }
  next[monthOf(to.month, drawn.length)] = to.value;
  return next;
}

/** The pen is lifted at a month: near the end, what is missing there carries the last value along. */
export function lifted(drawn: Drawn, month: number): Drawn {
  const last = drawn.length - 1;
  const at = monthOf(month, drawn.length);
  const value = drawn[at] ?? null;
  if (value === null || at < last * (1 - ENDING) || drawn.slice(at + 1).some((later) => later !== null)) return drawn;
  return straight(drawn, at, last, value, value);
}

/** Goes on by key from one month to a later one: what is missing on the way carries the last value along, `first` where there is none. */
export function carried(drawn: Drawn, from: number, to: number, first: number): (number | null)[] {
  const next = [...drawn];
  const before = lastBefore(drawn, from);
  let value = drawn[from] ?? (before === null ? first : drawn[before]!);
  for (let month = from; month <= to; month++) {
    value = drawn[month] ?? value;
    next[month] = value;
  }
  return next;
}

/** A value moved by key; where nothing is drawn, from the last value before it, or from `first`. */
export function moved(
  drawn: Drawn,
  month: number,
  by: number,
  first: number,
  low: number,
  high: number,
): (number | null)[] {
  const before = lastBefore(drawn, month);
  const from = drawn[month] ?? (before === null ? first : drawn[before]!);
  const to = Number(Math.max(low, Math.min(high, from + by)).toPrecision(12));
  return straight(drawn, month, month, to, to);
}

const FIELDS = 8;

/** The months that are asked for where values are typed: eight, evenly spaced, the first and the last among them. */
export function typedMonths(months: number): number[] {
  const fields = Math.min(FIELDS, months);
  if (fields < 2) return months === 1 ? [0] : [];
  return Array.from({ length: fields }, (_, i) => Math.round((i * (months - 1)) / (fields - 1)));
}

/** A typed value: it stands in its month, with straight lines to the fields beside it that have one. */
export function typed(drawn: Drawn, fields: readonly number[], field: number, value: number): (number | null)[] {
  const at = fields[field]!;
  let next = straight(drawn, at, at, value, value);
  for (const beside of [fields[field - 1], fields[field + 1]]) {
    const other = beside === undefined ? null : next[beside]!;
    if (beside !== undefined && other !== null) next = straight(next, beside, at, other, value);
  }
  return next;
}

/** Where nothing is drawn: first and last month of each run. */
export function missingRuns(drawn: Drawn): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  drawn.forEach((value, month) => {
    if (value !== null) return;
    const last = runs.at(-1);
    if (last && last.to === month - 1) last.to = month;
    else runs.push({ from: month, to: month });
  });
  return runs;
}

/** The last month that is drawn; null: none is. */
export function lastDrawn(drawn: Drawn): number | null {
  return lastBefore(drawn, drawn.length);
}

/** Where two lines are furthest apart: months from 0; null where they nowhere have both a value, or are the same. */
export function largestGap(
  guess: ArrayLike<number>,
  answer: ArrayLike<number>,
  months: number,
): { month: number; gap: number } | null {
  let most: { month: number; gap: number } | null = null;
  for (let month = 0; month < months; month++) {
    const gap = Math.abs(guess[month]! - answer[month]!);
    if (gap > (most?.gap ?? 0)) most = { month, gap };
  }
  return most;
}

function lastBefore(drawn: Drawn, month: number): number | null {
  for (let at = month - 1; at >= 0; at--) if (drawn[at] !== null) return at;
  return null;
}

function monthOf(month: number, months: number): number {
  return Math.max(0, Math.min(months - 1, Math.round(month)));
}

/** A value between two others has no more digits than a hand can mean. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
