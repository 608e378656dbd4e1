/** Titles and words of what payouts bring: contribution gained against payouts added, both against the baseline. */
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { money, moneyRange, unitFor } from "../format.ts";
import { FIRST_ESTIMATE, futures } from "./words.ts";

/** How an alternative stands to the baseline, by its medians. */
export type EfficiencyKind = "gains" | "free" | "loses" | "saves" | "level" | "same";

/** What the alternative `a` that earns most does with its payouts, against the baseline `b`. */
export type EfficiencyFinding =
  | { code: "none" }
  | { code: "alone"; a: string }
  | { code: "unpaid" }
  | { code: "estimate"; a: string; b: string; kind: EfficiencyKind }
  | { code: "luck"; a: string; b: string; share: number }
  | { code: "kind"; a: string; b: string; kind: EfficiencyKind; payouts: number; contribution: number; share: number };

/** The title of the chart: at most 110 characters, no full stop. */
export function efficiencyTitle(finding: EfficiencyFinding, currency: string): string {
  switch (finding.code) {
    case "none":
      return "There is no strategy whose payouts could be weighed";
    case "alone":
      return `${finding.a} stands alone: what payouts bring shows against a second strategy`;
    case "unpaid":
      return "No strategy pays partners anything that could bring something";
    case "estimate":
      return `${finding.a} ${DOES[finding.kind](finding.b)}${FIRST_ESTIMATE}`;
    case "luck":
      return `What ${finding.a} earns you beyond ${finding.b} is less than luck: it is ahead in ${futures(finding.share)}`;
    case "kind":
      return kindTitle(finding, currency);
    default:
      return finding satisfies never;
  }
}

const DOES: Record<EfficiencyKind, (b: string) => string> = {
  gains: (b) => `pays partners more than ${b} and earns you more`,
  free: (b) => `pays partners less than ${b} and earns you more`,
  loses: (b) => `pays partners more than ${b} and earns you less`,
  saves: (b) => `pays partners less than ${b} and earns you less`,
  level: (b) => `pays partners about what ${b} pays`,
  same: (b) => `pays and earns the same as ${b}`,
};

type Kind = Extract<EfficiencyFinding, { code: "kind" }>;

function kindTitle({ a, b, kind, payouts, contribution, share }: Kind, currency: string): string {
  const [paid, earned] = [money(Math.abs(payouts), currency), money(Math.abs(contribution), currency)];
  switch (kind) {
    case "gains":
      return `Each ${money(1, currency)} that ${a} pays partners on top of ${b} leaves you ${ratioFigure(contribution / payouts, currency)} more`;
    case "free":
      return `${a} pays partners less than ${b} and earns you more at once in ${futures(share)}`;
    case "loses":
      return `${a} pays partners ${paid} more than ${b} and leaves you ${earned} less`;
    case "saves":
      return `${a} saves ${paid} of payouts against ${b} and leaves you ${earned} less`;
    case "level":
      return `${a} pays partners about what ${b} pays and leaves you ${earned} ${contribution > 0 ? "more" : "less"}`;
    case "same":
      return `${a} pays partners the same as ${b} and earns you the same`;
    default:
      return kind satisfies never;
  }
}

/** Contribution gained for one unit of payouts: "$2.10", "$0.38", "$14". */
function ratioFigure(ratio: number, currency: string): string {
  return money(Math.abs(ratio) < 9.995 ? Math.round(ratio * 100) / 100 : ratio, currency);
}

/** What stands beside an alternative; `room` for whole words. */
export function efficiencyWords(
  kind: EfficiencyKind,
  payouts: number,
  contribution: number,
  room: boolean,
  currency: string,
): string {
  switch (kind) {
    case "gains":
      return `${ratioFigure(contribution / payouts, currency)} per ${money(1, currency)}`;
    case "free":
      return room ? "pays less, earns more" : "pays less";
    case "loses":
      return room ? "pays more, earns less" : "earns less";
    case "saves":
      return room ? "pays less, earns less" : "saves";
    case "level":
      return room ? "pays about the same" : "same pay";
    case "same":
      return "the same";
    default:
      return kind satisfies never;
  }
}

/** At a line of equal efficiency: "$2 per $1". */
export function efficiencyLine(slope: number, currency: string): string {
  return `${money(slope, currency)} per ${money(1, currency)}`;
}

/** The subtitle: what is along, what is up. */
export function efficiencySubtitle(letter: string, unit: string, estimate: boolean): string {
  const bars = estimate ? "" : ", 5 and 8 of 10 futures";
  return `Against ${letter} in the same future: your contribution up, payouts to the right${unit === "" ? "" : `, ${unit}`}. Median${bars}`;
}

/** The note: what the figures at the right are. */
export function efficiencyNote(letter: string, currency: string): string {
  return `Contribution is what is left after payouts. “Per ${money(1, currency)}” is the slope from ${letter} to the median: contribution gained, divided by payouts added.`;
}

/** The chart in words. */
export function efficiencyDescription(
  rows: { letter: string; name: string; payouts: Range; contribution: Range }[],
  base: string,
  estimate: boolean,
  currency: string,
): string {
  const said = ({ p10, p50, p90 }: Range): string => {
    const unit = unitFor(Math.max(Math.abs(p10), Math.abs(p90)));
    return estimate
      ? money(p50, currency)
      : `${money(p50, currency)} (8 of 10 futures: ${moneyRange(p10, p90, currency, unit, 1)})`;
  };
  return rows
    .map(
      ({ letter, name, payouts, contribution }) =>
        `${letter}, ${name}, against ${base}: payouts ${said(payouts)}, contribution ${said(contribution)}.`,
    )
    .join(" ");
}

interface Range {
  p10: number;
  p50: number;
  p90: number;
}

/** Words of the drawing and the table. */
export const EFFICIENCY_WORDS = {
  strategy: "Strategy",
  payouts: "payouts",
  contribution: "contribution",
  median: "median",
  ratio: "contribution per payout, of medians",
  ahead: "earns more, share of futures",
  more: "payouts more than",
  free: "pays less, earns more",
  lost: "pays more, earns less",
  missing: ["There is nothing to compare with", "Add a second strategy to the model"],
} as const;

/** The words of incentive efficiency. */
export const EFFICIENCY_TERMS: readonly AskedWord[] = [
  { word: "incentive efficiency", term: ANSWER_TERMS.efficiency },
  { word: "contribution", term: "contribution" },
  { word: "payouts", term: "payouts" },
  { word: "paired difference", term: "pairedDifference" },
];
