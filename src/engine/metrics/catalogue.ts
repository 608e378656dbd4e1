/**
 * The names of everything a simulation reports by month (domain §11), and how each is totalled:
 * a `flow` adds up over months, a `level` is what stands at the end, a `ratio` too but may be missing (NaN).
 */
export type MetricKind = "flow" | "level" | "ratio";

/** Series that every strategy has. */
export const BASE_METRICS = {
  bookings: "flow",
  billings: "flow",
  committed: "flow",
  fees: "flow",
  drawdown: "flow",
  overage: "flow",
  consumption: "flow",
  breakage: "flow",
  forgiven: "flow",
  rolledOver: "flow",
  revenue: "flow",
  rpo: "level",
  serviceCost: "flow",
  payouts: "flow",
  successCost: "flow",
  directCost: "flow",
  contribution: "flow",
  partnerResult: "flow",
  customersNew: "flow",
  customersActive: "level",
  "customersActive/before": "level",
  customersChurned: "flow",
  idleSpend: "flow",
  usage: "flow",
  "signal/laggard": "level",
  "signal/onboarding": "level",
  "signal/risk": "level",
  "signal/steady": "level",
  "signal/expansion": "level",
  nrr: "ratio",
  grr: "ratio",
  logoChurn: "ratio",
} as const satisfies Record<string, MetricKind>;

/** A series that every strategy has. */
export type BaseMetric = keyof typeof BASE_METRICS;

/** Customers under contract that are under the offer of before a change of course (domain §8); 0 without one. */
export const BEFORE_METRIC = "customersActive/before" satisfies BaseMetric;

/** Component kinds in the order in which they are shown. */
export const COMPONENT_KINDS = [
  "signingFee",
  "deploymentFunding",
  "resaleMargin",
  "revenueShare",
  "attainment",
  "activationBonus",
  "growthRebate",
  "renewalBonus",
  "retainer",
] as const;

/** The series of a component kind's payouts, before the yearly cap. */
export function payoutMetric(kind: (typeof COMPONENT_KINDS)[number]): string {
  return `payouts/${kind}`;
}

/** What the yearly cap took away: never positive. */
export const CAP_METRIC = "payouts/cap";

/** The series of a partner profile's payouts after the cap. */
export function partnerPayoutMetric(partnerId: string): string {
  return `payouts/partner/${partnerId}`;
}

/** The series of a partner profile's result, all firms. */
export function partnerResultMetric(partnerId: string): string {
  return `partnerResult/partner/${partnerId}`;
}

/** How a metric is totalled; every payout and partner-result series is a flow. */
export function metricKind(metric: string): MetricKind {
  return (BASE_METRICS as Record<string, MetricKind>)[metric] ?? "flow";
}

/** Per-run totals: commitment periods that ended with a utilisation from … to under … %; the tenth includes 100 %. */
export const UTILISATION_TOTALS = [
  "utilisation/0",
  "utilisation/10",
  "utilisation/20",
  "utilisation/30",
  "utilisation/40",
  "utilisation/50",
  "utilisation/60",
  "utilisation/70",
  "utilisation/80",
  "utilisation/90",
  "utilisation/over100",
] as const;

/**
 * Per-run totals beside the metrics' own (a flow's sum, a level's or ratio's last month).
 * Money in the scenario's currency; `…Month` and `ttfv…` in months; `utilisation/…` counts; the rest fractions. NaN: there is none.
 */
export const EXTRA_TOTALS = [
  "costOfChannel",
  "npvContribution",
  "npvPartnerResult",
  "partnerLowPoint",
  "partnerBreakEvenMonth",
  "ttfvMean",
  "ttfvMedian",
  "firstValueShare",
  "clv",
  "expansionOvertakesMonth",
  ...UTILISATION_TOTALS,
] as const;

/** Totals kept per run in summaries, so that strategies can be compared future by future. */
export const HEADLINE_TOTALS = [
  "contribution",
  "revenue",
  "payouts",
  "partnerResult",
  "idleSpend",
  "nrr",
  "costOfChannel",
  "npvContribution",
  "npvPartnerResult",
] as const;

/** A total kept per run. */
export type HeadlineTotal = (typeof HEADLINE_TOTALS)[number];
