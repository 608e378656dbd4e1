import type { CustomerSuccess, Partner } from "../scenario.ts";
import type { Effort } from "../partners/effort.ts";
import { BASE_MONTHS } from "../calendar.ts";
import type { Course } from "./course.ts";

/** How a decline comes to be noticed (domain §6.5). */
export interface NoticeRule {
  mode: CustomerSuccess["mode"];
  reviewEvery: number;
  /** Term of the offer, for reactive notice in its last month. */
  termMonths: number;
}

/** What surrounds the customers of one group of strategies: everything that shapes usage but the customer itself. */
export interface Environment {
  notice: NoticeRule;
  saveRate: number;
  lift: number;
  /** Who is under which offer; null where it is one for all. */
  course: Course | null;
  /** False under offers that multiply all usage by 0: nobody gets to a first value. */
  hasUsage: boolean;
  /** By month from −24 on: share of accounts that customer success can look after. */
  coverage: Float64Array;
  /** By profile. */
  efforts: Effort[];
  /** What the offers after and before a change of course make of the deal rate. */
  dealMultiplier: number;
  dealMultiplierBefore: number;
  /** Deals per firm and month, by profile, and those before a change of course. */
  dealRates: Float64Array;
  dealRatesBefore: Float64Array;
}

/**
 * `coverage_t = min(1, csms·accountsPerCsm ÷ accounts_t)` for t = −24 … months − 1, with the accounts expected to have
 * signed by then under these deal rates (domain §6.5); 1 where there are none.
 */
export function coverageByMonth(
  success: CustomerSuccess,
  partners: Partner[],
  { course, dealRates, dealRatesBefore }: Pick<Environment, "course" | "dealRates" | "dealRatesBefore">,
  months: number,
): Float64Array {
  const capacity = success.csms * success.accountsPerCsm;
  return Float64Array.from({ length: BASE_MONTHS + months }, (_, i) => {
    const signed = Math.max(0, i - BASE_MONTHS + 1);
    const before = course ? Math.min(signed, course.switchMonth) : 0;
    let accounts = 0;
    partners.forEach((partner, p) => {
      const deals = dealRatesBefore[p]! * before + dealRates[p]! * (signed - before);
      accounts += partner.firms * (partner.installedBase + deals);
    });
    return accounts > 0 ? Math.min(1, capacity / accounts) : 1;
  });
}
