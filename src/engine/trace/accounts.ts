import type { Account, AccountMonth } from "./slice-types.ts";
import type { CustomerMonth, CustomerTrace, Trace } from "./trace-types.ts";

/**
 * The customers of a traced run as they stand at the end of `month`: all that have signed by then and were customers in
 * month 0 or later. Throws a RangeError for a month outside of the horizon.
 */
export function accountsOf(trace: Trace, month: number): Account[] {
  if (!(Number.isInteger(month) && month >= 0 && month < trace.months)) throw new RangeError(`no such month: ${month}`);
  return trace.partners.flatMap(({ partnerId, firms }) =>
    firms.flatMap(({ firm, customers }) =>
      customers
        .filter(({ signed, months }) => signed <= month && signed + months.length > 0)
        .map((customer) => ({ partnerId, firm, ...accountOf(customer, month) })),
    ),
  );
}

function accountOf({ customer, segmentId, signed, churn, months }: CustomerTrace, month: number) {
  let [spend, usedUnits, idleSpend] = [0, 0, 0];
  for (let k = Math.max(0, -signed); k < months.length && signed + k <= month; k++) {
    const { amounts } = months[k]!;
    spend += amounts.billings;
    usedUnits += amounts.usage;
    idleSpend += amounts.idleSpend;
  }
  const upFront = signed < 0 ? null : months[0]!.amounts.billings;
  return {
    customer,
    segmentId,
    signed,
    churn,
    spend,
    usedUnits,
    idleSpend,
    upFront,
    at: standing(months, month - signed),
  };
}

/** The customer at age `k`, or null: it is not under contract. */
function standing(months: CustomerMonth[], k: number): AccountMonth | null {
  const month = months[k];
  if (!month?.underContract) return null;
  const { age, trend, signal, healthScore, commitment } = month;
  const opening = months.findLast((one, i) => i <= k && (i === 0 || one.renewal?.renewed === true));
  return {
    age,
    contractValue: opening!.contractValue,
    trend,
    signal,
    health: healthScore,
    utilisation: commitment?.utilisation ?? null,
  };
}
