import { annualRate, committedIn, type Period, periodsOf, sized } from "./commitment.ts";
import { type Ledger, runRate, startPeriod } from "./ledger.ts";
import { bill, type MoneyMonth } from "./money.ts";

/** §7.5: exhaustion, the end of a period, and what remains to be performed. */
export function endOfMonth(ledger: Ledger, month: MoneyMonth): void {
  const { offer } = ledger.terms;
  const following = ledger.termStart + offer.termMonths - 1 - month.k;
  month.rpo = month.recurring * following;
  if (!offer.commitment) return;
  const period = ledger.periods[0]!;
  const recommits = isExhausted(ledger, month, period, following) && offer.commitment.onExhaustion === "recommit";
  if (recommits) recommit(ledger, month, period);
  const isLast = month.k === period.from + period.months - 1;
  if (recommits || isLast) {
    const carried = settle(ledger, period, month);
    month.period = { ...month.period!, closing: carried, ends: recommits ? "exhausted" : "regular" };
    ledger.periods = following > 0 ? ledger.periods.slice(1) : ledger.periods;
    if (following > 0) startPeriod(ledger, carried);
    else ledger.balance = ledger.toRoll = carried;
  }
  if (offer.commitment.shortfall === "forgive") return;
  month.rpo += ledger.balance + (following > 0 ? committedIn(ledger.periods.slice(1)) : 0);
}

function isExhausted({ balance }: Ledger, month: MoneyMonth, period: Period, following: number): boolean {
  return month.listValue > 0 && balance <= 1e-9 * period.commitment && following >= 3;
}

/** Signs a larger, co-termed commitment that starts next month. */
function recommit(ledger: Ledger, month: MoneyMonth, period: Period): void {
  const { offer } = ledger.terms;
  const commitment = offer.commitment!;
  const next = month.k + 1;
  const atRunRate = sized(commitment, runRate(ledger, next), Math.max(1, commitment.coverage), 1);
  const annual = Math.max(atRunRate.annual, annualRate(period));
  const signed = periodsOf(annual, commitment.ramp, next, ledger.termStart + offer.termMonths);
  month.bookings += committedIn(signed) - committedIn(ledger.periods.slice(1));
  if (commitment.billing === "upfront") bill(month, "instalment", period.commitment - ledger.billedInPeriod);
  ledger.discount = atRunRate.discount;
  ledger.periods = [period, ...signed];
}

/** Ends a period; gives what moves on. */
function settle({ terms, balance }: Ledger, period: Period, month: MoneyMonth): number {
  const commitment = terms.offer.commitment!;
  if (balance <= 0) return 0;
  if (commitment.shortfall === "forgive") {
    month.forgiven = balance;
    if (commitment.billing === "upfront") bill(month, "credit", -balance);
    return 0;
  }
  const moves = commitment.shortfall === "rollover" ? Math.min(balance, commitment.rolloverCap * period.commitment) : 0;
  month.rolledOver = moves;
  month.breakage = balance - moves;
  if (commitment.billing === "arrears") bill(month, "trueUp", month.breakage);
  return moves;
}
