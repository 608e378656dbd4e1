/** Figures of a statement: written so that a reader who recomputes a line meets its amount to the cent. */
import { currencySign, digits } from "../format.ts";

const NBSP = "\u00a0";
const MINUS = "\u2212";

/** What a figure may be off in the amount that is recomputed from it, in the currency's unit. */
const SLACK = 0.001;

/** A price is never written further off than by this part of itself, however little is bought at it. */
const MOST_OFF = 0.001;

/** A quantity is written as if each cost a cent at least, a rate as if it were paid on a thousand: little is still told apart. */
const LEAST_WEIGHT = 0.01;
const LEAST_BASE = 1000;

/** Decimals that no figure needs more of. */
const MOST_DECIMALS = 14;

/** An amount to the cent: "€1,240.00", "−€12.50". */
export function cents(value: number, currency: string): string {
  return withSign(digits(value, 2), currency);
}

/** A price or fee: to the cent, or as far as it takes to be right when it is multiplied by `weight`: "€0.0004". */
export function price(value: number, currency: string, weight = 1): string {
  const least = value === 0 ? 0 : SLACK / (MOST_OFF * Math.abs(value));
  const decimals = decimalsFor(value, Math.max(Math.abs(weight), least));
  return withSign(digits(value, Math.max(2, decimals)), currency);
}

/** A quantity or factor, no longer than it takes to be right when it is multiplied by `weight`: "1,184.5". */
export function factor(value: number, weight: number): string {
  return digits(value, decimalsFor(value, Math.max(Math.abs(weight), LEAST_WEIGHT)), true);
}

/** A rate in per cent, no longer than it takes to be right when it is paid on `base`: "8 %", "2.9531 %". */
export function rate(value: number, base: number): string {
  return `${factor(value * 100, Math.max(Math.abs(base), LEAST_BASE) / 100)}${NBSP}%`;
}

/** A share of a rule in per cent, as it was set: "12.5 %". */
export function percentExactly(value: number): string {
  return rate(value, 1e4);
}

/** A share that stays under `limit`, written so that it looks like it: "31 %", "49.97 %" under 50 %. */
export function shareUnder(value: number, limit: number): string {
  // 0.07 · 100 is a little over 7.
  const most = Number((limit * 100).toPrecision(MOST_DECIMALS));
  let decimals = 0;
  while (decimals < MOST_DECIMALS && Number((value * 100).toFixed(decimals)) >= most) decimals++;
  return `${digits(value * 100, decimals)}${NBSP}%`;
}

/** Whether two amounts are the same to the cent: what is told of a rule must give the line that it tells of. */
export function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= SLACK + 1e-9 * Math.abs(b);
}

function decimalsFor(value: number, weight: number): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && Math.abs(Number(value.toFixed(decimals)) - value) * weight > SLACK) decimals++;
  return decimals;
}

function withSign(text: string, currency: string): string {
  const sign = currencySign(currency);
  return text.startsWith(MINUS) ? MINUS + sign + text.slice(1) : sign + text;
}
