/**
 * The input of a simulation: what people edit, keep and exchange (domain §3).
 *
 * Types only. Ranges, defaults, labels and units live in `scenario/fields.ts`; the engine trusts that
 * a scenario has passed `parseScenario`. Rates are fractions, money is in the scenario's currency,
 * time is in whole months.
 */

/** A lognormal quantity: half of the draws lie under `median`, nine in ten under `p90`. Equal values: no spread. */
export interface Spread {
  median: number;
  p90: number;
}

/** How usage grows from the month of activation on to its full level (1). Times in months. */
export type Curve =
  | { kind: "immediate" }
  | { kind: "linear"; months: number }
  | { kind: "logistic"; monthsToHalf: number; monthsTo90: number }
  | { kind: "gompertz"; monthsToHalf: number; monthsTo90: number }
  | { kind: "bass"; p: number; q: number };

/** One step of a price schedule: it holds up to and including `upTo` (null: without end). */
export interface Tier {
  upTo: number | null;
  price: number;
  flat: number;
}

/** Least and greatest amount of a month; null or missing: no bound. */
export interface AmountBounds {
  minimum?: number | null;
  maximum?: number | null;
}

/** What a month's quantity costs. */
export type Schedule = AmountBounds &
  (
    | { model: "perUnit"; price: number }
    | { model: "graduated"; tiers: Tier[] }
    | { model: "volume"; tiers: Tier[] }
    | { model: "stairstep"; tiers: Tier[] }
    | { model: "package"; size: number; price: number }
  );

/** A billable quantity: `quantity = activity × perActivity`; `unitCost` is the vendor's cost of one. */
export interface Meter {
  id: string;
  name: string;
  unit: string;
  perActivity: number;
  unitCost: number;
}

/** A kind of customer. */
export interface Segment {
  id: string;
  name: string;
  /** Activity per month at full adoption. */
  activity: Spread;
  /** People who would have a seat. */
  seats: Spread;
  /** Will it ever be built, and how many months until. */
  activation: { probability: number; months: Spread };
  adoption: Curve;
  /** Share of full potential that counts as first value. */
  firstValueShare: number;
  /** Organic growth per year after activation. */
  growthRate: number;
  /** New use cases per year and what each adds to usage (0.2: a fifth). */
  expansion: { perYear: number; uplift: Spread };
  /** Twelve factors, January first, or null for none; scaled to mean 1. */
  seasonality: number[] | null;
  /** Standard deviation of log usage and its month-to-month persistence. */
  volatility: { sigma: number; persistence: number };
  /** Hazard per year of starting to decline, shrink per month, and where it stops (0: it does not). */
  decline: { perYear: number; monthlyDecay: number; floor: number };
  /** Share won where buyers keep several vendors. */
  walletShare: number;
}

/** How a firm splits its team's time; adds up to 1. */
export interface Focus {
  sell: number;
  activate: number;
  grow: number;
}

/** What a partner firm is; `direct` is the vendor's own sales team. */
export type PartnerType = "referral" | "reseller" | "si" | "msp" | "isv" | "direct";

/** A partner profile: `firms` alike firms. */
export interface Partner {
  id: string;
  name: string;
  type: PartnerType;
  firms: number;
  /** Deals per firm and year at an even split of a typical team. */
  dealsPerYear: number;
  /** Weight by segment id; need not add up to 1. */
  segmentMix: Record<string, number>;
  /** Customers per firm signed in the 24 months before the start. */
  installedBase: number;
  /** People (FTE), the size that counts as typical (null or 0: the same), cost of each per year. */
  team: { size: number; typicalSize: number | null; costPerYear: number };
  focus: Focus;
  /** 1 is typical. */
  skill: Focus;
  services: {
    implementationFee: number;
    managedMonthly: number;
    /** Share of consumption. */
    managedShare: number;
    attachRate: number;
    /** Share of services income. */
    deliveryCost: number;
  };
  /** How far the firm follows its own interest, 0..1 (domain §9). */
  responsiveness: number;
}

/** What an offer bills for. */
export type Charge =
  | { kind: "oneTime"; amount: number }
  | { kind: "platform"; monthly: number }
  | { kind: "seats"; schedule: Schedule }
  | {
      kind: "usage";
      meterId: string;
      /** Quantity per month that costs nothing. */
      included: number;
      schedule: Schedule;
      /** Twelve factors on the amount, January first, or null. */
      seasonalRates: number[] | null;
    };

/** Money the customer promises to spend in a period, drawn down by usage. */
export interface Commitment {
  /** Share of the expected year that is promised. */
  coverage: number;
  /** How far customers overrate their own use at signing. */
  optimism: Spread;
  /** Least commitment for 12 months. */
  minimum: number;
  /** Growth per contract year. */
  ramp: number;
  /** Discount from a commitment (12 months, list) on; ascending. */
  discounts: { from: number; discount: number }[];
  overageMultiplier: number;
  billing: "upfront" | "arrears";
  shortfall: "forfeit" | "forgive" | "rollover";
  /** Share of the commitment that may roll over. */
  rolloverCap: number;
  renewal: "runRate" | "same";
  onExhaustion: "overage" | "recommit";
}

