/** What each profile's result is made of, as means that add up; and the firms of one future. */
import { sum } from "d3";
import { baselineOf, type PartnerKey, type ResultView, type StrategyKey } from "../model.ts";

/** What of a scenario its results do not hold. */
export interface PartnerFacts {
  /** By partner: what a firm's team costs over the horizon, mean of the futures. */
  team: Record<string, number>;
  /** By strategy: months from earning a payout to its arrival; null: not the same for all. */
  lag: Record<string, number | null>;
}

/** A firm's result in one future. */
export interface FirmResult {
  partnerId: string;
  /** From 1. */
  firm: number;
  result: number;
}

/** A profile's means over the horizon: payouts + services − team = result. */
export interface EarnerRow {
  /** Null: all profiles together. */
  partner: PartnerKey | null;
  /** Those that arrived; where `owed`, all that were earned. */
  payouts: number;
  /** Services sold less their delivery; where `owed`, less what is still to arrive of payouts. */
  services: number;
  /** Never positive. */
  team: number;
  result: number;
  /** The result under the baseline; null: it is the strategy itself. */
  base: number | null;
}

/** Whether payouts that arrived cannot be told from those that were earned. */
export function isOwed(facts: PartnerFacts, strategy: StrategyKey): boolean {
  return (facts.lag[strategy.id] ?? null) === null;
}

/** The profiles with firms, and their sum where there are several; one firm of each, or all firms. */
export function earnerRows(
  view: ResultView,
  strategy: StrategyKey,
  facts: PartnerFacts,
  perFirm: boolean,
): EarnerRow[] {
  const base = baselineOf(view);
  const against = base && base.id !== strategy.id ? base : null;
  const whole = view.partners
    .filter(({ firms }) => firms > 0)
    .map((partner): EarnerRow => {
      const team = -partner.firms * (facts.team[partner.id] ?? 0);
      const result = meanResult(view, strategy, partner);
      const payouts = meanPayouts(view, strategy, partner, facts.lag[strategy.id] ?? 0);
      const services = result - payouts - team;
      return { partner, payouts, services, team, result, base: against && meanResult(view, against, partner) };
    });
  const rows = perFirm ? whole.map((row) => divided(row, row.partner?.firms ?? 1)) : whole;
  return !perFirm && whole.length > 1 ? [...rows, together(whole)] : rows;
}

function meanResult(view: ResultView, strategy: StrategyKey, partner: PartnerKey): number {
  return sum(view.summary.strategies[strategy.id]?.mean[`partnerResult/partner/${partner.id}`] ?? []);
}

function meanPayouts(view: ResultView, strategy: StrategyKey, partner: PartnerKey, lag: number): number {
  const earned = view.summary.strategies[strategy.id]?.mean[`payouts/partner/${partner.id}`];
  return sum(earned?.subarray(0, Math.max(0, earned.length - lag)) ?? []);
}

function divided(row: EarnerRow, by: number): EarnerRow {
  const { partner, payouts, services, team, result, base } = row;
  return {
    partner,
    payouts: payouts / by,
    services: services / by,
    team: team / by,
    result: result / by,
    base: base === null ? null : base / by,
  };
}

function together(rows: readonly EarnerRow[]): EarnerRow {
  const of = (value: (row: EarnerRow) => number): number => sum(rows, value);
  return {
    partner: null,
    payouts: of((row) => row.payouts),
    services: of((row) => row.services),
    team: of((row) => row.team),
    result: of((row) => row.result),
    base: rows[0]?.base === null ? null : of((row) => row.base ?? 0),
  };
}

/** A profile's firms in ascending order of their result. */
export function firmsOf(firms: readonly FirmResult[] | null, partner: PartnerKey): FirmResult[] {
  return (firms ?? [])
    .filter(({ partnerId }) => partnerId === partner.id)
    .sort((a, b) => a.result - b.result || a.firm - b.firm);
}
