/** A customer's month in a line. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";
import { monthName, share } from "../format.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { stateLabel } from "./labels.ts";

/** What the customer is in this month and since when: "Declining since Mar 2028, usage down to 62 %". Without a full stop. */
export function explainMonth(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  const { startMonth } = context.scenario;
  if (!month.underContract) return `Left in ${monthName(startMonth, month.month)}: the renewal did not come`;
  const since = monthName(startMonth, customer.signed + sinceAge(month, customer));
  const moved =
    month.age === customer.moved ? `; moved to “${offerOf(context, month.offerId)?.name ?? month.offerId}”` : "";
  return stateOf(month, customer, since, startMonth) + moved;
}

function stateOf(month: CustomerMonth, customer: CustomerTrace, since: string, startMonth: string): string {
  const label = stateLabel(month.state);
  const health = share(month.health);
  switch (month.state) {
    case "waiting":
      return `${label}, signed in ${since}`;
    case "healthy": {
      const live =
        customer.activation === null
          ? ""
          : `, live since ${monthName(startMonth, customer.signed + customer.activation)}`;
      return `${label}${live}, adoption at ${share(month.adoption)}`;
    }
    case "declining":
      return `${label} since ${since}, usage down to ${health}`;
    case "recovering":
      return `${label} since ${since}, usage back at ${health}`;
    case "floored":
      return `${label} since ${since}, usage at ${health} for good`;
    case "dormant":
      return `${label} since ${since}, no usage any more`;
    default:
      return month.state satisfies never;
  }
}

/** The age from which on the customer has been in this state. */
function sinceAge({ age, state }: CustomerMonth, { months }: CustomerTrace): number {
  let first = age;
  while (first > 0 && months[first - 1]?.state === state) first--;
  return first;
}
