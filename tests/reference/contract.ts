import { type Ledger, newLedger } from "./ledger.ts";
import { emptyMonth, type MoneyMonth } from "./money.ts";
import { endOfMonth } from "./month-end.ts";
import { billFees, billUsage } from "./month-of-use.ts";
import { renewalChance } from "./renewal.ts";
import type { Setting } from "./setting.ts";
import { bookTerm, openTerm } from "./term.ts";
import type { Customer, UsageMonth } from "./usage.ts";

/** A customer's months in money, to the horizon; after its churn they are empty. */
export function moneyMonths(setting: Setting, customer: Customer, usage: UsageMonth[]): MoneyMonth[] {
  const ledger = newLedger(setting, customer, usage);
  const months: MoneyMonth[] = [];
  let churned = false;
  for (const { k, t } of usage) {
    const month: MoneyMonth = churned ? emptyMonth(k, t) : tellMonth(ledger, months.at(-1), k, t);
    churned ||= month.churned;
    months.push(month);
  }
  return months;
}

function tellMonth(ledger: Ledger, last: MoneyMonth | undefined, k: number, t: number): MoneyMonth {
  const { setting, usage } = ledger;
  const now = usage[k]!;
  const month = emptyMonth(k, t);
  const opens = k % setting.offer.termMonths === 0;
  if (last && opens && !renews(ledger, last, k)) return churnMonth(ledger, month);

  month.underContract = true;
  month.signed = k === 0;
  month.renewed = opens && k > 0;
  month.activity = now.activity;
  month.activated = now.activated;
  month.dormant = now.health.state === "dormant";
  if (opens) openTerm(ledger, k);
  billFees(ledger, month);
  if (opens) bookTerm(ledger, month);
  billUsage(ledger, month);
  endOfMonth(ledger, month);
  addCosts(ledger, now, month);
  return month;
}

/** §7.1: whether the customer's loyalty outlasts one more renewal. */
function renews(ledger: Ledger, last: MoneyMonth, k: number): boolean {
  const chance = renewalChance(ledger.setting, ledger.customer, ledger.usage[k - 1]!, last, k);
  ledger.wear += -Math.log(chance);
  return !(ledger.wear > ledger.customer.loyalty);
}

/** What was to move into the renewal is forfeited where it does not come. */
function churnMonth({ setting, toRoll }: Ledger, month: MoneyMonth): MoneyMonth {
  month.churned = true;
  month.breakage = toRoll;
  month.idleSpend = toRoll;
  if (setting.offer.commitment?.billing === "arrears") month.billings = toRoll;
  return month;
}

/** Cost of service and the customer's idle spend. */
function addCosts({ setting, customer }: Ledger, now: UsageMonth, month: MoneyMonth): void {
  month.serviceCost = setting.offer.costToServe;
  for (const meter of setting.scenario.meters) {
    month.serviceCost += now.activity * meter.perActivity * meter.unitCost;
  }
  const used = Math.min(1, (customer.fullSeats * now.index) / month.seats);
  month.idleSpend = month.breakage + month.seatFees * (1 - used);
}
