/** Words of the pictures of lessons: figures in their units, what is drawn and asked, descriptions, table heads. */
import type { EntryKind } from "./entry.ts";
import * as f from "./format.ts";
import { customerName } from "./ledger/labels.ts";

/** What figures are; `usage` and `count` are numbers of things. */
export type FigureUnit = "money" | "share" | "count" | "usage" | "months";

const NBSP = "\u00a0";

/** Words that stand as they are. */
export const LESSON_CHART_WORDS = {
  you: "you",
  month: "Month",
  yourLine: "You",
  median: "median",
  futures: `in 8${NBSP}of${NBSP}10 futures`,
  alike: "the same",
  none: "none",
  type: "Type values instead",
  typing: "Values by month; the line runs straight between them.",
  notDrawn: "nothing drawn yet",
  customer: "Customer",
  what: "What",
  waiting: ["Customers of one future", "they are being opened"],
  nobody: ["No customers", "there is nobody to show here"],
  noDot: "none chosen",
} as const;

/** The unit in which all figures of a picture are written. */
export function figureScale(unit: FigureUnit, size: number): f.Unit {
  if (unit === "share") return { divisor: 0.01, suffix: `${NBSP}%` };
  return unit === "months" ? f.ONE : f.unitFor(size);
}

/** A figure alone: "$3.4m", "31 %", "12", "8 months". */
export function figureAlone(value: number, unit: FigureUnit, currency: string): string {
  if (!Number.isFinite(value)) return LESSON_CHART_WORDS.none;
  if (unit === "money") return f.money(value, currency);
  if (unit === "share") return f.share(value);
  return withMonths(f.quantity(value), unit);
}

/** A figure in full, for tables and readouts: "$21,043", "31.4 %". */
export function figureInFull(value: number, unit: FigureUnit, currency: string): string {
  if (!Number.isFinite(value)) return LESSON_CHART_WORDS.none;
  if (unit === "money") return f.fullMoney(value, currency);
  if (unit === "share") return f.percent(value, 1);
  return withMonths(f.full(value), unit);
}

/** A figure beside others, in their unit and with their decimals. */
export function figureBeside(
  value: number,
  unit: FigureUnit,
  currency: string,
  scale: f.Unit,
  decimals: number,
): string {
  if (!Number.isFinite(value)) return LESSON_CHART_WORDS.none;
  if (unit === "money") return f.moneyIn(value, currency, scale, decimals);
  if (unit === "share") return f.percent(value, decimals);
  return withMonths(f.inUnit(value, scale, decimals), unit);
}

/** Two ends with their unit once: "16 to 26k", "4 to 9 months"; where both are written the same, that they are. */
export function rangeBeside(low: number, high: number, unit: FigureUnit, scale: f.Unit, decimals: number): string {
  const [from, to] = [low, high].map((end) => figureBeside(end, unit, "USD", scale, decimals));
  if (from === to) return LESSON_CHART_WORDS.alike;
  const words = f.range(low, high, scale, decimals);
  return unit === "months" ? `${words}${NBSP}months` : words;
}

/** A range alone, in the unit that suits it: "0.9 to 1.6m", "16 to 26 %". */
export function rangeAlone(low: number, high: number, unit: FigureUnit): string {
  if (!Number.isFinite(low - high)) return LESSON_CHART_WORDS.none;
  const most = Math.max(Math.abs(low), Math.abs(high));
  const scale = figureScale(unit, most);
  return rangeBeside(low, high, unit, scale, most / scale.divisor < 9.95 ? 1 : 0);
}

/** "$14k apart": how far a reader's line is from the answer. */
export function gapWords(gap: number, month: number, unit: FigureUnit, currency: string): [string, string] {
  const size = unit === "share" ? f.pointsAlone(gap) : figureAlone(Number(gap.toPrecision(3)), unit, currency);
  return [`${size} apart`, `in ${monthOf(month)}`];
}

/** A month from 0 as people count it: "month 13". */
export function monthOf(month: number): string {
  return `month${NBSP}${f.count(month + 1)}`;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A year of a lesson from 0: "second year"; where there is less room, "year 2". */
export function yearOf(year: number, room: boolean): string {
  const ordinal = ORDINALS[year];
  return room && ordinal ? `${ordinal} year` : `year${NBSP}${year + 1}`;
}

/** What is still to be drawn, over the part where nothing is; months from 0, `to` included. */
export function goOnWords(from: number, to: number, months: number): string {
  if (from === 0 && to === months - 1) return `draw from ${monthOf(0)} to ${monthOf(to)}`;
  if (to === months - 1) return `go on to ${monthOf(to)}`;
  return from === to ? `${monthOf(from)} too` : `months ${f.count(from + 1)} to ${f.count(to + 1)} too`;
}

/** What a drawing field is called: what to do, and how. */
export function drawLabel(label: string): string {
  return `Draw “${label}”: left and right arrows choose the month, up and down arrows move the line`;
}

/** What is heard of a month of the drawing, from 0; null: nothing is drawn there. */
export function drawnAt(month: number, value: string | null): string {
  return `${monthOf(month)}: ${value ?? LESSON_CHART_WORDS.notDrawn}`;
}

/** A value that is drawn, fine enough to tell a move by `step` on an axis that reaches `most`: "$24.0k". */
export function drawnValue(value: number, unit: FigureUnit, currency: string, most: number, step: number): string {
  const scale = figureScale(unit, most);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step / scale.divisor) - 1e-9));
  return figureBeside(value, unit, currency, scale, decimals);
}

