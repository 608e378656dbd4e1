/** How far commitments are used, as data and in words. Mean counts of the commitment periods that ended. */
import type { Scenario } from "#engine/index.ts";
import { sum } from "d3";
import {
  missingUtilisation,
  utilisationDescription,
  utilisationTitle,
  type Reading,
  type UtilisationFinding,
} from "#text/findings/utilisation.ts";
import { contractFacts, hasCustomers } from "../contract-facts.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** Lower bounds of the classes, %; the last is everything over 100. */
export const CLASSES = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** Mean counts by class. */
export function utilisationCounts(view: ResultView, strategyId: string): number[] {
  const totals = view.summary.strategies[strategyId]?.totals ?? {};
  return CLASSES.map((from) => totals[`utilisation/${from === 100 ? "over100" : from}`]?.mean ?? 0);
}

/** The reading of a class. */
export function readingOf(from: number): Reading {
  return from < 60 ? "under" : from < 100 ? "pace" : "over";
}

/** The counts by reading. */
export function readingsOf(counts: readonly number[]): Record<Reading, number> {
  const of = (reading: Reading): number => sum(counts, (value, i) => (readingOf(CLASSES[i]!) === reading ? value : 0));
  return { under: of("under"), pace: of("pace"), over: of("over") };
}

/** Title, finding and description; what is missing, or null. */
export interface UtilisationText {
  finding: UtilisationFinding;
  title: string;
  description: string;
  missing: [string, string] | null;
}

/** Describes the utilisation of one strategy's commitments. */
export function describeUtilisation(view: ResultView, strategy: StrategyKey, scenario: Scenario): UtilisationText {
  const counts = utilisationCounts(view, strategy.id);
  const finding = found(view, strategy, scenario, counts);
  const missing = missingUtilisation(finding);
  return {
    finding,
    missing,
    title: utilisationTitle(finding),
    description: utilisationDescription(strategy.letter, readingsOf(counts), missing),
  };
}

/** Share of periods that end unused from which on that is the finding. */
const SHELFWARE = 0.25;

function found(
  view: ResultView,
  { id, letter: a }: StrategyKey,
  scenario: Scenario,
  counts: readonly number[],
): UtilisationFinding {
  const all = sum(counts);
  const { estimate, months } = view;
  if (all === 0) {
    if (!contractFacts(scenario, id).commitment) return { code: "none", a };
    return { code: hasCustomers(view, id) ? "notYet" : "nobody", a, months };
  }
  const under = readingsOf(counts).under / all;
  const used = (counts[9]! + counts[10]!) / all;
  if (under >= SHELFWARE && under >= used) return { code: "under", a, share: under, estimate };
  if (used >= 1 - under - used) return { code: "used", a, share: used, estimate };
  return { code: "between", a, share: 1 - under - used, estimate };
}
