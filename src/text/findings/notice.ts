/** Titles and words of how long declines go unnoticed, by mode of customer success. Means of all futures of one strategy. */
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { count, months, percent, quantity, share as shareOf } from "../format.ts";

/** How customer success looks at accounts. */
export interface SuccessMode {
  mode: "reactive" | "periodic" | "continuous";
  /** Months between reviews, where there are any. */
  reviewEvery: number;
}

/** A typical time in months; null: more than twelve. */
export type TypicalMonths = number | null;

/** What waiting costs. `today` is the mode of the scenario; shares are of declines, `lost` of the saves. */
export type NoticeFinding =
  | { code: "none"; a: string }
  | { code: "unnoticed"; a: string; today: SuccessMode; saved: number | null }
  | { code: "today"; a: string; typical: TypicalMonths; saved: number }
  | { code: "cost"; waiting: SuccessMode; isToday: boolean; sooner: TypicalMonths; lost: number }
  | { code: "idle"; waiting: SuccessMode; isToday: boolean; sooner: TypicalMonths };

/** The title: at most 110 characters, no full stop. */
export function noticeTitle(finding: NoticeFinding): string {
  switch (finding.code) {
    case "none":
      return `Under ${finding.a} no customer’s use goes into decline`;
    case "unnoticed": {
      const { a, today, saved } = finding;
      const else_ = saved === null ? "" : `; watching all the time saves ${shareOf(saved)} of them`;
      return `Under ${a} ${today.mode === "reactive" ? "waiting for the call" : "reviewing too late"} notices no decline${else_}`;
    }
    case "today":
      return `Under ${finding.a} a decline is noticed after ${typically(finding.typical)}, typically; ${shareOf(finding.saved)} are saved`;
    case "cost": {
      const { waiting, isToday, sooner, lost } = finding;
      const saves = lost < 0.005 ? "none of the saves" : `${shareOf(lost)} of the saves`;
      return `${deed(waiting)} ${costs(isToday)} ${time(sooner)} and ${saves}, against watching all the time`;
    }
    case "idle": {
      const { waiting, isToday, sooner } = finding;
      return `${deed(waiting)} ${costs(isToday)} ${time(sooner)}, yet watching all the time saves nobody either`;
    }
    default:
      return finding satisfies never;
  }
}

function typically(typical: TypicalMonths): string {
  return typical === null ? `more than ${months(12)}` : months(typical);
}

function time(sooner: TypicalMonths): string {
  if (sooner === null) return `more than ${months(11)}`;
  return sooner === 0 ? "no time" : months(sooner);
}

function deed({ mode, reviewEvery }: SuccessMode): string {
  return mode === "reactive" ? "Waiting for the call" : `Reviewing every ${interval(reviewEvery)}`;
}

/** "month", "quarter", "6 months". */
function interval(reviewEvery: number): string {
  return reviewEvery === 1 ? "month" : reviewEvery === 3 ? "quarter" : months(reviewEvery);
}

function costs(isToday: boolean): string {
  return isToday ? "costs" : "would cost";
}

/** A mode in two lines: what it is called, and what it means or that it is today's. */
export function modeWords({ mode, reviewEvery }: SuccessMode, isToday: boolean): { name: string; says: string } {
  const today = isToday ? "today" : "";
  switch (mode) {
    case "reactive":
      return { name: "When they call", says: today || "before the term ends" };
    case "continuous":
      return { name: "All the time", says: today || "usage is watched" };
    case "periodic":
      return { name: `Every ${interval(reviewEvery)}`, says: today || "in reviews" };
    default:
      return mode satisfies never;
  }
}

/** Words that stand as they are. */
export const NOTICE_WORDS = {
  saved: "saved",
  computing: "being computed …",
  never: "never noticed",
  row: "Customer success",
  declines: "Declines",
  noticed: "Noticed",
  savedColumn: "Saved",
} as const;

/** Beside the bars: "3 months typically". */
export function typicalWords(typical: TypicalMonths): { strong: string; rest: string } {
  return typical === null
    ? { strong: `over ${months(12)}`, rest: "typically" }
    : { strong: months(typical), rest: "typically" };
}

/** The subtitle; `runs` of today's mode, `others` of the rest. */
export function noticeSubtitle(letter: string, runs: number, others: number): string {
  const from = runs === others ? `${count(runs)} futures` : `${count(runs)} futures today, ${count(others)} else`;
  return `Months until a decline is noticed under ${letter}; share of declines saved. ${from}`;
}

/** A month of the histogram as a column of the table: "after 3 months". */
export function lagColumn(lag: number | null): string {
  return lag === null ? "Noticed later" : `Noticed after ${months(lag)}`;
}

/** What is missing where nothing declines, and what would bring it. */
export const NO_DECLINES: readonly [string, string] = [
  "No customer’s use declines",
  "The chance of a decline is an input of each segment",
];

/** A mode's figures in words. */
export interface NoticeTold {
  words: { name: string; says: string };
  declines: number;
  noticed: number;
  saved: number;
  typical: TypicalMonths | undefined;
}

/** The shape in words. */
export function noticeDescription(letter: string, name: string, modes: readonly (NoticeTold | null)[]): string {
  const known = modes.flatMap((mode) => (mode === null ? [] : [told(mode)]));
  const waits = modes.length > known.length ? " The others are not computed." : "";
  return `${letter}, ${name}: months from a decline’s start to its notice, by mode of customer success. ${known.join("; ")}.${waits}`;
}

function told({ words, declines, noticed, saved, typical }: NoticeTold): string {
  const when = typical === undefined ? "" : `, typically after ${typically(typical)}`;
  const part = (of: number): string => (declines > 0 ? percent(of / declines) : "0");
  return `${words.name} (${words.says}): ${quantity(declines)} declines, ${part(noticed)} noticed${when}, ${part(saved)} saved`;
}

/** The words that can be asked about. */
export const NOTICE_TERMS: readonly AskedWord[] = [
  { word: "time to notice", term: "detectionLag" },
  { word: "other modes", term: ANSWER_TERMS.noticeByMode },
  { word: "coverage", term: "coverage" },
];
