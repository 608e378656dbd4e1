import { choice, id, integer, money, name, nullable, number, object, reference, share, sparse } from "./make.ts";

/** What the vendor does itself to keep customers. */
export const customerSuccessField = object(
  "Customer success",
  {
    mode: choice(
      "Notices a decline",
      { reactive: "Before the renewal", periodic: "At reviews", continuous: "At once" },
      "When a customer's decline is noticed: in the last month before renewal, at regular reviews, or the month after it began.",
    ),
    reviewEvery: integer(
      "Review every",
      "months",
      { min: 1, max: 60, typical: [1, 12], default: 3 },
      "Months between reviews; only periodic notice uses it.",
    ),
    saveRate: share(
      "Save rate",
      "Chance that a declining customer is won back at notice, at full coverage and typical partner effort.",
    ),
    lift: number(
      "Lift",
      "factor",
      { min: 0, max: 10, typical: [0, 1], default: 0 },
      "What full coverage adds to going live and growing; 0 means nothing, 0.2 a fifth.",
    ),
    accountsPerCsm: number(
      "Accounts per manager",
      "accounts",
      { min: 0, max: 1e6, typical: [10, 100] },
      "Customers that one customer-success manager can look after.",
    ),
    csms: number(
      "Managers",
      "people",
      { min: 0, max: 100_000, typical: [0, 5] },
      "Customer-success managers (full-time).",
    ),
    costPerCsmYear: money("Cost of each", "money/year", 150_000, "Full cost of one customer-success manager per year."),
  },
  "What the vendor does itself to keep and grow customers.",
);

const before = object(
  "Before",
  {
    offerId: reference("Offer", "offers", "The offer that held until the switch."),
    planId: reference("Plan", "plans", "The plan that held until the switch."),
  },
  "What held until the month of the switch.",
);

/** An offer with a plan. */
export const strategyField = object(
  "Strategy",
  {
    id: id("strategy"),
    name: name("strategy"),
    offerId: reference("Offer", "offers", "How customers pay under this strategy."),
    planId: reference("Plan", "plans", "How partners are paid under this strategy."),
    customerSuccess: nullable(customerSuccessField, "the scenario's", { default: null }),
    before: nullable(before, "the strategy holds from the start", { default: null }),
    switchMonth: integer(
      "Month of the switch",
      "months",
      { min: 0, max: 119, typical: [0, 24], default: 0 },
      "Months after the start at which the strategy takes over from what held before.",
    ),
    existing: choice(
      "Existing contracts",
      { atRenewal: "Move at renewal", keep: "Stay as they are" },
      "What happens at the switch to contracts signed before it.",
      { default: "atRenewal" },
    ),
    slot: sparse(
      integer(
        "Colour",
        "none",
        { min: 0, max: 7, typical: [0, 7] },
        "Letter and colour on screen, 0 for A to 7 for H; it changes no number.",
      ),
      "the first that is free",
    ),
  },
  "An offer with a plan.",
);

/** An input that is drawn once per run. */
export const uncertaintyFields = {
  p10: number(
    "One in ten is below",
    "none",
    { min: -1e15, max: 1e15, typical: [0.1, 1] },
    "One draw in ten lies under this.",
  ),
  p90: number(
    "One in ten is above",
    "none",
    { min: -1e15, max: 1e15, typical: [1, 2] },
    "One draw in ten lies over this.",
  ),
};
