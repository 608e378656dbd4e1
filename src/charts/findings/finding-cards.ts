/** The findings of the summary: of all that could be said, what matters most to each reader. */
import type { Scenario } from "#engine/index.ts";
import { cardWords, type CardFinding, type CardMeasure, type CardWords } from "#text/findings/cards.ts";
import { baselineOf, bestAlternative, type ResultView } from "../model.ts";
import { aloneCandidates, measureCandidates, type Candidate, type Proof, type Reader } from "./candidates.ts";
import {
  breakageCandidates,
  focusCandidates,
  livingCandidates,
  planCandidates,
  predictabilityCandidates,
} from "./special-candidates.ts";

/** A finding in words, with what a card needs beside them. */
export interface FindingCard extends CardWords {
  finding: CardFinding;
  reader: Reader;
  /** Share of futures for its pips; null: it has none. */
  pips: number | null;
  /** Whose colour the pips have, 0..7. */
  slot: number;
  proof: Proof;
}

const READERS: readonly Reader[] = ["vendor", "partner", "customer"];
const COMPARED: readonly CardMeasure[] = ["partnerResult", "idleSpend", "pricePerUnit", "nrr", "costOfChannel"];

/** At most `most` findings: the weightiest of each reader first, then what is left by weight. Empty without a strategy. */
export function findingCards(view: ResultView, scenario: Scenario, most = 3): FindingCard[] {
  const all = candidatesOf(view, scenario).sort((one, other) => other.weight - one.weight);
  const first = READERS.flatMap((reader) => all.find((candidate) => candidate.reader === reader) ?? []);
  const rest = all.filter((candidate) => !first.includes(candidate) && !repeats(candidate, first));
  return [...first, ...rest].slice(0, most).map((candidate) => ({
    ...candidate,
    ...cardWords(candidate.finding, view.months, view.currency),
  }));
}

function candidatesOf(view: ResultView, scenario: Scenario): Candidate[] {
  const [a, b] = [bestAlternative(view), baselineOf(view)];
  if (!b) return [];
  if (!a) return [...COMPARED.flatMap((measure) => aloneCandidates(view, b, measure)), ...breakageCandidates(view, b)];
  return [
    ...COMPARED.flatMap((measure) => measureCandidates(view, a, b, measure)),
    ...livingCandidates(view, a, b),
    ...planCandidates(view, scenario, a, b),
    ...breakageCandidates(view, a),
    ...predictabilityCandidates(view, a, b),
    ...focusCandidates(view),
  ];
}

/** Whether it says again what the first of its reader says: how partners fare, or what customers pay. */
function repeats({ reader, finding }: Candidate, first: readonly Candidate[]): boolean {
  const told = first.find((candidate) => candidate.reader === reader);
  if (finding.code === "focus" || finding.code === "breakage" || finding.code === "predictability") return false;
  return told !== undefined && reader !== "vendor" && told.finding.code !== "focus";
}
