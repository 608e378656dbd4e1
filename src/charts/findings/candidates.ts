/** Everything that the summary could say in a card, with its weight: how much is at stake for the reader, and how sure it is. */
import type { PairedDifference, Statistics } from "#engine/index.ts";
import type { CardFinding, CardMeasure, Certainty } from "#text/findings/cards.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { shareOfDirection } from "../model.ts";
import { isBeyondChance } from "../scoreboard/chance.ts";

/** Whom a finding concerns. */
export type Reader = "vendor" | "partner" | "customer";

/** Where a finding is proved: a screen and a chart on it. */
export interface Proof {
  view: "revenue" | "partners" | "customers" | "compare";
  chart: string;
  strategyId: string;
  against?: string;
}

/** A finding that may become a card. */
export interface Candidate {
  finding: CardFinding;
  reader: Reader;
  /** The more, the sooner it is told. */
  weight: number;
  /** Share of futures for its pips; null: it has none. */
  pips: number | null;
  /** Whose colour the pips have. */
  slot: number;
  proof: Proof;
}

/** What each measure is about: its total, whose matter it is, and where it is shown. */
const MEASURES: Record<CardMeasure, { total: string; reader: Reader; view: Proof["view"]; chart: string }> = {
  partnerResult: { total: "partnerResult", reader: "partner", view: "partners", chart: "cash" },
  idleSpend: { total: "idleSpend", reader: "customer", view: "customers", chart: "customer-side" },
  pricePerUnit: { total: "pricePerUnit", reader: "customer", view: "customers", chart: "customer-side" },
  nrr: { total: "nrr", reader: "vendor", view: "customers", chart: "retention" },
  costOfChannel: { total: "costOfChannel", reader: "vendor", view: "partners", chart: "payouts" },
};

/** A difference under this part of its level, or of a hundredth of a point, is not worth a card. */
const SLIGHT = 1e-3;
/** Both must have a figure in this part of the futures, so that levels and difference are of the same ones. */
const IN_BOTH = 0.9;
/** Weights of what is said where nothing better is found. */
const WEIGHTS = { same: 1e-3, luck: 1e-2, alone: 0.05 };

/** What figures of a measure are divided by before they are shown; 0: there are none. */
function divisor(view: ResultView, measure: CardMeasure): number {
  return measure === "partnerResult" ? view.summary.partnerFirms : 1;
}

/** A measure's statistics, undivided; null where no future has a figure. */
export function totalsOf(view: ResultView, { id }: StrategyKey, total: string): Statistics | null {
  const stats = view.summary.strategies[id]?.totals[total];
  return stats && stats.count > 0 ? stats : null;
}

/** How sure a difference is; null for a first estimate. */
export function certaintyOf(view: ResultView, pair: PairedDifference): Certainty | null {
  return view.estimate ? null : { share: shareOfDirection(pair), beyond: isBeyondChance(pair) };
}

/** What certainty makes of a size at stake. */
export function weighed(size: number, sure: Certainty | null): number {
  const stake = Math.min(1, Math.abs(size));
  return sure === null ? 0.5 * stake : stake * sure.share * (sure.beyond ? 1 : 0.3);
}

/** A strategy against another on a measure; none where nothing can be said without contradicting a chart. */
export function measureCandidates(view: ResultView, a: StrategyKey, b: StrategyKey, measure: CardMeasure): Candidate[] {
  const { total } = MEASURES[measure];
  const by = divisor(view, measure);
  const pair = view.summary.comparisons[a.id]?.[b.id]?.[total];
  const [own, others] = [totalsOf(view, a, total), totalsOf(view, b, total)];
  if (!pair || pair.count === 0 || !own || !others || !(by > 0)) return [];
  if (pair.count < IN_BOTH * Math.max(own.count, others.count)) return [];
  const letters = { measure, a: a.letter, b: b.letter };
  const made = candidateOf(measure, a);
  if (pair.shareEqual === 1) return [made({ code: "same", ...letters }, WEIGHTS.same, null)];
  const [level, other, difference] = [own.p50 / by, others.p50 / by, pair.p50 / by];
  const sure = certaintyOf(view, pair);
  if (sure && difference !== 0 && isLuck(sure.share)) {
    return [made({ code: "luck", ...letters, share: pair.shareGreater }, WEIGHTS.luck, pair.shareGreater)];
  }
  if (isSlight(measure, difference, level, other) || Math.sign(level - other) !== Math.sign(difference)) return [];
  const weight = weighed(stakeOf(view, measure, difference, level, other, b), sure);
  return [made({ code: "differs", ...letters, level, other, difference, sure }, weight, sure?.share ?? null)];
}

/** A strategy's own figure, where there is nothing to compare it with. */
export function aloneCandidates(view: ResultView, a: StrategyKey, measure: CardMeasure): Candidate[] {
  const stats = totalsOf(view, a, MEASURES[measure].total);
  const by = divisor(view, measure);
  if (!stats || !(by > 0)) return [];
  const range: [number, number] | null = view.estimate ? null : [stats.p10 / by, stats.p90 / by];
  const made = candidateOf(measure, a);
  return [
    made({ code: "alone", measure, a: a.letter, level: stats.p50 / by, range }, WEIGHTS.alone, range ? 0.8 : null),
  ];
}

function candidateOf(
  measure: CardMeasure,
  { id, slot }: StrategyKey,
): (finding: CardFinding, weight: number, pips: number | null) => Candidate {
  const { reader, view, chart } = MEASURES[measure];
  return (finding, weight, pips) => ({
    finding,
    reader,
    weight,
    pips,
    slot,
    proof: { view, chart, strategyId: id },
  });
}

function isSlight(measure: CardMeasure, difference: number, level: number, other: number): boolean {
  if (measure === "nrr" || measure === "costOfChannel") return Math.abs(difference) < SLIGHT;
  const size = Math.max(Math.abs(level), Math.abs(other));
  return isRounding(difference, size) || Math.abs(difference) < SLIGHT * size;
}

/** A difference as a part of what it is a matter of. */
function stakeOf(
  view: ResultView,
  measure: CardMeasure,
  difference: number,
  level: number,
  other: number,
  b: StrategyKey,
): number {
  switch (measure) {
    case "partnerResult":
      return difference / Math.max(Math.abs(level), Math.abs(other));
    case "idleSpend":
      return difference / Math.max(totalsOf(view, b, "revenue")?.p50 ?? 0, Math.abs(difference));
    case "pricePerUnit":
      return (0.5 * difference) / Math.max(level, other);
    case "nrr":
      return 0.5 * difference;
    case "costOfChannel":
      return difference;
    default:
      return measure satisfies never;
  }
}
