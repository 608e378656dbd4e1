import { simulate, type Offer, type Plan, type Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";

/** The month in which the one customer signs. */
const SIGNED = 24;

const OFFER: Offer = {
  id: "offer",
  name: "Offer",
  termMonths: 24,
  billing: "annual",
  charges: [
    { kind: "usage", meterId: "unit", included: 0, schedule: { model: "perUnit", price: 1 }, seasonalRates: null },
  ],
  commitment: null,
  renewal: { probability: 1, inactiveProbability: 1, regret: 0, uplift: 0 },
  seatTrueUp: "renewal",
  seatFloor: 0,
  dealMultiplier: 1,
  usageMultiplier: 1,
  costToServe: 0,
};

const PLAN: Plan = {
  id: "plan",
  name: "Plan",
  components: [],
  annualCap: null,
  paymentLagMonths: 0,
  utilisationGate: null,
};

/** A commitment without discount, sized at the whole of the expected year. */
export const COMMITMENT: NonNullable<Offer["commitment"]> = {
  coverage: 1,
  optimism: { median: 1, p90: 1 },
  minimum: 0,
  ramp: 0,
  discounts: [],
  overageMultiplier: 1,
  billing: "upfront",
  shortfall: "forfeit",
  rolloverCap: 1,
  renewal: "same",
  onExhaustion: "overage",
};

/**
 * The series of one customer without chance, who uses `activity` units a month at a price of 1 from signing on, by age;
 * month 36 of its life is the last.
 */
export function singleCustomer(
  activity: number,
  offer: Partial<Offer>,
  plan: Partial<Plan> = {},
): (metric: string) => number[] {
  const { series } = simulate(scenarioOf(activity, { ...OFFER, ...offer }, { ...PLAN, ...plan }), {
    onDemand: ["healthScore"],
  }).strategies["one"]!;
  return (metric) => [...series[metric]!.subarray(SIGNED)];
}

function scenarioOf(activity: number, offer: Offer, plan: Plan): Scenario {
  const exactly = (value: number) => ({ median: value, p90: value });
  const third = 1 / 3;
  return {
    ...apiVendor,
    horizonMonths: SIGNED + 36,
    simulation: { runs: 1, seed: 1, arrivals: "even" },
    market: { sigma: 0, persistence: 0 },
    meters: [{ id: "unit", name: "Unit", unit: "unit", perActivity: 1, unitCost: 0 }],
    segments: [
      {
        id: "all",
        name: "All",
        activity: exactly(activity),
        seats: exactly(0),
        activation: { probability: 1, months: exactly(0) },
        adoption: { kind: "immediate" },
        firstValueShare: 0.1,
        growthRate: 0,
        expansion: { perYear: 0, uplift: exactly(0) },
        seasonality: null,
        volatility: { sigma: 0, persistence: 0 },
        decline: { perYear: 0, monthlyDecay: 0, floor: 0 },
        walletShare: 1,
      },
    ],
    partners: [
      {
        id: "firm",
        name: "Firm",
        type: "si",
        firms: 1,
        dealsPerYear: 0.24,
        segmentMix: { all: 1 },
        installedBase: 0,
        team: { size: 1, typicalSize: null, costPerYear: 0 },
        focus: { sell: third, activate: third, grow: third },
        skill: { sell: 1, activate: 1, grow: 1 },
        services: { implementationFee: 0, managedMonthly: 0, managedShare: 0, attachRate: 0, deliveryCost: 0 },
        responsiveness: 0,
      },
    ],
    offers: [offer],
    plans: [plan],
    strategies: [
      {
        id: "one",
        name: "One",
        offerId: offer.id,
        planId: plan.id,
        customerSuccess: null,
        before: null,
        switchMonth: 0,
        existing: "atRenewal",
      },
    ],
    baselineStrategyId: "one",
    uncertainties: [],
  };
}
