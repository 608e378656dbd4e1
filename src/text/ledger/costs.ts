/** What a customer's month costs, in words: the vendor's cost of service, and what the customer pays for and does not use. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** What serving the customer costs the vendor: one sentence that ends with the amount. */
export function explainServiceCost(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  return `${customer.customer} ${context.scenario.currency} ${digits(month.amounts.serviceCost, 2)}`;
}

/** What the customer pays for and does not use: one sentence that ends with the amount. */
export function explainIdleSpend(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  return `${customer.customer} ${context.scenario.currency} ${digits(month.amounts.idleSpend, 2)}`;
}
