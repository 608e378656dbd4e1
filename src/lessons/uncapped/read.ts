/** What this lesson reads of what was computed. */
import type { Account, PairedDifference, Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";

const FINCH = "payouts/partner/finch";

/** What Finch has brought the partner by the end. */
export function finch(f: Facts, strategy: "fee" | "share"): Statistics {
  return f.upTo(strategy, FINCH);
}

/** The share of use less the capped fee, of Finch by the end. */
export function shareAgainstFee(f: Facts): PairedDifference {
  return f.pairedUpTo("share", "fee", FINCH);
}

/** What all customers have brought the partner by the end. */
export function all(f: Facts, strategy: "fee" | "share"): Statistics {
  return f.upTo(strategy, "payouts");
}

/** How many customers sign. */
export function customers(f: Facts): number {
  return f.total("share", "customersNew").p50;
}

/** People in a typical team. */
export function people({ scenario }: Facts): number {
  return scenario.segments[0]!.seats.median;
}

/** What as many customers would bring by a share if each were the typical Finch. */
export function allTypical(f: Facts): number {
  return customers(f) * finch(f, "share").p50;
}

function component({ scenario: { plans } }: Facts, planId: "fee" | "share") {
  return plans.find(({ id }) => id === planId)!.components[0]!;
}

/** The partner's share of use. */
export function shareRate(f: Facts): number {
  const share = component(f, "share");
  return share.kind === "revenueShare" ? share.rate : 0;
}

/** The fee as a share of the first year's contract, and the most that it may be. */
export function fee(f: Facts): { rate: number; cap: number } {
  const paid = component(f, "fee");
  return paid.kind === "signingFee" ? { rate: paid.rate, cap: paid.capPerDeal ?? 0 } : { rate: 0, cap: 0 };
}

/** Share of all that is used that comes from the largest `n` customers. */
export function largestShare(accounts: readonly Account[], n: number): number {
  const spends = accounts.map(({ spend }) => spend).sort((a, b) => b - a);
  return sum(spends.slice(0, n)) / sum(spends);
}

/** How many customers had a larger first bill than the one that has used most by now. */
export function largerAtFirst(accounts: readonly Account[]): number {
  const largest = accounts.reduce((most, one) => (one.spend > most.spend ? one : most));
  return accounts.filter(({ upFront }) => (upFront ?? 0) > (largest.upFront ?? 0)).length;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
