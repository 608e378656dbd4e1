import type { StrategySummary, Summary } from "../results.ts";
import { HEADLINE_TOTALS } from "./catalogue.ts";
import { mapValues } from "./records.ts";
import { pairedBothWays, pairRoom } from "./statistics.ts";

/** Paired differences of the headline totals, for every ordered pair of different strategies. */
export function compareAll(strategies: Record<string, StrategySummary>): Summary["comparisons"] {
  const entries = Object.entries(strategies);
  const comparisons: Summary["comparisons"] = mapValues(strategies, () => ({}));
  const room = pairRoom(entries[0]?.[1].perRun[HEADLINE_TOTALS[0]]?.length ?? 0);
  for (const [i, [a, one]] of entries.entries()) {
    for (const [b, other] of entries.slice(i + 1)) {
      const ab = (comparisons[a]![b] = {} as Comparison);
      const ba = (comparisons[b]![a] = {} as Comparison);
      for (const name of HEADLINE_TOTALS) {
        [ab[name], ba[name]] = pairedBothWays(one.perRun[name]!, other.perRun[name]!, room);
      }
    }
  }
  return comparisons;
}

type Comparison = Summary["comparisons"][string][string];
