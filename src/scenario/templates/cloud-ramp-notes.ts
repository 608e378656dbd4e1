/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/credits/unitCost":
    "Source: Snowflake, results of 27 August 2025: product gross margin of 72 % under US GAAP " +
    "(marketsfn.com/snowflake-snow-snow-q2-financial-results-summary). So 28 cents of a dollar of list price.",
  "/offers/flat/charges/0/schedule/price":
    "Source: VendorBenchmark, Snowflake pricing in 2026, from 200 contracts: $3.00 to $4.00 a credit on demand " +
    "(vendorbenchmark.com/vendors/snowflake-pricing.html).",
  "/offers/flat/commitment/discounts/0/discount":
    "Source: the same page, 2026: 25 to 50 % off for a commitment; Redress Compliance’s guide of 2026 has 15 to " +
    "40 % (redresscompliance.com/snowflake-pricing-guide-2026.html). Ours is 20 %, whatever the promise’s shape.",
  "/offers/flat/commitment/shortfall":
    "Source: Cloud Commitment Advisory, 16 June 2026: AWS charges committed spend that does not come, Azure " +
    "treats it as lost (cloudcommitmentadvisory.pages.dev/commitment-structuring/how-to-phase-a-commitment-over-a-term).",
  "/offers/flat/dealMultiplier":
    "Assumption: one buyer in seven does not sign for a first year that is paid in full and hardly used.",
  "/offers/ramp/commitment/ramp":
    "Source: Atonement Licensing, Ramp commitment risks, March 2026: ramps put 30 to 60 % of the spend into the " +
    "last two years (atonementlicensing.com/blog/ramp-commitment-risks). Ours puts 45 % into the third.",
  "/offers/ramp/renewal/regret":
    "Assumption: who used nothing of what was paid for renews three fifths less often; half of that where the " +
    "unused part is carried on.",
  "/partners/consultancy/services/implementationFee":
    "Assumption: a migration takes two people three to four months, half of it such a firm’s.",
  "/segments/mid/activity/median":
    "Source: Snowflake, August 2025: $1.09 billion of product revenue in a quarter " +
    "(itbrief.in/story/snowflake-reports-product-revenue-up-32-to-usd-1-09b) from some 12,000 customers " +
    "(reportify.ai): $30,000 a month each. Most are far below that mean; both of ours together come to about $35,000.",
  "/segments/mid/expansion/perYear":
    "Source: Snowflake, August 2025: net revenue retention of 125 % (the same report). Growth and new uses of " +
    "those who are live come to a little less.",
};
