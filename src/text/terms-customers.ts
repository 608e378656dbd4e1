/** Terms of customers, their usage and what the vendor does for them. */
export const CUSTOMER_TERMS = {
  adoption: {
    label: "Adoption",
    sentence: "Share of full use that a customer has reached since going live.",
    formula: null,
    anchor: "adoption",
  },
  growth: {
    label: "Growth",
    sentence: "How much a customer’s full use has grown since going live, by itself and by new use cases.",
    formula: "× (1 + yearly growth)^{1/12} a month, × (1 + uplift) a use case",
    anchor: "growth",
  },
  health: {
    label: "Health",
    sentence: "The factor on a customer’s use: 1 while it is healthy, less while it declines or recovers.",
    formula: "declining: × (1 − shrink) a month",
    anchor: "health",
  },
  demand: {
    label: "Demand index",
    sentence: "Use relative to full use, without season and noise; seats follow it.",
    formula: "adoption × growth × health",
    anchor: "demand-index",
  },
  firstValue: {
    label: "First value",
    sentence: "The first month in which a customer’s use reaches the share of its full use that counts as value.",
    formula: "activity ≥ first-value share × full use",
    anchor: "first-value",
  },
  ttfv: {
    label: "Time to first value",
    sentence: "Months from signing to first value, of those new customers who reach it.",
    formula: null,
    anchor: "ttfv",
  },
  signals: {
    label: "Signal",
    sentence: "What a customer’s use tells the vendor: onboarding, laggard, steady, expansion or risk.",
    formula: null,
    anchor: "signals",
  },
  healthScore: {
    label: "Health score",
    sentence:
      "How well a customer does on a scale of 0 to 100, from its trend in use and from the use of its commitment.",
    formula: "100 × (0.6 × trend + 0.4 × pace)",
    anchor: "health-score",
  },
  detectionLag: {
    label: "Time to notice",
    sentence: "Months from the start of a decline to the month in which customer success notices it.",
    formula: null,
    anchor: "detection-lag",
  },
  declinesSaved: {
    label: "Saved declines",
    sentence: "Declines that customer success ended: the customer was saved in the month in which it was noticed.",
    formula: null,
    anchor: "declines-saved",
  },
  trend: {
    label: "Trend in use",
    sentence: "A customer’s use of the last three months against the three before, without its season.",
    formula: "use of the last 3 months ÷ that of the 3 before",
    anchor: "signals",
  },
  coverage: {
    label: "Coverage of customer success",
    sentence: "The share of accounts that customer success has people for.",
    formula: "managers × accounts each ÷ accounts expected, at most 1",
    anchor: "customer-success",
  },
  effort: {
    label: "Effort",
    sentence: "What a firm gets out of its time in selling, activating and growing; 1 is typical.",
    formula: "skill × √(3 × share of time × team ÷ typical team)",
    anchor: "effort",
  },
  market: {
    label: "Market",
    sentence: "A factor on all use that all customers share in a future.",
    formula: null,
    anchor: "market",
  },
  season: {
    label: "Season",
    sentence: "The calendar month’s factor on use, 1 on average over the year.",
    formula: null,
    anchor: "seasonality",
  },
  noise: {
    label: "Noise",
    sentence: "How far a customer’s month lies from its trend by chance.",
    formula: null,
    anchor: "noise",
  },
} as const;
