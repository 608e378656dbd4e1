import type { Scenario } from "#engine/index.ts";
import { CUSTOMER_SUCCESS, METERS, SEGMENTS } from "./api-vendor-customers.ts";
import { NOTES } from "./api-vendor-notes.ts";
import { OFFERS } from "./api-vendor-offers.ts";
import { PARTNERS, PLANS } from "./api-vendor-partners.ts";
import { readyScenario, strategy } from "./ready-scenario.ts";

/**
 * A vendor of an AI API asks: seats or annual commitments, a referral fee or a share of usage?
 *
 * What it teaches: seats recognise what was signed, commitments start slower and grow with use. A fee at signing pays
 * partners at once and for promises; a share of usage pays little in the first year, overtakes the fee as customers grow,
 * and pays next to nothing where there is no usage to share: a plan must fit its offer. Where its key
 * figures come from stands in the notes; the rest is plausible for a vendor that sells through partners to some 130
 * customers in three years, taken from no company.
 */
export const apiVendor: Scenario = readyScenario({
  id: "api-vendor",
  name: "AI API: seats or commitments, fee or share",
  description:
    "A vendor of an AI API sells through system integrators and referral partners. It weighs seats against annual " +
    "commitments with overage, and a fee at signing against a share of usage. The notes say where figures come from.",
  notes: NOTES,
  horizonMonths: 36,
  meters: METERS,
  segments: SEGMENTS,
  partners: PARTNERS,
  offers: OFFERS,
  plans: PLANS,
  strategies: [
    strategy("seats-fee", "Seats, referral fee", "seats", "referral"),
    strategy("seats-share", "Seats, usage share", "seats", "usage-share"),
    strategy("commit-fee", "Commit, referral fee", "commit", "referral"),
    strategy("commit-share", "Commit, usage share", "commit", "usage-share"),
  ],
  baselineStrategyId: "seats-fee",
  customerSuccess: CUSTOMER_SUCCESS,
});