/** The kind of entry that a typed value is. */
export function entryKind(unit: FigureUnit): EntryKind {
  if (unit === "money" || unit === "share" || unit === "months") return unit;
  return "number";
}

/** The field of a month, from 0, for those who type values. */
export function typedLabel(month: number): string {
  return `Month ${f.count(month + 1)}`;
}

/** How a line of a picture runs, in a sentence; ranges are null where there are none. */
export function lineSentence(label: string, from: string, to: string, months: number, range: string | null): string {
  const tail = range === null ? "" : `, ${range} ${LESSON_CHART_WORDS.futures}`;
  return `${label}: ${from} in ${monthOf(0)}, ${to} in ${monthOf(months - 1)}${tail}.`;
}

/** What is asked for, in a sentence. */
export function askedSentence(label: string, bottom: string, top: string, months: number): string {
  return `You draw “${label}”, month by month to ${monthOf(months - 1)}, between ${bottom} and ${top}.`;
}

/** Where a reader's line and the answer are furthest apart, in a sentence. */
export function guessSentence(gap: readonly [string, string] | null): string {
  return gap === null
    ? "Your line and the answer are the same."
    : `Your line and the answer are furthest apart ${gap[1]}: ${gap[0].replace(/ apart$/, "")}.`;
}

/** A bar with the heading it is under. */
export function barName(label: string, group: string | null): string {
  return group === null ? label : `${group}, ${label}`;
}

/** A bar in a sentence; the range is null while it is held back. */
export function barSentence(label: string, group: string | null, value: string, range: string | null): string {
  return `${barName(label, group)}: ${value}${range === null ? "" : `, ${range} ${LESSON_CHART_WORDS.futures}`}.`;
}

/** What dots are and how they lie: "40 customers by size and use. 12 large and growing; …". */
export function dotsSentence(
  dots: number,
  x: string,
  y: string,
  parts: readonly { count: number; words: string }[],
): string {
  const who = dots === 1 ? "1 customer" : `${f.count(dots)} customers`;
  const lie = parts.map(({ count, words }) => `${f.count(count)} ${words}`).join("; ");
  return `${who}; across: ${x}; upwards: ${y}.${lie === "" ? "" : ` ${lie}.`}`;
}

/** Whose dot it is: "Customer 3, Large accounts"; `firm`: which one of a partner's firms, from 0, where it has several. */
export function dotName(customer: number, partner: string, firm: number | null): string {
  return [customerName(customer), partner, ...(firm === null ? [] : [`firm ${firm + 1}`])].join(", ");
}

/** The keys of a picture of dots. */
export function dotsLabel(title: string): string {
  return `${title}. Arrow keys go from customer to customer`;
}

/** A customer's dot in a sentence; each figure with what it is. */
export function dotSentence(label: string, figures: readonly (readonly [string, string])[]): string {
  return `${label}: ${figures.map((pair) => pair.join(" ")).join(", ")}`;
}

/** Customers whose figure an axis by orders of size has no place for. */
export function notPlacedNote(count: number): string {
  return count === 1
    ? "One more customer is at zero, for which this scale has no place."
    : `${f.count(count)} more customers are at zero, for which this scale has no place.`;
}

/** The words of a quadrant: those of the upright side first. */
export function cornerWords(y: string | null, x: string | null): string {
  return [y, x].filter((word) => word !== null).join(", ");
}

/** The head of a column of a quantile; `label`: of what, where there is more than one thing. */
export function quantileHead(quantile: "p10" | "p25" | "p50" | "p75" | "p90", label?: string): string {
  const name = quantile === "p50" ? LESSON_CHART_WORDS.median : `${quantile.slice(1)}${NBSP}%`;
  return label === undefined ? name : `${label}, ${name}`;
}

function withMonths(text: string, unit: FigureUnit): string {
  return unit === "months" ? `${text}${NBSP}${text === "1" ? "month" : "months"}` : text;
}
