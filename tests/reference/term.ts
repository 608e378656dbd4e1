import { annualRate, committedIn, periodsOf, type Size, sized } from "./commitment.ts";
import { type Ledger, runRate, startPeriod } from "./ledger.ts";
import type { MoneyMonth } from "./money.ts";
import { round } from "./setting.ts";

/** Prices, seats and commitment of a term that opens at age k (domain §7.1, Sizing). */
export function openTerm(ledger: Ledger, k: number): void {
  const { offer } = ledger.setting;
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
  const { offer } = ledger.setting;
  if (k - ledger.lastRise >= 12) {
    ledger.level *= 1 + offer.renewal.uplift;
    ledger.lastRise = k;
  }
  const wanted = ledger.customer.fullSeats * ledger.usage[k - 1]!.index;
  ledger.seats = Math.max(1, round(Math.max(offer.seatFloor * ledger.seats, wanted)));
}

function openingSize(ledger: Ledger, k: number): Size {
  const { setting, customer, card } = ledger;
  const commitment = setting.offer.commitment!;
  if (k === 0) {
    const full = customer.potential * customer.segment.walletShare * setting.offer.usageMultiplier;
    return sized(commitment, card.usage(full), commitment.coverage, customer.optimism);
  }
  if (commitment.renewal === "same") return { annual: annualRate(ledger.periods[0]!), discount: ledger.discount };
  return sized(commitment, runRate(ledger, k), commitment.coverage, 1);
}

/** Bookings of the term that opened in `month`. */
export function bookTerm({ setting: { offer }, periods }: Ledger, month: MoneyMonth): void {
  const firstPeriod = offer.commitment ? periods[0]!.commitment : 0;
  month.bookings = month.oneTime + month.recurring * offer.termMonths + committedIn(periods);
  month.contractValue = month.oneTime + month.recurring * Math.min(12, offer.termMonths) + firstPeriod;
}
