/** What the fan chart found, as data and in words. */
import { fanDescription, fanTitle, type FanEnd, type FanFinding } from "#text/findings/fan.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import { byMonth, divisorOf, type Mode, type ResultView } from "../model.ts";
import { fanFinding } from "./fan-finding.ts";

/** The fan chart's title, its finding as data, and the text description. */
export interface FanText {
  finding: FanFinding;
  title: string;
  description: string;
}

/** The mode in which a measure can be shown: only flows add up. */
export function modeFor(name: MeasureName, mode: Mode): Mode {
  return measure(name).kind === "flow" ? mode : "monthly";
}

/** Describes the fan chart of a measure; the strategies whose ranges are shown come first in its finding. */
export function describeFan(view: ResultView, name: MeasureName, mode: Mode, ranged: readonly string[]): FanText {
  const shown = modeFor(name, mode);
  const ends = endsOf(view, name, shown);
  const finding = fanFinding(view, name, shown, ranged, ends);
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
