/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/customerSuccess/accountsPerCsm":
    "Source: Launchrock, Customer Success Manager, 27 May 2026: 10 to 50 accounts " +
    "(launchrock.com/library/expert-advice/customer-success-manager).",
  "/offers/commit/charges/0/schedule/tiers/0/price":
    "Source: DeployBase, GPT-4.1 pricing, March 2026: $2 a million tokens in, $8 out " +
    "(deploybase.ai/articles/gpt-4.1-pricing). A call with 800 in and 200 out is $0.0032.",
  "/offers/commit/commitment/coverage": "Assumption: customers promise 60 % of the year they expect.",
  "/offers/seats/charges/0/schedule/price":
    "Source: OpenAI, ChatGPT Business since 2 April 2026: $25 a user and month " +
    "(help.openai.com/en/articles/8792536). Ours is nearer to GPT for Work’s $45 with usage in it " +
    "(gptforwork.com, undated).",
  "/offers/seats/renewal/regret": "Assumption: unused seats cost four tenths of the chance to renew.",
  "/plans/referral/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: 10 to 25 % of the first year’s " +
    "contract value (knowledgelib.io/business/go-to-market/partner-program-design/2026).",
  "/segments/mid/activity/median":
    "Source: Ramp AI Index of June 2026, in Kostkompass: the median business spends $11.38 an employee and " +
    "month on AI (kostkompass.com/ai-spending-per-employee). 800,000 calls at $3.20 a thousand are what 225 " +
    "employees come to.",
  "/segments/startup/activity/median":
    "Source: the same index, June 2026: 220,000 calls are what 60 employees come to.",
};
