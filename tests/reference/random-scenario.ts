import type { Curve, CustomerSuccess, Partner, Scenario, Segment, Spread } from "#engine/scenario.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { randomOffer } from "./random-offer.ts";
import { randomPlan } from "./random-plan.ts";

/** A valid, small scenario that follows from `seed` and looks for corners. */
export function randomScenario(seed: number): Scenario {
  const c = chanceFrom(seed);
  const meters = c.several(c.whole(1, 2), (i) => ({
    id: `meter-${i}`,
    name: "Calls",
    unit: "call",
    perActivity: c.between(0.2, 3),
    unitCost: c.pick(0, 0.07),
  }));
  const segments = c.several(c.whole(1, 3), (i) => randomSegment(c, `segment-${i}`));
  const partners = c.several(c.whole(1, 3), (i) => randomPartner(c, `partner-${i}`, segments));
  const meterIds = meters.map(({ id }) => id);
  const partnerIds = partners.map(({ id }) => id);
  const strategies = c.several(2, (i) => ({
    id: `strategy-${i}`,
    name: `Strategy ${i}`,
    offerId: `offer-${i}`,
    planId: `plan-${i}`,
    customerSuccess: c.yes(0.3) ? randomSuccess(c) : null,
    before: null,
    switchMonth: 0,
    existing: "atRenewal" as const,
  }));
  return {
    schemaVersion: 1,
    id: `random-${Math.abs(seed)}`,
    name: "Random",
    description: "",
    notes: {},
    currency: "USD",
    startMonth: c.pick("2027-01", "2026-05", "2025-12"),
    horizonMonths: c.pick(6, 13, 20, 24, 31, 36, 43),
    discountRate: c.pick(0, 0.1),
    simulation: { runs: 2, seed: c.whole(0, 4294967295), arrivals: c.pick("poisson", "even") },
    market: c.pick({ sigma: 0, persistence: 0 }, { sigma: 0.2, persistence: 0.9 }, { sigma: 0.3, persistence: 0.999 }),
    meters,
    segments,
    partners,
    offers: strategies.map(({ offerId }) => randomOffer(c, offerId, meterIds)),
    plans: strategies.map(({ planId }) => randomPlan(c, planId, partnerIds)),
    strategies,
    baselineStrategyId: "strategy-0",
    customerSuccess: randomSuccess(c),
    uncertainties: [],
  };
}

function spread(c: Chance, low: number, high: number): Spread {
  const median = c.between(low, high);
  return { median, p90: median * c.pick(1, 1.3, 3) };
}

function randomSegment(c: Chance, id: string): Segment {
  return {
    id,
    name: id,
    activity: spread(c, 50, 3000),
    seats: spread(c, 1, 60),
    activation: { probability: c.pick(1, 1, 0.8, 0.4), months: c.pick({ median: 0, p90: 0 }, spread(c, 0.3, 7)) },
    adoption: randomCurve(c),
    firstValueShare: c.pick(0, 0.1, 0.6, 1),
    growthRate: c.pick(0, 0.3, -0.2),
    expansion: { perYear: c.pick(0, 0.7, 6), uplift: spread(c, 0.05, 0.5) },
    seasonality: c.yes(0.3) ? c.several(12, () => c.between(0.4, 2)) : null,
    volatility: c.pick(
      { sigma: 0, persistence: 0 },
      { sigma: 0.3, persistence: 0.6 },
      { sigma: 0.8, persistence: 0.99 },
    ),
    decline: {
      perYear: c.pick(0, 0.5, 3),
      monthlyDecay: c.pick(0, c.between(0.05, 0.6)),
      floor: c.pick(0, 0, c.between(0.1, 0.5), 0.02),
    },
    walletShare: c.pick(1, 0.6, 0.2),
  };
}

function randomCurve(c: Chance): Curve {
  const monthsToHalf = c.between(0.5, 6);
  const sigmoid = { monthsToHalf, monthsTo90: monthsToHalf + c.between(0.5, 8) };
  return c.pick<Curve>(
    { kind: "immediate" },
    { kind: "linear", months: c.between(1, 9) },
    { kind: "logistic", ...sigmoid },
    { kind: "gompertz", ...sigmoid },
    { kind: "bass", p: c.between(0.01, 0.2), q: c.between(0, 0.8) },
  );
}

function randomPartner(c: Chance, id: string, segments: Segment[]): Partner {
  const sell = c.pick(0.2, 1 / 3, 0.7);
  const activate = (1 - sell) * c.pick(0, 0.5, 1);
  const segmentMix = Object.fromEntries(segments.map((segment, i) => [segment.id, i === 0 ? 1 : c.pick(0, 1, 2.5)]));
  return {
    id,
    name: id,
    type: c.pick("referral", "reseller", "si", "msp", "isv", "direct"),
    firms: c.whole(1, 3),
    dealsPerYear: c.pick(0, 1e-17, c.between(1, 9), c.between(1, 9), c.between(1, 9)),
    segmentMix,
    installedBase: c.pick(0, 0, c.whole(1, 5)),
    team: {
      size: c.pick(0, c.between(1, 6)),
      typicalSize: c.pick(null, 0, c.between(1, 6)),
      costPerYear: c.pick(0, c.between(500, 9000)),
    },
    focus: { sell, activate, grow: 1 - sell - activate },
    skill: { sell: c.pick(1, 0.6, 1.8), activate: c.pick(1, 0.6, 1.8), grow: c.pick(1, 0.6, 1.8) },
    services: {
      implementationFee: c.pick(0, 800),
      managedMonthly: c.pick(0, 90),
      managedShare: c.pick(0, 0.1),
      attachRate: c.pick(0, 0.4, 1),
      deliveryCost: c.pick(0, 0.6, 1),
    },
    responsiveness: 0,
  };
}

function randomSuccess(c: Chance): CustomerSuccess {
  return {
    mode: c.pick("reactive", "periodic", "continuous"),
    reviewEvery: c.pick(c.whole(1, 6), c.whole(1, 6), 24),
    saveRate: c.pick(0, 0.5, 0.9, 1),
    lift: c.pick(0, 0, 0.5),
    accountsPerCsm: c.whole(1, 12),
    csms: c.pick(0, 1, 1.5, 20),
    costPerCsmYear: c.pick(0, 1200),
  };
}
