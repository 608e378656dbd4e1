/** How the difference of two strategies is spread over futures, as data and in words. */
import { differenceDescription, spreadNote, spreadTitle, type SpreadFinding } from "#text/findings/difference.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import type { Compared } from "../difference/compared.ts";
import { divisorOf, pairedOf, shareOfDirection, totalOf, type ResultView } from "../model.ts";
import { measure } from "#text/measures.ts";
import { isBeyondChance, runsToTell } from "../scoreboard/chance.ts";

/** Title, finding, description and note of the spread. */
export function describeSpread(
  view: ResultView,
  { a, b }: Compared,
  name: ComparedMeasure,
): { finding: SpreadFinding; title: string; description: string; note: string | undefined } {
  const of = { measure: name, a: a.letter, b: b.letter, months: view.months };
  const finding: SpreadFinding = { ...of, ...found(view, { a, b }, name) };
  const stats = pairedOf(view, a.id, b.id, name);
  const behind = stats ? Math.max(0, 1 - stats.shareGreater - stats.shareEqual) : 0;
  const end = stats && { ...stats, ahead: stats.shareGreater, behind };
  const doubt = stats && !view.estimate && stats.count > 1 && stats.shareEqual < 1;
  return {
    finding,
    title: spreadTitle(finding, view.currency),
    description: differenceDescription(of, end, true, view.currency),
    note: doubt
      ? spreadNote(
          of,
          { futures: stats.count, mean: stats.mean, beyond: isBeyondChance(stats), runs: runsToTell(stats) },
          view.currency,
        )
      : undefined,
  };
}

/** The difference of the whole horizon in each future, as shown; empty where it is not known. */
export function differencesOf(view: ResultView, { a, b }: Compared, name: ComparedMeasure): Float64Array {
  const { metric } = measure(name);
  const [one, other] = [a, b].map(({ id }) => view.summary.strategies[id]?.perRun[metric]);
  const by = divisorOf(view, name);
  if (!one || !other || !(by > 0)) return new Float64Array();
  return one.map((value, run) => (value - other[run]!) / by);
}

type Found<T> = T extends unknown ? Omit<T, "measure" | "a" | "b" | "months"> : never;

function found(view: ResultView, { a, b }: Compared, name: ComparedMeasure): Found<SpreadFinding> {
  const stats = pairedOf(view, a.id, b.id, name);
  if (!stats) return { code: "nothing" };
  if (stats.shareEqual === 1) return { code: "same" };
  const level = totalOf(view, b.id, name)?.p50 ?? 0;
  if (differencesOf(view, { a, b }, name).every((value) => !(Math.abs(value) > 0) || isRounding(value, level))) {
    return { code: "alike" };
  }
  if (view.estimate) return { code: "estimate" };
  if (stats.p50 === 0) return { code: "level", share: stats.shareEqual };
  const [more, share] = [stats.p50 > 0, shareOfDirection(stats)];
  if (isLuck(share)) return { code: "luck", more, share };
  return { code: "sided", more, share, low: stats.p10, high: stats.p90 };
}
