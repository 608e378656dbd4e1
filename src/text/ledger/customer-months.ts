/** A customer's month in a line. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";
import { monthName } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** What the customer is in this month and since when: "Declining since Mar 2028, usage down to 62 %". Without a full stop. */
export function explainMonth(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  return `${customer.customer} ${month.state} ${monthName(context.scenario.startMonth, month.month)}`;
}
