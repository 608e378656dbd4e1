import type { StrategySummary } from "#engine/index.ts";

/** Which future of a strategy to look at: by the vendor's contribution, or by the number of the run (from 0). */
export type FutureChoice = { kind: "typical" | "good" | "bad" } | { kind: "number"; run: number };

/**
 * Nearer by less than this share of the amount is equally near: a median of an even number of futures lies in the middle
 * of two of them, and browsers round differently.
 */
const ROUNDING = 1e-9;

const QUANTILE = { typical: "p50", good: "p90", bad: "p10" } as const;

/**
 * The run that is meant, from 0: the one whose contribution is nearest to the median (typical), or to what one in ten
 * futures exceeds (good) or stays under (bad); of equally near ones the first. Null: there is no such run.
 */
export function futureRun(choice: FutureChoice, { perRun, totals }: StrategySummary): number | null {
  const contributions = perRun["contribution"] ?? new Float64Array();
  if (choice.kind === "number") return choice.run in contributions ? choice.run : null;
  return nearest(contributions, totals["contribution"]?.[QUANTILE[choice.kind]] ?? NaN);
}

function nearest(values: Float64Array, wanted: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let run = 0; run < values.length; run++) {
    const distance = Math.abs(values[run]! - wanted);
    if (least - distance > ROUNDING * Math.abs(wanted)) [best, least] = [run, distance];
  }
  return best;
}
