/** The cumulated result of partner firms by strategy: medians with ranges of all partners, or the mean of a profile. */
import type { StatisticsByMonth } from "#engine/index.ts";
import type { CashLine } from "#text/findings/cash.ts";
import type { PartnerKey, ResultView, StrategyKey } from "../model.ts";

/** Whose cash is looked at. */
export interface CashChoice {
  /** Null: all partners. */
  profile: PartnerKey | null;
  /** One firm's share, or all firms as one. */
  perFirm: boolean;
}

/** A strategy's curve, as shown: values at the ends of months. */
export interface CashCurve {
  strategy: StrategyKey;
  middle: Float64Array;
  /** Null: only a mean is known. */
  bands: Record<"p10" | "p25" | "p75" | "p90", Float64Array> | null;
  line: CashLine;
  /** Share of futures that are out of the valley by each month; null for a profile and where it is not known. */
  outBy: Float64Array | null;
}

/** The curves of all strategies; none where there is no firm. */
export function cashCurves(view: ResultView, choice: CashChoice): CashCurve[] {
  const firms = choice.profile?.firms ?? view.summary.partnerFirms;
  if (!(firms > 0)) return [];
  const by = choice.perFirm ? firms : 1;
  const ranged = choice.profile === null && view.strategies.every(({ id }) => resultStatistics(view, id) !== null);
  return view.strategies.flatMap((strategy): CashCurve[] => {
    const stats = ranged ? resultStatistics(view, strategy.id) : null;
    const middle = stats ? scaled(stats.p50, by) : meanCurve(view, strategy.id, choice, by);
    if (middle === null || !middle.every(Number.isFinite)) return [];
    const bands = stats && {
      p10: scaled(stats.p10, by),
      p25: scaled(stats.p25, by),
      p75: scaled(stats.p75, by),
      p90: scaled(stats.p90, by),
    };
    const outBy = choice.profile === null ? sharesOut(view, strategy.id) : null;
    return [{ strategy, middle, bands, line: lineOf(middle), outBy }];
  });
}

function resultStatistics(view: ResultView, id: string): StatisticsByMonth | null {
  return view.summary.strategies[id]?.cumulative["partnerResult"] ?? null;
}

function scaled(values: Float64Array, by: number): Float64Array {
  return values.map((value) => value / by);
}

function meanCurve(view: ResultView, id: string, { profile }: CashChoice, by: number): Float64Array | null {
  const metric = profile === null ? "partnerResult" : `partnerResult/partner/${profile.id}`;
  const monthly = view.summary.strategies[id]?.mean[metric];
  let sum = 0;
  return monthly?.map((value) => (sum += value / by)) ?? null;
}

/** Share of what a line swings over that may be rounding. */
const ROUNDING = 1e-9;

/** Low point, way out and end of a line. */
export function lineOf(middle: Float64Array): CashLine {
  let [low, lowMonth, below] = [Infinity, 1, 0];
  const slack = ROUNDING * middle.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  middle.forEach((value, month) => {
    if (value < low) [low, lowMonth] = [value, month + 1];
    if (value < -slack) below = month + 1;
  });
  const { length: months } = middle;
  return { low, lowMonth, outMonth: below < months ? below + 1 : null, end: middle[months - 1] ?? NaN, months };
}

/** Share of futures that are out of the valley for good by each month; null where futures are not known one by one. */
function sharesOut(view: ResultView, id: string): Float64Array | null {
  const runs = view.summary.strategies[id]?.perRun["partnerBreakEvenMonth"];
  if (!runs || runs.length === 0 || view.estimate) return null;
  const counts = new Float64Array(view.months);
  for (const month of runs) if (Number.isFinite(month)) counts[month]! += 1;
  let sum = 0;
  return counts.map((count) => (sum += count) / runs.length);
}

/** Share of futures that are out of the valley within the horizon; null where that is not known. */
export function shareOut({ outBy }: CashCurve): number | null {
  return outBy?.at(-1) ?? null;
}

/** Share of futures that get out of the valley in each month. */
export function outInMonth(outBy: Float64Array): Float64Array {
  return outBy.map((share, month) => share - (outBy[month - 1] ?? 0));
}
