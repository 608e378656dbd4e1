/** What every chart is drawn from: a summary, the strategies with their slots, and what money and months are called. */
import type {
  Focus,
  FocusChoice,
  PairedDifference,
  PartnerResponses,
  Scenario,
  Statistics,
  StatisticsByMonth,
  Strategy,
  Summary,
} from "#engine/index.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import { slotLetter, strategySlots } from "#text/strategy-slots.ts";

/** A strategy as charts know it: its slot gives letter, colour and line style for life. */
export interface StrategyKey {
  id: string;
  /** 0..7 */
  slot: number;
  /** "A".."H" */
  letter: string;
  name: string;
  isBaseline: boolean;
  /** Null: it does not change course. */
  change: OfferChange | null;
}

/** A strategy's change of course: from which offer to which, by name; or plan, where the offer stays. */
export interface OfferChange {
  /** Month of the horizon, 0 the first. */
  month: number;
  before: string;
  after: string;
  /** The names are those of plans. */
  plans: boolean;
}

/** A partner profile whose firms earn something. */
export interface PartnerKey {
  id: string;
  name: string;
  /** How many firms it describes. */
  firms: number;
  /** The split of its time that was given. */
  focus: Focus;
  /** Its firms follow their own interest, in part at least. */
  responds: boolean;
}

/** What partners do with their time, beside the summary. */
export interface ResponseView {
  /** Null: nobody follows their own interest, or it is not found yet what that is. */
  responses: PartnerResponses | null;
  /** What they did before the last edits; null where that is not known. */
  former: FocusChoice | null;
}

/** One picture of a simulation. */
export interface ResultView extends ResponseView {
  summary: Summary;
  strategies: StrategyKey[];
  partners: PartnerKey[];
  /** ISO 4217. */
  currency: string;
  /** "2027-01" */
  startMonth: string;
  months: number;
  runsPlanned: number;
  /** Too few of the planned runs for ranges and odds. */
  estimate: boolean;
  /** What was shown before the edits that go on; null where none do, or it was of another span of time. */
  before: Summary | null;
}

/** Runs from which on ranges and "n of 10" are said. */
const RUNS_FOR_RANGES = 200;

const UNKNOWN: ResponseView = { responses: null, former: null };

/** The view of a summary of a scenario: the strategies that have results, in the scenario's order. */
export function resultView(
  scenario: Scenario,
  summary: Summary,
  found = UNKNOWN,
  before: Summary | null = null,
): ResultView {
  const slots = strategySlots(scenario.strategies);
  const keys = scenario.strategies.map((strategy, index) => ({
    id: strategy.id,
    slot: slots[index]!,
    letter: slotLetter(slots[index]!),
    name: strategy.name,
    isBaseline: strategy.id === scenario.baselineStrategyId,
    change: changeOf(scenario, strategy),
  }));
  return {
    summary,
    strategies: keys.filter((key) => key.id in summary.strategies),
    partners: scenario.partners
      .filter(({ type }) => type !== "direct")
      .map(({ id, name, firms, focus, responsiveness }) => ({ id, name, firms, focus, responds: responsiveness > 0 })),
    responses: found.responses,
    former: found.former,
    currency: scenario.currency,
    startMonth: scenario.startMonth,
    months: summary.months,
    runsPlanned: scenario.simulation.runs,
    estimate: summary.runs < RUNS_FOR_RANGES && summary.runs < scenario.simulation.runs,
    before: before !== summary && before?.months === summary.months ? before : null,
  };
}

function changeOf({ offers, plans }: Scenario, strategy: Strategy): OfferChange | null {
  const { before, switchMonth, offerId, planId } = strategy;
  if (!before) return null;
  const name = (list: readonly { id: string; name: string }[], wanted: string): string =>
    list.find(({ id }) => id === wanted)?.name ?? wanted;
  if (before.offerId === offerId) {
    return { month: switchMonth, before: name(plans, before.planId), after: name(plans, planId), plans: true };
  }
  return { month: switchMonth, before: name(offers, before.offerId), after: name(offers, offerId), plans: false };
}

/** The strategy that others are compared with: the baseline, or the first; null if there is none. */
export function baselineOf(view: ResultView): StrategyKey | null {
  return view.strategies.find((strategy) => strategy.isBaseline) ?? view.strategies[0] ?? null;
}

/** What a measure's series and totals are divided by: partner firms for figures of one firm, otherwise 1. */
export function divisorOf(view: ResultView, name: MeasureName): number {
  return measure(name).perFirm ? view.summary.partnerFirms : 1;
}

/** Statistics of a measure's total, as shown; null where no run has a figure. */
export function totalOf(view: ResultView, id: string, name: MeasureName): Statistics | null {
  const total = view.summary.strategies[id]?.totals[measure(name).metric];
  const by = divisorOf(view, name);
  return total && total.count > 0 && by > 0 ? divided(total, by) : null;
}

/** The paired difference `a − b` of a measure's total, as shown; null where it is not known. */
export function pairedOf(view: ResultView, a: string, b: string, name: MeasureName): PairedDifference | null {
  const pair = view.summary.comparisons[a]?.[b]?.[measure(name).metric];
  const by = divisorOf(view, name);
  if (!pair || pair.count === 0 || !(by > 0)) return null;
  return { ...divided(pair, by), shareGreater: pair.shareGreater, shareEqual: pair.shareEqual };
}

function divided(stats: Statistics, by: number): Statistics {
  const { count, mean, standardError, p5, p10, p25, p50, p75, p90, p95 } = stats;
  const d = (value: number): number => value / by;
  return {
    count,
    mean: d(mean),
    standardError: d(standardError),
    p5: d(p5),
    p10: d(p10),
    p25: d(p25),
    p50: d(p50),
    p75: d(p75),
    p90: d(p90),
    p95: d(p95),
  };
}

/** How a chart counts: from the start on, or each month by itself. */
export type Mode = "cumulative" | "monthly";

/** Statistics by month of a measure, undivided; null where the summary does not hold them. */
export function byMonth(view: ResultView, id: string, name: MeasureName, mode: Mode): StatisticsByMonth | null {
  const strategy = view.summary.strategies[id];
  return strategy?.[mode][measure(name).metric] ?? null;
}

/** Share of futures in which the difference goes the way its median goes. */
export function shareOfDirection(pair: PairedDifference): number {
  return pair.p50 > 0 ? pair.shareGreater : Math.max(0, 1 - pair.shareGreater - pair.shareEqual);
}

/** The alternative whose contribution is best against the baseline, future by future; null with fewer than two. */
export function bestAlternative(view: ResultView): StrategyKey | null {
  const base = baselineOf(view);
  let best: StrategyKey | null = null;
  let most = -Infinity;
  for (const strategy of view.strategies) {
    if (!base || strategy.id === base.id) continue;
    const difference = pairedOf(view, strategy.id, base.id, "contribution")?.p50 ?? -Infinity;
    if (!best || difference > most) [best, most] = [strategy, difference];
  }
  return best;
}
