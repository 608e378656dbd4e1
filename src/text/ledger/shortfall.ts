import type { CustomerMonth } from "#engine/index.ts";
import { cents } from "./figures.ts";

/** What became of a commitment's balance that was left: as it is invoiced, credited or recognised. */
export function shortfallOf(as: "trueUp" | "credit" | "breakage", month: CustomerMonth, currency: string): string {
  const { commitment, amounts, underContract } = month;
  if (!underContract) return ": what was to roll over is forfeited, as the renewal did not come";
  if (!commitment) return ": what was to roll over is forfeited, as the new offer has no commitment";
  const left = commitment.opening - amounts.drawdown;
  const balance = `: ${cents(left, currency)} of the commitment was left at the period’s end`;
  switch (as) {
    case "credit":
      return `${balance} and is forgiven`;
    case "trueUp":
    case "breakage":
      return amounts.rolledOver > 0
        ? `${balance}, of which ${cents(amounts.rolledOver, currency)} rolls over`
        : balance;
    default:
      return as satisfies never;
  }
}
