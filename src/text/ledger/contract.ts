/** What happens to a contract in a month, in words: a renewal, the running commitment. */
import type { CommitmentTrace, CustomerMonth, CustomerTrace, RenewalTrace } from "#engine/index.ts";
import { digits, monthName, share } from "../format.ts";
import { listOf } from "../findings/words.ts";
import { offerOf, type LedgerContext } from "./context.ts";
import { cents, factor, percentExactly } from "./figures.ts";
import { stateLabel } from "./labels.ts";

/** The chance of a renewal that was due, what it came from, and whether it came. */
export function explainRenewal(
  renewal: RenewalTrace,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): string {
  const due = `Renewal due in ${monthName(context.scenario.startMonth, month.month)}`;
  const chance = `${share(renewal.chance)} chance (${reasonsOf(month, customer, context)})`;
  const luck = Number.isFinite(renewal.hazard)
    ? `; luck gave it ${digits(customer.draws.loyalty, 3)} of loyalty, and its renewals so far took ${digits(renewal.hazard, 3)}`
    : "";
  const outcome = renewal.renewed ? `renewed${termsOf(month, customer)}` : "it left";
  return `${due}: ${chance}${luck}: ${outcome}.`;
}

/** What a renewal's chance follows: the customer's state the month before, and how much of what it pays for it used. */
function reasonsOf(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): string {
  const before = customer.months[month.age - 1];
  if (!before) return "";
  const parts = [`${stateLabel(before.state).toLowerCase()} the month before${healthOf(before)}`];
  if ((offerOf(context, before.offerId)?.termMonths ?? 0) < 12) return parts.join();
  if (before.commitment) parts.push(`${share(before.commitment.utilisation)} of the commitment’s pace used`);
  else if (before.seats > 0) parts.push(`${share(before.seatsUsed / before.seats)} of the seats used`);
  return listOf(parts);
}

function healthOf({ state, health }: CustomerMonth): string {
  return state === "declining" || state === "recovering" || state === "floored"
    ? `, at ${share(health)} of its use`
    : "";
}

/** " with prices 5 % up and 40 seats instead of 42" */
function termsOf(month: CustomerMonth, customer: CustomerTrace): string {
  const before = customer.months[month.age - 1];
  if (!before || before.offerId !== month.offerId) return "";
  const rise = month.priceLevel / before.priceLevel - 1;
  const parts: string[] = [];
  if (Math.abs(rise) > 1e-9) parts.push(`prices ${percentExactly(Math.abs(rise))} ${rise > 0 ? "up" : "down"}`);
  if (before.seats !== month.seats) parts.push(`${factor(month.seats, 1)} seats instead of ${factor(before.seats, 1)}`);
  return parts.length > 0 ? `, with ${listOf(parts)}` : "";
}

/** Where the running commitment stands: balance, pace, and what becomes of a shortfall where the period ends. */
export function explainCommitment(
  commitment: CommitmentTrace,
  month: CustomerMonth,
  _customer: CustomerTrace,
  context: LedgerContext,
): string {
  const { currency } = context.scenario;
  const { periodMonth, periodMonths, committed, discount, opening, closing, utilisation, ends } = commitment;
  const less = discount > 0 ? `, bought ${percentExactly(discount)} under list` : "";
  const head = `Month ${periodMonth + 1} of ${periodMonths} of a commitment of ${cents(committed, currency)}${less}`;
  const drawn = `${cents(opening, currency)} less ${cents(month.amounts.drawdown, currency)} drawn down`;
  const pace = committed > 0 ? `; ${share(utilisation)} of the pace so far is used` : "";
  return `${head}: ${drawn}${endOf(commitment, month, currency)} leaves ${cents(closing, currency)}${ends === "regular" && closing > 0 ? " to roll over" : ""}${pace}.`;
}

/** ", less €1,800.00 forfeited at the period's end": what the balance is cut by. */
function endOf({ ends }: CommitmentTrace, { amounts }: CustomerMonth, currency: string): string {
  switch (ends) {
    case null:
      return "";
    case "exhausted":
      return " ends the period, as it is used up, and";
    case "regular":
      if (amounts.breakage > 0) return `, less ${cents(amounts.breakage, currency)} forfeited at the period’s end,`;
      if (amounts.forgiven > 0) return `, less ${cents(amounts.forgiven, currency)} forgiven at the period’s end,`;
      return " at the period’s end";
    default:
      return ends satisfies never;
  }
}
