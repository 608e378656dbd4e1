/** What is owed (RPO), as data and in words. */
import { rpoDescription, rpoTitle, type RpoFinding, type RpoMode } from "#text/findings/rpo.ts";
import type { StatisticsByMonth } from "#engine/index.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/**
 * Means from the start on. What is run down are fees earned, drawdown and breakage; what came to be owed is that and
 * what is still owed, so that the distance between the two is RPO in every month.
 */
export interface OwedFlow {
  added: Float64Array;
  runDown: Float64Array;
}

/** The flow of a strategy; null where the summary does not hold its books. */
export function owedFlow(view: ResultView, strategyId: string): OwedFlow | null {
  const mean = view.summary.strategies[strategyId]?.mean;
  const [rpo, fees, drawdown, breakage] = [mean?.["rpo"], mean?.["fees"], mean?.["drawdown"], mean?.["breakage"]];
  if (!rpo || !fees || !drawdown || !breakage) return null;
  let sum = 0;
  const runDown = fees.map((fee, month) => (sum += fee + drawdown[month]! + breakage[month]!));
  return { runDown, added: runDown.map((value, month) => value + rpo[month]!) };
}

/** Statistics of RPO by month; null where the summary does not hold them. */
export function owedRange(view: ResultView, strategyId: string): StatisticsByMonth | null {
  return view.summary.strategies[strategyId]?.monthly["rpo"] ?? null;
}

/**
 * Months after the end of `month` until as much was run down as was owed then; null where that does not happen within
 * the horizon, 0 where nothing was owed.
 */
export function monthsToRunDown({ added, runDown }: OwedFlow, month: number): number | null {
  const goal = added[month]!;
  for (let t = month; t < runDown.length; t++) {
    if (runDown[t]! < goal * (1 - 1e-12)) continue;
    if (t === month) return 0;
    const before = runDown[t - 1]!;
    return t - 1 - month + (goal - before) / (runDown[t]! - before);
  }
  return null;
}

/** What was run down in the last months of the horizon, and how many months those are: 12 or all. */
export function lastPace({ runDown }: OwedFlow): { perMonth: number; over: number } {
  const over = Math.min(12, runDown.length);
  const from = runDown.length > over ? runDown[runDown.length - 1 - over]! : 0;
  return { perMonth: (runDown[runDown.length - 1]! - from) / over, over };
}

/** Title, finding and description of what is owed. */
export function describeRpo(
  view: ResultView,
  strategy: StrategyKey,
  mode: RpoMode,
): { finding: RpoFinding; title: string; description: string } {
  const finding = found(view, strategy, mode);
  return {
    finding,
    title: rpoTitle(finding, view.currency),
    description: rpoDescription(strategy.letter, figuresOf(view, strategy.id), view.months, view.currency),
  };
}

function found(view: ResultView, { id, letter: a }: StrategyKey, mode: RpoMode): RpoFinding {
  const [flow, range, last] = [owedFlow(view, id), owedRange(view, id), view.months - 1];
  if (!flow || (mode === "range" && !range)) return { code: "missing", a };
  if (flow.added.every((added, month) => added === flow.runDown[month])) return { code: "nothing", a };
  const { estimate } = view;
  if (mode === "range") {
    const value = range!.p50[last]!;
    return estimate
      ? { code: "estimate", a, value }
      : { code: "range", a, value, low: range!.p10[last]!, high: range!.p90[last]! };
  }
  const owed = view.summary.strategies[id]!.mean["rpo"]![last]!;
  const { perMonth, over } = lastPace(flow);
  if (owed <= 0) return { code: "empty", a, runDown: flow.runDown[last]!, months: view.months, estimate };
  if (perMonth <= 0) return { code: "idle", a, owed, over, estimate };
  return { code: "pace", a, owed, over, cover: owed / perMonth, estimate };
}

function figuresOf(view: ResultView, id: string): Parameters<typeof rpoDescription>[1] {
  const [flow, range, last] = [owedFlow(view, id), owedRange(view, id), view.months - 1];
  if (!flow || !range) return null;
  return {
    owed: range.p50[last]!,
    low: range.p10[last]!,
    high: range.p90[last]!,
    added: flow.added[last]!,
    runDown: flow.runDown[last]!,
  };
}
