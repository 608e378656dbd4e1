/** Cuts a trace into the parts that a page asks for. */
import type {
  CustomerOverview,
  CustomerTrace,
  FirmMonthSlice,
  FirmOverview,
  FirmSlice,
  FirmTrace,
  PartnerTrace,
  Scenario,
  StatementLine,
  Trace,
  TraceOverview,
} from "#engine/index.ts";
import { statementRows } from "./statement-rows.ts";

/** Partners, firms and customers with their totals over the horizon; `scenario` as it held in the run. */
export function overviewOf(trace: Trace, scenario: Scenario): TraceOverview {
  const { engineVersion, strategyId, run, months, inputs } = trace;
  const partners = trace.partners.map(({ partnerId, focus, firms }) => ({
    partnerId,
    focus,
    firms: firms.map(firmOverview),
  }));
  return { engineVersion, strategyId, run, months, scenario, inputs, partners };
}

function firmOverview({ firm, months, customers }: FirmTrace): FirmOverview {
  return {
    firm,
    accrued: sum(months, ({ accrued }) => accrued),
    received: sum(months, ({ received }) => received),
    result: sum(months, ({ result }) => result),
    customers: customers.map(customerOverview),
  };
}

function customerOverview(customer: CustomerTrace): CustomerOverview {
  const { segmentId, signed, churn, moved } = customer;
  const reported = customer.months.filter(({ month }) => month >= 0);
  const revenue = sum(reported, ({ amounts }) => amounts.revenue);
  const serviceCost = sum(reported, ({ amounts }) => amounts.serviceCost);
  const payouts = sum(reported, ({ incentives }) => sum(incentives, ({ amount }) => amount));
  return {
    customer: customer.customer,
    segmentId,
    signed,
    churn,
    moved,
    state: customer.months.at(-1)?.state ?? "waiting",
    revenue,
    serviceCost,
    payouts,
    contribution: revenue - serviceCost - payouts,
  };
}

/** A firm's statement, or null if there is no such firm. */
export function firmSliceOf(trace: Trace, partnerId: string, firm: number): FirmSlice | null {
  const found = firmOf(trace, partnerId, firm);
  if (!found) return null;
  const { partner, own } = found;
  return { partnerId, firm, focus: partner.focus, months: own.months, rows: statementRows(own) };
}

/** A firm's month with the lines of its customers, or null if there is no such firm or month. */
export function firmMonthOf(trace: Trace, partnerId: string, firm: number, month: number): FirmMonthSlice | null {
  const own = firmOf(trace, partnerId, firm)?.own;
  const books = own?.months.find((each) => each.month === month);
  if (!own || !books) return null;
  return { partnerId, firm, month: books, lines: own.customers.flatMap((customer) => linesOf(customer, month)) };
}

function linesOf({ customer, segmentId, signed, months }: CustomerTrace, month: number): StatementLine[] {
  const own = months[month - signed];
  if (!own) return [];
  const { age, commitment } = own;
  const used = commitment && { utilisation: commitment.utilisation };
  return own.incentives.map((line) => ({ customer, segmentId, age, month, commitment: used, line }));
}

/** A customer's life, or null if there is none of that number. */
export function customerOf(trace: Trace, partnerId: string, firm: number, customer: number): CustomerTrace | null {
  const customers = firmOf(trace, partnerId, firm)?.own.customers;
  return customers?.find((each) => each.customer === customer) ?? null;
}

function firmOf(trace: Trace, partnerId: string, firm: number): { partner: PartnerTrace; own: FirmTrace } | null {
  const partner = trace.partners.find((each) => each.partnerId === partnerId);
  const own = partner?.firms.find((each) => each.firm === firm);
  return partner && own ? { partner, own } : null;
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
  return list.reduce((all, item) => all + value(item), 0);
}
