/**
 * The limits of every number that may be uncertain. The schema in `scenario/fields` has the same for people, with words;
 * a test holds both equal, number by number.
 */
import { cases, each, fields, type FieldLimits, number, spread, whole } from "./limit-kinds.ts";

const SHARE = number(0, 1);
const MONEY = number(0, 1e12);
const UNIT_PRICE = number(0, 1e9);
const FACTOR = number(0, 10);
const RATE = number(0, 5);
const PERSISTENCE = number(0, 0.999);
const MONTHLY_FACTORS = each(number(0.001, 1000));

const S_CURVE = fields({ monthsToHalf: number(0, 240), monthsTo90: number(0, 480) }, "curve");

const SEGMENT = fields({
  activity: spread(1e9),
  seats: spread(1e6),
  activation: fields({ probability: SHARE, months: spread(240) }),
  adoption: cases("kind", {
    immediate: fields({}),
    linear: fields({ months: number(0.1, 240) }),
    logistic: S_CURVE,
    gompertz: S_CURVE,
    bass: fields({ p: number(1e-6, 10), q: FACTOR }),
  }),
  firstValueShare: SHARE,
  growthRate: number(-0.99, 10),
  expansion: fields({ perYear: number(0, 12), uplift: spread(5) }),
  seasonality: MONTHLY_FACTORS,
  volatility: fields({ sigma: number(0, 3), persistence: PERSISTENCE }),
  decline: fields({ perYear: number(0, 1e9), monthlyDecay: number(0, 0.99), floor: number(0, 0.99) }),
  walletShare: SHARE,
});

const PARTNER = fields({
  firms: whole(1, 10_000),
  dealsPerYear: number(0, 1000),
  segmentMix: each(number(0, 1e6), "mix"),
  installedBase: whole(0, 10_000),
  team: fields({ size: number(0, 100_000), typicalSize: number(0, 100_000), costPerYear: MONEY }, "team"),
  focus: fields({ sell: SHARE, activate: SHARE, grow: SHARE }, "focus"),
  skill: fields({ sell: FACTOR, activate: FACTOR, grow: FACTOR }),
  services: fields({
    implementationFee: MONEY,
    managedMonthly: MONEY,
    managedShare: SHARE,
    attachRate: SHARE,
    deliveryCost: SHARE,
  }),
  responsiveness: SHARE,
});

const AMOUNT_BOUNDS = { minimum: MONEY, maximum: MONEY };
const TIERS = each(fields({ upTo: number(0, 1e15), price: UNIT_PRICE, flat: MONEY }), "tiers");
const TIERED = fields({ tiers: TIERS, ...AMOUNT_BOUNDS }, "bounds");

const SCHEDULE = cases("model", {
  perUnit: fields({ price: UNIT_PRICE, ...AMOUNT_BOUNDS }, "bounds"),
  graduated: TIERED,
  volume: TIERED,
  stairstep: TIERED,
  package: fields({ size: number(1e-6, 1e12), price: UNIT_PRICE, ...AMOUNT_BOUNDS }, "bounds"),
});

const OFFER = fields({
  termMonths: whole(1, 120),
  charges: each(
    cases("kind", {
      oneTime: fields({ amount: MONEY }),
      platform: fields({ monthly: MONEY }),
      seats: fields({ schedule: SCHEDULE }),
      usage: fields({ included: number(0, 1e15), schedule: SCHEDULE, seasonalRates: MONTHLY_FACTORS }),
    }),
  ),
  commitment: fields({
    coverage: FACTOR,
    optimism: spread(100),
    minimum: MONEY,
    ramp: number(-0.9, 5),
    discounts: each(fields({ from: MONEY, discount: number(0, 0.99) }), "ascending"),
    overageMultiplier: number(0, 100),
    rolloverCap: SHARE,
  }),
  renewal: fields({ probability: SHARE, inactiveProbability: SHARE, regret: SHARE, uplift: number(-0.9, 1) }),
  seatFloor: SHARE,
  dealMultiplier: FACTOR,
  usageMultiplier: FACTOR,
  costToServe: MONEY,
});

const PLAN = fields({
  components: each(
    cases("kind", {
      signingFee: fields({
        rate: RATE,
        fixed: MONEY,
        capPerDeal: MONEY,
        clawback: fields({ withinMonths: whole(1, 120), minUtilisation: SHARE }),
      }),
      resaleMargin: fields({ rate: SHARE }),
      revenueShare: fields({ rate: SHARE, fromMonth: whole(0, 240), months: whole(1, 240), yearlyDecay: SHARE }),
      attainment: fields({ tiers: each(fields({ from: MONEY, rate: SHARE }), "ascending") }),
      activationBonus: fields({ amount: MONEY, withinMonths: whole(0, 240) }),
      growthRebate: fields({ rate: RATE }),
      renewalBonus: fields({ rate: RATE }),
      retainer: fields({ monthly: MONEY }),
      deploymentFunding: fields({ rate: RATE, fixed: MONEY, cap: MONEY }),
    }),
  ),
  annualCap: MONEY,
  paymentLagMonths: whole(0, 24),
  utilisationGate: fields({ below: SHARE, factor: SHARE }),
});

const CUSTOMER_SUCCESS = fields({
  reviewEvery: whole(1, 60),
  saveRate: SHARE,
  lift: FACTOR,
  accountsPerCsm: number(0, 1e6),
  csms: number(0, 100_000),
  costPerCsmYear: MONEY,
});

/** Limits of the scenario: all its numbers but the horizon and those of the simulation, which are never uncertain. */
export const SCENARIO_LIMITS: FieldLimits = fields({
  discountRate: RATE,
  market: fields({ sigma: number(0, 2), persistence: PERSISTENCE }),
  meters: each(fields({ perActivity: number(0, 1e6), unitCost: UNIT_PRICE })),
  segments: each(SEGMENT),
  partners: each(PARTNER),
  offers: each(OFFER),
  plans: each(PLAN),
  strategies: each(fields({ customerSuccess: CUSTOMER_SUCCESS, switchMonth: whole(0, 119) }, "switchMonth")),
  customerSuccess: CUSTOMER_SUCCESS,
});
