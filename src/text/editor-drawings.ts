/** Words of the drawings beside the editor's fields: what they show in a sentence, what stands in them, what to beware of. */
import type { Curve, Spread } from "#engine/index.ts";
import { digits, fullMoney, money, nOfTen, share } from "./format.ts";
import { MONTH_NAMES } from "./month-names.ts";

/** A figure with about three digits that count: "0.91", "1,330". */
export function threeDigits(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-12) return "0";
  return digits(value, Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(size)))), true);
}

/** Words of the price of a quantity. `unit` names things in the plural: "shipments". */
export const PRICE_WORDS = {
  aMonth: " a\u00a0month",
  each: " each",
  read: "Quantity to read the price at",
  axis: (unit: string): string => `${unit} a month`,
  bound: (tier: number): string => `Upper bound of tier ${tier}`,
  quantity: quantityOf,
  /** "$2,919.50, $0.72 each" */
  price: (total: number, each: number | null, currency: string): string =>
    each === null ? fullMoney(total, currency) : `${fullMoney(total, currency)}, ${unitPrice(each, currency)} each`,
} as const;

/** "200 shipments"; of a unit that is a number of things itself, "8,000 of 1,000 calls each". */
function quantityOf(value: number, unit: string): string {
  const number = threeOrWhole(value);
  return unit.startsWith("× ") ? `${number} of ${unit.slice(2)} each` : `${number} ${unit}`;
}

function threeOrWhole(value: number): string {
  return value >= 100 ? digits(value, 0) : threeDigits(value);
}

/** The price of one unit, with three digits that count. */
export function unitPrice(value: number, currency: string): string {
  const sign = money(0, currency).slice(0, -1);
  return value >= 1000 ? fullMoney(value, currency) : `${sign}${threeDigits(value).replace(/\.\d$/, "$&0")}`;
}

/** The shape of a price in a sentence. */
export function priceName(to: number, total: number, edges: number, unit: string, currency: string): string {
  const each = to > 0 ? unitPrice(total / to, currency) : "";
  const falls = edges === 0 ? "" : edges === 1 ? " It falls at one edge." : ` It falls at ${edges} edges.`;
  return `What a month costs by quantity: up to ${fullMoney(total, currency)} at ${quantityOf(to, unit)}, ${each} each there.${falls}`;
}

/** A place where going beyond a bound is cheaper than staying under it. */
export function priceEdge(
  edge: { quantity: number; before: number; after: number; dearerFrom: number },
  unit: string,
  currency: string,
): string {
  const [bound, from] = [quantityOf(edge.quantity, unit), threeOrWhole(edge.dearerFrom)];
  const less = fullMoney(edge.before - edge.after, currency);
  return `Beyond ${bound} the month costs ${less} less: just over it is cheaper than anything from ${from} on.`;
}

/** The edges that are not told one by one. */
export function moreEdges(number: number): string {
  return number === 1 ? "One more edge like this." : `${number} more edges like this.`;
}

/** "5 months", "4.5 months", "1 month". */
function monthsOf(value: number): string {
  const text = digits(value, 1, true);
  return `${text}\u00a0${text === "1" ? "month" : "months"}`;
}

/** Words of adoption. */
export const ADOPTION_WORDS = {
  axis: "months of use",
  newcomers: "new in the month",
  most: (month: number): string => `most in month ${digits(month, 0)}`,
  ring: {
    months: "Months to full use",
    monthsToHalf: "Months to half of full use",
    monthsTo90: "Months to 90\u00a0% of full use",
  },
  point: { months: "full after", monthsToHalf: "half after", monthsTo90: "90\u00a0% after" },
  months: monthsOf,
} as const;

/** The shape of adoption in a sentence; `half` and `most` are read from the curve. */
export function adoptionName(kind: Curve["kind"], half: number, nine: number, most: number): string {
  switch (kind) {
    case "immediate":
      return "Use is full from the first month on.";
    case "linear":
      return `Use grows by the same amount each month: half of full use after ${monthsOf(half)}, nine tenths after ${monthsOf(nine)}.`;
    case "logistic":
    case "gompertz":
      return `Half of full use after ${monthsOf(half)}, nine tenths after ${monthsOf(nine)}.`;
    case "bass":
      return `${Number.isFinite(half) ? `Half of full use after ${monthsOf(half)}` : "Half of full use takes over 80 years"}; ${
        most > 0 ? `most begin in month ${digits(most, 0)} of use.` : "most begin at once."
      }`;
    default:
      return kind satisfies never;
  }
}

