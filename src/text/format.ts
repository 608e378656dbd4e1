/** How figures are written: true minus, no-break spaces, one unit for a range, `$3.4m`. Nothing here knows a screen. */
import { figureStyle } from "./locale.ts";

const NBSP = "\u00a0";
const MINUS = "\u2212";
const THOUSANDS = [
  { divisor: 1, suffix: "" },
  { divisor: 1e3, suffix: "k" },
  { divisor: 1e6, suffix: "m" },
  { divisor: 1e9, suffix: "bn" },
  { divisor: 1e12, suffix: "tn" },
] as const;

/** A power of a thousand that figures are divided by, with its letter. */
export interface Unit {
  divisor: number;
  suffix: string;
}

/** The unit of figures in full. */
export const ONE: Unit = { divisor: 1, suffix: "" };

/** What is written where there is no figure. */
const NO_FIGURE = "no figure";

/** The digits of a number, grouped, with a true minus and never "−0". NaN and infinities give `NO_FIGURE`. */
export function digits(value: number, decimals: number, trim = false): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  let text = figureStyle().fixed(Math.abs(value), decimals);
  if (trim && decimals > 0) text = text.replace(/[.,]?0+$/, "");
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** The unit in which figures up to `size` are written: 999,950 is already "$1m", not "$1,000k". */
export function unitFor(size: number): Unit {
  const value = Math.abs(size);
  let index = 0;
  while (index < THOUSANDS.length - 1 && rounded(value / THOUSANDS[index]!.divisor) >= 1000) index++;
  return THOUSANDS[index]!;
}

/** What a scaled figure is after rounding to the decimals it is written with. */
function rounded(scaled: number): number {
  const factor = 10 ** decimalsOf(scaled);
  return Math.round(scaled * factor) / factor;
}

/** Decimals that a figure alone is written with once divided by its unit: two figures below ten, whole above. */
function decimalsOf(scaled: number): number {
  return Math.abs(scaled) < 9.95 ? 1 : 0;
}

const symbols = new Map<string, string>();

/** The sign before an amount: "$", "€", or a code with its space ("CHF "). */
export function currencySign(currency: string): string {
  let sign = symbols.get(currency);
  if (sign === undefined) {
    sign = signOf(currency);
    symbols.set(currency, sign);
  }
  return sign;
}

function signOf(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return currency + NBSP;
  const parts = new Intl.NumberFormat("en-US", { style: "currency", currency }).formatToParts(1);
  const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
  return /[A-Za-z]$/.test(symbol) ? symbol + NBSP : symbol;
}

function withSign(text: string, currency: string): string {
  if (text === NO_FIGURE) return text;
  return text.startsWith(MINUS) ? MINUS + currencySign(currency) + text.slice(1) : currencySign(currency) + text;
}

/** A figure of its own, short: "3.4m", "164k", "259.71", "0.0004". */
function short(value: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const size = Math.abs(value);
  if (size < 1000 && unitFor(size).divisor === 1) return small(value);
  const unit = unitFor(size);
  const scaled = value / unit.divisor;
  return digits(scaled, decimalsOf(scaled), true) + unit.suffix;
}

/** Figures under a thousand: whole, or with two decimals; under a hundredth with two significant ones. */
function small(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size < 1e-9) return "0";
  if (size < 0.01) return digits(value, Math.min(12, 1 - Math.floor(Math.log10(size))), true);
  return Math.abs(value - Math.round(value)) < 0.005 ? digits(value, 0) : digits(value, 2);
}

/** An amount alone: "$3.4m", "−$26k", "$259.71". */
export function money(value: number, currency: string): string {
  return withSign(short(value), currency);
}

/** An amount in full: "$1,152,981", with cents below a thousand. */
export function fullMoney(value: number, currency: string): string {
  return withSign(full(value), currency);
}

/** A figure in full, for tables and readouts: whole from a thousand on, two decimals below. */
export function full(value: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  return Math.abs(value) >= 999.5 || Number.isInteger(value) ? digits(value, 0) : small(value);
}

/** A figure in a given unit and with given decimals, as a column writes it: "1.17m"; what rounds to nothing is "0". */
export function inUnit(value: number, unit: Unit, decimals: number): string {
  const text = digits(value / unit.divisor, decimals);
  return text === NO_FIGURE ? text : /[1-9]/.test(text) ? text + unit.suffix : "0";
}

/** The same with the currency's sign: "$1.17m". */
export function moneyIn(value: number, currency: string, unit: Unit, decimals: number): string {
  return withSign(inUnit(value, unit, decimals), currency);
}

