import type { CustomerOverview, FirmOverview, TraceOverview } from "#engine/index.ts";
import type { LedgerPlace } from "./ledger-place.ts";

/** A part of an address that names nothing in this future: the ledger chooses in its place. */
export type Stray = "strategy" | "future" | "partner" | "firm" | "customer" | "month";

/** Whose pages are open. */
export interface Chosen {
  partnerId: string;
  /** From 1. */
  firm: number;
  /** "all": the firm's statement; null: the firm has no customer. */
  customer: number | "all" | null;
}

/** Months that a customer should have been there for, so that there is something to read. */
const LONG_ENOUGH = 12;

interface Candidate {
  partnerId: string;
  firm: FirmOverview;
}

/**
 * What a place names in a future, and what it leaves open: the firm with the most payouts, of its customers the one with
 * the most among those that are there for a year; where a month is named, among those that are there in that month.
 * `chosen` null: there is no firm.
 */
export function choose(overview: TraceOverview, place: LedgerPlace): { chosen: Chosen | null; strays: Stray[] } {
  const strays: Stray[] = [];
  const month = place.month === null ? null : place.month - 1;
  if (month !== null && month >= overview.months) strays.push("month");
  const found = candidatesOf(overview, place, strays).sort((a, b) => weightOf(b.firm) - weightOf(a.firm));
  const best = found.find(({ firm }) => firm.customers.some((one) => isThere(one, month))) ?? found[0];
  if (best === undefined) return { chosen: null, strays };
  const { partnerId, firm } = best;
  return {
    chosen: { partnerId, firm: firm.firm + 1, customer: customerOf(firm, place, overview.months, strays) },
    strays,
  };
}

/** The firms that a place allows. */
function candidatesOf({ partners }: TraceOverview, place: LedgerPlace, strays: Stray[]): Candidate[] {
  const of = (list: TraceOverview["partners"]): Candidate[] =>
    list.flatMap(({ partnerId, firms }) => firms.map((firm) => ({ partnerId, firm })));
  const named = partners.filter(({ partnerId, firms }) => partnerId === place.partnerId && firms.length > 0);
  if (place.partnerId === null) return of(partners);
  if (named.length === 0) {
    strays.push("partner");
    return of(partners);
  }
  const all = of(named);
  if (place.firm === null) return all;
  const firm = all.filter((one) => one.firm.firm === place.firm! - 1);
  if (firm.length === 0) strays.push("firm");
  return firm.length === 0 ? all : firm;
}

function customerOf(firm: FirmOverview, place: LedgerPlace, months: number, strays: Stray[]): number | "all" | null {
  if (place.customer === "all") return "all";
  const named = firm.customers.find(({ customer }) => customer === place.customer);
  if (place.customer !== null && named === undefined && strays.length === 0) strays.push("customer");
  const there = firm.customers.filter((one) =>
    place.month === null ? monthsOf(one, months) >= LONG_ENOUGH : isThere(one, place.month - 1),
  );
  return (named ?? byPayouts(there.length > 0 ? there : firm.customers)[0])?.customer ?? null;
}

/** How many months of the horizon a customer is there for. */
export function monthsOf({ signed, churn }: CustomerOverview, months: number): number {
  return Math.min(months, churn === null ? months : signed + churn) - Math.max(0, signed);
}

/** A firm's customers, those with the most payouts first; of equal ones those with the most revenue. */
export function byPayouts(customers: readonly CustomerOverview[]): CustomerOverview[] {
  return [...customers].sort((a, b) => b.payouts - a.payouts || b.revenue - a.revenue);
}

/** Firms of direct sales earn nothing and come last, by their customers' revenue. */
function weightOf({ accrued, customers }: FirmOverview): number {
  return accrued > 0 ? accrued : -1 / (1 + customers.reduce((sum, { revenue }) => sum + revenue, 0));
}

function isThere({ signed, churn }: CustomerOverview, month: number | null): boolean {
  return month === null || (signed <= month && (churn === null || month <= signed + churn));
}
