/** Titles of the screens about revenue and partners: each a finding, made from the numbers by a rule. */
import { FIRST_ESTIMATE, isLuck } from "./findings/words.ts";
import { money, months, nOfTen } from "./format.ts";

/** What a strategy's revenue is, and how it compares with the baseline's in the same futures. */
export interface RevenueStanding {
  letter: string;
  /** Median of the revenue of the whole horizon. */
  median: number;
  months: number;
  /** Null for the baseline itself. */
  against: RevenueAgainst | null;
  /** Too few futures for odds. */
  estimate: boolean;
}

/** A strategy's revenue less the baseline's, future by future. */
export interface RevenueAgainst {
  letter: string;
  /** The median difference. */
  difference: number;
  /** Share of futures in which the difference goes the way its median goes; of equal ones where the median is 0. */
  share: number;
}

/** "D recognises $1.6m more than A over 36 months, in 9 of 10 futures". */
export function revenueViewTitle(standing: RevenueStanding, currency: string): string {
  const { letter, median, against, estimate } = standing;
  const span = months(standing.months);
  if (against === null)
    return `${letter} typically recognises ${money(median, currency)} of revenue in ${span}${estimate ? FIRST_ESTIMATE : ""}`;
  const { difference, share } = against;
  const odds = estimate ? FIRST_ESTIMATE : share === 1 ? ", in every future" : `, in ${nOfTen(share)} futures`;
  if (difference === 0) return `${letter} recognises the same revenue as ${against.letter} over ${span}${odds}`;
  const way = difference > 0 ? "more" : "less";
  if (estimate) return `${letter} recognises ${way} revenue than ${against.letter} over ${span}${odds}`;
  if (isLuck(share)) return `Over ${span} the revenue of ${letter} and ${against.letter} differs by less than luck`;
  const amount = money(Math.abs(difference), currency);
  return `${letter} recognises ${amount} ${way} than ${against.letter} over ${span}${odds}`;
}

/** One firm's result at the end of the horizon under a strategy: the median future. */
export interface FirmResult {
  letter: string;
  result: number;
}

/**
 * What a strategy leaves a partner firm, against the baseline: `best` null where there is nothing to compare. A first
 * estimate gives no amounts that would be compared.
 */
export function partnersViewTitle(
  base: FirmResult,
  best: FirmResult | null,
  horizon: number,
  currency: string,
  estimate: boolean,
): string {
  if (estimate && best !== null) return firmEstimate(base, best, horizon) + FIRST_ESTIMATE;
  const tail = estimate ? FIRST_ESTIMATE : "";
  const [own, other] = [stands(base.result, currency), best === null ? null : stands(best.result, currency)];
  if (best === null || other === null)
    return `Under ${base.letter} a partner firm ends ${months(horizon)} ${own}${tail}`;
  if (own === other)
    return `A partner firm ends ${months(horizon)} ${own} under ${best.letter} as under ${base.letter}`;
  if (base.result > best.result)
    return `${base.letter} leaves a partner firm best off, ${own} after ${months(horizon)}; ${best.letter} comes next, ${other}`;
  return `Under ${best.letter} a partner firm ends ${months(horizon)} ${other}; ${base.letter} leaves it ${own}`;
}

function firmEstimate(base: FirmResult, best: FirmResult, horizon: number): string {
  const over = `over ${months(horizon)}`;
  if (base.result === best.result)
    return `A partner firm fares the same under ${best.letter} as under ${base.letter} ${over}`;
  if (base.result > best.result) return `${base.letter} leaves a partner firm best off ${over}`;
  return `${best.letter} leaves a partner firm better off than ${base.letter} ${over}`;
}

function stands(result: number, currency: string): string {
  const size = money(Math.abs(result), currency);
  if (!/[1-9]/.test(size)) return "where it began";
  return `${size} ${result > 0 ? "ahead" : "behind"}`;
}

/** The title where no partner firm earns anything. */
export const NO_PARTNERS = "There are no partner firms in this scenario";
