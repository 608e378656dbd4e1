/** Terms of results: measures that charts do not offer by name, and statistics over futures. */
export const RESULT_TERMS = {
  grr: {
    label: "Gross revenue retention",
    sentence: "As NRR, with no customer counted for more than it brought a year before.",
    formula: "Σ min(revenue now, revenue then) ÷ Σ revenue then",
    anchor: "grr",
  },
  logoChurn: {
    label: "Logo churn",
    sentence: "Of the customers under contract a year ago, the share that has left since.",
    formula: null,
    anchor: "logo-churn",
  },
  pricePerUnit: {
    label: "Price per used unit",
    sentence:
      "All that customers are invoiced for each unit of what they use; what they pay for and do not use is in it.",
    formula: "billings ÷ usage",
    anchor: "price-per-unit",
  },
  cashUpFront: {
    label: "Cash up front",
    sentence: "What a new customer is invoiced in the month in which it signs, on average.",
    formula: "mean of billings in the month of signing",
    anchor: "cash-up-front",
  },
  expansionRevenue: {
    label: "Expansion revenue",
    sentence: "How much more customers of a year or longer bring in three months than in the same three a year before.",
    formula: "Σ (revenue of 3 months − that of the same 3 a year before)",
    anchor: "expansion-overtakes",
  },
  newLogoRevenue: {
    label: "New-logo revenue",
    sentence: "What customers younger than a year bring in three months, without breakage and one-time charges.",
    formula: "Σ revenue of 3 months",
    anchor: "expansion-overtakes",
  },
  clv: {
    label: "Customer lifetime value",
    sentence: "What a new customer brings in its first months, less service and what partners earn on it, discounted.",
    formula: "mean of Σ (revenue − cost of service − payouts), discounted to signing",
    anchor: "clv",
  },
  payback: {
    label: "Payback",
    sentence: "The age at which the customers of a signing month have earned back what partners were paid for them.",
    formula: null,
    anchor: "payback",
  },
  cohort: {
    label: "Cohorts",
    sentence: "Revenue of the customers who signed in the same quarter, by their age.",
    formula: null,
    anchor: "cohorts",
  },
  npv: {
    label: "Net present value",
    sentence: "All months in today’s money: later money counts less.",
    formula: "Σ amount of month t ÷ (1 + monthly rate)^{t + 1}",
    anchor: "npv",
  },
  breakEven: {
    label: "Break-even month",
    sentence: "The first month from which the sum of all results so far stays at zero or above.",
    formula: null,
    anchor: "cash-curve",
  },
  predictability: {
    label: "Predictability",
    sentence: "How far futures lie apart, relative to their mean; less is more predictable.",
    formula: "standard deviation ÷ mean over futures",
    anchor: "predictability",
  },
  future: {
    label: "Future",
    sentence: "One possible course of events; all strategies meet the same customers and the same luck in it.",
    formula: null,
    anchor: "futures",
  },
  range: {
    label: "Range",
    sentence: "The middle 8 of 10 futures: one in ten lies below it and one in ten above.",
    formula: null,
    anchor: "quantiles",
  },
  pairedDifference: {
    label: "Difference",
    sentence: "The difference between two strategies in the same future, and in how many futures one is ahead.",
    formula: null,
    anchor: "paired-differences",
  },
  rankCorrelation: {
    label: "Rank correlation",
    sentence:
      "How closely a result follows an uncertain input over all futures: 1 always with it, −1 always against it.",
    formula: null,
    anchor: "rank-correlation",
  },
  trace: {
    label: "Ledger",
    sentence: "One future of one strategy, opened down to each invoice line and each rule that paid.",
    formula: null,
    anchor: "trace",
  },
} as const;
