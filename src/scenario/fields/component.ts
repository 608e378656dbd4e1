import type { Unit } from "./kinds.ts";
import { choice, integer, list, money, nullable, number, object, reference, share, union, variant } from "./make.ts";

const bigRate = (label: string, unit: Unit, help: string) =>
  number(label, unit, { min: 0, max: 5, typical: [0, 0.3] }, help);
const fixed = money("Fixed amount", "money", 5000, "Paid for each deal on top of the share.", { default: 0 });
const cap = (help: string) => nullable(money("Cap per deal", "money", 50_000, help), "no cap", { default: null });

const base = choice(
  "Base",
  {
    bookings: "Bookings",
    contractValue: "First-year contract value",
    billings: "Billings",
    revenue: "Revenue",
    consumption: "Consumption",
  },
  "What the rate is paid on.",
);

const clawback = object(
  "Clawback",
  {
    withinMonths: integer(
      "Within",
      "months",
      { min: 1, max: 120, typical: [3, 24] },
      "A customer that leaves before this age costs the fee.",
    ),
    mode: choice(
      "Taken back",
      { full: "The whole fee", prorata: "For the months left" },
      "How much of the fee is taken back when the customer leaves.",
    ),
    minUtilisation: nullable(
      share("Least utilisation", "If less of the commitment is used by then, the whole fee is taken back."),
      "no such rule",
      { default: null },
    ),
  },
  "When a signing fee is taken back.",
);

const appliesTo = {
  appliesTo: nullable(
    list(
      "Paid to",
      reference("Partner", "partners", "A partner profile that this rule pays."),
      { min: 0, max: 12 },
      "The partner profiles that this rule pays.",
    ),
    "all partners",
    { default: null },
  ),
};

const attainmentTier = object(
  "Tier",
  {
    from: money("From", "money", 200_000, "The firm's total in the period from which this rate holds."),
    rate: share("Rate", "Share of the base that is paid.", { typical: [0, 0.3] }),
  },
  "A rate and the total that earns it.",
);

/** One rule by which partners are paid. */
export const componentField = union(
  "Component",
  "kind",
  {
    signingFee: variant(
      "Signing fee",
      {
        rate: bigRate("Rate", "share", "Share of the new customer's contract that is paid at signing."),
        base: choice(
          "Base",
          { contractValue: "First-year contract value", bookings: "Bookings" },
          "What the rate is paid on.",
          { default: "contractValue" },
        ),
        fixed,
        capPerDeal: cap("The most that one deal pays."),
        clawback: nullable(clawback, "never taken back", { default: null }),
        ...appliesTo,
      },
      "Paid once, when a new customer signs.",
    ),
    resaleMargin: variant(
      "Resale margin",
      { rate: share("Rate", "Share of billings that the reseller keeps.", { typical: [0, 0.4] }), ...appliesTo },
      "A margin on all that is billed, credits included.",
    ),
    revenueShare: variant(
      "Share over time",
      {
        rate: share("Rate", "Share of the base that is paid each month.", { typical: [0, 0.4] }),
        base,
        fromMonth: integer(
          "From age",
          "months",
          { min: 0, max: 240, typical: [0, 6], default: 0 },
          "Customer's age in months from which the share is paid.",
        ),
        months: nullable(
          integer("Paid for", "months", { min: 1, max: 240, typical: [6, 48] }, "Months for which the share is paid."),
          "without end",
          { default: null },
        ),
        yearlyDecay: share("Decay per year", "Share by which the rate falls each year.", {
          default: 0,
          typical: [0, 0.5],
        }),
        ...appliesTo,
      },
      "A share of what each customer brings, month by month.",
    ),
    attainment: variant(
      "Attainment tiers",
      {
        base,
        period: choice(
          "Period",
          { quarter: "Quarter", year: "Year" },
          "The time over which the firm's total is counted.",
        ),
        tiers: list("Tiers", attainmentTier, { min: 1, max: 50 }, "Rates by the firm's total, ascending.", [
          "ascending",
        ]),
        mode: choice(
          "Rates hold for",
          { marginal: "The part in the tier", retroactive: "The whole total" },
          "Whether a rate is paid on its part of the total or the highest rate reached on all of it.",
        ),
        ...appliesTo,
      },
      "Rates that rise with the firm's total in a quarter or year.",
    ),
    activationBonus: variant(
      "Activation bonus",
      {
        amount: money("Amount", "money", 5000, "Paid once per customer in the month of first value."),
        withinMonths: integer(
          "Within",
          "months",
          { min: 0, max: 240, typical: [3, 18] },
          "Paid if first value comes at most this many months after signing.",
        ),
        ...appliesTo,
      },
      "Paid when a customer gets its first value in time.",
    ),
    growthRebate: variant(
      "Growth rebate",
      {
        rate: bigRate("Rate", "share", "Share of the growth in consumption over the same month a year before."),
        ...appliesTo,
      },
      "Paid on growth against the year before.",
    ),
    renewalBonus: variant(
      "Renewal bonus",
      {
        rate: bigRate(
          "Rate",
          "share",
          "Share of the renewed first-year contract value, for terms of 12 months or more.",
        ),
        ...appliesTo,
      },
      "Paid when a contract renews.",
    ),
    retainer: variant(
      "Retainer",
      {
        monthly: money(
          "Per customer",
          "money/month",
          500,
          "Paid each month for each live customer that still uses the product.",
        ),
        ...appliesTo,
      },
      "A monthly amount per live customer.",
    ),
    deploymentFunding: variant(
      "Deployment funding",
      {
        rate: bigRate(
          "Rate",
          "share",
          "Share of the new customer's first-year contract value that is paid at signing.",
        ),
        fixed,
        cap: cap("The most that one deal is funded with."),
        ...appliesTo,
      },
      "Money for a proof of concept or a migration, paid at signing.",
    ),
  },
  "One rule of the plan.",
);
