import { LEAST_TYPICAL_SIZE, type Focus, type Partner } from "#engine/index.ts";
import type { Rule } from "./draft.ts";

/** The shares of a team's time add up to 1, to a millionth. */
export const focusRule: Rule<Focus> = ({ sell, activate, grow }, report) => {
  if (sell === undefined || activate === undefined || grow === undefined) return;
  const sum = sell + activate + grow;
  if (Math.abs(sum - 1) > 1e-6) report("", { code: "focusSum", params: { sum } });
};

/** At least one weight is positive. */
export const mixRule: Rule<Record<string, number>> = (mix, report) => {
  const weights = Object.values(mix);
  if (weights.every((weight) => weight === 0)) report("", { code: "noPositiveWeight", params: {} });
};

/** A typical team is none (0) or not tiny. */
export const teamRule: Rule<Partner["team"]> = ({ typicalSize }, report) => {
  if (typeof typicalSize !== "number" || typicalSize === 0 || typicalSize >= LEAST_TYPICAL_SIZE) return;
  report("/typicalSize", { code: "typicalSize", params: { least: LEAST_TYPICAL_SIZE } });
};
