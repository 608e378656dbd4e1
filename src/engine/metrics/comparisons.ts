import type { PairedDifference, StrategySummary, Summary } from "../results.ts";
import { HEADLINE_TOTALS } from "./catalogue.ts";
import { pairedDifference } from "./statistics.ts";

/** Paired differences of the headline totals, for every ordered pair of different strategies. */
export function compareAll(strategies: Record<string, StrategySummary>): Summary["comparisons"] {
  const comparisons: Summary["comparisons"] = {};
  const runs = Object.values(strategies)[0]?.perRun[HEADLINE_TOTALS[0]]?.length ?? 0;
  const [differences, sorted] = [new Float64Array(runs), new Float64Array(runs)];
  const compare = (one: StrategySummary, other: StrategySummary): Record<string, PairedDifference> => {
    const pair = (name: string): PairedDifference =>
      pairedDifference(one.perRun[name]!, other.perRun[name]!, differences, sorted);
    return Object.fromEntries(HEADLINE_TOTALS.map((name) => [name, pair(name)]));
  };
  for (const [a, one] of Object.entries(strategies)) {
    comparisons[a] = {};
    for (const [b, other] of Object.entries(strategies)) {
      if (a !== b) comparisons[a][b] = compare(one, other);
    }
  }
  return comparisons;
}
