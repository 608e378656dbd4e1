import { chargeField } from "./charge.ts";
import { commitmentField } from "./commitment.ts";
import { choice, id, integer, list, money, name, nullable, number, object, share } from "./make.ts";

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
    charges: list("Charges", chargeField, { min: 0, max: 20 }, "What the offer bills for."),
    commitment: nullable(commitmentField, "no commitment: pay as you go", { default: null }),
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
