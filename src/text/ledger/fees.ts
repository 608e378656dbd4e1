/** Fees of an offer in words: how a month's fee comes about. */
import type { CustomerMonth, CustomerTrace, InvoiceLine, Schedule } from "#engine/index.ts";
import { listOf } from "../findings/words.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { cents, factor, price, sameAmount } from "./figures.ts";
import { priced } from "./schedule-words.ts";

type Fee = Pick<InvoiceLine, "months" | "amount">;

/** "€200.00 × 1.05 price level a month" */
export function platformFee(fee: Fee, month: CustomerMonth, context: LedgerContext): string {
  const { currency } = context.scenario;
  const charges = offerOf(context, month.offerId)?.charges ?? [];
  const list = charges.reduce((sum, charge) => sum + (charge.kind === "platform" ? charge.monthly : 0), 0);
  return monthly(price(list, currency, fee.months * month.priceLevel), list, fee, month, currency);
}

/** "42 seats, all at €42.00 each, × 1.05 price level = €1,852.20 a month" */
export function seatFees(fee: Fee, month: CustomerMonth, context: LedgerContext): string {
  const { currency } = context.scenario;
  const seats = `${factor(month.seats, 1)} ${month.seats === 1 ? "seat" : "seats"}`;
  const parts = seatSchedules(context, month.offerId).map((schedule) => priced(schedule, month.seats, currency));
  const list = parts.reduce((sum, { amount }) => sum + amount, 0);
  return monthly(`${seats}, ${listOf(parts.map(({ words }) => words))}`, list, fee, month, currency, seats);
}

function seatSchedules(context: LedgerContext, offerId: string): Schedule[] {
  const charges = offerOf(context, offerId)?.charges ?? [];
  return charges.flatMap((charge) => (charge.kind === "seats" ? [charge.schedule] : []));
}

/** A list fee told by `words`, its price level, and what a month comes to; the month's fee alone where the words do not give it. */
function monthly(
  words: string,
  list: number,
  { amount, months }: Fee,
  { priceLevel }: CustomerMonth,
  currency: string,
  subject = "",
): string {
  const fee = price(amount / months, currency, months);
  if (!sameAmount(list * priceLevel * months, amount)) return `${subject && `${subject}, `}${fee} a month`;
  const level = priceLevel === 1 ? "" : `, × ${factor(priceLevel, list * months)} price level`;
  return months === 1 || (subject === "" && level === "")
    ? `${words}${level} a month`
    : `${words}${level} = ${fee} a month`;
}

/** "from 40 to 44 seats, €168.00 a month more" */
export function addedSeats(line: Fee, month: CustomerMonth, customer: CustomerTrace, currency: string): string {
  const before = customer.months[month.age - 1]?.seats;
  const from = before === undefined ? "" : `from ${factor(before, 1)} `;
  const fee = line.amount / line.months;
  const change = `${price(Math.abs(fee), currency, line.months)} a month ${fee < 0 ? "less" : "more"}`;
  return `${from}to ${factor(month.seats, 1)} seats, ${change}`;
}

/** "30.4 of 42 seats used and €1,764.00 paid for them, so €487.20 is idle" */
export function idleSeats(idle: number, month: CustomerMonth, currency: string): string {
  const fees = month.revenue.reduce((sum, { kind, amount }) => sum + (kind === "seats" ? amount : 0), 0);
  const used = `${factor(month.seatsUsed, fees / month.seats)} of ${factor(month.seats, 1)} seats used`;
  return `${used} and ${cents(fees, currency)} paid for them, so ${cents(idle, currency)} is idle`;
}
