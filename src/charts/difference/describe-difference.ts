/** What the difference of two strategies shows where the lines end, by rule. */
import type { PairedByMonth } from "#engine/index.ts";
import { differenceDescription, differenceTitle, type DifferenceFinding } from "#text/findings/difference.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import { pairedOf, totalOf, type Mode, type ResultView } from "../model.ts";
import { differenceOf, shareLess, type Compared } from "./compared.ts";

/** Title, finding and description of the difference by month. */
export function describeDifference(
  view: ResultView,
  pair: Compared,
  name: ComparedMeasure,
  mode: Mode,
): { finding: DifferenceFinding; title: string; description: string } {
  const stats = differenceOf(view, pair, name, mode);
  const of = { measure: name, a: pair.a.letter, b: pair.b.letter, months: view.months };
  const finding: DifferenceFinding = { ...of, ...found(view, pair, name, stats) };
  const summed = mode === "cumulative";
  return {
    finding,
    title: differenceTitle(finding, summed, view.currency),
    description: differenceDescription(of, stats && endOf(stats, view.months - 1), summed, view.currency),
  };
}

type Found<T> = T extends unknown ? Omit<T, "measure" | "a" | "b" | "months"> : never;

function found(
  view: ResultView,
  { a, b }: Compared,
  name: ComparedMeasure,
  stats: PairedByMonth | null,
): Found<DifferenceFinding> {
  if (!stats) return { code: "nothing" };
  const last = endOf(stats, view.months - 1);
  if (!Number.isFinite(last.p50)) return { code: "nothing" };
  const always = stats.shareEqual.every((share) => share === 1);
  if (always && (pairedOf(view, a.id, b.id, name)?.shareEqual ?? 1) === 1) return { code: "same" };
  const level = totalOf(view, b.id, name)?.p50 ?? 0;
  if (last.p50 !== 0 && [last.p10, last.p50, last.p90].every((value) => isRounding(value, level)))
    return { code: "alike" };
  if (view.estimate) return { code: "estimate", more: last.p50 === 0 ? null : last.p50 > 0 };
  if (last.p50 === 0) return { code: "level", share: last.equal };
  const more = last.p50 > 0;
  const share = more ? last.ahead : last.behind;
  if (isLuck(share)) return { code: "luck", more, share };
  return { code: "leads", difference: last.p50, share, ...takeover(stats.p50, more) };
}

/** Figures of one month. */
export function endOf(
  stats: PairedByMonth,
  month: number,
): { p10: number; p50: number; p90: number; ahead: number; behind: number; equal: number } {
  const [p10, p50, p90] = [stats.p10[month]!, stats.p50[month]!, stats.p90[month]!];
  const [ahead, equal] = [stats.shareGreater[month]!, stats.shareEqual[month]!];
  return { p10, p50, p90, ahead, equal, behind: shareLess(stats)[month]! };
}

/**
 * From which month on (1: the first) the median is over zero (or under it) to the end; `turned`: before that it was on the
 * other side for a tenth of the time.
 */
export function takeover(median: Float64Array, over: boolean): { from: number; turned: boolean } {
  const leads = Array.from(median, (value) => (over ? value : -value));
  const from = leads.findLastIndex((lead) => !(lead > 0)) + 1;
  const behind = leads.slice(0, from).filter((lead) => lead < 0).length;
  return { from: from + 1, turned: behind >= Math.max(2, leads.length / 10) };
}
