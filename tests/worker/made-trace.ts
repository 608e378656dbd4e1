/** Small traces made by hand: for what only carries them. */
import type {
  CustomerMonth,
  CustomerTrace,
  FirmMonth,
  IncentiveLine,
  InvoiceLine,
  RevenueEntry,
  Trace,
} from "#engine/index.ts";

const NOTHING: CustomerMonth["amounts"] = {
  bookings: 0,
  billings: 0,
  committed: 0,
  fees: 0,
  drawdown: 0,
  overage: 0,
  consumption: 0,
  breakage: 0,
  forgiven: 0,
  rolledOver: 0,
  revenue: 0,
  rpo: 0,
  serviceCost: 0,
  idleSpend: 0,
  usage: 0,
};

/** A month of a healthy customer that pays nothing, or what is changed about it. */
export function madeMonth({ amounts, ...changes }: Changes<CustomerMonth, "amounts"> = {}): CustomerMonth {
  return {
    age: 0,
    month: 0,
    offerId: "offer",
    planId: "plan",
    underContract: true,
    state: "healthy",
    signal: "steady",
    healthScore: 50,
    trend: null,
    adoption: 1,
    growth: 1,
    health: 1,
    demand: 1,
    season: 1,
    noise: 1,
    seats: 0,
    seatsUsed: 0,
    priceLevel: 1,
    renewal: null,
    commitment: null,
    usage: [],
    invoice: [] as InvoiceLine[],
    revenue: [] as RevenueEntry[],
    contractValue: 0,
    incentives: [],
    ...changes,
    amounts: { ...NOTHING, ...amounts },
  };
}

type Changes<T, K extends keyof T> = Partial<Omit<T, K>> & { [P in K]?: Partial<T[P]> };

/** A customer that signed in `signed` with those months, in order from age 0 on. */
export function madeCustomer(
  customer: number,
  signed: number,
  months: Changes<CustomerMonth, "amounts">[],
  changes: Partial<CustomerTrace> = {},
): CustomerTrace {
  return {
    customer,
    segmentId: "smb",
    signed,
    potential: 100,
    seats: 10,
    share: 1,
    activation: 0,
    firstValue: 0,
    churn: null,
    moved: null,
    draws: {
      segment: 0.5,
      potential: 0,
      seats: 0,
      delay: 0,
      optimism: 0,
      activation: 0.5,
      loyalty: 1,
      noise: [],
      uplift: [],
      useCase: [],
      decline: [],
      save: [],
    },
    months: months.map((month, age) => madeMonth({ age, month: signed + age, ...month })),
    ...changes,
  };
}

/** A line of a statement that pays `amount` for nothing in particular. */
export function madeLine(amount: number, changes: Partial<IncentiveLine> = {}): IncentiveLine {
  return {
    planId: "plan",
    component: 0,
    kind: "retainer",
    baseKind: "none",
    base: 0,
    rate: 0,
    fixed: amount,
    gate: 1,
    cap: null,
    amount,
    clawback: null,
    ...changes,
  };
}

/** A firm's month without services. */
export function madeFirmMonth(month: number, changes: Partial<FirmMonth> = {}): FirmMonth {
  const services = { implementation: 0, managedMonthly: 0, managedShare: 0, deliveryCost: 0 };
  return { month, lines: [], accrued: 0, received: 0, services, teamCost: 0, result: 0, ...changes };
}

const TAKEN_BACK: IncentiveLine["clawback"] = {
  reason: "churn",
  signed: 0,
  fee: 40,
  part: 1,
  paidShare: 1,
  utilisation: null,
};

/** One profile with one firm over two months: a customer of the installed base, and a new one that leaves. */
export function madeTrace(): Trace {
  const base = madeCustomer(-1, -1, [
    { amounts: { revenue: 1000, serviceCost: 1000 } },
    { amounts: { revenue: 10, serviceCost: 4 }, incentives: [madeLine(1)] },
    { amounts: { revenue: 20, serviceCost: 4 }, incentives: [madeLine(2)], state: "declining" },
  ]);
  const fee = { component: 1, kind: "signingFee" } as const;
  const fresh = madeCustomer(
    1,
    0,
    [
      { incentives: [madeLine(1), madeLine(40, fee)], amounts: { revenue: 100 } },
      { incentives: [madeLine(-40, { ...fee, clawback: TAKEN_BACK })], underContract: false },
    ],
    { churn: 1 },
  );
  const cap = { kind: "cap", planId: "plan", total: 42, room: 30, amount: -12 } as const;
  const months = [
    madeFirmMonth(0, { lines: [cap], accrued: 30, result: -5, teamCost: 5 }),
    madeFirmMonth(1, { accrued: -38, received: 30, result: 25, teamCost: 5 }),
  ];
  return {
    engineVersion: "0",
    strategyId: "s",
    run: 3,
    months: 2,
    inputs: { "/discountRate": 0.1 },
    market: [],
    partners: [
      {
        partnerId: "si",
        focus: { sell: 1, activate: 0, grow: 0 },
        firms: [{ firm: 0, customers: [base, fresh], months }],
      },
    ],
  };
}
