import type { Curve, Scenario, Segment } from "#engine/scenario.ts";
import type { Arrival } from "./arrivals.ts";
import { type Draws, spreadAt } from "./draws.ts";
import { coverage, drag, effortOf, help, monthOfYear, round, type Setting } from "./setting.ts";
import { type Health, HEALTHY, nextHealth } from "./health.ts";
import { type Course, courseOf, termsAt } from "./transition.ts";

/** One month of a customer's own use of the product, as if it never churned. */
export interface UsageMonth {
  k: number;
  t: number;
  activated: boolean;
  health: Health;
  adopted: number;
  scale: number;
  noise: number;
  /** Demand index: adoption × scale × health. */
  index: number;
  season: number;
  activity: number;
}

const NOT_YET = { activated: false, health: HEALTHY, adopted: 0, scale: 1, noise: 0, index: 0, activity: 0 };

/** A customer with what chance gave it at signing. */
export interface Customer extends Arrival, Course {
  draws: Draws;
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
export function signedCustomer(setting: Setting, arrival: Arrival, draws: Draws): Customer {
  const { partner, segment, signedAt } = arrival;
  const effort = effortOf(partner);
  const care = 1 + setting.success.lift * coverage(setting, signedAt);
  const course = courseOf(setting, signedAt);
  const { commitment } = course.first.offer;
  const chance = 1 - (1 - segment.activation.probability) ** help(effort.activate);
  const delay = spreadAt(segment.activation.months, draws.delay());
  return {
    ...arrival,
    ...course,
    draws,
    potential: spreadAt(segment.activity, draws.potential()),
    fullSeats: Math.max(1, round(spreadAt(segment.seats, draws.seats()))),
    activatesAt: draws.activation() < chance ? round((delay * drag(effort.activate)) / care) : Infinity,
    optimism: commitment ? spreadAt(commitment.optimism, draws.optimism()) : 1,
    loyalty: draws.loyalty(),
    care,
    share: 1 - (1 - segment.walletShare) ** (help(effort.grow) * care),
  };
}

/** A customer's months from signing to the horizon (domain §6). */
export function usageMonths(setting: Setting, customer: Customer): UsageMonth[] {
  const { scenario } = setting;
  const months: UsageMonth[] = [];
  for (let t = customer.signedAt; t < scenario.horizonMonths; t++) {
    const k = t - customer.signedAt;
    const last = months.at(-1);
    const season = seasonOf(scenario, customer.segment, t);
    if (k < customer.activatesAt) {
      months.push({ ...NOT_YET, k, t, season });
      continue;
    }
    const x = k - customer.activatesAt + 1;
    const scale = x === 1 ? 1 : nextScale(customer, last!, k);
    const health = x === 1 ? HEALTHY : nextHealth(setting, customer, last!.health, k, t);
    const noise = nextNoise(customer, x === 1 ? null : last!.noise, k);
    const adopted = adoption(customer.segment.adoption, x);
    const index = adopted * scale * health.q;
    const luck = Math.exp(noise - customer.segment.volatility.sigma ** 2 / 2) * setting.market(t);
    const { usageMultiplier } = termsAt(setting, customer, k).offer;
    const activity = customer.potential * index * customer.share * season * luck * usageMultiplier;
    months.push({ k, t, activated: true, health, adopted, scale, noise, index, season, activity });
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
function nextScale({ segment, partner, draws, care }: Customer, last: UsageMonth, k: number): number {
  const grown = last.scale * (1 + segment.growthRate) ** (1 / 12);
  if (last.health.state !== "healthy") return grown;
  const rate = segment.expansion.perYear * help(effortOf(partner).grow) * care;
  if (!(draws.useCase(k) < 1 - Math.exp(-rate / 12))) return grown;
  return grown * (1 + spreadAt(segment.expansion.uplift, draws.uplift(k)));
}

/** §6.6. */
function nextNoise({ segment, draws }: Customer, last: number | null, k: number): number {
  const { sigma, persistence } = segment.volatility;
  const shock = sigma * draws.noise(k);
  return last === null ? shock : persistence * last + shock * Math.sqrt(1 - persistence ** 2);
}

/** A segment's season in month t, scaled to mean 1. */
function seasonOf(scenario: Scenario, segment: Segment, t: number): number {
  if (!segment.seasonality) return 1;
  const mean = segment.seasonality.reduce((sum, factor) => sum + factor, 0) / 12;
  return segment.seasonality[monthOfYear(scenario, t)]! / mean;
}
