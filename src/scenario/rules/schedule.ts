import type { AmountBounds, Tier } from "#engine/index.ts";
import type { Rule } from "./draft.ts";

/** A month's maximum is not under its minimum. */
export const boundsRule: Rule<AmountBounds> = ({ minimum, maximum }, report) => {
  if (typeof minimum !== "number" || typeof maximum !== "number" || maximum >= minimum) return;
  report("/maximum", { code: "maximumBelowMinimum", params: { minimum } });
};

/** Tiers ascend strictly, and the last, and only the last, has no end. */
export const tiersRule: Rule<Tier[]> = (tiers, report) => {
  let previous = 0;
  tiers.forEach((tier, i) => {
    const upTo = tier?.upTo;
    const last = i === tiers.length - 1;
    if (upTo === undefined) return;
    if (upTo === null) {
      if (!last) report(`/${i}/upTo`, { code: "onlyLastTierOpen", params: {} });
      return;
    }
    if (last) report(`/${i}/upTo`, { code: "lastTierOpen", params: {} });
    else if (upTo <= previous) report(`/${i}/upTo`, { code: "notAscending", params: { previous } });
    previous = Math.max(previous, upTo);
  });
};

/** Rows ascend strictly in `from`. */
export const ascendingRule: Rule<{ from: number }[]> = (rows, report) => {
  let previous = -1;
  rows.forEach((row, i) => {
    if (row?.from === undefined) return;
    if (row.from <= previous) report(`/${i}/from`, { code: "notAscending", params: { previous } });
    previous = Math.max(previous, row.from);
  });
};
