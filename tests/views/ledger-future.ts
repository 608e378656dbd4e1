/** A future as a ledger would open it, made by hand: two firms of integrators, one of referrers without a customer. */
import type { CommitmentTrace, CustomerMonth, CustomerTrace, Summary, Trace } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { madeCustomer, madeFirmMonth, madeLine } from "../worker/made-trace.ts";

const MONTHS = apiVendor.horizonMonths;
const SHARE = {
  planId: "usage-share",
  component: 0,
  kind: "revenueShare",
  baseKind: "consumption",
  rate: 0.14,
  fixed: 0,
} as const;

/** A customer that grows into a commitment of `committed` a year, renewed each year. */
function customer(name: number, signed: number, committed: number): CustomerTrace {
  let balance = 0;
  const months = Array.from({ length: MONTHS - signed }, (_, age): Partial<CustomerMonth> => {
    const periodMonth = age % 12;
    if (periodMonth === 0) balance += committed;
    const quantity = 40 * committed ** 0.5 * (1 - Math.exp(-age / 9)) * (1 + 0.15 * Math.sin(age));
    const value = quantity * 3.2;
    const opening = balance;
    const drawdown = Math.min(value, balance);
    balance -= drawdown;
    const overage = (value - drawdown) * 1.1;
    const last = periodMonth === 11;
    const commitment: CommitmentTrace = {
      periodMonth,
      periodMonths: 12,
      committed,
      discount: 0,
      opening,
      closing: balance,
      utilisation: (opening - balance) / committed,
      ends: last ? "regular" : null,
    };
    const rolledOver = last ? Math.min(balance, committed / 4) : 0;
    const breakage = last ? balance - rolledOver : 0;
    const billed = age % 3 === 0 ? committed / 4 : 0;
    if (last) balance = rolledOver;
    const amounts = {
      billings: billed + overage,
      revenue: drawdown + overage + breakage,
      drawdown,
      overage,
      breakage,
      rolledOver,
    };
    return {
      offerId: "commit",
      planId: "usage-share",
      commitment,
      amounts: amounts as CustomerMonth["amounts"],
      usage: [{ charge: 0, meterId: "calls", quantity, included: 0, amount: value, seasonalRate: 1, value }],
      invoice: [
        ...(billed ? [{ kind: "instalment", months: 3, amount: billed } as const] : []),
        ...(overage ? [{ kind: "overage", months: 1, amount: overage } as const] : []),
      ],
      revenue: [
        { kind: "drawdown", amount: drawdown },
        ...(overage ? [{ kind: "overage", amount: overage } as const] : []),
      ],
      incentives: value === 0 ? [] : [madeLine(0.14 * (drawdown + overage), { ...SHARE, base: drawdown + overage })],
    };
  });
  return madeCustomer(name, signed, months, { segmentId: "mid", potential: 2000 });
}

/** The future. */
export function madeFuture(strategyId: string, run: number): Trace {
  const firm = (of: number, customers: CustomerTrace[]) => ({
    firm: of,
    customers,
    months: Array.from({ length: MONTHS }, (_, month) => {
      const accrued = customers.reduce(
        (sum, one) => sum + (one.months.find((each) => each.month === month)?.incentives[0]?.amount ?? 0),
        0,
      );
      return madeFirmMonth(month, { accrued, received: accrued, teamCost: 500, result: accrued - 500 });
    }),
  });
  return {
    engineVersion: "made",
    strategyId,
    run,
    months: MONTHS,
    inputs: {},
    market: [],
    partners: [
      {
        partnerId: "integrator",
        focus: { sell: 0.3, activate: 0.4, grow: 0.3 },
        firms: [firm(0, [customer(1, 0, 20_000), customer(2, 7, 50_000)]), firm(1, [customer(1, 2, 9000)])],
      },
      { partnerId: "referrer", focus: { sell: 1, activate: 0, grow: 0 }, firms: [firm(0, [])] },
    ],
  };
}

/** Five futures of every strategy, the fourth of them typical. */
export function madeSummary(runs = 5): Summary {
  const contribution = { count: runs, mean: 4, p50: 4, p90: 9, p10: 1 };
  const strategy = {
    perRun: { contribution: Float64Array.of(9, 1, 2, 4, 3) },
    totals: { contribution },
    mean: {},
    monthly: {},
    cumulative: {},
  };
  const strategies = Object.fromEntries(apiVendor.strategies.map(({ id }) => [id, strategy]));
  return { runs, months: MONTHS, partnerFirms: 3, inputs: {}, focus: {}, comparisons: {}, strategies } as never;
}
