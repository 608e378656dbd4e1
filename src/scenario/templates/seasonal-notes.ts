/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/monthly/commitment/coverage": "Assumption: customers promise 85 % of a usual year.",
  "/offers/monthly/commitment/overageMultiplier": "Assumption: parcels beyond the promise cost 15 % more.",
  "/offers/monthly/renewal/probability": "Assumption: a contract that ends every month is left sooner.",
  "/offers/payg/charges/0/schedule/price":
    "Source: TaxConnex on Shippo’s 2021 E-Commerce Shipping and Fulfillment Benchmarks: an average order of " +
    "$78.09 (taxconnex.com/blog-/prices-shipping-and-growth-new-trends-in-ecommerce). Insured at 1 % of its " +
    "value, as UPS asks in 2025 (goshippo.com/shipping/how-does-shipping-insurance-work), it is 78 cents; label " +
    "and tracking are the rest.",
  "/offers/yearly/renewal/probability":
    "Source: Red Stag Fulfillment, figures of 2025: 3PLs keep 96.49 % of their customers. Ours is lower, as " +
    "switching a label is easier.",
  "/plans/share/components/0/rate":
    "Source: Knowledge Library, Partner program design, verified 10 March 2026: referral programmes pay 10 to " +
    "25 % (knowledgelib.io/business/go-to-market/partner-program-design/2026).",
  "/segments/gift/activity/median":
    "Source: Red Stag Fulfillment, figures of 2025: growing shops ship 500 to 5,000 orders a month.",
  "/segments/shop/activity/median":
    "Source: Red Stag Fulfillment, orders of an average 3PL client, figures of 2025: 3,000 to 5,000 a month " +
    "(redstagfulfillment.com/how-many-orders-3pl-client-ship-per-month).",
  "/segments/shop/seasonality":
    "Source: JobAdvisor, November 2024, from US Census sales of 2023: toy and game shops make 26.2 % of their " +
    "year in November and December, all shops 18.4 % " +
    "(jobadvisor.link/2024/11/how-important-is-holiday-season-for-us.html). Ours is 27 %.",
};
