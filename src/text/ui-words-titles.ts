/** Titles of the screens about revenue and partners: each a finding, made from the numbers by a rule. */
import { money, months } from "./format.ts";

/** Means over all futures, whole horizon. */
export interface RevenueTotals {
  letter: string;
  revenue: number;
  /** The part of revenue that stands for use: drawdown and overage. */
  consumption: number;
  months: number;
}

/** What a strategy's revenue stands for: "Under D you recognise $4.9m in 36 months, $3.2m of it for use". */
export function revenueViewTitle(totals: RevenueTotals, currency: string): string {
  const { letter, revenue, consumption } = totals;
  const span = months(totals.months);
  if (!(revenue > 0)) return `Under ${letter} no revenue is recognised in ${span}`;
  const level = `Under ${letter} you recognise ${money(revenue, currency)} in ${span}`;
  if (!(consumption > 0)) return `${level}, none of it tied to use`;
  const used = money(consumption, currency);
  if (used === money(revenue, currency)) return `${level}, all of it for use`;
  return `${level}, ${consumption < revenue / 2 ? "only " : ""}${used} of it for use`;
}

/** One firm's result at the end of the horizon under a strategy: the median future. */
export interface FirmResult {
  letter: string;
  result: number;
}

/** What a strategy leaves a partner firm, against the baseline: `best` null where there is nothing to compare. */
export function partnersViewTitle(
  base: FirmResult,
  best: FirmResult | null,
  horizon: number,
  currency: string,
): string {
  const [own, other] = [stands(base.result, currency), best === null ? null : stands(best.result, currency)];
  if (best === null || other === null) return `Under ${base.letter} a partner firm ends ${months(horizon)} ${own}`;
  if (own === other)
    return `A partner firm ends ${months(horizon)} ${own} under ${best.letter} as under ${base.letter}`;
  return `Under ${best.letter} a partner firm ends ${months(horizon)} ${other}; ${base.letter} leaves it ${own}`;
}

function stands(result: number, currency: string): string {
  const size = money(Math.abs(result), currency);
  if (!/[1-9]/.test(size)) return "where it began";
  return `${size} ${result > 0 ? "ahead" : "behind"}`;
}

/** The title where no partner firm earns anything. */
export const NO_PARTNERS = "There are no partner firms in this scenario";
