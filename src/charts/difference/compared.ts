/** Two strategies that are compared, and what is known of their difference: a − b, future by future. */
import type { PairedByMonth } from "#engine/index.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import { baselineOf, bestAlternative, divisorOf, type Mode, type ResultView, type StrategyKey } from "../model.ts";

/** Two strategies, `a` against `b`. */
export interface Compared {
  a: StrategyKey;
  b: StrategyKey;
}

/** The measures by which two strategies are compared, in the order in which they are offered. */
export const COMPARED_MEASURES: readonly ComparedMeasure[] = ["contribution", "revenue", "payouts", "partnerResult"];

/** The measure if two strategies can be compared by it, else contribution. */
export function comparedMeasure(name: MeasureName): ComparedMeasure {
  return COMPARED_MEASURES.find((known) => known === name) ?? "contribution";
}

/** The pair that is asked for; what is open or gone is the best alternative against the baseline. Null with fewer than two. */
export function comparedPair(view: ResultView, wantedA: string | null, wantedB: string | null): Compared | null {
  const named = (id: string | null): StrategyKey | null => view.strategies.find((one) => one.id === id) ?? null;
  const [base, best] = [baselineOf(view), bestAlternative(view)];
  if (!base || !best) return null;
  const a = named(wantedA);
  const b = named(wantedB) === a ? null : named(wantedB);
  if (a) return { a, b: b ?? (a === base ? best : base) };
  return b ? { a: b === best ? base : best, b } : { a: best, b: base };
}

/** Statistics by month of the difference, as shown; null where they are not computed. */
export function differenceOf(
  view: ResultView,
  { a, b }: Compared,
  name: MeasureName,
  mode: Mode,
): PairedByMonth | null {
  const by = divisorOf(view, name);
  if (!(by > 0)) return null;
  const { metric } = measure(name);
  const { differences } = view.summary;
  const straight = differences[a.id]?.[b.id]?.[metric]?.[mode];
  if (straight) return by === 1 ? straight : scaled(straight, 1 / by);
  const turned = differences[b.id]?.[a.id]?.[metric]?.[mode];
  return turned ? reversed(scaled(turned, -1 / by)) : null;
}

const AMOUNTS = ["mean", "p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

function scaled(stats: PairedByMonth, by: number): PairedByMonth {
  const amounts = AMOUNTS.map((key) => [key, stats[key].map((value) => value * by || 0)] as const);
  const standardError = stats.standardError.map((value) => value * Math.abs(by));
  return { ...stats, standardError, ...Object.fromEntries(amounts) };
}

/** Of amounts whose sign was turned: the low quantiles are the high ones, and who was behind is ahead. */
function reversed(stats: PairedByMonth): PairedByMonth {
  return {
    ...stats,
    p5: stats.p95,
    p10: stats.p90,
    p25: stats.p75,
    p75: stats.p25,
    p90: stats.p10,
    p95: stats.p5,
    shareGreater: shareLess(stats),
  };
}

/** Share of futures in which b is ahead, by month. */
export function shareLess({ shareGreater, shareEqual }: PairedByMonth): Float64Array {
  return shareGreater.map((share, month) => Math.max(0, 1 - share - shareEqual[month]!));
}
