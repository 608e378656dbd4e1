import type { CustomerSuccess, Scenario, Segment } from "#engine/index.ts";
import { CONSULTANTS, OFFERS, PLANS } from "./crm-seats-offers.ts";
import { NOTES } from "./crm-seats-notes.ts";
import { readyScenario, strategy } from "./makers.ts";

/** A dozen people or two. One in twelve contracts would never be brought to life. */
const small: Segment = {
  id: "small",
  name: "Small sales teams",
  activity: { median: 6, p90: 16 },
  seats: { median: 15, p90: 40 },
  activation: { probability: 0.92, months: { median: 2, p90: 5 } },
  adoption: { kind: "logistic", monthsToHalf: 3, monthsTo90: 7 },
  firstValueShare: 0.1,
  growthRate: 0.04,
  expansion: { perYear: 0.3, uplift: { median: 0.15, p90: 0.4 } },
  seasonality: null,
  volatility: { sigma: 0.15, persistence: 0.6 },
  decline: { perYear: 0.1, monthlyDecay: 0.1, floor: 0 },
  walletShare: 1,
};

/** Slower, larger, and not gone at once: a part of them goes on using it. */
const mid: Segment = {
  ...small,
  id: "mid",
  name: "Mid-size firms",
  activity: { median: 28, p90: 70 },
  seats: { median: 60, p90: 150 },
  activation: { probability: 0.92, months: { median: 4, p90: 8 } },
  adoption: { kind: "gompertz", monthsToHalf: 4, monthsTo90: 10 },
  expansion: { perYear: 0.5, uplift: { median: 0.15, p90: 0.35 } },
  volatility: { sigma: 0.12, persistence: 0.7 },
  decline: { perYear: 0.06, monthlyDecay: 0.08, floor: 0.4 },
};

/** One person, who looks twice a year at everybody. */
const ONE_PERSON: CustomerSuccess = {
  mode: "periodic",
  reviewEvery: 6,
  saveRate: 0.3,
  lift: 0.4,
  accountsPerCsm: 25,
  csms: 1,
  costPerCsmYear: 120_000,
};

/** People enough to sit with every customer until it works. */
const OWN_TEAM: CustomerSuccess = { ...ONE_PERSON, reviewEvery: 3, csms: 4 };

/**
 * A cloud CRM is sold in seats by consultants, who are paid for the signature or for people who use it.
 *
 * What it teaches: seats look like secured revenue, but what is signed and not used comes back at the renewal. Paid at
 * signing, consultants sell on and leave seats empty; paid for adoption, they sell less, and customers use more of what
 * they pay for and stay. The vendor can do that work itself, beside partners who are paid to sell: for people of its own.
 */
export const crmSeats: Scenario = readyScenario({
  id: "crm-seats",
  name: "Seats bought, seats used: adoption decides who renews",
  description:
    "A vendor of a cloud CRM sells seats through consultants, who set it up and train people. They are paid at signing, or " +
    "for bringing people to use it and for renewals; or they are paid at signing, and the vendor has a team for adoption. " +
    "The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 60,
  meters: [{ id: "actions", name: "Sales actions", unit: "1,000 actions", perActivity: 1, unitCost: 1 }],
  segments: [small, mid],
  partners: [CONSULTANTS],
  offers: OFFERS,
  plans: PLANS,
  strategies: [
    strategy("signing", "Paid at signing", "seats", "signing"),
    strategy("adoption", "Paid for adoption", "seats", "adoption"),
    { ...strategy("own-team", "Signing, own adoption team", "seats", "signing"), customerSuccess: OWN_TEAM },
  ],
  baselineStrategyId: "signing",
  customerSuccess: ONE_PERSON,
});
