/** Titles and descriptions of the burn-down of a customer's commitment. */
import { money } from "../format.ts";

/** What a customer does with its commitment. */
export type BurnDownFinding =
  | { code: "none" }
  /** Periods that ended early because nothing was left. */
  | { code: "early"; times: number }
  | { code: "over"; overage: number }
  /** What periods left unused, kept by the vendor or forgiven, and what was used. */
  | { code: "unused"; lost: number; drawdown: number }
  | { code: "carried"; rolledOver: number }
  /** No period has ended: what is left, and what an even pace would leave, at the end of a month. */
  | { code: "running"; left: number; pace: number; month: number };

/** Sums over the horizon. */
export interface BurnDownTotals {
  periods: number;
  drawdown: number;
  overage: number;
  lost: number;
  rolledOver: number;
  /** What there was to draw: the balance at first and all commitments that began after; drawdown, lost and left add up to it. */
  had: number;
  left: number;
  /** The part of `lost` that had been carried on. */
  carriedLost: number;
}

/** The title of a burn-down: at most 110 characters, no full stop. */
export function burnDownTitle(finding: BurnDownFinding, name: string, currency: string): string {
  const write = (value: number): string => money(value, currency);
  switch (finding.code) {
    case "none":
      return `${name} has no commitment to draw down`;
    case "early":
      return `${name} uses its commitment up early ${times(finding.times)} and commits to more`;
    case "over":
      return `${name} uses its commitment up and pays ${write(finding.overage)} of overage on top`;
    case "unused":
      return finding.drawdown === 0
        ? `${name} uses nothing of its commitment and leaves ${write(finding.lost)}`
        : `${name} uses ${write(finding.drawdown)} of its commitment and leaves ${write(finding.lost)} unused`;
    case "carried":
      return `${name} carries ${write(finding.rolledOver)} of its commitment into later periods`;
    case "running":
      return `${name} has ${write(finding.left)} of its commitment left in month ${finding.month}; an even pace leaves ${write(finding.pace)}`;
    default:
      return finding satisfies never;
  }
}

function times(number: number): string {
  return number === 1 ? "once" : number === 2 ? "twice" : `${number} times`;
}

/** The shape of a burn-down in words. */
export function burnDownDescription(totals: BurnDownTotals, name: string, currency: string): string {
  const write = (value: number): string => money(value, currency);
  if (totals.periods === 0 && totals.drawdown === 0) return `${name} pays without a commitment.`;
  return `Over the horizon ${name} begins ${totals.periods} commitment ${totals.periods === 1 ? "period" : "periods"}, draws down ${write(totals.drawdown)}, pays ${write(totals.overage)} of overage, leaves ${write(totals.lost)} unused${lostOf(totals, write)} and has ${write(totals.left)} left at the end, of ${write(totals.had)} to draw.`;
}

function lostOf({ carriedLost }: BurnDownTotals, write: (value: number) => string): string {
  return carriedLost > 0 ? ` (${write(carriedLost)} of it carried on and lost)` : "";
}

/** What is drawn, and its unit. */
export function burnDownSubtitle(unit: string): string {
  return `Balance of the commitment, ${unit}; dashed: an even pace; hatched: left unused at a period’s end; under zero: overage`;
}

/** What stands where there is no commitment to draw. */
export const NO_COMMITMENT: readonly [string, string] = [
  "There is no balance to draw",
  "This offer bills without a commitment",
];

/** Heads of the table's columns. */
export const BURN_DOWN_HEADS = {
  opening: "Balance before",
  drawdown: "Drawdown",
  overage: "Overage",
  closing: "Balance after",
  paceAfter: "At an even pace",
  breakage: "Breakage",
  forgiven: "Forgiven",
  rolledOver: "Carried on",
} as const;

/** Words in the drawing. */
export const BURN_DOWN_WORDS = { balance: "left", pace: "even pace", overage: "overage" } as const;
