import { COMPONENT_KINDS, partnerPayoutMetric, partnerResultMetric, payoutMetric, type Trace } from "#engine/index.ts";

/** Series by name. */
export type Sums = Map<string, Float64Array>;

/** What a trace adds up to, by the names of the series. */
export function sumsOf(trace: Trace): Sums {
  const sums: Sums = new Map();
  const add = (metric: string, t: number, amount: number) => {
    if (t < 0) return;
    const row = sums.get(metric) ?? new Float64Array(trace.months);
    row[t]! += amount;
    sums.set(metric, row);
  };
  for (const kind of COMPONENT_KINDS) add(payoutMetric(kind), 0, 0);
  for (const { partnerId, firms } of trace.partners) {
    for (const { customers, months } of firms) {
      for (const customer of customers) addCustomer(customer, add);
      for (const { month, lines, accrued, result } of months) {
        add("partnerResult", month, result);
        add(partnerResultMetric(partnerId), month, result);
        add(partnerPayoutMetric(partnerId), month, accrued);
        add("accrued", month, accrued);
        for (const { kind, amount } of lines) {
          add(`payouts/${kind}`, month, amount);
          add("payouts", month, amount);
        }
      }
    }
  }
  return sums;
}

type Customer = Trace["partners"][number]["firms"][number]["customers"][number];

function addCustomer(
  { signed, churn, customer, months }: Customer,
  add: (m: string, t: number, x: number) => void,
): void {
  if (customer > 0) add("customersNew", signed, 1);
  if (churn !== null) add("customersChurned", signed + churn, 1);
  for (const month of months) {
    const t = month.month;
    for (const [metric, amount] of Object.entries(month.amounts)) add(metric, t, amount);
    for (const { amount } of month.invoice) add("billings by line", t, amount);
    for (const { amount } of month.revenue) add("revenue by entry", t, amount);
    for (const { kind, amount } of month.incentives) {
      add(payoutMetric(kind), t, amount);
      add("payouts", t, amount);
    }
    if (!month.underContract) continue;
    add("customersActive", t, 1);
    add(`signal/${month.signal}`, t, 1);
  }
}
