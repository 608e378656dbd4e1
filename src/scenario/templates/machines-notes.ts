/** Where its key figures come from. */
export const NOTES: Readonly<Record<string, string>> = {
  "/offers/buy/charges/0/amount":
    "Source: Manufacturing Mag, CNC machine utilization, 7 March 2026, speaks of equipment of $200,000; the " +
    "average vertical machining centre cost $115,000 by AMT, quoted at products.com.tw (undated). Ours lies " +
    "between.",
  "/offers/buy/charges/1/monthly":
    "Assumption: 4 % of the price a year; cncoptimization.com (undated) budgets 3 to 5 % for maintenance.",
  "/offers/hours/charges/0/schedule/price":
    "Source: Machine Tool Search, CNC machining cost per hour, 2026 guide: shops charge $50 to $80 an hour on a " +
    "3-axis mill (machinetoolsearch.com/post/cnc-machining-cost-per-hour-what-shops-really-charge-2026-guide). " +
    "Ours is the machine and its service without operator and tools.",
  "/offers/hours/costToServe":
    "Assumption: $105,000 to build, spread over seven years, and $250 a month of service, under every offer.",
  "/offers/hours/dealMultiplier": "Assumption: with nothing down, half as many customers again begin.",
  "/plans/margin/components/0/rate": "Assumption: dealers keep less of a machine’s price than of software’s.",
  "/segments/job-shop/activity/median":
    "Source: Manufacturing Mag, CNC machine utilization, 7 March 2026: spindles turn 35 to 45 % of the time " +
    "(manufacturingmag.com/article/cnc-machine-utilization-optimization). Two in five hours of two shifts are " +
    "some 140 a month.",
  "/segments/maker/activity/median":
    "Source: Manufacturing Mag, CNC machine utilization, 7 March 2026: many shops run closer to 25 % when " +
    "properly measured. Of a shift and a half that is 60 to 65 hours a month.",
};
