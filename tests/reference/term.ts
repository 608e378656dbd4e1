import { annualRate, committedIn, periodsOf, type Size, sized } from "./commitment.ts";
import { type Ledger, runRate, startPeriod } from "./ledger.ts";
import { bill, type MoneyMonth } from "./money.ts";
import { rateCard } from "./rate-card.ts";
import { round, type Terms } from "./setting.ts";

/** Prices, seats and commitment of a term that opens at age k (domain §7.1, Sizing). */
export function openTerm(ledger: Ledger, k: number): void {
  const { offer } = ledger.terms;
  ledger.termStart = k;
  if (k > 0) renewPricesAndSeats(ledger, k);
  if (!offer.commitment) return;
  const size = openingSize(ledger, k);
  ledger.discount = size.discount;
  ledger.periods = periodsOf(size.annual, offer.commitment.ramp, k, k + offer.termMonths);
  startPeriod(ledger, ledger.toRoll);
  ledger.toRoll = 0;
}

function renewPricesAndSeats(ledger: Ledger, k: number): void {
  const { offer } = ledger.terms;
  if (k - ledger.lastRise >= 12) {
    ledger.level *= 1 + offer.renewal.uplift;
    ledger.lastRise = k;
  }
  const wanted = ledger.customer.fullSeats * ledger.usage[k - 1]!.index;
  ledger.seats = Math.max(1, round(Math.max(offer.seatFloor * ledger.seats, wanted)));
}

function openingSize(ledger: Ledger, k: number): Size {
  const { terms, customer, card, periods } = ledger;
  const commitment = terms.offer.commitment!;
  if (k === 0) {
    const full = customer.potential * customer.segment.walletShare * terms.offer.usageMultiplier;
    return sized(commitment, card.usage(full), commitment.coverage, customer.optimism);
  }
  const last = periods[0];
  if (commitment.renewal === "same" && last) return { annual: annualRate(last), discount: ledger.discount };
  return sized(commitment, runRate(ledger, k), commitment.coverage, 1);
}

/**
 * Puts a contract whose old term has ended under the strategy's own terms (domain §8, transition). What was to roll over
 * is forfeited, in `month`, where there is no commitment to take it. Seats that the old offer did not bill are no seats to keep.
 */
export function moveOver(ledger: Ledger, month: MoneyMonth): void {
  const { setting, terms: old } = ledger;
  if (!ledger.card.hasSeats) ledger.seats = 0;
  ledger.terms = setting.own;
  ledger.card = rateCard(setting.scenario, setting.own.offer);
  ledger.level = 1;
  ledger.lastRise = month.k;
  if (setting.own.offer.commitment) return billRollover(ledger, month, old);
  forfeitRollover(ledger, month, old);
  ledger.periods = [];
}

/** What rolls over is invoiced once: now if the old offer did not and the new one would have, and given back the other way round. */
function billRollover({ toRoll, terms }: Ledger, month: MoneyMonth, old: Terms): void {
  const [was, is] = [old, terms].map(({ offer }) => offer.commitment?.billing);
  if (was === "arrears" && is === "upfront") bill(month, "carried", toRoll);
  if (was === "upfront" && is === "arrears") bill(month, "carried", -toRoll);
}

/** What was to move into a renewal is forfeited under the terms that promised it. */
export function forfeitRollover(ledger: Ledger, month: MoneyMonth, { offer }: Terms): void {
  month.breakage += ledger.toRoll;
  if (offer.commitment?.billing === "arrears") bill(month, "trueUp", ledger.toRoll);
  ledger.toRoll = 0;
}

/** Bookings of the term that opened in `month`. */
export function bookTerm({ terms: { offer }, periods }: Ledger, month: MoneyMonth): void {
  const firstPeriod = offer.commitment ? periods[0]!.commitment : 0;
  month.bookings = month.oneTime + month.recurring * offer.termMonths + committedIn(periods);
  month.contractValue = month.oneTime + month.recurring * Math.min(12, offer.termMonths) + firstPeriod;
}
