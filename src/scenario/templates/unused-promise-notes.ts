/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/forfeit/commitment/discounts/1/discount":
    "Source: Metronome, Chang Li, 31 July 2025: commitments come with a discount off the list, for example 25 % " +
    "(metronome.com/blog/a-practical-guide-to-enterprise-commit-contracts).",
  "/offers/forfeit/commitment/optimism/median": "Assumption: customers overrate their first year by a half.",
  "/offers/forfeit/renewal/regret":
    "Assumption: who paid for what was never used hardly renews. The outcome hangs on this most.",
  "/offers/payg/charges/0/schedule/price":
    "Source: DeployBase, GPT-4.1 pricing, March 2026: $2 a million tokens in, $8 out " +
    "(deploybase.ai/articles/gpt-4.1-pricing). Two tokens in for one out are $4 a million.",
  "/plans/margin/components/0/rate":
    "Assumption: a tenth, as resellers bring only a part of the customers and pass the rest on.",
  "/segments/enterprise/activity/median":
    "Source: Lead with AI on the State of AI Report 2025: the average AI contract went from $39,000 to " +
    "$530,000, on pace for $1 million in 2026 " +
    "(leadwithai.co/article/ai-adoption-is-fast-but-ai-adaptation-is-slow). 14,000 million tokens at $4 are " +
    "$672,000 a year.",
  "/segments/enterprise/growthRate":
    "Source: Ramp, 3 steps to manage AI spend: monthly AI spend grew fourfold from February 2025 to February " +
    "2026 (ramp.com/3-steps-to-manage-ai-spend). Ours is far more careful.",
};
