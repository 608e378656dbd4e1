import type { CustomerSuccess, Offer, Partner, Plan, Scenario } from "#engine/scenario.ts";

/** What one strategy's run is about, looked up once. */
export interface Setting {
  scenario: Scenario;
  offer: Offer;
  plan: Plan;
  success: CustomerSuccess;
  run: number;
  /** Market factor on all usage in month t (t may be negative). */
  market: (t: number) => number;
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

/** Deals per firm and month. */
export function dealRate(partner: Partner, offer: Offer): number {
  return (partner.dealsPerYear / 12) * effortOf(partner).sell * offer.dealMultiplier;
}

/** Share of the accounts expected by month t that customer success can look after. */
export function coverage({ scenario, offer, success }: Setting, t: number): number {
  let accounts = 0;
  for (const p of scenario.partners) {
    accounts += p.firms * (p.installedBase + dealRate(p, offer) * Math.max(0, t + 1));
  }
  return accounts === 0 ? 1 : Math.min(1, (success.csms * success.accountsPerCsm) / accounts);
}

/** Month of the year, January = 0, of month t. */
export function monthOfYear(scenario: Scenario, t: number): number {
  const january = Number(scenario.startMonth.slice(5, 7)) - 1;
  return (((january + t) % 12) + 12) % 12;
}

/** The nearest whole number, halves up. */
export const round = (x: number): number => Math.floor(x + 0.5);
