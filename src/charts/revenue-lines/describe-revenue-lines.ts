/** What the four revenue lines of a strategy show, as data and in words: means, or medians with ranges. */
import type { Statistics, StatisticsByMonth } from "#engine/index.ts";
import { cumsum, sum } from "d3";
import {
  hatchNote,
  rangedLines,
  revenueDescription,
  revenueTitle,
  type LineRange,
  type RevenueFinding,
  type RevenueLine,
  type RevenueLook,
} from "#text/findings/revenue.ts";
import { contractIsRevenue } from "../contract-lines.ts";
import type { Mode, ResultView, StrategyKey } from "../model.ts";

/** The series behind each line. */
const LINE_METRICS: Record<RevenueLine, string> = {
  recognised: "revenue",
  billed: "billings",
  consumed: "consumption",
  committed: "committed",
};

/** The mean of a line by month; zeros where the summary does not hold it. */
function lineMeans(view: ResultView, id: string, line: RevenueLine): Float64Array {
  return view.summary.strategies[id]?.mean[LINE_METRICS[line]] ?? new Float64Array(view.months);
}

/** The statistics of a line by month; null where the summary does not hold them. */
export function lineStatistics(view: ResultView, id: string, line: RevenueLine, mode: Mode): StatisticsByMonth | null {
  return view.summary.strategies[id]?.[mode][LINE_METRICS[line]] ?? null;
}

/** The look that can be drawn: medians need the statistics of all four lines, else means are drawn. */
export function lookFor(view: ResultView, id: string, mode: Mode, look: RevenueLook): RevenueLook {
  const lines = Object.keys(LINE_METRICS) as RevenueLine[];
  return lines.every((line) => lineStatistics(view, id, line, mode) !== null) ? look : "means";
}

/** What a line is drawn from, as it is looked at: means or medians by month, summed where they are counted so. */
export function lineFigures(
  view: ResultView,
  id: string,
  line: RevenueLine,
  mode: Mode,
  look: RevenueLook,
): Float64Array {
  const stats = lookFor(view, id, mode, look) === "means" ? null : lineStatistics(view, id, line, mode);
  if (stats) return stats.p50;
  const means = lineMeans(view, id, line);
  return mode === "cumulative" ? cumsum(means) : means;
}

/** Title, finding, description and the annotation of the hatch (null where nothing is hatched). */
export interface RevenueText {
  finding: RevenueFinding;
  title: string;
  description: string;
  hatch: { head: string; tail: string } | null;
}

/** Describes the lines of one strategy, as they are looked at. */
export function describeRevenue(
  view: ResultView,
  strategy: StrategyKey,
  mode: Mode,
  look: RevenueLook = "means",
): RevenueText {
  return lookFor(view, strategy.id, mode, look) === "means"
    ? describeMeans(view, strategy, mode)
    : describeMedians(view, strategy, look);
}

function describeMedians(view: ResultView, { id, letter, name }: StrategyKey, look: RevenueLook): RevenueText {
  const total = (line: RevenueLine): Statistics | undefined => view.summary.strategies[id]?.totals[LINE_METRICS[line]];
  const median = (line: RevenueLine): number => total(line)?.p50 ?? 0;
  const rangeOf = (line: RevenueLine): LineRange => {
    return { line, low: total(line)?.p10 ?? 0, high: total(line)?.p90 ?? 0 };
  };
  const nothing = [total("recognised"), total("consumed")].every((stats) => !stats || stats.mean === 0);
  const finding: RevenueFinding = nothing
    ? { code: "nothing", a: letter }
    : view.estimate
      ? { code: "typical", a: letter, revenue: median("recognised"), months: view.months }
      : { code: "ranges", a: letter, ranges: rangedLines(look).map(rangeOf), months: view.months };
  const medians = {
    recognised: median("recognised"),
    billed: median("billed"),
    consumed: median("consumed"),
    committed: median("committed"),
  };
  return {
    finding,
    title: revenueTitle(finding, view.currency, view.estimate),
    description: revenueDescription(letter, name, medians, view.months, view.currency, true),
    hatch: null,
  };
}

function describeMeans(view: ResultView, strategy: StrategyKey, mode: Mode): RevenueText {
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
    title: revenueTitle(finding, view.currency, view.estimate),
    description: revenueDescription(strategy.letter, strategy.name, totals, view.months, view.currency),
    hatch:
      totals.consumed > 0 && beyond > 0.02 * totals.recognised
        ? hatchNote(beyond, fees, view.months, view.currency)
        : null,
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
  if (consumption === 0 && contractIsRevenue(view, strategy.id)) return { code: "asPromised", a };
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
