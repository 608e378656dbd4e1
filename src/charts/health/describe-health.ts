/** Health scores by month, as data and in words. Means throughout; the spread is of one future. */
import { healthDescription, healthTitle, type HealthFinding } from "#text/findings/health.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { heldAgainst } from "../retention/describe-retention.ts";

/** Classes of ten points in which scores are counted; the last holds 100 too. */
const CLASSES = 10;

/** Mean health score by month; NaN where nobody is under contract, or it was not asked for. */
export function healthMeans(view: ResultView, id: string): Float64Array {
  return view.summary.strategies[id]?.mean["healthScore"] ?? new Float64Array(view.months).fill(NaN);
}

/** How many scores are in each class of ten points. */
export function scoreClasses(scores: readonly number[]): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const score of scores) counts[Math.max(0, Math.min(CLASSES - 1, Math.floor(score / CLASSES)))]! += 1;
  return counts;
}

/** Title, finding and description, told of one strategy; `scores` of its customers in one future, where they are at hand. */
export function describeHealth(
  view: ResultView,
  strategy: StrategyKey,
  scores: readonly number[] | null,
): { finding: HealthFinding; title: string; description: string } {
  const finding = found(view, strategy, heldAgainst(view, strategy));
  const ends = view.strategies.map(({ id, letter, name }) => ({ letter, name, ...endsOf(view, id) }));
  return {
    finding,
    title: healthTitle(finding),
    description: healthDescription(ends, view.months, scores && scoreClasses(scores)),
  };
}

function found(view: ResultView, { id, letter: a }: StrategyKey, b: StrategyKey | null): HealthFinding {
  const { from, to } = endsOf(view, id);
  if (!Number.isFinite(to)) return { code: "nobody" };
  const other = b === null ? NaN : endsOf(view, b.id).to;
  if (b === null || !Number.isFinite(other)) return { code: "only", a, from, to };
  return { code: "two", a, b: b.letter, from, to, other };
}

/** The first score there is, and that of the last month. */
function endsOf(view: ResultView, id: string): { from: number; to: number } {
  const means = healthMeans(view, id);
  return { from: means.find(Number.isFinite) ?? NaN, to: means[view.months - 1]! };
}
