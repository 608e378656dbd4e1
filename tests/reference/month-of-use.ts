import { instalment } from "./commitment.ts";
import type { Ledger } from "./ledger.ts";
import type { MoneyMonth } from "./money.ts";
import { billingInterval } from "./rate-card.ts";
import { round } from "./setting.ts";

/** §7.3: seats follow use; fees are billed by interval and recognised by month. */
export function billFees(ledger: Ledger, month: MoneyMonth): void {
  const { terms, customer, usage, card, level } = ledger;
  const { offer } = terms;
  const inTerm = month.k - ledger.termStart;
  const monthly = () => (card.platform + card.seats(ledger.seats)) * level;
  const before = monthly();
  if (offer.seatTrueUp === "quarterly" && inTerm > 0 && inTerm % 3 === 0) {
    ledger.seats = Math.max(ledger.seats, round(customer.fullSeats * usage[month.k - 1]!.index));
  }
  month.seats = ledger.seats;
  month.seatFees = card.seats(ledger.seats) * level;
  month.recurring = monthly();
  month.oneTime = month.signed ? card.oneTime : 0;

  const interval = billingInterval(offer);
  const intoInterval = inTerm % interval;
  const monthsOfInterval = Math.min(interval, offer.termMonths - (inTerm - intoInterval));
  const left = monthsOfInterval - intoInterval;
  month.billings += month.oneTime;
  month.billings += intoInterval === 0 ? month.recurring * left : (month.recurring - before) * left;
}

/** §7.4: the month's usage is billed, or drawn from the balance. */
export function billUsage(ledger: Ledger, month: MoneyMonth): void {
  const { offer } = ledger.terms;
  month.listValue = ledger.card.usageInMonth(month.activity, month.t) * ledger.level;
  if (offer.commitment) {
    drawDown(ledger, month);
    return;
  }
  month.usageRevenue = month.listValue;
  month.billings += month.listValue;
}

function drawDown(ledger: Ledger, month: MoneyMonth): void {
  const { offer } = ledger.terms;
  const commitment = offer.commitment!;
  const period = ledger.periods[0]!;
  const value = month.listValue * (1 - ledger.discount);
  month.drawdown = Math.min(value, ledger.balance);
  month.overage = (value - month.drawdown) * commitment.overageMultiplier;
  ledger.balance -= month.drawdown;
  ledger.drawnInPeriod += month.drawdown;

  month.periodMonth = month.k - period.from;
  month.pace = period.commitment / period.months;
  const pace = month.pace * (month.periodMonth + 1);
  month.utilisation = pace === 0 ? 1 : ledger.drawnInPeriod / pace;

  month.billings += month.overage;
  if (commitment.billing === "arrears") {
    month.billings += month.drawdown;
    return;
  }
  const due = instalment(period, month.periodMonth, billingInterval(offer));
  ledger.billedInPeriod += due;
  month.billings += due;
}
