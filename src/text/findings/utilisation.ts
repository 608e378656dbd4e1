/** Titles, labels and notes of how commitments are used. Mean counts of commitment periods that ended. */
import { count, months, quantity } from "../format.ts";
import { startingShare } from "./share-words.ts";
import { FIRST_ESTIMATE } from "./words.ts";

/** How far the commitments of strategy `a` are used; shares of the periods that ended. */
export type UtilisationFinding = { a: string } & (
  | { code: "none" }
  | { code: "nobody"; months: number }
  | { code: "notYet"; months: number }
  | { code: "under"; share: number; estimate: boolean }
  | { code: "used"; share: number; estimate: boolean }
  | { code: "between"; share: number; estimate: boolean }
);

/** The title of utilisation: at most 110 characters, no full stop. */
export function utilisationTitle(finding: UtilisationFinding): string {
  const { a } = finding;
  switch (finding.code) {
    case "none":
      return `Under ${a} there is no commitment that could be left unused`;
    case "nobody":
      return `Under ${a} nobody is under contract in ${months(finding.months)}`;
    case "notYet":
      return `No commitment period ends under ${a} within ${months(finding.months)}`;
    case "under":
      return `${startingShare(finding.share)} of commitment periods under ${a} end less than 60\u00a0% used${tail(finding)}`;
    case "used":
      return `${startingShare(finding.share)} of commitment periods under ${a} end used up to 90\u00a0% or more${tail(finding)}`;
    case "between":
      return `${startingShare(finding.share)} of commitment periods under ${a} end between 60 and 90\u00a0% used${tail(finding)}`;
    default:
      return finding satisfies never;
  }
}

function tail({ estimate }: { estimate: boolean }): string {
  return estimate ? FIRST_ESTIMATE : "";
}

/** What is missing where nobody is under contract, and what would bring it. */
export const NOBODY: [string, string] = ["There is no customer", "Partners that sign some would bring figures"];

/** What is missing, and what would bring it; null where periods ended. */
export function missingUtilisation({ code, a }: UtilisationFinding): [string, string] | null {
  if (code === "none") return [`There is no commitment under ${a}`, "Give its offer one to see how much of it is used"];
  if (code === "nobody") return NOBODY;
  if (code === "notYet") return ["No commitment period has ended", "Periods end after 12 months: set a longer horizon"];
  return null;
}

/** The three readings of a period's utilisation. */
export type Reading = "under" | "pace" | "over";

/** What a reading is called. */
export const READINGS: Record<Reading, string> = {
  under: "under 60\u00a0%",
  pace: "on pace",
  over: "over",
};

/** "Commitment periods by how far they were used, mean count over 36 months, 1,000 futures" */
export function utilisationSubtitle(runs: number, horizon: number): string {
  return `Commitment periods by how far they were used at their end, mean number in ${months(horizon)}, ${count(runs)} futures`;
}

/** Words of the drawing and of the table. */
export const UTILISATION_WORDS = {
  axis: "Drawn down at the end of the period, % of the commitment",
  note: "100\u00a0%: used up; use beyond it is overage and is not counted here. Over 100\u00a0%: with what rolled over from before.",
  others: "Under each strategy with a commitment, % of its periods",
  class: "Used",
  over: "over 100 %",
  ended: "periods",
} as const;

/** A class of utilisation in a table: "10 to under 20 %". */
export function classLabel(from: number): string {
  return from === 90 ? "90 to 100 %" : `${from} to under ${from + 10} %`;
}

/** The spread in words. */
export function utilisationDescription(
  letter: string,
  counts: Record<Reading, number>,
  missing: [string, string] | null,
): string {
  if (missing) return `${missing[0]}. ${missing[1]}.`;
  const { under, pace, over } = counts;
  return `${letter}, mean of all futures: of ${quantity(under + pace + over)} commitment periods that ended, ${quantity(under)} were used under 60 %, ${quantity(pace)} from 60 to 100 %, ${quantity(over)} over 100 %.`;
}
