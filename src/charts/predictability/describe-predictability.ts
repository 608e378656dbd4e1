/** How far futures of revenue lie apart, by span of time and strategy, as data and in words. */
import type { Statistics } from "#engine/index.ts";
import {
  predictabilityDescription,
  predictabilityTitle,
  type PredictabilityFinding,
} from "#text/findings/predictability.ts";
import { share } from "#text/format.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** A span of the horizon, in months from the first (0) to before `to`. */
export interface Span {
  total: string;
  from: number;
  to: number;
  whole: boolean;
}

/** The whole horizon, then its years; a horizon of one year is only the whole. */
export function spansOf(months: number): Span[] {
  const whole = { total: "revenue", from: 0, to: months, whole: true };
  if (months <= 12) return [whole];
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, y) => {
    return { total: `revenue/year/${y}`, from: 12 * y, to: Math.min(months, 12 * y + 12), whole: false };
  });
  return [whole, ...years];
}

/** One strategy's revenue in a span. */
export interface SpanRow {
  strategy: StrategyKey;
  stats: Statistics;
  /** Width of 8 of 10 futures as a share of the median; null where the median is not above 0. */
  width: number | null;
  /** Standard deviation ÷ mean over futures; null where the mean is 0. */
  variation: number | null;
}

/** The rows of a span, in the order of strategies. */
export function rowsOf(view: ResultView, { total }: Span): SpanRow[] {
  return view.strategies.flatMap((strategy) => {
    const stats = view.summary.strategies[strategy.id]?.totals[total];
    if (!stats || stats.count === 0) return [];
    const { mean, standardError, count, p10, p50, p90 } = stats;
    const deviation = standardError * Math.sqrt(count);
    return [
      {
        strategy,
        stats,
        width: p50 > 0 ? (p90 - p10) / p50 : null,
        variation: mean !== 0 && Number.isFinite(deviation) ? deviation / mean : null,
      },
    ];
  });
}

/** Title, finding and description. */
export function describePredictability(view: ResultView): {
  finding: PredictabilityFinding;
  title: string;
  description: string;
} {
  const rows = rowsOf(view, spansOf(view.months)[0]!);
  const finding = found(view, rows);
  const said = rows.map(({ strategy, stats, width }) => {
    return { letter: strategy.letter, median: stats.p50, width: view.estimate ? null : width };
  });
  return {
    finding,
    title: predictabilityTitle(finding, view.currency),
    description: predictabilityDescription(said, view.months, view.currency),
  };
}

function found(view: ResultView, rows: readonly SpanRow[]): PredictabilityFinding {
  const known = rows.filter(({ width }) => width !== null).sort((a, b) => a.width! - b.width!);
  const [least, most] = [known[0], known[known.length - 1]];
  if (!least || !most) return { code: "nothing" };
  if (view.estimate) return { code: "estimate" };
  if (known.length === 1) {
    const { p10: low, p90: high } = least.stats;
    return { code: "only", a: least.strategy.letter, low, high, months: view.months };
  }
  if (share(least.width!) === share(most.width!)) {
    const letters = known.map(({ strategy }) => strategy.letter).sort();
    return { code: "same", letters, width: least.width! };
  }
  const like = (row: SpanRow): string[] =>
    known
      .filter(({ width }) => share(width!) === share(row.width!))
      .map(({ strategy }) => strategy.letter)
      .sort();
  return { code: "most", least: like(least), width: least.width!, most: like(most), mostWidth: most.width! };
}
