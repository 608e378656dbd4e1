/** The measures that charts offer, and how each is written and judged. */
import * as f from "./format.ts";

/** What a figure is: an amount, a share (shown in per cent), or a number of things. */
export type MeasureUnit = "money" | "share" | "quantity";

/** A measure as the screen knows it. */
export interface Measure {
  /** The engine's series; its total has the same name. */
  metric: string;
  /** In a choice of measures. */
  label: string;
  /** Begins a subtitle: "Your contribution, cumulative, $m". */
  title: string;
  /** One sentence for the help mark. */
  help: string;
  unit: MeasureUnit;
  better: "more" | "less" | null;
  kind: "flow" | "level" | "ratio";
  /** Divided by the number of partner firms before it is shown. */
  perFirm?: true;
}

const list = {
  contribution: {
    label: "Contribution",
    title: "Your contribution",
    help: "What is left to you of revenue after serving customers, paying partners, customer success and your own sales team.",
    unit: "money",
    better: "more",
    kind: "flow",
  },
  revenue: {
    label: "Revenue",
    title: "Revenue recognised",
    help: "What goes into the books as earned: fees, drawdown, overage and breakage, in the month they are earned.",
    unit: "money",
    better: "more",
    kind: "flow",
  },
  billings: {
    label: "Billings",
    title: "Billings",
    help: "What customers are invoiced, in the month of the invoice; a commitment billed upfront comes all at once.",
    unit: "money",
    better: "more",
    kind: "flow",
  },
  payouts: {
    label: "Payouts",
    title: "Payouts to all partner firms",
    help: "What partners earn under the plan, after the yearly cap and what is taken back, in the month they earn it.",
    unit: "money",
    better: "less",
    kind: "flow",
  },
  partnerResult: {
    label: "Result per partner",
    title: "Result of one partner firm",
    help: "Payouts received and services sold, less what delivering them and the firm’s team cost; mean of all firms.",
    unit: "money",
    better: "more",
    kind: "flow",
    perFirm: true,
  },
  idleSpend: {
    label: "Idle spend",
    title: "Customers’ idle spend",
    help: "What customers pay for and do not use: commitments that end unused, and seats nobody sits on.",
    unit: "money",
    better: "less",
    kind: "flow",
  },
  consumption: {
    label: "Consumption",
    title: "Consumption",
    help: "What customers use, at the price they pay for it: drawdown of commitments and overage, or pay as you go.",
    unit: "money",
    better: "more",
    kind: "flow",
  },
  customersActive: {
    label: "Customers",
    title: "Customers under contract",
    help: "How many customers are under contract in the month.",
    unit: "quantity",
    better: "more",
    kind: "level",
  },
  nrr: {
    label: "NRR",
    title: "Net revenue retention",
    help: "Three months’ revenue of customers against the same three months a year before, newcomers left out; growth of use counts.",
    unit: "share",
    better: "more",
    kind: "ratio",
  },
  usage: {
    label: "Usage",
    title: "Usage",
    help: "Activity of all customers, in the units of the scenario.",
    unit: "quantity",
    better: "more",
    kind: "flow",
  },
  costOfChannel: {
    label: "Cost of channel",
    title: "Cost of channel",
    help: "Payouts to partners as a share of the revenue of the same months.",
    unit: "share",
    better: "less",
    kind: "ratio",
  },
} as const satisfies Record<string, Omit<Measure, "metric">>;

/** Names of the measures. */
export type MeasureName = keyof typeof list;

/** A measure by its name. */
export function measure(name: MeasureName): Measure {
  return { metric: name, ...list[name] };
}

/** The measures of the fan chart, in the order in which they are offered. */
export const FAN_MEASURES: readonly MeasureName[] = [
  "contribution",
  "revenue",
  "billings",
  "payouts",
  "partnerResult",
  "idleSpend",
  "consumption",
  "customersActive",
  "nrr",
  "usage",
];

/** A figure of a measure alone, short: "$3.4m", "92 %", "64". */
export function figure(of: Measure, value: number, currency: string): string {
  if (of.unit === "money") return f.money(value, currency);
  return of.unit === "share" ? f.share(value) : f.quantity(value);
}

/** A difference without its sign: "$1.6m", "31 pts", "12". Under one point a decimal is kept. */
export function distance(of: Measure, difference: number, currency: string): string {
  const size = Math.abs(difference);
  if (of.unit === "money") return f.money(size, currency);
  return of.unit === "share" ? f.pointsAlone(size) : f.quantity(size);
}

/** A figure in full, for readouts and tables: "1,152,981", "92.4 %". */
export function fullFigure(of: Measure, value: number): string {
  return of.unit === "share" ? f.percent(value, 1) : f.full(value);
}

const COMPONENTS = {
  signingFee: "signing fee",
  deploymentFunding: "deployment funding",
  resaleMargin: "resale margin",
  revenueShare: "revenue share",
  attainment: "attainment bonus",
  activationBonus: "activation bonus",
  growthRebate: "growth rebate",
  renewalBonus: "renewal bonus",
  retainer: "retainer",
} as const;

/** Kinds of plan components in the order in which they are stacked. */
export const COMPONENT_ORDER = Object.keys(COMPONENTS) as (keyof typeof COMPONENTS)[];

/** A kind of plan component in words. */
export function componentLabel(kind: keyof typeof COMPONENTS): string {
  return COMPONENTS[kind];
}
