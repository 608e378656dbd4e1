import { choice, list, money, number, object, share, spread } from "./make.ts";

/** Money that a customer promises to spend. */
export const commitmentField = object(
  "Commitment",
  {
    coverage: number(
      "Coverage",
      "share",
      { min: 0, max: 10, typical: [0.3, 1.2] },
      "Share of the expected usage of a full year that the customer commits to.",
    ),
    optimism: spread(
      "Optimism",
      "factor",
      { max: 100, typical: [0.6, 2], default: { median: 1, p90: 1 } },
      "How far customers overrate their own use at signing; 1 is right on average.",
    ),
    minimum: money("Least commitment", "money/year", 20_000, "The least commitment for 12 months.", { default: 0 }),
    ramp: number(
      "Ramp",
      "share/year",
      { min: -0.9, max: 5, typical: [-0.2, 0.5], default: 0 },
      "Growth of the commitment per contract year.",
    ),
    discounts: list(
      "Discounts",
      object(
        "Discount",
        {
          from: money("From", "money/year", 200_000, "List commitment for 12 months from which this discount holds."),
          discount: number(
            "Discount",
            "share",
            { min: 0, max: 0.99, typical: [0, 0.4] },
            "Share taken off the list price of usage.",
          ),
        },
        "A discount and the commitment that earns it.",
      ),
      { min: 0, max: 50, default: [] },
      "Discounts on usage by size of the commitment; the last row that is reached holds.",
      ["ascending"],
    ),
    overageMultiplier: number(
      "Overage price",
      "factor",
      { min: 0, max: 100, typical: [0.8, 1.5], default: 1 },
      "Factor on the price of usage beyond the commitment.",
    ),
    billing: choice(
      "Billing",
      { upfront: "In advance", arrears: "In arrears" },
      "Whether the commitment is billed in advance or usage is billed as it happens and topped up at the end.",
      { default: "upfront" },
    ),
    shortfall: choice(
      "Unused commitment",
      { forfeit: "Forfeited", forgive: "Forgiven", rollover: "Rolled over" },
      "What happens to a balance that is left at the end of a commitment period.",
      { default: "forfeit" },
    ),
    rolloverCap: share("Rollover cap", "Most that rolls over, as a share of the period's commitment.", { default: 1 }),
    renewal: choice(
      "Commitment at renewal",
      { runRate: "By recent usage", same: "The same again" },
      "How the commitment is sized when the contract renews.",
      { default: "runRate" },
    ),
    onExhaustion: choice(
      "When it runs out",
      { overage: "Pay overage", recommit: "Commit anew" },
      "What happens when the commitment is used up before its period ends.",
      { default: "overage" },
    ),
  },
  "Money that the customer promises to spend and draws down by usage.",
);
