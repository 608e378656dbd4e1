/** A month's usage in words: quantity, what is included, the price schedule, seasonal rate, price level, discount. */
import type { Charge, CustomerMonth, CustomerTrace, Meter, UsageLine } from "#engine/index.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { cents, factor, rate, sameAmount } from "./figures.ts";
import { priced } from "./schedule-words.ts";

type UsageCharge = Extract<Charge, { kind: "usage" }>;

/** How a quantity becomes a value: one sentence that ends with the value after the commitment's discount. */
export function explainUsage(
  line: UsageLine,
  month: CustomerMonth,
  _customer: CustomerTrace,
  context: LedgerContext,
): string {
  const { currency, meters } = context.scenario;
  const meter = meters.find(({ id }) => id === line.meterId);
  const factors = factorsOf(line, month, currency);
  const discount = month.commitment?.discount ?? 0;
  const words = quantityOf(line, meter) + priceOf(line, chargeOf(line, month, context), currency) + factors;
  return `${meter?.name ?? line.meterId}: ${words}: ${cents(line.value * (1 - discount), currency)}.`;
}

function chargeOf(line: UsageLine, { offerId }: CustomerMonth, context: LedgerContext): UsageCharge | undefined {
  const charge = offerOf(context, offerId)?.charges[line.charge];
  return charge?.kind === "usage" && charge.meterId === line.meterId ? charge : undefined;
}

/** "1,234.5 GB, less 50 included" */
function quantityOf({ quantity, included, amount }: UsageLine, meter: Meter | undefined): string {
  const weight = quantity > included ? amount / (quantity - included) : 1;
  const unit = meter?.unit ?? "";
  const of = `${factor(quantity, weight)}${/^\d/.test(unit) ? " ×" : ""} ${unit}`.trimEnd();
  return included > 0 ? `${of}, less ${factor(included, weight)} included` : of;
}

/** ", 200 at €3.00 and 984.5 at €2.50 = €3,061.25"; what a schedule that is not at hand made of it, alone. */
function priceOf(line: UsageLine, charge: UsageCharge | undefined, currency: string): string {
  const billable = Math.max(0, line.quantity - line.included);
  const told = charge && priced(charge.schedule, billable, currency);
  if (!told || !sameAmount(told.amount, line.amount)) return `, worth ${cents(line.amount, currency)}`;
  return `, ${told.words}`;
}

/** ", × 1.2 seasonal rate, × 1.05 price level, less 12 % discount of the commitment", with the amount that they change before. */
function factorsOf({ amount, seasonalRate, value }: UsageLine, month: CustomerMonth, currency: string): string {
  const discount = month.commitment?.discount ?? 0;
  const parts: string[] = [];
  if (seasonalRate !== 1) parts.push(`× ${factor(seasonalRate, value)} seasonal rate`);
  if (month.priceLevel !== 1) parts.push(`× ${factor(month.priceLevel, value)} price level`);
  if (discount !== 0) parts.push(`less ${rate(discount, value)} discount of the commitment`);
  return parts.length > 0 && amount !== 0 ? ` = ${cents(amount, currency)}, ${parts.join(", ")}` : "";
}
