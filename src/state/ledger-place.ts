/** A future by its name, or by its number (1: the first run). */
export type Future = "typical" | "good" | "bad" | number;

/** A place in the ledger; null: the ledger chooses. */
export interface LedgerPlace {
  future: Future | null;
  partnerId: string | null;
  /** From 1. */
  firm: number | null;
  /** +j: the firm's j-th new customer; −i: the i-th of its installed base; "all": the firm's statement. */
  customer: number | "all" | null;
  /** From 1. */
  month: number | null;
  /** The column of the month whose amount is opened. */
  column: string | null;
}

/** The place where the ledger chooses everything. */
export const ANYWHERE: LedgerPlace = {
  future: null,
  partnerId: null,
  firm: null,
  customer: null,
  month: null,
  column: null,
};

/** Stands in an address for a part that is left open before one that is not. */
const OPEN = "_";

/** A place as the parts of an address, as few as say it. */
export function partsOf(place: LedgerPlace): string[] {
  const { future, partnerId, firm, customer, month, column } = place;
  const parts = [future, partnerId, firm, customer, month, column].map((part) => String(part ?? OPEN));
  while (parts.at(-1) === OPEN) parts.pop();
  return parts;
}

/** The place that parts of an address name; null where they name none. */
export function placeOf(parts: readonly string[]): LedgerPlace | null {
  if (parts.length > 6) return null;
  const read = parts.map((part, at) => (part === OPEN ? null : READERS[at]!(part)));
  if (read.includes(undefined)) return null;
  const [future = null, partnerId = null, firm = null, customer = null, month = null, column = null] = read;
  return { future, partnerId, firm, customer, month, column } as LedgerPlace;
}

type Reader = (part: string) => string | number | undefined;

const matching =
  (pattern: RegExp): Reader =>
  (part) =>
    pattern.test(part) ? part : undefined;
const whole: Reader = (part) => (/^[1-9]\d{0,5}$/.test(part) ? Number(part) : undefined);
const named = matching(/^(typical|good|bad)$/);

/** One reader for each part, in their order: undefined is no such part. */
const READERS: Reader[] = [
  (part) => named(part) ?? whole(part),
  matching(/^[a-z0-9-]{1,40}$/),
  whole,
  (part) => (part === "all" ? part : part.startsWith("-") ? minus(whole(part.slice(1))) : whole(part)),
  whole,
  matching(/^[a-z0-9-]{1,40}$/),
];

function minus(value: string | number | undefined): number | undefined {
  return typeof value === "number" ? -value : undefined;
}
