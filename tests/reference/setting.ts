import type { CustomerSuccess, Focus, Offer, Partner, Plan, Scenario, Strategy } from "#engine/scenario.ts";

/** What a customer is under. */
export interface Terms {
  offer: Offer;
  plan: Plan;
}

/** What one strategy's run is about, looked up once. */
export interface Setting {
  /** Its partners split their time as they do in this strategy. */
  scenario: Scenario;
  strategy: Strategy;
  /** The strategy's own. */
  own: Terms;
  /** What held until `switchMonth`, where the strategy is a change of course. */
  before: Terms | null;
  success: CustomerSuccess;
  /** Partners as customer success expects customers of them. */
  expected: Partner[];
  run: number;
  /** Market factor on all usage in month t (t may be negative). */
  market: (t: number) => number;
}

/** Looks up what a strategy names. `focus` by partner id: another split of time than the scenario's. */
export function settingOf(
  scenario: Scenario,
  strategyId: string,
  run: number,
  market: Setting["market"],
  focus: Record<string, Focus> = {},
): Setting {
  const strategy = scenario.strategies.find(({ id }) => id === strategyId)!;
  const partners = scenario.partners.map((partner) => ({ ...partner, focus: focus[partner.id] ?? partner.focus }));
  const terms = (ids: { offerId: string; planId: string }): Terms => ({
    offer: scenario.offers.find(({ id }) => id === ids.offerId)!,
    plan: scenario.plans.find(({ id }) => id === ids.planId)!,
  });
  return {
    scenario: { ...scenario, partners },
    strategy,
    own: terms(strategy),
    before: strategy.before && terms(strategy.before),
    success: strategy.customerSuccess ?? scenario.customerSuccess,
    expected: partners,
    run,
    market,
  };
}

/** Effort and what it does (domain §5). */
export interface Effort {
  sell: number;
  activate: number;
  grow: number;
}

/** A firm's effort. */
export function effortOf(partner: Partner): Effort {
  const { size, typicalSize } = partner.team;
  const ratio = typicalSize === null || typicalSize === 0 ? 1 : size / typicalSize;
  const effort = (x: "sell" | "activate" | "grow") => partner.skill[x] * Math.sqrt(3 * partner.focus[x] * ratio);
  return { sell: effort("sell"), activate: effort("activate"), grow: effort("grow") };
}

/** How much effort `e` helps. */
export const help = (e: number): number => (1 + 3 * e) / 4;

/** How much a lack of effort hinders. */
export const drag = (e: number): number => 1 / help(e);

/** Deals that a firm is expected to sign up to and including month t: its rate, added up over months (domain §4, §8). */
export function expectedDeals({ strategy, own, before }: Setting, partner: Partner, t: number): number {
  const rate = (offer: Offer) => (partner.dealsPerYear / 12) * effortOf(partner).sell * offer.dealMultiplier;
  const months = Math.max(0, t + 1);
  if (!before) return rate(own.offer) * months;
  const under = Math.min(months, strategy.switchMonth);
  return rate(before.offer) * under + rate(own.offer) * (months - under);
}

/** Share of the accounts expected by month t that customer success can look after. */
export function coverage(setting: Setting, t: number): number {
  const { success } = setting;
  let accounts = 0;
  for (const p of setting.expected) accounts += p.firms * (p.installedBase + expectedDeals(setting, p, t));
  return accounts === 0 ? 1 : Math.min(1, (success.csms * success.accountsPerCsm) / accounts);
}

/** Month of the year, January = 0, of month t. */
export function monthOfYear(scenario: Scenario, t: number): number {
  const january = Number(scenario.startMonth.slice(5, 7)) - 1;
  return (((january + t) % 12) + 12) % 12;
}

/** The nearest whole number, halves up. */
export const round = (x: number): number => Math.floor(x + 0.5);
