/** What is said where an update of the engine changed results. */
import * as f from "./format.ts";
import { measure, type MeasureName } from "./measures.ts";

/** A figure that an update changed: a statistic of a strategy's total, before and now. NaN where there is none. */
export interface MovedFigure {
  strategyId: string;
  measure: MeasureName;
  of: "median" | "mean";
  before: number;
  now: number;
}

/** Words of the dialog that never change. */
export const MOVED_WORDS = {
  see: "See what",
  title: "An update changed these results",
  measure: "Figure",
  before: "Before",
  now: "Now",
  difference: "Difference",
  share: "Share",
  understood: "Understood",
  later: "Later",
  note: "Once you have understood, the earlier figures are put away.",
} as const;

/** The offer to look: "An update of Drawdown changed results of “Mine”: 3 figures moved". */
export function movedOffer(scenario: string, figures: number): string {
  const moved = figures === 1 ? "1 figure" : `${f.count(figures)} figures`;
  return `An update of Drawdown changed results of “${scenario}”: ${moved} moved`;
}

/** Over the figures: what is the same, and what is not. */
export function movedLead(scenario: string, before: string, now: string): string {
  return `Nothing in the model of “${scenario}” changed since: not one input, and it meets the same luck. Version ${now} of the engine computes it otherwise than version ${before} did.`;
}

/** What a row is called: "Contribution, median". */
export function movedLabel({ measure: name, of }: MovedFigure): string {
  return `${measure(name).label}, ${of}`;
}

/** A figure of a row in full: "$1,152,981", "92.4 %". */
export function movedFigure({ measure: name }: MovedFigure, value: number, currency: string): string {
  return measure(name).unit === "share" ? f.percent(value, 1) : f.fullMoney(value, currency);
}

/** By how much a figure moved: "+$1,200", "−0.4 pts"; "" where one side has none. */
export function movedBy({ measure: name, before, now }: MovedFigure, currency: string): string {
  const difference = now - before;
  if (!Number.isFinite(difference)) return "";
  const text = measure(name).unit === "share" ? f.points(difference, 1) : f.fullMoney(difference, currency);
  return f.signed(difference, text);
}

/** The same as a share of what it was: "+0.3 %"; "" for what is a share itself, and where there is none. */
export function movedShare({ measure: name, before, now }: MovedFigure): string {
  const share = (now - before) / Math.abs(before);
  if (measure(name).unit === "share" || !Number.isFinite(share)) return "";
  return f.signed(share, f.percent(share, Math.abs(share) < 0.0095 ? 2 : 1));
}
