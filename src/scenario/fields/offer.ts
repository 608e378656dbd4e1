import {
  choice,
  id,
  integer,
  list,
  money,
  name,
  nullable,
  number,
  object,
  reference,
  share,
  spread,
  union,
  variant,
} from "./make.ts";
import { scheduleField } from "./schedule.ts";

const seasonalRates = nullable(
  list(
    "Seasonal rates",
    number(
      "Rate",
      "factor",
      { min: 0.001, max: 1000, typical: [0.5, 1.5] },
      "Factor on the amount of usage in this calendar month.",
    ),
    { min: 12, max: 12 },
    "Twelve factors on the amount of usage, January first.",
  ),
  "the same all year",
  { default: null },
);

const charge = union(
  "Charge",
  "kind",
  {
    oneTime: variant(
      "One-time",
      { amount: money("Amount", "money", 20_000, "Charged once, at signing.") },
      "Charged once, at signing.",
    ),
    platform: variant(
      "Platform fee",
      { monthly: money("Monthly fee", "money/month", 3000, "Charged each month of the contract.") },
      "The same fee each month.",
    ),
    seats: variant("Seats", { schedule: scheduleField }, "A monthly price for the seats under contract."),
    usage: variant(
      "Usage",
      {
        meterId: reference("Meter", "meters", "The meter whose quantity is billed."),
        included: number(
          "Included",
          "units/month",
          { min: 0, max: 1e15, typical: [0, 200], default: 0 },
          "Quantity per month that costs nothing.",
        ),
        schedule: scheduleField,
        seasonalRates,
      },
      "A price for what is used in the month.",
    ),
  },
  "What the offer bills for.",
);

const commitment = object(
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

const renewal = object(
  "Renewal",
  {
    probability: share(
      "Chance of renewal",
      "Chance that a customer who uses the product fully renews (for terms under 12 months: per year).",
    ),
    inactiveProbability: share(
      "Chance if unused",
      "Chance that a customer who does not use the product renews (for terms under 12 months: per year).",
    ),
    regret: share(
      "Regret",
      "How far an unused commitment or empty seats lower the chance of renewal; 0 means not at all.",
      { default: 0 },
    ),
    uplift: number(
      "Price rise",
      "share",
      { min: -0.9, max: 1, typical: [0, 0.1], default: 0 },
      "Rise in prices at a renewal that comes 12 or more months after signing or the last rise.",
    ),
  },
  "How likely a contract renews, and at which price.",
);

/** How customers pay. */
export const offerField = object(
  "Offer",
  {
    id: id("offer"),
    name: name("offer"),
    termMonths: integer(
      "Term",
      "months",
      { min: 1, max: 120, typical: [1, 36] },
      "Length of a contract and of each renewal.",
    ),
    billing: choice(
      "Billing",
      { monthly: "Monthly", quarterly: "Quarterly", annual: "Annually" },
      "How often fees and commitments are billed, in advance.",
    ),
    charges: list("Charges", charge, { min: 0, max: 20 }, "What the offer bills for."),
    commitment: nullable(commitment, "no commitment: pay as you go", { default: null }),
    renewal,
    seatTrueUp: choice(
      "Added seats",
      { renewal: "At renewal", quarterly: "Each quarter" },
      "When seats that were added in use are added to the contract.",
      { default: "renewal" },
    ),
    seatFloor: share("Seats kept", "Lowest share of its seats that a customer keeps at renewal.", { default: 0 }),
    dealMultiplier: number(
      "Effect on deals",
      "factor",
      { min: 0, max: 10, typical: [0.5, 1.5], default: 1 },
      "How much easier this offer is to sell; 1 is as usual.",
    ),
    usageMultiplier: number(
      "Effect on usage",
      "factor",
      { min: 0, max: 10, typical: [0.5, 1.5], default: 1 },
      "How much more customers use under this offer; 1 is as usual.",
    ),
    costToServe: money(
      "Cost to serve",
      "money/month",
      200,
      "The vendor's cost per customer under contract and month, beside the cost of units.",
      { default: 0 },
    ),
  },
  "How customers pay: what is billed, what is promised, how it renews.",
);
