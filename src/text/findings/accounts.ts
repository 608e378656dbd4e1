/** Titles and words of contract value against usage trend. */
import type { Account } from "#engine/index.ts";
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { count, money, percent, share as shareOf } from "../format.ts";
import { customerName, signalLabel } from "../ledger/labels.ts";
import { numberWord } from "./words.ts";

/** What a customer's size is told by: first-year value of its contract, or what it has paid so far. */
export type ValueKind = "contract" | "paid";

/** What one future shows of customers' use in a month (from 1) under strategy `a`. */
export type AccountsFinding =
  | { code: "waiting" }
  | { code: "nobody"; a: string; month: number }
  | { code: "noTrend"; of: number; month: number }
  | { code: "free"; of: number }
  /** `falling` use over a tenth less or nothing, and hold this share of all value. */
  | { code: "falls"; of: number; falling: number; share: number; kind: ValueKind }
  | { code: "grows"; of: number; growing: number }
  | { code: "steady"; of: number };

/** The title: at most 110 characters, no full stop. */
export function accountsTitle(finding: AccountsFinding): string {
  switch (finding.code) {
    case "waiting":
      return "Large or small, using more or less: customers of one future follow";
    case "nobody":
      return `Under ${finding.a} nobody is under contract in month ${finding.month} of a typical future`;
    case "noTrend": {
      const { of, month } = finding;
      if (of === 1) return `By month ${month} the one customer has not used it for long enough to tell a trend`;
      return `By month ${month} none of ${count(of)} customers has used it for long enough to tell a trend`;
    }
    case "free":
      return finding.of === 1
        ? "The one customer with a trend pays nothing"
        : `None of ${count(finding.of)} customers with a trend pays anything`;
    case "falls": {
      const { of, falling, share, kind } = finding;
      const [use, they] = falling === 1 ? ["uses", "it holds"] : ["use", "they hold"];
      return `${count(falling)} of ${count(of)} ${use} over a tenth less, or nothing; ${they} ${shareOf(share)} of ${kind === "contract" ? "contract value" : "what is paid"}`;
    }
    case "grows": {
      const { of, growing } = finding;
      if (of === 1) return "The one customer with a trend uses over a tenth more than three months before";
      return `None of ${count(of)} uses over a tenth less; ${count(growing)} ${growing === 1 ? "uses" : "use"} over a tenth more`;
    }
    case "steady":
      return finding.of === 1
        ? "The one customer with a trend uses about the same as three months before"
        : `All ${count(finding.of)} with a trend use about the same as three months before`;
    default:
      return finding satisfies never;
  }
}

/** The line under the title; `segment`: the only one that is shown, or null. */
export function accountsSubtitle(a: string, month: number, segment: string | null): string {
  const whose = segment === null ? "" : `${segment} only. `;
  return `${whose}Use in 3 months against the 3 before, month ${month}, ${a}, one typical future`;
}

/** Customers that have no dot, and why; what the marks are. */
export function accountsNote(out: {
  notLive: number;
  early: number;
  free: number;
  level: number;
  beyond: number;
}): string {
  const parts = [
    said(out.notLive, "more is not live yet", "more are not live yet"),
    said(out.early, "is live for too short a time to tell", "are live for too short a time to tell"),
    said(out.free, "pays nothing", "pay nothing"),
    said(out.level, "uses exactly the same and is in no quadrant", "use exactly the same and are in no quadrant"),
    said(out.beyond, "grows beyond the upper edge", "grow beyond the upper edge"),
  ].filter((part) => part !== "");
  const marks = "Filled: over a tenth more; pale: steady; ring: over a tenth less, or nothing.";
  return parts.length === 0 ? marks : `${parts.join("; ")}. ${marks}`;
}

function said(number: number, one: string, many: string): string {
  return number === 0 ? "" : `${count(number)} ${number === 1 ? one : many}`;
}

/** The words of contract value against usage trend that can be asked about. */
export const ACCOUNTS_TERMS: readonly AskedWord[] = [
  { word: "contract value", term: "contractValue" },
  { word: "large, small, more, less", term: ANSWER_TERMS.accountKinds },
  { word: "typical future", term: ANSWER_TERMS.typicalFuture },
];

/** Words that stand as they are. */
export const ACCOUNTS_WORDS = {
  segments: "Segment",
  month: "Month",
  allSegments: "All segments",
  smallMore: "small, using more",
  bigMore: "big, using more",
  smallLess: "small, using less",
  bigLess: "big, using less",
  leads: "Click: this customer’s ledger",
  keys: "Customers by value: arrow keys move, Enter opens the ledger",
  none: "no customer is chosen",
  waiting: ["One future is being opened", "Its customers appear here"],
  later: ["A typical future cannot be told yet", "It follows from 200 futures on"],
  nobody: ["Nobody is under contract", "Raise deals a year, or the installed base"],
  free: ["No customer pays anything", "An offer with a price gives customers a value"],
  noTrend: ["Nobody has a trend yet", "It takes 6 months of use after first value"],
} as const;

/** Under the axis: what is measured, and where big begins (null: nowhere yet). */
export function splitWords(split: number | null, currency: string, kind: ValueKind): string {
  const what = kind === "contract" ? "First-year contract value" : "Paid so far";
  return split === null ? what : `${what}; big from ${money(split, currency)} on`;
}

/** "$8k a year", "$8k paid" */
function amount(value: number, currency: string, kind: ValueKind): string {
  return `${money(value, currency)} ${kind === "contract" ? "a year" : "paid"}`;
}

/** "+56 %": a change of use. */
export function changeWords(change: number): string {
  const text = percent(change);
  return change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The two lines at a ringed account. */
export function toldWords(
  kind: "bigQuiet" | "smallGrowing",
  value: number,
  change: number,
  segment: string,
  currency: string,
  valueKind: ValueKind,
): [string, string] {
  const head = kind === "bigQuiet" ? "Big and quiet" : "Small and growing";
  const way = change < 0 ? `use down ${percent(-change)}` : `use up ${percent(change)}`;
  return [`${head}: ${amount(value, currency, valueKind)}`, `${segment}, ${way}`];
}

/** A customer's whole name: "Customer 3, System integrators, firm 2". */
export function accountName({ customer, firm }: Pick<Account, "customer" | "firm">, partner: string): string {
  return `${customerName(customer)}, ${partner}, firm ${firm + 1}`;
}

/** Heads and words of the readout and the table. */
export const ACCOUNT_COLUMNS = {
  customer: "Customer",
  segment: "Segment",
  value: "Contract value",
  paid: "Paid so far",
  change: "Use, change",
  signal: "Signal",
  health: "Health score",
  utilisation: "Commitment used",
} as const;

/** A customer in a sentence, for those who hear it. */
export function accountSentence(
  name: string,
  value: number,
  change: number,
  signal: Parameters<typeof signalLabel>[0],
  currency: string,
  kind: ValueKind,
): string {
  return `${name}: ${amount(value, currency, kind)}, use ${changeWords(change)}, ${signalLabel(signal).toLowerCase()}`;
}

/** The shape in words: the four quadrants and the two that are told. */
export function accountsDescription(
  quadrants: { bigMore: number; bigLess: number; smallMore: number; smallLess: number },
  told: readonly string[],
): string {
  const { bigMore, bigLess, smallMore, smallLess } = quadrants;
  const number = (value: number): string => numberWord(value);
  const four = `Big customers: ${number(bigMore)} using more, ${number(bigLess)} using less. Small customers: ${number(smallMore)} using more, ${number(smallLess)} using less.`;
  return [four, ...told.map((one) => `${one}.`)].join(" ");
}
