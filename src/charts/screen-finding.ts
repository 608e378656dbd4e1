/** The one finding of the summary: the best alternative against the baseline on vendor contribution. */
import { screenLead, screenTitle, type Lead, type ScreenFinding } from "#text/findings/screen.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import { baselineOf, bestAlternative, pairedOf, shareOfDirection, totalOf, type ResultView } from "./model.ts";

/** The finding in words and as data. `strategyId` is the strategy the title speaks of, or null. */
export interface ScreenText {
  title: string;
  lead: string;
  strategyId: string | null;
  finding: ScreenFinding;
}

/** Title and lead sentence of the summary screen. */
export function screenFinding(view: ResultView): ScreenText {
  const finding = found(view);
  const subject = "a" in finding ? view.strategies.find((strategy) => strategy.letter === finding.a.letter) : undefined;
  return {
    finding,
    title: screenTitle(finding, view.currency),
    lead: screenLead(leadOf(view, subject?.id), view.currency),
    strategyId: subject?.id ?? null,
  };
}

function found(view: ResultView): ScreenFinding {
  const b = baselineOf(view);
  const level = b && totalOf(view, b.id, "contribution");
  if (!b || !level) return { code: "nothing" };
  const a = bestAlternative(view);
  const pair = a && pairedOf(view, a.id, b.id, "contribution");
  if (!a || !pair) return { code: "only", a: b, value: level.p50, months: view.months };
  if (pair.shareEqual === 1) return { code: "same", a, b, all: view.strategies.length > 2 && allSame(view, b.id) };
  if (pair.p50 !== 0 && isRounding(pair.p50, level.p50)) return { code: "alike", a, b };
  if (view.estimate && pair.p50 !== 0) return { code: "estimate", a, b, more: pair.p50 > 0 };
  if (pair.p50 === 0) return { code: "mostlySame", a, b, share: pair.shareEqual };
  const share = shareOfDirection(pair);
  if (isLuck(share)) return pair.p50 > 0 ? { code: "luck", a, b, share } : { code: "luck", a: b, b: a, share };
  const difference = Math.abs(pair.p50);
  return { code: pair.p50 > 0 ? "better" : "worse", a, b, difference, share };
}

function allSame(view: ResultView, base: string): boolean {
  return view.strategies.every(
    (strategy) => strategy.id === base || pairedOf(view, strategy.id, base, "contribution")?.shareEqual === 1,
  );
}

function leadOf(view: ResultView, id: string | undefined): Lead | null {
  const level = id === undefined ? null : totalOf(view, id, "contribution");
  if (!level || id === undefined) return null;
  const base = baselineOf(view);
  const baseLevel = base && base.id !== id ? totalOf(view, base.id, "contribution") : null;
  return {
    median: level.p50,
    low: level.p10,
    high: level.p90,
    months: view.months,
    baseline: base && baseLevel ? { name: base.name, median: baseLevel.p50 } : null,
    estimate: view.estimate,
  };
}
