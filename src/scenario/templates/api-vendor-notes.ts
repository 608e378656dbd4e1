/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/calls/unitCost": "Assumption: servers take a little over a quarter of the list price.",
  "/offers/commit/charges/0/schedule/tiers/0/price":
    "Source: DeployBase, GPT-4.1 pricing, March 2026: $2 a million tokens in, $8 out " +
    "(deploybase.ai/articles/gpt-4.1-pricing). A call of 800 in and 200 out is $0.0032.",
  "/offers/seats/charges/0/schedule/price":
    "Source: ChatGPT Business, 2 April 2026: $25 a month (help.openai.com/en/articles/8792536). Ours has calls " +
    "in it.",
  "/offers/seats/renewal/regret": "Assumption: unused seats cost four tenths of the chance.",
  "/plans/referral/components/0/rate":
    "Source: Knowledge Library, 10 March 2026: 10 to 25 % of the first year (knowledgelib.io).",
  "/segments/mid/activity/median":
    "Source: Ramp AI Index, June 2026 (kostkompass.com/ai-spending-per-employee): the median business spends " +
    "$11.38 an employee and month on AI. 225 of them are 800,000 calls.",
};
