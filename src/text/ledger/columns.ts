/** Headings of the ledger's data files: what a column holds, and its unit. */

/** A customer's months; `currency` is the unit of money. */
export function customerHeadings(currency: string) {
  return {
    calendar: "Calendar month",
    month: "Month of the simulation",
    age: "Months since signing",
    offer: "Offer",
    plan: "Plan",
    state: "State",
    signal: "Signal",
    healthScore: "Health score (0 to 100)",
    adoption: "Adoption (share)",
    health: "Health (share)",
    demand: "Demand index (share)",
    season: "Season (factor)",
    usage: "Activity (per month)",
    seats: "Seats paid",
    seatsUsed: "Seats used",
    priceLevel: "Price level (factor)",
    usageValue: `Usage at list price (${currency})`,
    committed: `Commitment of the period (${currency})`,
    opening: `Balance at the start (${currency})`,
    closing: `Balance at the end (${currency})`,
    utilisation: "Utilisation of the commitment’s pace (share)",
    bookings: `Bookings (${currency})`,
    contractValue: `First-year contract value (${currency})`,
    billings: `Billings (${currency})`,
    fees: `Fees (${currency})`,
    drawdown: `Drawdown (${currency})`,
    overage: `Overage (${currency})`,
    consumption: `Consumption (${currency})`,
    breakage: `Breakage (${currency})`,
    forgiven: `Forgiven (${currency})`,
    rolledOver: `Rolled over (${currency})`,
    revenue: `Revenue (${currency})`,
    rpo: `Remaining performance obligation (${currency})`,
    serviceCost: `Cost of service (${currency})`,
    idleSpend: `Idle spend (${currency})`,
    payouts: `Payouts to the partner (${currency})`,
    story: "What happened",
  } as const;
}

/** A firm's months, after the rows of its statement. */
export function firmHeadings(currency: string) {
  return {
    calendar: "Calendar month",
    month: "Month of the simulation",
    accrued: `Payouts earned (${currency})`,
    received: `Payouts received (${currency})`,
    implementation: `Implementation services (${currency})`,
    managedMonthly: `Managed services, monthly (${currency})`,
    managedShare: `Managed services, share of consumption (${currency})`,
    deliveryCost: `Delivery cost (${currency})`,
    teamCost: `Team cost (${currency})`,
    result: `Result (${currency})`,
  } as const;
}

/** The lines of a firm's month. */
export function lineHeadings(currency: string) {
  return {
    customer: "Customer",
    segment: "Segment",
    age: "Months since signing",
    plan: "Plan",
    rule: "Rule",
    baseKind: "Paid on",
    base: `Base (${currency})`,
    rate: "Rate (share)",
    fixed: `Fixed amount (${currency})`,
    gate: "Utilisation gate (factor)",
    cap: `Cap per deal (${currency})`,
    amount: `Amount (${currency})`,
    sentence: "Explanation",
  } as const;
}

/** Whose line it is that is settled on a firm's total. */
export const WHOLE_FIRM = "The firm as a whole";

/** A row of a statement with its unit: "Signing fee, taken back (EUR)". */
export function withUnit(label: string, currency: string): string {
  return `${label} (${currency})`;
}

/** A month of the horizon as spreadsheets read it: "2028-06". */
export function isoMonth({ year, month }: { year: number; month: number }): string {
  return `${year}-${String(month + 1).padStart(2, "0")}`;
}
