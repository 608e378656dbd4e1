/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/commit/charges/0/schedule/price":
    "Source: OneUptime, The real cost of observability in 2026, 17 March 2026: Datadog’s infrastructure monitoring from " +
    "$15 and its tracing from $31 a host and month (github.com/OneUptime/blog). Together $46.",
  "/offers/commit/commitment/overageMultiplier":
    "Source: Dynatrace, read 29 August 2026: use draws on a yearly commitment, without a premium beyond it " +
    "(dynatrace.com/pricing, in API Evangelist’s copy).",
  "/partners/msp/services/deliveryCost":
    "Assumption: 55 % of what services bring is spent on people and tools; advisers to providers ask for no more.",
  "/partners/msp/services/managedMonthly":
    "Source: Morten Andersen, Cloud managed services, 2026: $110 to $400 a user and month for everything " +
    "(thenegotiationexperts.com/blog/cloud-managed-services-contract). $1,300 is for the watching alone: some ten users’ " +
    "worth, and a tenth of what is used beside it.",
  "/plans/fee/components/0/rate":
    "Assumption: 38 % of the first year’s promise, which is half of what is used: about as much in all as the share.",
  "/plans/share/components/0/rate":
    "Assumption: 15 %. Microsoft’s base rate for resold Azure is about 4 % (CIAOPS, 14 June 2025), before all it adds.",
  "/segments/mid/activity/median":
    "Source: the same post by OneUptime, March 2026: a mid-market company with 50 engineers runs about 200 hosts " +
    "(github.com/OneUptime/blog).",
  "/segments/mid/expansion/perYear":
    "Source: the same post, March 2026: bills grow 30 to 50 % a year for most teams. Ours, for hosts alone, grow by less than " +
    "half of that.",
};
