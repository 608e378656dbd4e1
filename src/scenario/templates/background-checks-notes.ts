/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/customerSuccess/accountsPerCsm":
    "Source: Launchrock, Customer Success Manager, 27 May 2026: 10 to 50 accounts, fewer the larger they are " +
    "(launchrock.com/library/expert-advice/customer-success-manager).",
  "/customerSuccess/costPerCsmYear":
    "Source: Launchrock, Customer Success Manager, 27 May 2026: $90,000 to $160,000 a year at target.",
  "/customerSuccess/lift":
    "Assumption: a person at hand doubles what the vendor’s own care does for its share. The outcome hangs on " +
    "this most.",
  "/meters/checks/unitCost": "Assumption: courts, databases and people take a little under half of the list price.",
  "/offers/cheap/usageMultiplier": "Assumption: a tenth off moves a tenth more checks.",
  "/offers/list/charges/0/schedule/tiers/0/price":
    "Source: SHRM, Dave Zielinski, 16 April 2019: basic screens are often priced between $25 and $35 an " +
    "applicant " +
    "(shrm.org/resourcesandtools/hr-topics/talent-acquisition/pages/hr-choosing-background-screening-providers.aspx). " +
    "The price from the hundredth check on is in that span too.",
  "/plans/share/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: referral programmes pay 10 to " +
    "25 % of the first year (knowledgelib.io/business/go-to-market/partner-program-design/2026). Ours is 10 % " +
    "for two.",
  "/segments/employer/activity/median":
    "Source: US Bureau of Labor Statistics, job openings and labor turnover, 11 March 2025: 3.4 % of employment " +
    "hired in January 2025 (bls.gov/jlt). An employer of 1,500 so hires 51 a month, and checks each once.",
  "/segments/employer/walletShare":
    "Assumption: two vendors at hand, half of the checks each; large employers keep three.",
  "/segments/large/activity/median":
    "Source: US Bureau of Labor Statistics, 3.4 % hired in January 2025: of 8,000 people 272 a month.",
};
