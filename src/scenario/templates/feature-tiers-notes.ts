/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/meters/emails/unitCost": "Assumption: 9 cents a thousand; Amazon sends at about that list price.",
  "/offers/bundle/dealMultiplier":
    "Assumption: four in ten do not sign where everything costs $149 from the first day.",
  "/offers/per-email/charges/0/schedule/tiers/0/price":
    "Source: SMTP2GO, pricing, read 13 August 2026: $1.00 and $0.85 a thousand emails beyond a plan " +
    "(smtp2go.com/pricing, in API Evangelist’s copy).",
  "/offers/steps/charges/0/schedule/tiers/0/flat":
    "Source: Twilio SendGrid, Email API pricing, read 13 August 2026: $19.95 a month for 50,000 emails " +
    "(twilio.com/en-us/products/email-api/pricing, in API Evangelist’s copy).",
  "/offers/steps/charges/0/schedule/tiers/1/flat":
    "Source: the same page, 2026: from $89.95 on, for 100,000 emails, with a dedicated address, subusers, single sign-on " +
    "and a week of history.",
  "/offers/steps/charges/0/schedule/tiers/2/flat":
    "Source: the same page, 2026: beyond a step $1.10 down to $0.50 a thousand. Ours are the step before and what " +
    "lies between at 80, 60 and 50 cents.",
  "/offers/steps/usageMultiplier":
    "Assumption: features that come in with a step make nobody send more, so that prices alone differ.",
  "/segments/app/seasonality/10":
    "Source: SendGrid’s blog, February 2019: usually more than 1 billion emails a day, on Cyber Monday 2017 for the first " +
    "time 2 billion (sendgrid.com/blog/2-trillion-emails-and-counting).",
  "/segments/starter/activity/median":
    "Source: SendGrid, report to the SEC of 3 April 2018: 44 billion emails a month (sec.gov/Archives/edgar/data/1477425/). " +
    "Its customers were at most the 104,519 by which Twilio’s grew when it took them in (Converge Digest, July 2019): " +
    "420,000 each. Both of ours together have a mean of about 360,000.",
};
