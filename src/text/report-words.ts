/** Words of the report. */
import { count, months } from "./format.ts";
import { numberWord } from "./findings/words.ts";
import { dateWords } from "./locale.ts";

/** Words that never change. */
export const REPORT = {
  report: "Report",
  question: "Question",
  print: "Print or save as PDF",
  workbook: "Results as Excel workbook",
  workbookFailed: "The workbook could not be written",
  strategies: "Strategies",
  figures: "Figures",
  findings: "Findings",
  assumptions: "Assumptions",
  method: "How to read and check this",
  baseline: "the baseline",
  input: "Input",
  inWords: "In words",
  range: "8\u00a0of\u00a010 between",
  from: "From",
  strategy: "Strategy",
  offer: "Offer",
  plan: "Incentive plan",
  otherInputs: "Other inputs",
} as const;

/** The date in a report's head: "20 November 2026". */
export function reportDate(time: Date): string {
  return dateWords(time, { day: "numeric", month: "long", year: "numeric" });
}

/** What the report answers: the question in the scenario's own description where there is one, else one that its strategies pose. */
export function reportQuestion(
  description: string,
  strategies: readonly { name: string; isBaseline: boolean }[],
  horizon: number,
): string {
  const own = /(?:^|[.!?]\s+)([^.!?]{8,160}\?)/.exec(description)?.[1];
  if (own !== undefined) return own.trim();
  const base = strategies.find(({ isBaseline }) => isBaseline) ?? strategies[0];
  const others = strategies.filter((strategy) => strategy !== base);
  if (base === undefined) return "What would a strategy earn?";
  const [other] = others;
  if (other === undefined) return `What does “${base.name}” earn in ${months(horizon)}?`;
  if (others.length === 1) return `Is “${other.name}” better than “${base.name}”?`;
  return `Which of ${numberWord(strategies.length)} strategies is best, compared with “${base.name}”?`;
}

/** What stands before the subtitle of a numbered figure. */
export function figureCaption(number: number): string {
  return `Figure\u00a0${number}. `;
}

/** The foot of each page: which letter is which strategy. */
export function lettersLine(strategies: readonly { letter: string; name: string }[]): string {
  return strategies.map(({ letter, name }) => `${letter}: ${name}`).join(" · ");
}

/** The foot of each page: what the figures come from. */
export function sourceLine(seed: number, runs: number, engine: string): string {
  return `Seed ${seed} · ${count(runs)} ${runs === 1 ? "future" : "futures"} · engine ${engine}`;
}

/** Stands before the number of a page, and between it and the number of all. */
export const PAGE = ["page ", " of "] as const;

/** A note on how the figures come about: a word and what there is to say of it. */
export interface MethodNote {
  word: string;
  text: string;
  /** Section of the method that tells more. */
  anchor: string;
}

/** What a reader must know to read the figures and to compute them again. */
export function methodNotes(of: {
  runs: number;
  planned: number;
  months: number;
  strategies: number;
  seed: number;
  engine: string;
  responds: boolean;
  uncertain: number;
  discount: string;
}): MethodNote[] {
  const futures = `${count(of.runs)} ${of.runs === 1 ? "future" : "futures"}`;
  const same =
    of.strategies > 1
      ? " Every strategy meets the same customers and the same luck, so differences are taken within a future."
      : "";
  const early = of.runs < of.planned ? ` This is a first picture: ${count(of.planned)} are asked for.` : "";
  const doubt =
    of.uncertain > 0
      ? ` ${count(of.uncertain)} ${of.uncertain === 1 ? "input that is" : "inputs that are"} not known for sure ${of.uncertain === 1 ? "is" : "are"} drawn anew in each future.`
      : "";
  return [
    { word: "Futures.", text: `${futures} of ${months(of.months)}.${same}${doubt}${early}`, anchor: "futures" },
    {
      word: "Ranges.",
      text: "Lines are medians unless a figure says mean; 8 of 10 futures lie in the wide band, 5 of 10 in the narrow one. Parts that add up are means: medians of parts do not add up to the median of the whole.",
      anchor: "quantiles",
    },
    {
      word: "Contribution.",
      text: "Revenue less cost of service, payouts to partners, customer success and own sales. What is committed and not used is revenue when it expires; signing fees are expensed when they are earned.",
      anchor: "contribution",
    },
    {
      word: "Partners.",
      text: of.responds
        ? "Firms that follow their own interest divide their time as it pays them best under each plan, as far as their inputs say."
        : "Firms keep to the split of time that their inputs give, whatever the plan pays.",
      anchor: "best-response",
    },
    {
      word: "Not counted.",
      text: `Moves of rivals, taxes, and the growth of firms beyond their team. Amounts are not discounted; present values use ${of.discount} a year.`,
      anchor: "conventions",
    },
    {
      word: "To check this.",
      text: `The scenario file with seed ${of.seed} gives the same figures in engine ${of.engine}, on any machine. Every figure can be opened in the ledger, down to the invoice line.`,
      anchor: "trace",
    },
  ];
}
