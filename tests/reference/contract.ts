import { type Ledger, newLedger } from "./ledger.ts";
import { emptyMonth, type MoneyMonth } from "./money.ts";
import { endOfMonth } from "./month-end.ts";
import { billFees, billUsage } from "./month-of-use.ts";
import { renewalChance } from "./renewal.ts";
import type { Setting } from "./setting.ts";
import { bookTerm, forfeitRollover, moveOver, openTerm } from "./term.ts";
import type { Customer, UsageMonth } from "./usage.ts";

/** A customer's months in money, to the horizon; after its churn they are empty. */
export function moneyMonths(setting: Setting, customer: Customer, usage: UsageMonth[]): MoneyMonth[] {
  const ledger = newLedger(setting, customer, usage);
  const months: MoneyMonth[] = [];
  let churned = false;
  for (const { k, t } of usage) {
    const month: MoneyMonth = churned ? emptyMonth(k, t, ledger.terms) : tellMonth(ledger, months.at(-1), k, t);
    churned ||= month.churned;
    months.push(month);
  }
  return months;
}

function tellMonth(ledger: Ledger, last: MoneyMonth | undefined, k: number, t: number): MoneyMonth {
  const now = ledger.usage[k]!;
  const opens = k === 0 || k === ledger.termStart + ledger.terms.offer.termMonths;
  const renewal = last && opens ? renewalDue(ledger, last) : null;
  if (renewal && renewal.hazard > ledger.customer.loyalty) {
    return churnMonth(ledger, { ...emptyMonth(k, t, ledger.terms), renewal, level: ledger.level });
  }
  const moves = k === ledger.customer.movesAt;
  const month: MoneyMonth = { ...emptyMonth(k, t, moves ? ledger.setting.own : ledger.terms), renewal };
  month.underContract = true;
  month.signed = k === 0;
  month.renewed = opens && k > 0;
  month.activity = now.activity;
  month.activated = now.activated;
  month.dormant = now.health.state === "dormant";
  if (moves) moveOver(ledger, month);
  if (opens) openTerm(ledger, k);
  billFees(ledger, month);
  if (opens) bookTerm(ledger, month);
  billUsage(ledger, month);
  endOfMonth(ledger, month);
  addCosts(ledger, now, month);
  return month;
}

/** §7.1: the chance of a renewal, and what renewals have used up of the customer's loyalty with it. */
function renewalDue(ledger: Ledger, last: MoneyMonth): { chance: number; hazard: number } {
  const { terms, card, customer, usage } = ledger;
  const chance = renewalChance(terms, card, customer, usage[last.k]!, last);
  ledger.wear += -Math.log(chance);
  return { chance, hazard: ledger.wear };
}

/** What was to move into the renewal is forfeited where it does not come. */
function churnMonth(ledger: Ledger, month: MoneyMonth): MoneyMonth {
  month.churned = true;
  forfeitRollover(ledger, month, ledger.terms);
  month.idleSpend = month.breakage;
  return month;
}

/** Cost of service and the customer's idle spend. */
function addCosts({ setting, terms, customer }: Ledger, now: UsageMonth, month: MoneyMonth): void {
  month.serviceCost = terms.offer.costToServe;
  for (const meter of setting.scenario.meters) {
    month.serviceCost += now.activity * meter.perActivity * meter.unitCost;
  }
  const used = Math.min(1, (customer.fullSeats * now.index) / month.seats);
  month.idleSpend = month.breakage + month.seatFees * (1 - used);
}
