/** Revenue retention by month, as data and in words: medians, or means where no ranges are at hand. */
import type { StatisticsByMonth } from "#engine/index.ts";
import {
  retentionDescription,
  retentionTitle,
  type Overtaking,
  type RetentionFinding,
} from "#text/findings/retention.ts";
import { baselineOf, bestAlternative, type ResultView, type StrategyKey } from "../model.ts";

/** The first month (0: the first) that has figures. */
export const RETENTION_FROM = 14;

/** The two measures. */
export const RETENTION = ["nrr", "grr"] as const;

/** One of the two measures. */
export type Retention = (typeof RETENTION)[number];

/** Whether only means are at hand: medians are drawn for all strategies and both measures, or for none. */
export function onlyMeans(view: ResultView): boolean {
  return !view.strategies.every(({ id }) => RETENTION.every((of) => view.summary.strategies[id]?.monthly[of]));
}

/** Figures of a strategy by month; null where there are none. */
export function retentionOf(
  view: ResultView,
  id: string,
  of: Retention,
): { line: Float64Array; stats: StatisticsByMonth | null } | null {
  const strategy = view.summary.strategies[id];
  const stats = onlyMeans(view) ? null : (strategy?.monthly[of] ?? null);
  const line = stats?.p50 ?? strategy?.mean[of];
  return line ? { line, stats } : null;
}

/** The strategy that a shown one is held against: the baseline, or the best alternative to it; null: there is no other. */
export function heldAgainst(view: ResultView, strategy: StrategyKey): StrategyKey | null {
  const base = baselineOf(view);
  const other = base && base.id !== strategy.id ? base : bestAlternative(view);
  return other && other.id !== strategy.id ? other : null;
}

/** Share of futures in which expansion overtakes new logos, of the shown strategy and the one it is held against. */
export function overtaking(view: ResultView, strategies: readonly (StrategyKey | null)[]): Overtaking[] {
  return strategies.flatMap((strategy) => {
    const total = strategy && view.summary.strategies[strategy.id]?.totals["expansionOvertakesMonth"];
    return strategy && total ? [{ letter: strategy.letter, share: total.count / view.summary.runs }] : [];
  });
}

/** Title, finding and description of retention, told of one strategy. */
export function describeRetention(
  view: ResultView,
  strategy: StrategyKey,
): { finding: RetentionFinding; title: string; description: string } {
  const finding = found(view, strategy, heldAgainst(view, strategy));
  const ends = view.strategies.map(({ id, letter, name }) => {
    return { letter, name, nrr: endOf(view, id, "nrr"), grr: endOf(view, id, "grr") };
  });
  return {
    finding,
    title: retentionTitle(finding),
    description: retentionDescription(ends, onlyMeans(view), view.months),
  };
}

function found(view: ResultView, a: StrategyKey, b: StrategyKey | null): RetentionFinding {
  if (view.months <= RETENTION_FROM) return { code: "short", months: view.months };
  const nrr = endOf(view, a.id, "nrr");
  const { estimate } = view;
  if (!Number.isFinite(nrr)) return { code: "nobody" };
  const other = b === null ? NaN : endOf(view, b.id, "nrr");
  if (b === null || !Number.isFinite(other)) return { code: "only", a: a.letter, nrr, estimate };
  return { code: "two", a: a.letter, b: b.letter, nrr, other, estimate };
}

function endOf(view: ResultView, id: string, of: Retention): number {
  return retentionOf(view, id, of)?.line[view.months - 1] ?? NaN;
}
