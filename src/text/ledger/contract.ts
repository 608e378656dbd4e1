/** What happens to a contract in a month, in words: a renewal, the running commitment. */
import type { CommitmentTrace, CustomerMonth, CustomerTrace, RenewalTrace } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** The chance of a renewal that was due, what it came from, and whether it came. */
export function explainRenewal(
  renewal: RenewalTrace,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  return `${renewal.chance} ${month.month} ${customer.customer} ${context.scenario.currency}`;
}

/** Where the running commitment stands: balance, pace, and what becomes of a shortfall where the period ends. */
export function explainCommitment(
  commitment: CommitmentTrace,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  return `${month.month} ${customer.customer} ${context.scenario.currency} ${digits(commitment.closing, 2)}`;
}
