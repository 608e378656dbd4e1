import { normal } from "#engine/random/distributions.ts";
import { newKey, Purpose, runKey } from "#engine/random/draw.ts";
import type { Scenario } from "#engine/scenario.ts";
import { arrivalsOf, partnerFirms } from "./arrivals.ts";
import { moneyMonths } from "./contract.ts";
import { type FirmMonth, firmPayouts } from "./firm-payouts.ts";
import { componentsFor, type Line, linesOf } from "./incentives.ts";
import type { MoneyMonth } from "./money.ts";
import { type ReferenceResult, report } from "./report.ts";
import type { Setting } from "./setting.ts";
import { firstValueAge } from "./signals.ts";
import { type Customer, signedCustomer, type UsageMonth, usageMonths } from "./usage.ts";

/** A customer's whole life. */
export interface Life {
  customer: Customer;
  usage: UsageMonth[];
  money: MoneyMonth[];
  firstValueAt: number | null;
  lines: Line[];
}

/** One firm with its customers and what it is paid. */
export interface FirmLife {
  partner: Scenario["partners"][number];
  lives: Life[];
  payouts: FirmMonth[];
}

/** One strategy in one run, told slowly and from the text of domain §3 to §8 and §11 alone. */
export function reference(scenario: Scenario, strategyId: string, run: number): ReferenceResult {
  const setting = settingOf(scenario, strategyId, run);
  return report(setting, firmLives(setting));
}

/** Every firm's customers, month by month. */
export function firmLives(setting: Setting): FirmLife[] {
  const { scenario, plan } = setting;
  return partnerFirms(scenario).map(({ partner, firm }) => {
    const components = partner.type === "direct" ? [] : componentsFor(plan, partner.id);
    const lives = arrivalsOf(setting, partner, firm).map((arrival): Life => {
      const customer = signedCustomer(setting, arrival);
      const usage = usageMonths(setting, customer);
      const money = moneyMonths(setting, customer, usage);
      const firstValueAt = firstValueAge(customer, money, setting.offer.usageMultiplier);
      const lines = linesOf(plan, components, money, firstValueAt, setting.offer.termMonths);
      return { customer, usage, money, firstValueAt, lines };
    });
    const lines = lives.flatMap((life) => life.lines);
    const money = lives.map((life) => life.money);
    return { partner, lives, payouts: firmPayouts(plan, components, lines, money, scenario.horizonMonths) };
  });
}

/** Looks up what a strategy names, and draws the run's market. */
export function settingOf(scenario: Scenario, strategyId: string, run: number): Setting {
  const strategy = scenario.strategies.find(({ id }) => id === strategyId)!;
  const market = marketOf(scenario, run);
  return {
    scenario,
    offer: scenario.offers.find(({ id }) => id === strategy.offerId)!,
    plan: scenario.plans.find(({ id }) => id === strategy.planId)!,
    success: strategy.customerSuccess ?? scenario.customerSuccess,
    run,
    market: (t) => market.get(t)!,
  };
}

function marketOf(scenario: Scenario, run: number): Map<number, number> {
  const { sigma, persistence } = scenario.market;
  const key = newKey();
  runKey(key, scenario.simulation.seed, run);
  const factors = new Map<number, number>();
  let state = 0;
  for (let t = -24; t < scenario.horizonMonths; t++) {
    const shock = sigma * normal(key, Purpose.market, t);
    state = t === -24 ? shock : persistence * state + Math.sqrt(1 - persistence ** 2) * shock;
    factors.set(t, Math.exp(state - sigma ** 2 / 2));
  }
  return factors;
}
