import type { PairedByMonth, StatisticsByMonth } from "../results.ts";
import { mapValues } from "./records.ts";
import { pairedDifference, pairRoom, statistics } from "./statistics.ts";

/** A series of all runs in parts, each months after months of its runs. */
export interface SeriesInParts {
  parts: Float64Array[];
  runs: number;
  months: number;
}

/** Statistics by month of a series; of the sums from month 0 on if asked. */
export function statisticsByMonth(series: SeriesInParts, summed: boolean): StatisticsByMonth {
  const [column, sorted] = [new Float64Array(series.runs), new Float64Array(series.runs)];
  return byMonth(series.months, (t) => {
    fillMonth(column, series, t, summed);
    return statistics(column, sorted);
  });
}

/** Paired differences by month of two series of the same runs; of the sums from month 0 on if asked. */
export function pairedByMonth(a: SeriesInParts, b: SeriesInParts, summed: boolean): PairedByMonth {
  const [columnA, columnB, room] = [new Float64Array(a.runs), new Float64Array(a.runs), pairRoom(a.runs)];
  return byMonth(a.months, (t) => {
    fillMonth(columnA, a, t, summed);
    fillMonth(columnB, b, t, summed);
    return pairedDifference(columnA, columnB, room);
  });
}

/** Puts month `t` of all runs into `column`; adds it to what stands there if sums are asked for: months come in turn. */
function fillMonth(column: Float64Array, { parts, months }: SeriesInParts, t: number, summed: boolean): void {
  let run = 0;
  for (const values of parts) {
    for (let at = t; at < values.length; at += months, run++) {
      column[run] = summed ? column[run]! + values[at]! : values[at]!;
    }
  }
}

/** The figures of each month, as arrays by month. */
function byMonth<K extends string>(
  months: number,
  figuresAt: (t: number) => Record<K, number>,
): Record<K, Float64Array> {
  let all: Record<string, Float64Array> | null = null;
  for (let t = 0; t < months; t++) {
    const figures: Record<string, number> = figuresAt(t);
    all ??= mapValues(figures, () => new Float64Array(months));
    for (const name of Object.keys(figures)) all[name]![t] = figures[name]!;
  }
  return all as Record<K, Float64Array>;
}