/** Two figures with their unit once: "1.2 to 2.6m", "−54 to 0k". */
export function range(low: number, high: number, unit: Unit, decimals: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return NO_FIGURE;
  const [from, to] = [digits(low / unit.divisor, decimals), digits(high / unit.divisor, decimals)];
  if (!/[1-9]/.test(from + to)) return `0${NBSP}to${NBSP}0`;
  return `${from}${NBSP}to${NBSP}${to}${unit.suffix}`;
}

/** Two figures in the unit that suits them, written once: "$0.47 to 2.3m" is "$0.5 to 2.3m", "12 to 16k". */
export function ownRange(low: number, high: number): string {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)));
  const size = Math.max(Math.abs(low), Math.abs(high)) / unit.divisor;
  return range(low, high, unit, size < 9.95 ? 1 : 0);
}

/** A range of amounts with sign and unit once: "$1.6 to 6.5m". */
export function moneyRange(low: number, high: number, currency: string, unit: Unit, decimals: number): string {
  return withSign(range(low, high, unit, decimals), currency);
}

/** A share alone, in per cent: two figures below ten per cent where a whole one would hide it. "92 %", "0.4 %". */
export function share(value: number): string {
  const size = Math.abs(value * 100);
  return percent(value, size >= 0.95 || size < 1e-9 ? 0 : figuresOf(size));
}

/** A difference of shares alone, in points: "31 pts", "3.6 pts", "0.04 pts". */
export function pointsAlone(difference: number): string {
  const size = Math.abs(difference * 100);
  return points(difference, size >= 9.95 || size < 1e-9 ? 0 : figuresOf(size));
}

/** Decimals that show the first figure of a size under ten, at least one. */
function figuresOf(size: number): number {
  return Math.max(1, Math.min(12, -Math.floor(Math.log10(size))));
}

/** A share in per cent: "8 %", "8.1 %". */
export function percent(share: number, decimals = 0): string {
  const text = digits(share * 100, decimals);
  return text === NO_FIGURE ? text : `${text}${NBSP}%`;
}

/** A difference of shares in percentage points, without its sign's plus: "31 pts". */
export function points(difference: number, decimals = 0): string {
  const text = digits(difference * 100, decimals);
  return text === NO_FIGURE ? text : `${text}${NBSP}pts`;
}

/** A written difference with its plus where it is above nothing; a difference that rounds to nothing stays as it is. */
export function signed(difference: number, text: string): string {
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A whole number, grouped: "1,000". */
export function count(value: number): string {
  return digits(value, 0);
}

/** A figure in full beside others as large as `largest`: all whole, or all with two decimals. */
export function fullBeside(value: number, largest: number): string {
  return digits(value, Math.abs(largest) >= 999.5 ? 0 : 2);
}

/** A quantity of things: whole from ten on, one decimal below, short from ten thousand on. */
export function quantity(value: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  if (Math.abs(value) >= 9999.5) return short(value);
  if (Math.abs(value) < 0.95) return small(value);
  return Math.abs(value) >= 9.95 ? digits(value, 0) : digits(value, 1, true);
}

/** "1 month", "36 months". */
export function months(value: number): string {
  return `${count(value)}${NBSP}${value === 1 ? "month" : "months"}`;
}

/** How many of ten a share of futures is: 10 only from 99.5 % on, 0 below 5 %. For pips. */
export function tenths(share: number): number {
  if (!(share >= 0.05)) return 0;
  return share >= 0.995 ? 10 : Math.min(9, Math.round(share * 10));
}

/** A share of futures in words: "9 of 10", "<1 of 10" under 5 %, "none" under 0.5 %. */
export function nOfTen(share: number): string {
  if (!Number.isFinite(share)) return NO_FIGURE;
  if (share < 0.005) return "none";
  return `${share < 0.05 ? "<1" : tenths(share)}${NBSP}of${NBSP}10`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Calendar year and month (0: January) of a month of the horizon (0: the first), from a start like "2027-01". */
export function calendar(startMonth: string, month: number): { year: number; month: number } {
  const absolute = Number(startMonth.slice(0, 4)) * 12 + Number(startMonth.slice(5, 7)) - 1 + month;
  return { year: Math.floor(absolute / 12), month: ((absolute % 12) + 12) % 12 };
}

/** A month of the horizon (0: the first) by its calendar name: "Dec 2028". */
export function monthName(startMonth: string, month: number): string {
  const date = calendar(startMonth, month);
  return `${MONTHS[date.month]}${NBSP}${date.year}`;
}
