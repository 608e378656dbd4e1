/** Reads titles back: which figures and directions they claim, checked against the summary without the code that made them. */
import type { PairedDifference, Summary } from "#engine/index.ts";
import { expect } from "vitest";

/** What titles are checked against. */
export interface Ground {
  summary: Summary;
  /** Ids in the order of their letters. */
  ids: string[];
  names: string[];
  currency: string;
}

const UNITS: Record<string, number> = { "": 1, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 };

/** A written figure: its value and half of its last digit. */
interface Written {
  value: number;
  half: number;
}

/** Reads "$3.4m", "−$26k", "64", "31 pts", "92 %". */
function read(text: string): Written {
  const plain = text.replaceAll("\u00a0", " ");
  const match = /^(−?)(?:[^\d−.]*)([\d,]+)(?:\.(\d+))?(k|m|bn|tn)?( pts| %)?$/.exec(plain);
  if (!match) throw new Error(`not a figure: "${text}"`);
  const [, minus, whole, decimals = "", unit = "", share] = match;
  const scale = UNITS[unit]! * (share ? 0.01 : 1);
  const value = Number(`${whole!.replaceAll(",", "")}.${decimals || "0"}`) * scale * (minus ? -1 : 1);
  return { value, half: 0.5 * 10 ** -decimals.length * scale };
}

/** A written figure is that figure, within its rounding. Short forms drop zeros, so at least two figures are compared. */
export function expectFigure(text: string, figure: number): void {
  const { value, half } = read(text);
  expect(Number.isFinite(figure), `${text} against ${figure}`).toBe(true);
  expect(Math.abs(value - figure), `${text} against ${figure}`).toBeLessThanOrEqual(
    half * (1 + 1e-9) + 1e-9 * Math.abs(figure) + 1e-12,
  );
  if (Math.abs(figure) > 1e-9) expect(value === 0, `${text} hides ${figure}`).toBe(false);
}

/** "9 of 10", "<1 of 10", "none of the" is that share of futures. */
export function expectOdds(text: string, share: number): void {
  const plain = text.replaceAll("\u00a0", " ");
  const claimed = /^(?:(\d+|<1) of 10|none of the) futures$/.exec(plain);
  if (!claimed) throw new Error(`no odds: "${text}"`);
  if (plain.startsWith("none")) expect(share).toBeLessThan(0.005);
  else if (claimed[1] === "<1") expect(share >= 0.005 && share < 0.05, `${plain}: ${share}`).toBe(true);
  else if (claimed[1] === "10") expect(share, plain).toBeGreaterThanOrEqual(0.995);
  else {
    expect(Math.abs(share * 10 - Number(claimed[1])), `${plain}: ${share}`).toBeLessThanOrEqual(
      claimed[1] === "9" ? 0.95 : 0.5000001,
    );
  }
}

/** The id behind a letter. */
export function idOf(ground: Ground, letter: string): string {
  const id = ground.ids["ABCDEFGH".indexOf(letter)];
  if (id === undefined) throw new Error(`no strategy ${letter}`);
  return id;
}

/** The paired difference of two letters on a total. */
export function pairOf(ground: Ground, a: string, b: string, total: string): PairedDifference {
  const pair = ground.summary.comparisons[idOf(ground, a)]?.[idOf(ground, b)]?.[total];
  if (!pair) throw new Error(`no comparison of ${a} and ${b} on ${total}`);
  return pair;
}

/** Share of futures in which a is over (or under) b. */
export function shareOver(pair: PairedDifference, over: boolean): number {
  return over ? pair.shareGreater : 1 - pair.shareGreater - pair.shareEqual;
}

/** What holds of every title. */
export function expectTitle(title: string): void {
  expect(title.length, title).toBeLessThanOrEqual(110);
  expect(title, title).not.toMatch(/NaN|undefined|null|Infinity|no figure|−0(?![.,]?\d)|\$-|-\d|\.$/);
  expect(title, title).toMatch(/^\S.*\S$/);
}
