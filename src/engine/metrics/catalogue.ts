/**
 * The names of everything a simulation reports by month (domain §11), and how each is totalled:
 * a `flow` adds up over months, a `level` is what stands at the end, a `ratio` too but may be missing (NaN).
 */
export type MetricKind = "flow" | "level" | "ratio";

/**
 * Series that every strategy has. `newLogoRevenue` and `expansionRevenue` are the two sides of "expansion overtakes new
 * logos" (domain §11), money of three months: known in every month, since the installed base has a past. Where there was
 * none nobody can be 12 months old before t = 12, and expansion is NaN until then.
 */
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
  newLogoRevenue: "ratio",
  expansionRevenue: "ratio",
} as const satisfies Record<string, MetricKind>;

/** A series that every strategy has. */
export type BaseMetric = keyof typeof BASE_METRICS;

/** Customers under contract that are under the offer of before a change of course (domain §8); 0 without one. */
export const BEFORE_METRIC = "customersActive/before" satisfies BaseMetric;

/** Mean health score, 0..100, of customers under contract (domain §11); kept where it is asked for. */
export const HEALTH_METRIC = "healthScore";

/** By month of signing: age in months at which a cohort pays back (domain §11); kept where it is asked for. */
export const PAYBACK_METRIC = "payback";

/** Months of signing that make one cohort. */
export const COHORT_MONTHS = 3;

const COHORT_PREFIX = "cohort/";

/**
 * Revenue by AGE, not by month, of the customers signed in quarter `q` (months 3q to 3q + 2); NaN at ages that not all
 * of them were followed to. Kept where it is asked for.
 */
export function cohortMetric(q: number): string {
  return `${COHORT_PREFIX}${q}`;
}

/** The same without breakage and one-time charges: what NRR is made of. */
export function recurringCohortMetric(q: number): string {
  return `${COHORT_PREFIX}${q}/recurring`;
}

/** Whether a series is a cohort's. */
export function isCohortMetric(metric: string): boolean {
  return metric.startsWith(COHORT_PREFIX);
}

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

/** How a metric is totalled; every payout and partner-result series is a flow, what is kept on demand a ratio. */
export function metricKind(metric: string): MetricKind {
  if (isKeptOnDemand(metric)) return "ratio";
  return (BASE_METRICS as Record<string, MetricKind>)[metric] ?? "flow";
}

/** Whether a series is kept only where it is asked for; such series have no total. */
export function isKeptOnDemand(metric: string): boolean {
  return metric === HEALTH_METRIC || metric === PAYBACK_METRIC || isCohortMetric(metric);
}

/** Every series that is kept only where it is asked for, for a horizon of so many months. */
export function metricsOnDemand(horizonMonths: number): string[] {
  const quarters = Array.from({ length: Math.ceil(horizonMonths / COHORT_MONTHS) }, (_, q) => q);
  return [HEALTH_METRIC, PAYBACK_METRIC, ...quarters.flatMap((q) => [cohortMetric(q), recurringCohortMetric(q)])];
}

/** The total of customer lifetime value of a segment's customers. */
export function segmentLifetimeTotal(segmentId: string): string {
  return `clv/segment/${segmentId}`;
}

/** The total of customer lifetime value of a partner profile's customers. */
export function partnerLifetimeTotal(partnerId: string): string {
  return `clv/partner/${partnerId}`;
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

/** Per-run totals: declines noticed so many months after they began; the last: later than that. */
export const DETECTION_LAG_TOTALS = [
  "detectionLag/0",
  "detectionLag/1",
  "detectionLag/2",
  "detectionLag/3",
  "detectionLag/4",
  "detectionLag/5",
  "detectionLag/6",
  "detectionLag/7",
  "detectionLag/8",
  "detectionLag/9",
  "detectionLag/10",
  "detectionLag/11",
  "detectionLag/12",
  "detectionLag/over12",
] as const;

/** Series with a total for each year of the horizon. */
const YEARLY_METRICS = ["revenue", "payouts"] as const;

/** The total of a series over year `y` of the horizon (12 months from t = 12y; the last may be shorter). */
export function yearTotal(metric: (typeof YEARLY_METRICS)[number], y: number): string {
  return `${metric}/year/${y}`;
}

/** A total of one year: its name, its series, and the year. */
export interface YearTotal {
  name: string;
  metric: (typeof YEARLY_METRICS)[number];
  year: number;
}

/** The totals by year of a horizon of so many months. */
export function yearTotals(horizonMonths: number): YearTotal[] {
  const years = Array.from({ length: Math.ceil(horizonMonths / 12) }, (_, year) => year);
  return YEARLY_METRICS.flatMap((metric) => years.map((year) => ({ name: yearTotal(metric, year), metric, year })));
}

/**
 * Per-run totals beside the metrics' own (a flow's sum, a level's or ratio's last month).
 * Money in the scenario's currency; `…Month`, `ttfv…`, `detectionLagMean` and `detectionLagMedian` in months;
 * `utilisation/…`, `declines…` and `detectionLag/…` counts; the rest fractions. NaN: there is none. `clv` is there by
 * segment and partner profile too, and some series by year (`yearTotals`). `pricePerUnit` is billings ÷ usage;
 * `cashUpFront` what a new customer is invoiced in its month of signing, mean.
 */
export const EXTRA_TOTALS = [
  "costOfChannel",
  "pricePerUnit",
  "cashUpFront",
  "npvContribution",
  "npvPartnerResult",
  "partnerLowPoint",
  "partnerBreakEvenMonth",
  "ttfvMean",
  "ttfvMedian",
  "firstValueShare",
  "clv",
  "declines",
  "declinesNoticed",
  "declinesSaved",
  "detectionLagMean",
  "detectionLagMedian",
  "expansionOvertakesMonth",
  ...UTILISATION_TOTALS,
  ...DETECTION_LAG_TOTALS,
] as const;

/** Totals kept per run in summaries, so that strategies can be compared future by future. Those by year are kept too. */
export const HEADLINE_TOTALS = [
  "contribution",
  "revenue",
  "billings",
  "payouts",
  "partnerResult",
  "idleSpend",
  "nrr",
  "costOfChannel",
  "pricePerUnit",
  "cashUpFront",
  "npvContribution",
  "npvPartnerResult",
  "partnerLowPoint",
  "partnerBreakEvenMonth",
] as const;

/** A total kept per run. */
export type HeadlineTotal = (typeof HEADLINE_TOTALS)[number];
