/** What a customer's month costs, in words: the vendor's cost of service, and what the customer pays for and does not use. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";
import { listOf } from "../findings/words.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { idleSeats } from "./fees.ts";
import { cents, factor, price } from "./figures.ts";

/** What serving the customer costs the vendor: one sentence that ends with the amount. */
export function explainServiceCost(month: CustomerMonth, _customer: CustomerTrace, context: LedgerContext): string {
  const { currency, meters } = context.scenario;
  const { usage, serviceCost } = month.amounts;
  const parts = meters
    .map(({ name, perActivity, unitCost }) => ({ name, quantity: usage * perActivity, unitCost }))
    .filter(({ quantity, unitCost }) => quantity * unitCost !== 0)
    .map(
      ({ name, quantity, unitCost }) =>
        `${name} ${factor(quantity, unitCost)} at ${price(unitCost, currency, quantity)}`,
    );
  const serving = month.underContract ? (offerOf(context, month.offerId)?.costToServe ?? 0) : 0;
  if (serving !== 0 || parts.length === 0) parts.push(`${cents(serving, currency)} for the customer`);
  return `Cost of service: ${listOf(parts)}: ${cents(serviceCost, currency)}.`;
}

/** What the customer pays for and does not use: one sentence that ends with the amount. */
export function explainIdleSpend(month: CustomerMonth, _customer: CustomerTrace, context: LedgerContext): string {
  const { currency } = context.scenario;
  const { breakage, idleSpend } = month.amounts;
  const parts: string[] = [];
  const seats = idleSpend - breakage;
  if (seats > 0) parts.push(idleSeats(seats, month, currency));
  if (breakage > 0) parts.push(`${cents(breakage, currency)} of a commitment that ended unused`);
  return `Idle spend: ${listOf(parts) || "all that is paid for is used"}: ${cents(idleSpend, currency)}.`;
}
