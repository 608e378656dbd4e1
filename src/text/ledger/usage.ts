/** A month's usage in words: quantity, what is included, the price schedule, seasonal rate, price level, discount. */
import type { CustomerMonth, CustomerTrace, UsageLine } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** How a quantity becomes a value: one sentence that ends with the value after the commitment's discount. */
export function explainUsage(
  line: UsageLine,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  return `${line.meterId} ${month.month} ${customer.customer} ${context.scenario.currency} ${digits(line.value, 2)}`;
}
