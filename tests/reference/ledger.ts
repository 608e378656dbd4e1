import type { Period } from "./commitment.ts";
import { type RateCard, rateCard } from "./rate-card.ts";
import type { Setting, Terms } from "./setting.ts";
import type { Customer, UsageMonth } from "./usage.ts";

/** A customer's contract as it stands while its months are told. Ages in months since signing. */
export interface Ledger {
  setting: Setting;
  customer: Customer;
  usage: UsageMonth[];
  /** What the contract is under, and its rate card. */
  terms: Terms;
  card: RateCard;
  /** Price level: 1 at signing and at a move to other terms, up at renewals. */
  level: number;
  lastRise: number;
  seats: number;
  termStart: number;
  discount: number;
  /** The running commitment period and the later ones of the term. */
  periods: Period[];
  balance: number;
  drawnInPeriod: number;
  billedInPeriod: number;
  /** What is to move from the term's last period into the renewal. */
  toRoll: number;
  /** Σ −ln ρ over the renewals so far. */
  wear: number;
}

/** A ledger on which nothing is signed yet. */
export function newLedger(setting: Setting, customer: Customer, usage: UsageMonth[]): Ledger {
  return {
    setting,
    customer,
    usage,
    terms: customer.first,
    card: rateCard(setting.scenario, customer.first.offer),
    level: 1,
    lastRise: 0,
    seats: customer.fullSeats,
    termStart: 0,
    discount: 0,
    periods: [],
    balance: 0,
    drawnInPeriod: 0,
    billedInPeriod: 0,
    toRoll: 0,
    wear: 0,
  };
}

/** Opens the first of the ledger's periods with what was carried into it. */
export function startPeriod(ledger: Ledger, carried: number): void {
  ledger.balance = ledger.periods[0]!.commitment + carried;
  ledger.drawnInPeriod = 0;
  ledger.billedInPeriod = 0;
}

/** Mean list value of the three months (fewer after signing) before age k, season taken out, at today's price level. */
export function runRate({ usage, card, level }: Ledger, k: number): number {
  const values = usage.slice(Math.max(0, k - 3), k).map((month) => card.usage(month.activity) / month.season);
  return (values.reduce((sum, value) => sum + value, 0) / values.length) * level;
}
