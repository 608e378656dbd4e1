import type { Partner, Plan } from "#engine/scenario.ts";
import { type Arrival, arrivalsOf, partnerFirms } from "./arrivals.ts";
import { moneyMonths } from "./contract.ts";
import { type Draws, drawsOf } from "./draws.ts";
import { type FirmMonth, firmPayouts } from "./firm-payouts.ts";
import { type Line, linesOf } from "./incentives.ts";
import type { MoneyMonth } from "./money.ts";
import type { Setting } from "./setting.ts";
import { firstValueAge } from "./signals.ts";
import { plansOf } from "./transition.ts";
import { type Customer, signedCustomer, type UsageMonth, usageMonths } from "./usage.ts";

/** A customer's whole life. */
export interface Life {
  customer: Customer;
  usage: UsageMonth[];
  money: MoneyMonth[];
  firstValueAt: number | null;
  lines: Line[];
}

/** One firm with its customers and what it is paid, plan by plan. */
export interface FirmLife {
  partner: Partner;
  lives: Life[];
  statements: { plan: Plan; months: FirmMonth[] }[];
}

/** Every firm's customers, month by month. */
export function firmLives(setting: Setting): FirmLife[] {
  return partnerFirms(setting.scenario).map(({ partner, firm }) => firmLife(setting, partner, firm));
}

/** One firm of a profile; other firms have no say in it. */
export function firmLife(setting: Setting, partner: Partner, firm: number): FirmLife {
  const { scenario, run } = setting;
  const lives = arrivalsOf(setting, partner, firm).map((arrival) =>
    lifeOf(setting, arrival, drawsOf(scenario, run, partner, firm, arrival.number)),
  );
  const lines = lives.flatMap((life) => life.lines);
  const money = lives.map((life) => life.money);
  const statements = plansOf(setting).map((plan) => ({
    plan,
    months: firmPayouts(plan, partner, lines, money, scenario.horizonMonths),
  }));
  return { partner, lives, statements };
}

/** One customer from its signing to the horizon, told from what chance holds for it. */
export function lifeOf(setting: Setting, arrival: Arrival, draws: Draws): Life {
  const customer = signedCustomer(setting, arrival, draws);
  const usage = usageMonths(setting, customer);
  const money = moneyMonths(setting, customer, usage);
  const firstValueAt = firstValueAge(customer, money);
  return { customer, usage, money, firstValueAt, lines: linesOf(setting, customer, money, firstValueAt) };
}
