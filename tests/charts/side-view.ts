/** A view whose strategies differ in what customers pay: seats, the same again, commitments that are dearer and begin with less. */
import type { PairedDifference, Statistics } from "#engine/index.ts";
import type { ResultView } from "#charts/model.ts";
import { random, syntheticView } from "./synthetic.ts";

const TOTALS = ["billings", "pricePerUnit", "cashUpFront", "idleSpend"] as const;
type Total = (typeof TOTALS)[number];

/** How a strategy's amounts relate to the first one's, by its place. */
const FACTORS: Record<Total, number>[] = [
  { billings: 1, pricePerUnit: 1, cashUpFront: 1, idleSpend: 1 },
  { billings: 1, pricePerUnit: 1, cashUpFront: 1, idleSpend: 1 },
  { billings: 1.4, pricePerUnit: 1.3, cashUpFront: 0.4, idleSpend: 0.9 },
  { billings: 0.98, pricePerUnit: 1.01, cashUpFront: 0.4, idleSpend: 1.2 },
];
const LEVEL: Record<Total, number> = { billings: 2e6, pricePerUnit: 0.5, cashUpFront: 2e4, idleSpend: 8e5 };

/** The view; `luck` is how far the strategies' own luck spreads (a share of the level). */
export function sideView(
  strategies: number,
  { seed = 5, luck = 0.05, runs = 60, planned = 60, months = 36 } = {},
): ResultView {
  const view = syntheticView({ seed, strategies, months, runs, planned });
  const own = random(seed);
  const shared = Array.from({ length: runs }, () => 0.8 + 0.4 * own());
  const values = view.strategies.map((_, i) =>
    Object.fromEntries(
      TOTALS.map((total) => [
        total,
        shared.map((level) => level * LEVEL[total] * FACTORS[i % 4]![total] * (i < 2 ? 1 : 1 + luck * (2 * own() - 1))),
      ]),
    ),
  );
  view.strategies.forEach(({ id }, i) => {
    for (const total of TOTALS) {
      view.summary.strategies[id]!.totals[total] = statisticsOf(values[i]![total]!);
      view.strategies.forEach((other, j) => {
        if (i === j) return;
        view.summary.comparisons[id]![other.id]![total] = pairedOf(values[i]![total]!, values[j]![total]!);
      });
    }
  });
  return view;
}

function statisticsOf(values: readonly number[]): Statistics {
  const sorted = [...values].sort((a, b) => a - b);
  const q = (p: number): number => sorted[Math.round(p * (sorted.length - 1))]!;
  const mean = sorted.reduce((a, b) => a + b, 0) / sorted.length;
  const quantiles = { p5: q(0.05), p10: q(0.1), p25: q(0.25), p50: q(0.5), p75: q(0.75), p90: q(0.9), p95: q(0.95) };
  return { count: sorted.length, mean, standardError: 1, ...quantiles };
}

function pairedOf(a: readonly number[], b: readonly number[]): PairedDifference {
  const differences = a.map((value, i) => value - b[i]!);
  const share = (is: (d: number) => boolean): number => differences.filter(is).length / differences.length;
  return { ...statisticsOf(differences), shareGreater: share((d) => d > 0), shareEqual: share((d) => d === 0) };
}
