/** What watching the largest contracts alone would have missed: titles and words. */
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { count, percent } from "../format.ts";
import type { ValueKind } from "./accounts.ts";

/** So many customers, and how many of them are not among the largest. */
export interface MissedPart {
  of: number;
  missed: number;
}

/** What one future shows: the `largest` customers by contract value against all `of`. */
export type MissedFinding =
  | { code: "waiting" }
  | { code: "few"; of: number; month: number }
  | { code: "alike"; of: number }
  | { code: "quiet"; of: number }
  | { code: "missed"; of: number; largest: number; growing: MissedPart; risk: MissedPart };

/** The title: at most 110 characters, no full stop. */
export function missedTitle(finding: MissedFinding): string {
  switch (finding.code) {
    case "waiting":
      return "What watching the largest customers alone would miss: one future follows";
    case "few":
      return finding.of === 0
        ? `Nobody is under contract in month ${finding.month}, so there is nothing to miss`
        : "With one customer there is nobody to miss";
    case "alike":
      return `All ${count(finding.of)} customers are worth the same: value tells none from another`;
    case "quiet":
      return `None of ${count(finding.of)} customers grows or is at risk in this month`;
    case "missed": {
      const { of, largest, growing, risk } = finding;
      const who = largest === 1 ? "the largest" : `the ${count(largest)} largest`;
      const parts = [partWords(growing, "that grow", "that grows"), partWords(risk, "at risk", "at risk")];
      return `Watching ${who} of ${count(of)} would have missed ${parts.filter((part) => part !== "").join(" and ")}`;
    }
    default:
      return finding satisfies never;
  }
}

function partWords({ of, missed }: MissedPart, many: string, one: string): string {
  if (of === 0) return "";
  if (of === 1) return missed === 1 ? `the one ${one}` : `nobody ${one}`;
  if (missed === of) return `all ${count(of)} ${many}`;
  return `${missed === 0 ? "none" : count(missed)} of ${count(of)} ${many}`;
}

/** The line under the title. */
export function missedSubtitle(a: string, month: number, kind: ValueKind): string {
  const who = kind === "contract" ? "The largest contracts" : "Those who have paid most";
  return `${who} against all others, month ${month}, ${a}, one typical future`;
}

/** The groups of customers that are shown. */
export type MissedGroup = "all" | "growing" | "risk";

/** The words of what the largest contracts hide that can be asked about. */
export const MISSED_TERMS: readonly AskedWord[] = [
  { word: "contract value", term: "contractValue" },
  { word: "growing, at risk", term: "signals" },
  { word: "typical future", term: ANSWER_TERMS.typicalFuture },
];

/** Words that stand as they are. */
export const MISSED_WORDS = {
  note: "Largest: a fifth of customers; equal ones stay together. Growing: use over a tenth more than three months before. At risk: over a tenth less, or nothing.",
  customers: "customers",
  value: { contract: "contract value", paid: "paid so far" },
  group: "Group",
  measure: "Measure",
  among: "among the largest",
  others: "others",
  none: "none",
  few: ["There is nobody to compare", "It takes two customers under contract"],
  alike: ["All customers are worth the same", "Let customers’ use or seats differ in the model"],
} as const;

const GROUPS: Record<MissedGroup, string> = { all: "All customers", growing: "Growing", risk: "At risk" };

/** "Growing" */
export function missedGroup(group: MissedGroup): string {
  return GROUPS[group];
}

/** Over the two parts of the bars: "the 8 largest", "the other 32". */
export function tierWords(largest: number, others: number): [string, string] {
  return [
    largest === 1 ? "the largest" : `the ${count(largest)} largest`,
    others === 1 ? "the other" : `the other ${count(others)}`,
  ];
}

/** What stands in a part of a bar: a number of customers, or a share of contract value. */
export function partLabel(value: number, isShare: boolean, isMissed: boolean): string {
  return (isShare ? percent(value) : count(value)) + (isMissed ? " missed" : "");
}

/** The shape in words. */
export function missedDescription(
  groups: readonly { group: MissedGroup; of: number; missed: number; valueMissed: number }[],
): string {
  return groups
    .map(({ group, of, missed, valueMissed }) =>
      of === 0
        ? `${GROUPS[group]}: none.`
        : `${GROUPS[group]}: ${count(missed)} of ${count(of)} are not among the largest; they hold ${percent(valueMissed)} of the group’s value.`,
    )
    .join(" ");
}
