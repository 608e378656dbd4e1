/** What plans pay against what drives it, as points: made from the rules by whoever may ask them. */
import type { IncentiveComponent } from "#engine/index.ts";
import type { StrategyKey } from "../model.ts";

/** A straight stretch of a payout: closed at `from`, open at `to`. */
export interface Stretch {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A threshold at which `jump` is paid at once. */
export interface Cliff {
  at: number;
  jump: number;
}

/** One component of one plan. */
export interface AttainmentLine {
  key: string;
  component: IncentiveComponent;
  planName: string;
  /** Those under which the plan is in force, in their order. */
  strategies: StrategyKey[];
  /** Names of the partners that it is for; empty: all. */
  only: string[];
  stretches: Stretch[];
  cliffs: Cliff[];
}

/** Components that are driven by the same figure, from 0 to `to`. */
export interface AttainmentPanel {
  key: string;
  to: number;
  lines: AttainmentLine[];
}

/** What a line pays at a driver within its stretches. */
export function paysAt({ stretches }: AttainmentLine, driver: number): number {
  const found = stretches.findLast(({ from }) => from <= driver) ?? stretches[0];
  if (!found) return 0;
  const { from, to, start, end } = found;
  return to > from ? start + ((end - start) * (Math.min(driver, to) - from)) / (to - from) : start;
}
