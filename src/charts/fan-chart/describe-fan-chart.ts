/** What the fan chart found, as data and in words. */
import { fanDescription, fanTitle, type FanEnd, type FanFinding } from "#text/findings/fan.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import {
  baselineOf,
  bestAlternative,
  byMonth,
  divisorOf,
  pairedOf,
  shareOfDirection,
  totalOf,
  type Mode,
  type ResultView,
  type StrategyKey,
} from "../model.ts";

/** The fan chart's title, its finding as data, and the text description. */
export interface FanText {
  finding: FanFinding;
  title: string;
  description: string;
}

/** Measures of which more is better and a poor future is low. */
const POOR_IS_LOW: ReadonlySet<MeasureName> = new Set(["contribution", "revenue", "partnerResult"]);

/** The mode in which a measure can be shown: only flows add up. */
export function modeFor(name: MeasureName, mode: Mode): Mode {
  return measure(name).kind === "flow" ? mode : "monthly";
}

/** Describes the fan chart of a measure; the strategies whose ranges are shown come first in its finding. */
export function describeFan(view: ResultView, name: MeasureName, mode: Mode, ranged: readonly string[]): FanText {
  const shown = modeFor(name, mode);
  const ends = endsOf(view, name, shown);
  const finding = found(view, name, shown, ranged, ends);
  return {
    finding,
    title: fanTitle(finding, view.currency),
    description: fanDescription(name, ends, view.months, view.summary.runs, view.currency),
  };
}

function endsOf(view: ResultView, name: MeasureName, mode: Mode): FanEnd[] {
  const by = divisorOf(view, name);
  const last = view.months - 1;
  return view.strategies.flatMap(({ id, letter, name: called }) => {
    const stats = byMonth(view, id, name, mode);
    const median = (stats?.p50[last] ?? NaN) / by;
    if (!stats || !Number.isFinite(median)) return [];
    return [{ letter, name: called, median, low: stats.p10[last]! / by, high: stats.p90[last]! / by }];
  });
}

function found(view: ResultView, name: MeasureName, mode: Mode, ranged: readonly string[], ends: FanEnd[]): FanFinding {
  const { kind } = measure(name);
  const summed = mode === "cumulative";
  const [first] = ends;
  if (!first) return { code: "nothing", measure: name };
  const base = baselineOf(view);
  const focus = focusOf(view, name, ranged, ends);
  const a = focus && ends.find((end) => end.letter === focus.letter);
  const b = base && ends.find((end) => end.letter === base.letter);
  if (!base || !focus || !a || !b) {
    return { code: "only", measure: name, a: first.letter, value: first.median, months: view.months, summed };
  }
  const letters = { measure: name, a: a.letter, b: b.letter };
  const pair = summed || kind !== "flow" ? pairedOf(view, focus.id, base.id, name) : null;
  if (!pair) {
    if (a.median !== b.median && isRounding(a.median - b.median, b.median)) return { code: "alike", ...letters };
    if (view.estimate && a.median !== b.median) return { code: "estimate", ...letters, more: a.median > b.median };
    const medians = { valueA: a.median, valueB: b.median, more: a.median > b.median };
    return { code: "medians", ...letters, ...medians, month: view.months, summed };
  }
  if (allSame(view, base, name)) return { code: "same", measure: name, letters: ends.map((end) => end.letter) };
  if (pair.p50 !== 0 && isRounding(pair.p50, b.median)) return { code: "alike", ...letters };
  if (view.estimate && pair.p50 !== 0) return { code: "estimate", ...letters, more: pair.p50 > 0 };
  if (pair.shareEqual === 1) return { code: "same", measure: name, letters: [b.letter, a.letter] };
  if (pair.p50 === 0) return { code: "mostlySame", ...letters, share: pair.shareEqual };
  const share = shareOfDirection(pair);
  if (isLuck(share)) {
    const ahead = pair.p50 > 0 ? letters : { measure: name, a: b.letter, b: a.letter };
    return { code: "luck", ...ahead, share };
  }
  if (summed && POOR_IS_LOW.has(name) && a.low >= b.median && pair.p50 > 0) {
    return { code: "poorStill", ...letters, low: a.low };
  }
  return { code: "odds", ...letters, more: pair.p50 > 0, difference: Math.abs(pair.p50), share };
}

/** The alternative that the title speaks of: the best of those with a range, unless it is the baseline's double. */
function focusOf(view: ResultView, name: MeasureName, ranged: readonly string[], ends: FanEnd[]): StrategyKey | null {
  const base = baselineOf(view);
  const others = view.strategies.filter((s) => s.id !== base?.id && ends.some((end) => end.letter === s.letter));
  const level = (s: StrategyKey): number => totalOf(view, s.id, "contribution")?.p50 ?? -Infinity;
  const [chosen] = others.filter((s) => ranged.includes(s.id)).sort((x, y) => level(y) - level(x));
  const focus = chosen ?? bestAlternative(view);
  if (!base || !focus || pairedOf(view, focus.id, base.id, name)?.shareEqual !== 1) return focus;
  const apart = (s: StrategyKey): number => Math.abs(pairedOf(view, s.id, base.id, name)?.p50 ?? 0);
  return others.sort((x, y) => apart(y) - apart(x))[0] ?? focus;
}

function allSame(view: ResultView, base: StrategyKey, name: MeasureName): boolean {
  return view.strategies.every((s) => s.id === base.id || pairedOf(view, s.id, base.id, name)?.shareEqual === 1);
}
