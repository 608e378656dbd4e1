import { LEAST_ADOPTION_GAP } from "#engine/index.ts";
import type { Rule } from "./draft.ts";

/** An S-curve reaches nine tenths after it reaches half. */
export const curveRule: Rule<{ monthsToHalf: number; monthsTo90: number }> = ({ monthsToHalf, monthsTo90 }, report) => {
  if (monthsToHalf === undefined || monthsTo90 === undefined) return;
  if (monthsTo90 - monthsToHalf >= LEAST_ADOPTION_GAP * (1 - 1e-9)) return;
  report("/monthsTo90", { code: "monthsTo90", params: { monthsToHalf, least: monthsToHalf + LEAST_ADOPTION_GAP } });
};
