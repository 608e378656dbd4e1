/** What customers look at, and what the summary says of it. Less is better of all of it. */
import type { Statistics } from "#engine/index.ts";
import type { SideName } from "#text/findings/customer-side.ts";
import type { ResultView } from "../model.ts";
import { judged, type Verdict } from "../scoreboard/describe-scoreboard.ts";

/** The columns, in their order. */
export const SIDE_MEASURES: readonly SideName[] = ["spend", "price", "upFront", "idle"];

const TOTALS: Record<SideName, string> = {
  spend: "billings",
  price: "pricePerUnit",
  upFront: "cashUpFront",
  idle: "idleSpend",
};

/** Statistics over futures; null where no future has a figure. */
export function sideTotal(view: ResultView, id: string, of: SideName): Statistics | null {
  const total = view.summary.strategies[id]?.totals[TOTALS[of]];
  return total && total.count > 0 ? total : null;
}

/** A strategy against the baseline in the same futures; null where there is no future in which both have a figure. */
export function sideVerdict(view: ResultView, id: string, base: string, of: SideName): Verdict | null {
  const pair = view.summary.comparisons[id]?.[base]?.[TOTALS[of]];
  return pair && pair.count > 0 ? judged(pair, "less") : null;
}