/** What a preset is called. */
export const PRESET_NAMES: Readonly<Record<"fast" | "typical" | "slow", string>> = {
  fast: "Fast",
  typical: "Typical",
  slow: "Slow",
};

/** What was measured for a published p and q. */
const BASS_NAMES: Readonly<Record<"average" | "airConditioners" | "steamIrons" | "blackAndWhiteTv", string>> = {
  average: "Average of 213 published estimates",
  airConditioners: "Room air conditioners",
  steamIrons: "Steam irons",
  blackAndWhiteTv: "Black-and-white television",
};

/** A published p and q with its source, and how it is turned into months. */
export function bassReference(reference: {
  id: keyof typeof BASS_NAMES;
  pPerYear: number;
  qPerYear: number;
  source: string;
  year: number;
}): string {
  const { id, pPerYear, qPerYear, source, year } = reference;
  return `${BASS_NAMES[id]}: p\u00a0=\u00a0${threeDigits(pPerYear)}, q\u00a0=\u00a0${threeDigits(qPerYear)} a year (${source}, ${year}); a month has a twelfth of each.`;
}

/** How a spread's figures are written. */
export type SpreadFigure = "number" | "share";

/** A figure of a spread: "0.91", "2,400", "35 %". */
export function spreadFigure(value: number, as: SpreadFigure): string {
  return as === "share" ? share(value) : threeDigits(value);
}

/** Words of a spread. */
export const SPREAD_WORDS = {
  typical: "typical",
  oneInTen: "1\u00a0in\u00a010 above",
  typicalRing: "Typical value",
  oneInTenRing: "One in ten is above",
} as const;

/** What a spread says: where most lie, or that all are the same. */
export function spreadFinding(spread: Spread, as: SpreadFigure): string {
  const { median, p90 } = spread;
  if (median === 0) return "Always 0.";
  if (p90 <= median) return `Always ${spreadFigure(median, as)}: no spread.`;
  return `Half are over ${spreadFigure(median, as)}; 8\u00a0of\u00a010 are between ${spreadFigure((median * median) / p90, as)} and ${spreadFigure(p90, as)}.`;
}

/** The share above a mark: "4 of 10 commit more than they will use." `above` is said of them. */
export function overMark(part: number, above: string): string {
  const words = nOfTen(part);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${above}.`;
}

/** What is said of those above a mark where nothing else is. */
export function isAbove(label: string): string {
  return `are above ${label}`;
}

/** A spread in a sentence or two. */
export function spreadName(unit: string, said: readonly string[]): string {
  return `${unit}: ${said.join(" ")}`;
}

/** The months by letter, January first. */
export const MONTH_LETTERS: readonly string[] = MONTH_NAMES.map((name) => name.charAt(0));

/** What a factor works as once all are scaled: "1.4, counts as 1.33". */
export function countsAs(value: number, mean: number): string {
  return `${threeDigits(value)}, counts as ${threeDigits(value / mean)}`;
}

/** The mean of twelve factors, and what it stands for. */
export function seasonMean(mean: number, scaled: boolean): string {
  return scaled && Math.abs(mean - 1) > 1e-9 ? `mean ${threeDigits(mean)}, counts as 1` : `mean ${threeDigits(mean)}`;
}

/** The highest and the lowest of twelve factors. */
export function seasonFinding(values: readonly number[], scaled: boolean): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / 12;
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const write = (value: number): string => threeDigits(scaled ? value / mean : value);
  if (most - least <= 1e-9 * most) return scaled ? "All months are alike." : `${write(most)} in every month.`;
  const named = (value: number): string => MONTH_NAMES[values.indexOf(value)]!;
  return `${named(most)} is highest, at ${write(most)}${scaled ? " times the mean" : ""}; ${named(least)} is lowest, at ${write(least)}.`;
}

/** Twelve factors in a sentence. */
export function seasonName(label: string, finding: string): string {
  return `${label}: ${finding}`;
}
