/** Short names of what a ledger lists: for table cells and headings, sentence case. */
import type { CustomerMonth, CustomerState, InvoiceLine, RevenueEntry, Scenario, StatementRow } from "#engine/index.ts";

const STATES = {
  waiting: "Not live yet",
  healthy: "Healthy",
  declining: "Declining",
  recovering: "Recovering",
  floored: "At its floor",
  dormant: "Dormant",
} satisfies Record<CustomerState, string>;

const SIGNALS = {
  laggard: "Laggard",
  onboarding: "Onboarding",
  risk: "Risk",
  steady: "Steady",
  expansion: "Expansion",
} satisfies Record<CustomerMonth["signal"], string>;

const INVOICE_LINES = {
  oneTime: "One-time charge",
  platform: "Platform fee",
  seats: "Seats",
  seatTrueUp: "Seats added",
  usage: "Usage",
  instalment: "Commitment instalment",
  drawdown: "Drawdown",
  overage: "Overage",
  carried: "Rollover",
  trueUp: "True-up",
  credit: "Credit",
} satisfies Record<InvoiceLine["kind"], string>;

const REVENUE_ENTRIES = {
  oneTime: "One-time charge",
  platform: "Platform fee",
  seats: "Seats",
  usage: "Usage",
  drawdown: "Drawdown",
  overage: "Overage",
  breakage: "Breakage",
} satisfies Record<RevenueEntry["kind"], string>;

const COMPONENTS = {
  signingFee: "Signing fee",
  deploymentFunding: "Deployment funding",
  resaleMargin: "Resale margin",
  revenueShare: "Revenue share",
  attainment: "Attainment bonus",
  activationBonus: "Activation bonus",
  growthRebate: "Growth rebate",
  renewalBonus: "Renewal bonus",
  retainer: "Retainer",
  cap: "Cut by the yearly cap",
} satisfies Record<StatementRow["kind"], string>;

/** "Declining" */
export function stateLabel(state: CustomerState): string {
  return STATES[state];
}

/** "Expansion": what a vendor can see from usage alone. */
export function signalLabel(signal: CustomerMonth["signal"]): string {
  return SIGNALS[signal];
}

/** "Commitment instalment" */
export function invoiceLabel(kind: InvoiceLine["kind"]): string {
  return INVOICE_LINES[kind];
}

/** "Breakage" */
export function revenueLabel(kind: RevenueEntry["kind"]): string {
  return REVENUE_ENTRIES[kind];
}

/** "Signing fee"; a row of a statement may say more: see `rowLabel`. */
export function incentiveLabel(kind: StatementRow["kind"]): string {
  return COMPONENTS[kind];
}

/**
 * A row of a firm's statement: "Signing fee, taken back". Where the plan has several components of the kind, with its
 * place among them ("Signing fee 2"); where the statement has several plans, with the plan's name.
 */
export function rowLabel(row: StatementRow, rows: readonly StatementRow[], { plans }: Scenario): string {
  const plan = plans.find(({ id }) => id === row.planId);
  const alike = (plan?.components ?? []).flatMap(({ kind }, place) => (kind === row.kind ? [place] : []));
  const place = alike.length > 1 && row.component !== null ? ` ${alike.indexOf(row.component) + 1}` : "";
  const under = rows.some(({ planId }) => planId !== row.planId) ? `, ${plan?.name ?? row.planId}` : "";
  return `${COMPONENTS[row.kind]}${place}${row.takenBack ? ", taken back" : ""}${under}`;
}

/** A customer's name in a firm's list: "Customer 3", "Installed base 2". */
export function customerName(customer: number): string {
  return customer < 0 ? `Installed base ${-customer}` : `Customer ${customer}`;
}
