/** A customer's invoice and the revenue recognised in a month, line by line in words. */
import type { CustomerMonth, CustomerTrace, InvoiceLine, RevenueEntry } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** What an invoice line bills and for how long: one sentence that ends with the amount, to the cent. */
export function explainInvoice(
  line: InvoiceLine,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  return `${line.kind} ${month.month} ${customer.customer} ${context.scenario.currency} ${digits(line.amount, 2)}`;
}

/** Why this is recognised as revenue in the month: one sentence that ends with the amount. */
export function explainRevenue(
  entry: RevenueEntry,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  return `${entry.kind} ${month.month} ${customer.customer} ${context.scenario.currency} ${digits(entry.amount, 2)}`;
}
