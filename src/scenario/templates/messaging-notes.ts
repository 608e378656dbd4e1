/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/messages/unitCost":
    "Source: Visuwire, Twilio in fiscal 2024: gross profit of $2.28 billion on $4.46 billion, 51 % " +
    "(visuwire.com/companies/twilio). What is left of the price goes to carriers and servers.",
  "/offers/bundle/charges/0/monthly": "Assumption: a fifth less than the 45,000 messages in it cost by the piece.",
  "/offers/bundle/dealMultiplier":
    "Assumption: four in ten of those who would try for a small fee do not for a large one.",
  "/offers/bundle/renewal/probability":
    "Assumption: a few more leave in a year than under the small fee, having paid for messages they did not " + "send.",
  "/offers/small-fee/charges/0/monthly":
    "Assumption: like the platform fee of $30 of Postscript’s starter plan (help.postscript.io, undated).",
  "/offers/small-fee/charges/1/schedule/tiers/0/price":
    "Source: Preecha, Twilio SMS API cost, complete pricing breakdown for 2026: $0.0083 a segment from a US " +
    "long code, $8.30 a thousand (dev.to/preecha/twilio-sms-api-cost-complete-pricing-breakdown-for-2026-1k25).",
  "/offers/small-fee/charges/1/schedule/tiers/0/upTo":
    "Source: Preecha’s breakdown for 2026, dev.to: volume discounts begin at 150,000 messages a month. How deep " +
    "they go is our assumption.",
  "/plans/share/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: referral programmes pay 10 to " +
    "25 % of the first year (knowledgelib.io/business/go-to-market/partner-program-design/2026). Ours is 15 % " +
    "for two.",
  "/segments/sender/activity/median":
    "Source: Stock Titan, Twilio’s fourth quarter and full year 2024, February 2025: $4.46 billion from over " +
    "325,000 active accounts, some $1,140 a month each or 138,000 messages at $8.30 (stocktitan.net/news/TWLO). " +
    "Eight small senders and one large one send that many on average.",
};
