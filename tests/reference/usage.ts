import { exponential, lognormal, normal, spreadSigma } from "#engine/random/distributions.ts";
import { customerKey, hashId, type Key, newKey, Purpose, uniform } from "#engine/random/draw.ts";
import type { Curve, Scenario, Segment, Spread } from "#engine/scenario.ts";
import type { Arrival } from "./arrivals.ts";
import { eventDraws } from "./events.ts";
import { coverage, drag, effortOf, help, monthOfYear, round, type Setting } from "./setting.ts";
import { type Health, HEALTHY, nextHealth } from "./health.ts";

/** One month of a customer's own use of the product, as if it never churned. */
export interface UsageMonth {
  k: number;
  t: number;
  activated: boolean;
  health: Health;
  scale: number;
  noise: number;
  /** Demand index: adoption × scale × health. */
  index: number;
  season: number;
  activity: number;
}

/** A customer with what chance gave it at signing. */
export interface Customer extends Arrival {
  key: Key;
  potential: number;
  fullSeats: number;
  /** Age of activation; infinite where it never activates. */
  activatesAt: number;
  optimism: number;
  loyalty: number;
  /** 1 + lift · coverage in the signing month. */
  care: number;
  share: number;
}

/** Draws what a customer is at signing (domain §6.1, §6.2). */
export function signedCustomer(setting: Setting, arrival: Arrival): Customer {
  const { scenario, offer, success, run } = setting;
  const { partner, segment } = arrival;
  const key = newKey();
  customerKey(key, scenario.simulation.seed, run, hashId(partner.id), arrival.firm, arrival.number);
  const effort = effortOf(partner);
  const care = 1 + success.lift * coverage(setting, arrival.signedAt);
  const draw = (purpose: Purpose, spread: Spread) => lognormal(key, purpose, 0, spread.median, spreadSigma(spread));
  const chance = 1 - (1 - segment.activation.probability) ** help(effort.activate);
  const activates = uniform(key, Purpose.activation, 0) < chance;
  const delay = round((draw(Purpose.delay, segment.activation.months) * drag(effort.activate)) / care);
  return {
    ...arrival,
    key,
    potential: draw(Purpose.potential, segment.activity),
    fullSeats: Math.max(1, round(draw(Purpose.seats, segment.seats))),
    activatesAt: activates ? delay : Infinity,
    optimism: offer.commitment ? draw(Purpose.optimism, offer.commitment.optimism) : 1,
    loyalty: exponential(key, Purpose.loyalty, 0),
    care,
    share: 1 - (1 - segment.walletShare) ** (help(effort.grow) * care),
  };
}

/** A customer's months from signing to the horizon (domain §6). */
export function usageMonths(setting: Setting, customer: Customer): UsageMonth[] {
  const { scenario, offer } = setting;
  const months: UsageMonth[] = [];
  for (let t = customer.signedAt; t < scenario.horizonMonths; t++) {
    const k = t - customer.signedAt;
    const last = months.at(-1);
    const season = seasonOf(scenario, customer.segment, t);
    if (k < customer.activatesAt) {
      months.push({ k, t, activated: false, health: HEALTHY, scale: 1, noise: 0, index: 0, season, activity: 0 });
      continue;
    }
    const x = k - customer.activatesAt + 1;
    const scale = x === 1 ? 1 : nextScale(customer, last!, k);
    const health = x === 1 ? HEALTHY : nextHealth(setting, customer, last!.health, k, t);
    const noise = nextNoise(customer, x === 1 ? null : last!.noise, k);
    const index = adoption(customer.segment.adoption, x) * scale * health.q;
    const luck = Math.exp(noise - customer.segment.volatility.sigma ** 2 / 2) * setting.market(t);
    const activity = customer.potential * index * customer.share * season * luck * offer.usageMultiplier;
    months.push({ k, t, activated: true, health, scale, noise, index, season, activity });
  }
  return months;
}

/** §6.3: adoption after x months of use. */
function adoption(curve: Curve, x: number): number {
  switch (curve.kind) {
    case "immediate":
      return 1;
    case "linear":
      return Math.min(1, x / curve.months);
    case "logistic": {
      const s = Math.log(9) / (curve.monthsTo90 - curve.monthsToHalf);
      return 1 / (1 + Math.exp(-s * (x - curve.monthsToHalf)));
    }
    case "gompertz": {
      const g = Math.log(Math.LN2 / -Math.log(0.9)) / (curve.monthsTo90 - curve.monthsToHalf);
      return Math.exp(-Math.LN2 * Math.exp(-g * (x - curve.monthsToHalf)));
    }
    case "bass": {
      const decay = Math.exp(-(curve.p + curve.q) * x);
      return (1 - decay) / (1 + (curve.q / curve.p) * decay);
    }
  }
}

/** §6.4: organic growth, then a new use case if the customer was healthy. */
function nextScale({ segment, partner, key, care }: Customer, last: UsageMonth, k: number): number {
  const grown = last.scale * (1 + segment.growthRate) ** (1 / 12);
  if (last.health.state !== "healthy") return grown;
  const rate = segment.expansion.perYear * help(effortOf(partner).grow) * care;
  if (!(eventDraws(key, k)[0] < 1 - Math.exp(-rate / 12))) return grown;
  const { uplift } = segment.expansion;
  return grown * (1 + lognormal(key, Purpose.uplift, k, uplift.median, spreadSigma(uplift)));
}

/** §6.6. */
function nextNoise({ segment, key }: Customer, last: number | null, k: number): number {
  const { sigma, persistence } = segment.volatility;
  const shock = sigma * normal(key, Purpose.noise, k);
  return last === null ? shock : persistence * last + shock * Math.sqrt(1 - persistence ** 2);
}

/** A segment's season in month t, scaled to mean 1. */
function seasonOf(scenario: Scenario, segment: Segment, t: number): number {
  if (!segment.seasonality) return 1;
  const mean = segment.seasonality.reduce((sum, factor) => sum + factor, 0) / 12;
  return segment.seasonality[monthOfYear(scenario, t)]! / mean;
}
