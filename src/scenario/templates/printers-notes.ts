/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/pages/unitCost": "Assumption: ink, parts and visits take a third of the price of a page.",
  "/offers/click/charges/2/schedule/price":
    "Source: CopierFinder, Copier lease cost per copy explained, rates of 2026: at 3,000 to 10,000 pages a " +
    "month $0.010 black and $0.060 in colour are fair, toner, parts and labour included " +
    "(copierfinder.com/blog/copier-lease-cost-per-copy-explained). With a quarter in colour that is $22 a " +
    "thousand.",
  "/offers/click/dealMultiplier":
    "Assumption: a small price to begin with is signed a fifth more often, none at all a third more.",
  "/offers/sale/charges/0/amount":
    "Source: Photocopiers and printers, Cost analysis, October 2024: mid-range machines that print and scan " +
    "cost $2,000 to $6,000 " +
    "(photocopiers-and-printers.blogspot.com/2024/10/cost-analysis-how-much-does-office.html).",
  "/offers/sale/costToServe":
    "Assumption: a machine that costs $3,600 to make and bring, spread over five years, under every offer.",
  "/offers/sale/usageMultiplier":
    "Assumption: six in ten pages on a machine that was sold are printed with ink of others.",
  "/plans/margin/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: resellers keep 20 to 40 % " +
    "(knowledgelib.io/business/go-to-market/partner-program-design/2026).",
  "/segments/office/activity/median":
    "Source: CopierFinder, Copier lease cost per copy explained, rates of 2026: 3,000 to 10,000 pages a month " +
    "is the middle of offices (copierfinder.com/blog/copier-lease-cost-per-copy-explained).",
  "/segments/office/growthRate":
    "Source: OPI, HP’s quarter to 30 April 2024: supplies, two thirds of printing revenue, fell by some 4 % in " +
    "a year (opi.net/news/region/001-north-america/hp-print-revenue-in-line-with-low-expectations).",
  "/segments/print-room/activity/median":
    "Source: CopierFinder, rates of 2026: high volume begins at 10,000 pages a month.",
};
