import { MAX_SPREAD_RATIO, type Spread } from "#engine/index.ts";
import type { Rule } from "./draft.ts";

/** A spread's p90 is not under its median, and not so far over it that draws lose all meaning. */
export const spreadRule: Rule<Spread> = ({ median, p90 }, report) => {
  if (median === undefined || p90 === undefined) return;
  if (p90 < median) report("/p90", { code: "p90BelowMedian", params: { median } });
  const greatest = median * MAX_SPREAD_RATIO;
  if (median > 0 && p90 > greatest) report("/p90", { code: "spreadTooWide", params: { median, greatest } });
};
