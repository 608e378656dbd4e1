/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/commit/charges/0/schedule/price":
    "Source: Atonement Licensing, June 2026: Microsoft asks $0.01 a Copilot Credit " +
    "(atonementlicensing.com/blog/copilot-credits-payg-vs-prepaid), and an agent action takes 5 of them " +
    "(learn.microsoft.com, Copilot Studio billing rates): $5 for 100 jobs.",
  "/partners/integrator/responsiveness": "Assumption: partners go halfway to what pays them best.",
  "/partners/integrator/services/implementationFee": "Assumption: some weeks of two people.",
  "/plans/fee/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: 10 to 25 % of the first year’s " +
    "contract value (knowledgelib.io/business/go-to-market/partner-program-design/2026).",
  "/plans/share/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: resellers keep 20 to 40 % year " +
    "after year. Ours is 20 % for three years.",
  "/segments/enterprise/activity/median":
    "Source: Lead with AI on the State of AI Report 2025: the average AI contract reached $530,000 a year " +
    "(leadwithai.co/article/ai-adoption-is-fast-but-ai-adaptation-is-slow). 6,000 units at $5 are $360,000.",
  "/segments/mid/activation/probability": "Assumption: a fifth of the contracts would never be built without help.",
  "/segments/mid/activity/median":
    "Source: Ramp AI Index of June 2026, in Kostkompass: the median business spends $11.38 an employee and " +
    "month on AI (kostkompass.com/ai-spending-per-employee). $10,000 a month are what 880 employees come to.",
};
