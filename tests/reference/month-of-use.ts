import { instalment } from "./commitment.ts";
import type { Ledger } from "./ledger.ts";
import { bill, type MoneyMonth } from "./money.ts";
import { billingInterval } from "./rate-card.ts";
import { round } from "./setting.ts";

/** §7.3: seats follow use; fees are billed by interval and recognised by month. */
export function billFees(ledger: Ledger, month: MoneyMonth): void {
  const { terms, customer, usage, card, level } = ledger;
  const { offer } = terms;
  const inTerm = month.k - ledger.termStart;
  const before = card.seats(ledger.seats) * level;
  if (offer.seatTrueUp === "quarterly" && inTerm > 0 && inTerm % 3 === 0) {
    ledger.seats = Math.max(ledger.seats, round(customer.fullSeats * usage[month.k - 1]!.index));
  }
  const platform = card.platform * level;
  month.seats = ledger.seats;
  month.seatFees = card.seats(ledger.seats) * level;
  month.recurring = platform + month.seatFees;
  month.oneTime = month.signed ? card.oneTime : 0;
  month.level = level;

  const interval = billingInterval(offer);
  const intoInterval = inTerm % interval;
  const monthsOfInterval = Math.min(interval, offer.termMonths - (inTerm - intoInterval));
  const left = monthsOfInterval - intoInterval;
  bill(month, "oneTime", month.oneTime);
  if (intoInterval > 0) {
    bill(month, "seatTrueUp", (month.seatFees - before) * left);
    return;
  }
  bill(month, "platform", platform * left);
  bill(month, "seats", month.seatFees * left);
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
  bill(month, "usage", month.listValue);
}

function drawDown(ledger: Ledger, month: MoneyMonth): void {
  const { offer } = ledger.terms;
  const commitment = offer.commitment!;
  const period = ledger.periods[0]!;
  const value = month.listValue * (1 - ledger.discount);
  const opening = ledger.balance;
  month.drawdown = Math.min(value, opening);
  month.overage = (value - month.drawdown) * commitment.overageMultiplier;
  ledger.balance -= month.drawdown;
  ledger.drawnInPeriod += month.drawdown;

  const { from, months } = period;
  const inPeriod = month.k - from;
  month.period = {
    month: inPeriod,
    months,
    commitment: period.commitment,
    discount: ledger.discount,
    opening,
    closing: ledger.balance,
    ends: null,
  };
  month.pace = period.commitment / months;
  const pace = month.pace * (inPeriod + 1);
  month.utilisation = pace === 0 ? 1 : ledger.drawnInPeriod / pace;

  bill(month, "overage", month.overage);
  if (commitment.billing === "arrears") {
    bill(month, "drawdown", month.drawdown);
    return;
  }
  const due = instalment(period, inPeriod, billingInterval(offer));
  ledger.billedInPeriod += due;
  bill(month, "instalment", due);
}