/** How customers pay. */
export interface Offer {
  id: string;
  name: string;
  termMonths: number;
  billing: "monthly" | "quarterly" | "annual";
  charges: Charge[];
  commitment: Commitment | null;
  renewal: {
    /** Chance of renewal of an engaged customer. */
    probability: number;
    /** Chance of renewal of one that does not use the product. */
    inactiveProbability: number;
    /** 0..1: how much an unused commitment costs of that chance. */
    regret: number;
    /** Rise in price at renewal. */
    uplift: number;
  };
  seatTrueUp: "renewal" | "quarterly";
  /** Lowest share of seats kept at renewal. */
  seatFloor: number;
  dealMultiplier: number;
  usageMultiplier: number;
  /** Vendor's cost per customer under contract and month. */
  costToServe: number;
}

/** Bases of a customer-month that a plan can pay on. */
export type IncentiveBase = "bookings" | "contractValue" | "billings" | "revenue" | "consumption";

/** Taking a signing fee back: at churn before `withinMonths`, or for using too little of a commitment. */
export interface Clawback {
  withinMonths: number;
  mode: "full" | "prorata";
  minUtilisation: number | null;
}

/** One rule of a plan. `appliesTo` lists partner profile ids (null: all). */
export type IncentiveComponent = { appliesTo: string[] | null } & (
  | {
      kind: "signingFee";
      rate: number;
      base: "contractValue" | "bookings";
      fixed: number;
      capPerDeal: number | null;
      clawback: Clawback | null;
    }
  | { kind: "resaleMargin"; rate: number }
  | {
      kind: "revenueShare";
      rate: number;
      base: IncentiveBase;
      fromMonth: number;
      months: number | null;
      yearlyDecay: number;
    }
  | {
      kind: "attainment";
      base: IncentiveBase;
      period: "quarter" | "year";
      tiers: { from: number; rate: number }[];
      mode: "marginal" | "retroactive";
    }
  | { kind: "activationBonus"; amount: number; withinMonths: number }
  | { kind: "growthRebate"; rate: number }
  | { kind: "renewalBonus"; rate: number }
  | { kind: "retainer"; monthly: number }
  | { kind: "deploymentFunding"; rate: number; fixed: number; cap: number | null }
);

/** How partners are paid. */
export interface Plan {
  id: string;
  name: string;
  components: IncentiveComponent[];
  /** Most that a firm earns in 12 months, or null. */
  annualCap: number | null;
  paymentLagMonths: number;
  utilisationGate: { below: number; factor: number } | null;
}

/** What the vendor does itself to keep customers. */
export interface CustomerSuccess {
  mode: "reactive" | "periodic" | "continuous";
  /** Months between reviews. */
  reviewEvery: number;
  saveRate: number;
  /** What full coverage adds to going live and growing (0: nothing). */
  lift: number;
  accountsPerCsm: number;
  csms: number;
  costPerCsmYear: number;
}

/** An offer with a plan. */
export interface Strategy {
  id: string;
  name: string;
  offerId: string;
  planId: string;
  /** Null: the scenario's. */
  customerSuccess: CustomerSuccess | null;
  /** What held until `switchMonth` (domain §8, transition), or null. */
  before: { offerId: string; planId: string } | null;
  switchMonth: number;
  existing: "atRenewal" | "keep";
  /** Letter and colour on screen, 0 (A) to 7 (H); null or missing: the first that is free. It changes no number. */
  slot?: number | null;
}

/** An input that is drawn once per run (domain §10). `path` is a JSON pointer with ids for positions. */
export interface Uncertainty {
  path: string;
  p10: number;
  p90: number;
}

/** Everything that one simulation depends on. */
export interface Scenario {
  schemaVersion: 1;
  id: string;
  name: string;
  description: string;
  /** Where a figure comes from, by path. */
  notes: Record<string, string>;
  /** ISO 4217. */
  currency: string;
  /** "2027-01" */
  startMonth: string;
  horizonMonths: number;
  /** Per year. */
  discountRate: number;
  simulation: { runs: number; seed: number; arrivals: "poisson" | "even" };
  /** Shock common to all usage. */
  market: { sigma: number; persistence: number };
  meters: Meter[];
  segments: Segment[];
  partners: Partner[];
  offers: Offer[];
  plans: Plan[];
  strategies: Strategy[];
  baselineStrategyId: string;
  customerSuccess: CustomerSuccess;
  uncertainties: Uncertainty[];
}
