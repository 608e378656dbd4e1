/** The title of the screen about partners: a finding, made from the numbers by a rule. */
import { FIRST_ESTIMATE } from "./findings/words.ts";
import { money, months } from "./format.ts";

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
