/** What the ranges of the fan chart show, by rule: the most telling of what holds where the lines end. */
import type { StatisticsByMonth } from "#engine/index.ts";
import type { FanEnd, FanFinding } from "#text/findings/fan.ts";
import { isRounding } from "#text/findings/words.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import {
  baselineOf,
  bestAlternative,
  byMonth,
  divisorOf,
  pairedOf,
  totalOf,
  type Mode,
  type ResultView,
  type StrategyKey,
} from "../model.ts";

/** How far from b's middle the end of a's range is still near it, as a share of its way to a's own middle. */
const NEAR = 0.2;
/** How many times the distance of the middles a range must span for luck to weigh more. */
const WIDE = 2;

/** The finding of a measure and mode: the best alternative with a range against the baseline. `ends` as drawn. */
export function fanFinding(
  view: ResultView,
  name: MeasureName,
  mode: Mode,
  ranged: readonly string[],
  ends: readonly FanEnd[],
): FanFinding {
  const [first] = ends;
  if (!first) return { code: "nothing", measure: name };
  const base = baselineOf(view);
  const focus = focusOf(view, name, ranged, ends);
  const a = ends.find((end) => end.letter === focus?.letter);
  const b = ends.find((end) => end.letter === base?.letter);
  if (!base || !focus || !a || !b) {
    if (view.estimate) return { code: "onlyEstimate", measure: name, a: first.letter, value: first.median };
    return { code: "only", measure: name, a: first.letter, low: first.low, high: first.high };
  }
  const same = sameAs(view, name, mode, base);
  if (same.length === view.strategies.length) {
    return { code: "same", measure: name, letters: view.strategies.map((strategy) => strategy.letter) };
  }
  if (same.includes(focus)) return { code: "same", measure: name, letters: [b.letter, a.letter] };
  const letters = { measure: name, a: a.letter, b: b.letter };
  const [seriesA, seriesB] = [byMonth(view, focus.id, name, mode)!, byMonth(view, base.id, name, mode)!];
  if (isAlike(seriesA, seriesB, divisorOf(view, name))) return { code: "alike", ...letters };
  const above = a.median > b.median;
  const tied = isRounding(a.median - b.median, b.median);
  if (view.estimate) return { code: "estimate", ...letters, above: tied ? null : above };
  if (tied) return { code: "tie", ...letters, value: a.median, low: a.low, high: a.high };
  return { ...letters, ...compared(a, b, above, crossing(seriesA.p50, seriesB.p50, above)) };
}

type Without<T> = T extends unknown ? Omit<T, "measure" | "a" | "b"> : never;
type Compared = Extract<FanFinding, { code: "apart" | "beyond" | "crosses" | "near" | "luck" | "within" }>;

/** The first that holds of two ends whose middles differ; `above`: a's is the higher one. */
function compared(a: FanEnd, b: FanEnd, above: boolean, month: number | null): Without<Compared> {
  const [edge, edgeB] = above ? [a.low, b.high] : [a.high, b.low];
  const distance = Math.abs(a.median - b.median);
  const span = a.high - a.low;
  if (isBeyond(edge, edgeB, above)) return { code: "apart", above, edgeA: edge, edgeB };
  if (isBeyond(edge, b.median, above)) return { code: "beyond", above, edge };
  if (month !== null) return { code: "crosses", above, month, distance };
  if (Math.abs(edge - b.median) <= NEAR * Math.abs(a.median - edge)) return { code: "near", above, edge };
  if (span >= WIDE * distance) return { code: "luck", above, span, distance };
  return { code: "within", above, low: a.low, high: a.high };
}

function isBeyond(value: number, limit: number, above: boolean): boolean {
  return value > limit === above && !isRounding(value - limit, limit);
}

/**
 * The month (1: the first) in which a's middle passes b's, once and for good, to end above or below it; null where it
 * was not on the other side for a tenth of the time, or went there and back.
 */
function crossing(a: Float64Array, b: Float64Array, above: boolean): number | null {
  const leads = Array.from(a, (value, month) => (above ? value - b[month]! : b[month]! - value));
  const from = leads.findLastIndex((lead) => !(lead > 0)) + 1;
  const before = leads.slice(0, from);
  if (before.some((lead) => lead > 0)) return null;
  return before.filter((lead) => lead < 0).length >= Math.max(2, leads.length / 10) ? from + 1 : null;
}

/** Whether two pictures differ by no more than rounding, in every month and quantile. */
function isAlike(a: StatisticsByMonth, b: StatisticsByMonth, by: number): boolean {
  return (["p10", "p50", "p90"] as const).every((quantile) =>
    a[quantile].every((value, month) => {
      const other = b[quantile][month]!;
      return Object.is(value, other) || isRounding((value - other) / by, other / by);
    }),
  );
}

/** The strategies whose figure is the baseline's in every future, itself included; none where that is not known. */
function sameAs(view: ResultView, name: MeasureName, mode: Mode, base: StrategyKey): StrategyKey[] {
  if (mode === "monthly" && measure(name).kind === "flow") return [];
  const isSame = ({ id }: StrategyKey): boolean => pairedOf(view, id, base.id, name)?.shareEqual === 1;
  return view.strategies.filter((strategy) => strategy === base || isSame(strategy));
}

/** The alternative that the title speaks of: the best of those with a range, unless it is the baseline's double. */
function focusOf(
  view: ResultView,
  name: MeasureName,
  ranged: readonly string[],
  ends: readonly FanEnd[],
): StrategyKey | null {
  const base = baselineOf(view);
  const others = view.strategies.filter((s) => s.id !== base?.id && ends.some((end) => end.letter === s.letter));
  const level = (s: StrategyKey): number => totalOf(view, s.id, "contribution")?.p50 ?? -Infinity;
  const [chosen] = others.filter((s) => ranged.includes(s.id)).sort((x, y) => level(y) - level(x));
  const focus = chosen ?? bestAlternative(view);
  if (!base || !focus || pairedOf(view, focus.id, base.id, name)?.shareEqual !== 1) return focus;
  const apart = (s: StrategyKey): number => Math.abs(pairedOf(view, s.id, base.id, name)?.p50 ?? 0);
  return others.sort((x, y) => apart(y) - apart(x))[0] ?? focus;
}
