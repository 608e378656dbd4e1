/** What the four revenue lines of a strategy show, as data and in words. Means throughout. */
import { sum } from "d3";
import {
  hatchNote,
  revenueDescription,
  revenueTitle,
  type RevenueFinding,
  type RevenueLine,
} from "#text/findings/revenue.ts";
import type { Mode, ResultView, StrategyKey } from "../model.ts";

/** The series behind each line. */
const LINE_METRICS: Record<RevenueLine, string> = {
  recognised: "revenue",
  billed: "billings",
  consumed: "consumption",
  committed: "committed",
};

/** The mean of a line by month; zeros where the summary does not hold it. */
export function lineMeans(view: ResultView, id: string, line: RevenueLine): Float64Array {
  return view.summary.strategies[id]?.mean[LINE_METRICS[line]] ?? new Float64Array(view.months);
}

/** Title, finding, description and the annotation of the hatch (null where nothing is hatched). */
export interface RevenueText {
  finding: RevenueFinding;
  title: string;
  description: string;
  hatch: { head: string; tail: string } | null;
}

/** Describes the lines of one strategy. */
export function describeRevenue(view: ResultView, strategy: StrategyKey, mode: Mode): RevenueText {
  const total = (line: RevenueLine): number => sum(lineMeans(view, strategy.id, line));
  const totals = {
    recognised: total("recognised"),
    billed: total("billed"),
    consumed: total("consumed"),
    committed: total("committed"),
  };
  const finding = found(view, strategy, mode, totals.recognised, totals.consumed);
  const fees = sum(view.summary.strategies[strategy.id]?.mean.fees ?? []) > 0;
  const beyond = paidBeyondUse(view, strategy.id);
  return {
    finding,
    title: revenueTitle(finding, view.currency),
    description: revenueDescription(strategy.letter, strategy.name, totals, view.months, view.currency),
    hatch: beyond > 0.02 * totals.recognised ? hatchNote(beyond, fees, view.months, view.currency) : null,
  };
}

/** What was recognised above what was consumed, over the months in which it was more. */
function paidBeyondUse(view: ResultView, id: string): number {
  const consumed = lineMeans(view, id, "consumed");
  return sum(lineMeans(view, id, "recognised"), (value, month) => Math.max(0, value - consumed[month]!));
}

function found(
  view: ResultView,
  strategy: StrategyKey,
  mode: Mode,
  revenue: number,
  consumption: number,
): RevenueFinding {
  const a = strategy.letter;
  const { months } = view;
  if (revenue === 0 && consumption === 0) return { code: "nothing", a };
  if (consumption === 0) return { code: "withoutUse", a, revenue, months };
  if (Math.abs(revenue - consumption) < 0.005 * Math.abs(revenue)) return { code: "asUsed", a, revenue, months };
  if (revenue < consumption) return { code: "behind", a, revenue, consumption, months };
  const from = aheadFrom(view, strategy.id);
  if (mode === "monthly" && from > 0 && from <= months - 3) return { code: "aheadFrom", a, from: from + 1 };
  return { code: "ahead", a, revenue, consumption, months };
}

/** The first month (0: the first) from which on revenue exceeds consumption in every month; `months` if there is none. */
function aheadFrom(view: ResultView, id: string): number {
  const revenue = lineMeans(view, id, "recognised");
  const consumed = lineMeans(view, id, "consumed");
  let from = view.months;
  while (from > 0 && revenue[from - 1]! > consumed[from - 1]!) from--;
  return from;
}
