/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/seats/charges/0/schedule/tiers/0/price":
    "Source: Redress Compliance, Salesforce Sales Cloud licensing guide 2026, updated February 2026: the " +
    "Enterprise edition went from $150 to $165 a user and month in August 2025 " +
    "(redresscompliance.com/salesforce-sales-cloud-licensing.html).",
  "/offers/seats/charges/0/schedule/tiers/2/price":
    "Source: the Redress guide, February 2026: large customers negotiate 25 to 45 % off the list. Ours is 33 % " +
    "from the hundredth seat on.",
  "/offers/seats/renewal/probability":
    "Source: SaaS Capital, 2023 B2B SaaS retention benchmarks, research brief 28: median gross retention of 90 " +
    "to 93 % a year by size of contract (copy at alexisfairbanks.com/acvs-in-a-multi-year-contract-1486). Here " +
    "for customers who use what they pay for.",
  "/offers/seats/renewal/regret":
    "Assumption: who uses half of the seats renews a quarter less often. That seats stay empty is known: the " +
    "Redress guide of February 2026 finds 15 to 30 % of licences unused at renewal.",
  "/partners/consultant/services/implementationFee":
    "Assumption: half of a small team’s first year of seats. Large firms pay an integrator 1.0 to 2.5 times a " +
    "year’s subscription (SalesforceNegotiations, Implementation cost negotiation guide, 2026 edition).",
  "/plans/adoption/components/2/rate":
    "Assumption: beside a small fee at signing and a bonus for first use, a tenth of each renewed year comes, " +
    "over five years, to a third more than the signing fee pays.",
  "/plans/signing/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: referral programmes pay 10 to " +
    "25 % of the first year’s contract value, once " +
    "(knowledgelib.io/business/go-to-market/partner-program-design/2026).",
  "/segments/small/seats/median":
    "Source: Leon Tribe, 26 July 2010, from Salesforce’s milestones: 2,100,000 subscribers at 72,500 customers, " +
    "29 each (leontribe.blogspot.com/2010/07/dynamics-crm-vs-salesforce-user.html). Small teams and mid-size " +
    "firms together come to about that.",
};
