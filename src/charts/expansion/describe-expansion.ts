/** Growth of old customers against revenue of new ones, as data and in words: medians, or means where no ranges are at hand. */
import type { StatisticsByMonth } from "#engine/index.ts";
import { expansionDescription, expansionTitle, type ExpansionFinding } from "#text/findings/expansion.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { heldAgainst } from "../retention/describe-retention.ts";

/** The two lines, and the series behind them. */
export const EXPANSION_METRICS = { expansion: "expansionRevenue", newLogos: "newLogoRevenue" } as const;

/** One of the two lines. */
export type ExpansionLine = keyof typeof EXPANSION_METRICS;

/** Figures of both lines by month. */
export interface ExpansionFigures {
  lines: Record<ExpansionLine, Float64Array>;
  /** Null: only means are at hand. */
  stats: Record<ExpansionLine, StatisticsByMonth> | null;
}

/** In which share of futures growth overtakes, and typically when: month from 0, null where it never does. */
export interface Overtakes {
  share: number;
  month: number | null;
}

/** Both lines of a strategy; months without a figure are NaN. */
export function expansionOf(view: ResultView, id: string): ExpansionFigures {
  const strategy = view.summary.strategies[id];
  const none = new Float64Array(view.months).fill(NaN);
  const expansion = strategy?.monthly[EXPANSION_METRICS.expansion];
  const newLogos = strategy?.monthly[EXPANSION_METRICS.newLogos];
  if (expansion && newLogos) {
    return { lines: { expansion: expansion.p50, newLogos: newLogos.p50 }, stats: { expansion, newLogos } };
  }
  const of = (line: ExpansionLine): Float64Array => strategy?.mean[EXPANSION_METRICS[line]] ?? none;
  return { lines: { expansion: of("expansion"), newLogos: of("newLogos") }, stats: null };
}

/** When growth overtakes new customers under a strategy. */
export function overtakesOf(view: ResultView, id: string): Overtakes {
  const total = view.summary.strategies[id]?.totals["expansionOvertakesMonth"];
  if (!total || total.count === 0) return { share: 0, month: null };
  return { share: total.count / view.summary.runs, month: Math.round(total.p50) };
}

/** Title, finding and description, told of one strategy. */
export function describeExpansion(
  view: ResultView,
  strategy: StrategyKey,
): { finding: ExpansionFinding; title: string; description: string } {
  const finding = found(view, strategy, heldAgainst(view, strategy));
  const { lines, stats } = expansionOf(view, strategy.id);
  const last = view.months - 1;
  const ends = { expansion: lines.expansion[last]!, newLogos: lines.newLogos[last]! };
  const { letter, name } = strategy;
  return {
    finding,
    title: expansionTitle(finding),
    description: expansionDescription(letter, name, ends, stats === null, view.months, view.currency),
  };
}

/** Whether there is no money in either line. */
export function isNothing({ expansion, newLogos }: ExpansionFigures["lines"]): boolean {
  return ![...expansion, ...newLogos].some((value) => Number.isFinite(value) && value !== 0);
}

function found(view: ResultView, { id, letter: a }: StrategyKey, b: StrategyKey | null): ExpansionFinding {
  const { lines } = expansionOf(view, id);
  const last = view.months - 1;
  if (isNothing(lines)) return { code: "nothing", a };
  if (view.estimate) return { code: "estimate", a, above: lines.expansion[last]! > lines.newLogos[last]! };
  const { share, month } = overtakesOf(view, id);
  const other = b && { b: b.letter, share: overtakesOf(view, b.id).share };
  if (month === null || share < 0.005) return { code: "never", a, other };
  return { code: "share", a, share, month: month + 1, other };
}
