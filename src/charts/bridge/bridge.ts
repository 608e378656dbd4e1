/**
 * From bookings to revenue: an identity of the books, in means over futures, so that the parts add up.
 *
 * A contract month by month: what is owed grows by what is booked and by fees of seats added in a running term (which
 * books nothing), and shrinks by fees earned, drawdown, breakage, and what is forgiven. What is left of a commitment
 * that will be forgiven is promised, yet not owed (RPO leaves it out). Over the horizon therefore
 *
 *   booked + carried in − forgiven − owed at the end = fees + drawdown + breakage
 *   revenue = fees + drawdown + breakage + overage + use without a commitment
 *
 * where `carried in` is what was owed before the first month and fees of seats added since, less what may still be
 * forgiven. What rolls over stays owed and is no part of the sum.
 */
import type { Scenario } from "#engine/index.ts";
import { sum } from "d3";
import { contractFacts, type ContractFacts } from "../contract-facts.ts";
import type { ResultView } from "../model.ts";

/** The parts, money over the whole horizon, none signed: what is taken away is positive too, but `carried`. */
export interface Bridge {
  booked: number;
  /** What came in beside bookings; below zero where more may still be forgiven than came in. */
  carried: number;
  forgiven: number;
  /** RPO of the last month. */
  owed: number;
  fees: number;
  drawdown: number;
  breakage: number;
  overage: number;
  /** Used under offers without a commitment. */
  asYouGo: number;
  revenue: number;
  /** Moved into a later commitment period: still owed, no part of the sum. */
  rolledOver: number;
  facts: ContractFacts;
}

/** Less than this share of all that moves is the rounding of sums. */
const ROUNDING = 1e-9;

/** The bridge of a strategy; null where the summary does not hold its books. */
export function bridgeOf(view: ResultView, strategyId: string, scenario: Scenario): Bridge | null {
  const mean = view.summary.strategies[strategyId]?.mean;
  if (!mean?.["bookings"] || !mean["rpo"]) return null;
  const total = (metric: string): number => sum(mean[metric] ?? []);
  const parts = {
    booked: total("bookings"),
    forgiven: total("forgiven"),
    owed: mean["rpo"][view.months - 1] ?? 0,
    fees: total("fees"),
    drawdown: total("drawdown"),
    breakage: total("breakage"),
    overage: total("overage"),
    revenue: total("revenue"),
    rolledOver: total("rolledOver"),
  };
  const least = ROUNDING * (Math.abs(parts.booked) + parts.revenue + parts.owed + parts.forgiven);
  const round = (value: number): number => (Math.abs(value) <= least ? 0 : value);
  const runDown = parts.fees + parts.drawdown + parts.breakage;
  return {
    ...parts,
    carried: round(runDown + parts.forgiven + parts.owed - parts.booked),
    asYouGo: round(total("consumption") - parts.drawdown - parts.overage),
    facts: contractFacts(scenario, strategyId),
  };
}

/** What contracts brought as they were run down: fees, drawdown and breakage. */
export function runDownOf({ fees, drawdown, breakage }: Bridge): number {
  return fees + drawdown + breakage;
}
