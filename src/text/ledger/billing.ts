/** A customer's invoice and the revenue recognised in a month, line by line in words. */
import type { CustomerMonth, CustomerTrace, InvoiceLine, RevenueEntry } from "#engine/index.ts";
import { months, monthName } from "../format.ts";
import { listOf } from "../findings/words.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { addedSeats, platformFee, seatFees } from "./fees.ts";
import { cents, factor, sameAmount } from "./figures.ts";
import { invoiceLabel, revenueLabel } from "./labels.ts";
import { shortfallOf } from "./shortfall.ts";

/** What an invoice line bills and for how long: one sentence that ends with the amount, to the cent. */
export function explainInvoice(
  line: InvoiceLine,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  const words = billed(line, month, customer, context);
  return `${invoiceLabel(line.kind)}${words}: ${cents(line.amount, context.scenario.currency)}.`;
}

function billed(line: InvoiceLine, month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  const { currency, startMonth } = context.scenario;
  switch (line.kind) {
    case "oneTime":
      return ", once, at signing";
    case "platform":
      return `: ${platformFee(line, month, context)}${ahead(line.months)}`;
    case "seats":
      return `: ${seatFees(line, month, context)}${ahead(line.months)}`;
    case "seatTrueUp":
      return `: ${addedSeats(line, month, customer, currency)} for the ${line.months === 1 ? "last month" : `last ${months(line.months)}`} of the billing interval`;
    case "usage":
      return ` in ${monthName(startMonth, month.month)}${valuesOf(month, context)}`;
    case "instalment":
      return instalmentOf(line, month, currency);
    case "drawdown":
      return ` in ${monthName(startMonth, month.month)}, billed in arrears`;
    case "overage":
      return overageOf(line.amount, month, context);
    case "carried":
      return line.amount > 0
        ? ": what rolled over was billed in arrears and not invoiced yet; the new commitment is billed upfront"
        : ": what rolled over was paid upfront; the new commitment is invoiced as it is drawn down";
    case "trueUp":
    case "credit":
      return shortfallOf(line.kind, month, currency);
    default:
      return line.kind satisfies never;
  }
}

/** Why this is recognised as revenue in the month: one sentence that ends with the amount. */
export function explainRevenue(
  entry: RevenueEntry,
  month: CustomerMonth,
  _customer: CustomerTrace,
  context: LedgerContext,
): string {
  const words = recognised(entry, month, context);
  return `${revenueLabel(entry.kind)}${words}: ${cents(entry.amount, context.scenario.currency)}.`;
}

function recognised(entry: RevenueEntry, month: CustomerMonth, context: LedgerContext): string {
  const { currency, startMonth } = context.scenario;
  const line = { months: 1, amount: entry.amount };
  switch (entry.kind) {
    case "oneTime":
      return ", recognised at signing";
    case "platform":
      return `: ${platformFee(line, month, context)}, earned in ${monthName(startMonth, month.month)}`;
    case "seats":
      return `: ${seatFees(line, month, context)}, earned in ${monthName(startMonth, month.month)}`;
    case "usage":
      return ` in ${monthName(startMonth, month.month)}${valuesOf(month, context)}`;
    case "drawdown":
      return drawdownOf(month, context);
    case "overage":
      return overageOf(entry.amount, month, context);
    case "breakage":
      return shortfallOf("breakage", month, currency);
    default:
      return entry.kind satisfies never;
  }
}

function ahead(covered: number): string {
  return covered === 1 ? "" : `, for ${months(covered)} ahead`;
}

/** ": Calls €400.00 and Storage €112.30"; nothing where one meter is all. */
function valuesOf({ usage }: CustomerMonth, { scenario: { meters, currency } }: LedgerContext): string {
  const values = usage.filter(({ value }) => value !== 0);
  const name = (id: string): string => meters.find((meter) => meter.id === id)?.name ?? id;
  return values.length > 1
    ? `, ${listOf(values.map((line) => `${name(line.meterId)} ${cents(line.value, currency)}`))}`
    : "";
}

/** ": 3 of 12 months of the commitment of €24,000.00" */
function instalmentOf(line: InvoiceLine, { commitment }: CustomerMonth, currency: string): string {
  if (!commitment) return "";
  const { committed, periodMonths } = commitment;
  const whole = `the commitment of ${cents(committed, currency)}`;
  if (!sameAmount((committed * line.months) / periodMonths, line.amount)) return `: the rest of ${whole}`;
  return `: ${line.months} of ${months(periodMonths)} of ${whole}`;
}

function drawdownOf(month: CustomerMonth, { scenario: { startMonth, currency } }: LedgerContext): string {
  const from = month.commitment ? ` from a balance of ${cents(month.commitment.opening, currency)}` : "";
  return `: usage of ${monthName(startMonth, month.month)} taken${from}`;
}

/** ": usage worth €500.00 beyond the balance, × 1.2" */
function overageOf(amount: number, month: CustomerMonth, context: LedgerContext): string {
  const multiplier = offerOf(context, month.offerId)?.commitment?.overageMultiplier ?? 1;
  if (multiplier === 1 || multiplier === 0) return ": usage beyond the commitment’s balance";
  const worth = amount / multiplier;
  return `: usage worth ${cents(worth, context.scenario.currency)} beyond the commitment’s balance, × ${factor(multiplier, worth)}`;
}
