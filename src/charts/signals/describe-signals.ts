/** Customers under contract by signal, as data and in words. Means throughout. */
import {
  SIGNAL_ORDER,
  signalsDescription,
  signalsTitle,
  summingUp,
  type Signal,
  type SignalsFinding,
} from "#text/findings/signals.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** Fewer customers than this are nobody: what is left of a mean over many futures. */
const NOBODY = 0.005;

/** Mean customers under contract by signal and month; zeros where the summary does not hold them. */
export function signalMeans(view: ResultView, id: string): Record<Signal, Float64Array> {
  const mean = view.summary.strategies[id]?.mean;
  const of = (signal: Signal): Float64Array => mean?.[`signal/${signal}`] ?? new Float64Array(view.months);
  return bySignal(of);
}

/** One entry a signal, those that worry first. */
export function bySignal<T>(make: (signal: Signal) => T): Record<Signal, T> {
  return {
    risk: make("risk"),
    laggard: make("laggard"),
    onboarding: make("onboarding"),
    steady: make("steady"),
    expansion: make("expansion"),
  };
}

/** Title, finding and description of customers by signal. */
export function describeSignals(
  view: ResultView,
  strategy: StrategyKey,
): { finding: SignalsFinding; title: string; description: string } {
  const means = signalMeans(view, strategy.id);
  const ends = bySignal((signal) => means[signal][view.months - 1]!);
  const finding = found(strategy.letter, means, ends, view.months);
  return {
    finding,
    title: signalsTitle(finding),
    description: signalsDescription(strategy.letter, strategy.name, ends, view.months),
  };
}

function found(
  a: string,
  means: Record<Signal, Float64Array>,
  ends: Record<Signal, number>,
  months: number,
): SignalsFinding {
  if (SIGNAL_ORDER.every((signal) => means[signal].every((value) => value < NOBODY))) {
    return { code: "nobody", a, months };
  }
  const values = SIGNAL_ORDER.map((signal) => ends[signal]);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total < NOBODY) return { code: "gone", a, months };
  const worrying = ends.risk + ends.laggard;
  const { parts, all } = summingUp([worrying, total - worrying]);
  if (worrying === 0) return { code: "none", a, months, all };
  if (parts[0] === "0") return { code: "few", a, months, all };
  if (parts[0] === all) return { code: "all", a, months, all };
  return { code: "part", a, months, share: worrying / total, worrying: parts[0]!, all };
}
