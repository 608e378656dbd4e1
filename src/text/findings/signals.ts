/** Titles, labels and descriptions of customers by signal. All figures are means of one strategy. */
import type { AskedWord } from "../chart-terms.ts";
import { digits, percent, quantity, share as shareOf } from "../format.ts";

/** The signals from below: what worries stands at the bottom. */
export const SIGNAL_ORDER = ["risk", "laggard", "onboarding", "steady", "expansion"] as const;

/** What a vendor can see of a customer from its usage alone. */
export type Signal = (typeof SIGNAL_ORDER)[number];

/** How many customers under strategy `a` give cause to worry in the last month. Counts are written with `decimals`. */
export type SignalsFinding =
  | { code: "nobody"; a: string; months: number }
  | { code: "gone"; a: string; months: number }
  | { code: "none" | "few" | "all"; a: string; months: number; all: string }
  | { code: "part"; a: string; months: number; share: number; worrying: string; all: string };

const ONE_IN: [number, string][] = [
  [2, "two"],
  [3, "three"],
  [4, "four"],
  [5, "five"],
  [10, "ten"],
];

/** "one customer in four is", "29 % of customers are". */
function portion(share: number): string {
  const near = ONE_IN.find(([n]) => Math.abs(share * n - 1) <= 0.05);
  return near ? `one customer in ${near[1]} is` : `${shareOf(share)} of customers are`;
}

/** The title of customers by signal: at most 110 characters, no full stop. */
export function signalsTitle(finding: SignalsFinding): string {
  const { a, months } = finding;
  switch (finding.code) {
    case "nobody":
      return `Under ${a} nobody comes under contract within ${months} months`;
    case "gone":
      return `Under ${a} nobody is left under contract in month ${months}`;
    case "none":
      return `Under ${a} none of ${finding.all} customers is at risk or overdue in month ${months}`;
    case "few":
      return `Under ${a} next to none of ${finding.all} customers is at risk or overdue in month ${months}`;
    case "all":
      return `Under ${a} all ${finding.all} customers are at risk or overdue in month ${months}`;
    case "part":
      return `Under ${a} ${portion(finding.share)} at risk or overdue by month ${months}: ${finding.worrying} of ${finding.all}`;
    default:
      return finding satisfies never;
  }
}

const MEANINGS: Record<Signal, string> = {
  risk: "uses less, or nothing",
  laggard: "overdue to go live",
  onboarding: "not live yet",
  steady: "uses about the same",
  expansion: "uses a tenth more",
};

/** What a signal means, beside its part of the stack. */
export function signalMeaning(signal: Signal): string {
  return MEANINGS[signal];
}

/** Counts whose written forms sum up to the written total: all whole, or all with the same decimals. */
export function summingUp(values: readonly number[]): { parts: string[]; all: string } {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total >= 9999.5) return { parts: values.map(quantity), all: quantity(total) };
  const decimals = total >= 9.95 ? 0 : total >= 0.95 ? 1 : 2;
  const steps = values.map((value) => Math.floor(value * 10 ** decimals + 1e-9));
  const wanted = Math.round(total * 10 ** decimals);
  const rests = values.map((value, i) => value * 10 ** decimals - steps[i]!);
  const order = values.map((_, i) => i).sort((a, b) => rests[b]! - rests[a]! || a - b);
  let missing = wanted - steps.reduce((sum, step) => sum + step, 0);
  for (const i of order) {
    if (missing <= 0) break;
    steps[i]! += 1;
    missing--;
  }
  const write = (step: number): string => digits(step / 10 ** decimals, decimals, true);
  return { parts: steps.map(write), all: write(wanted) };
}

/** The subtitle. */
export function signalsSubtitle(letter: string, runs: string): string {
  return `Customers under contract by signal under ${letter}, mean of ${runs} futures`;
}

/** The shape of the stack in words. */
export function signalsDescription(
  letter: string,
  name: string,
  ends: Record<Signal, number>,
  horizon: number,
): string {
  const all = SIGNAL_ORDER.reduce((sum, signal) => sum + ends[signal], 0);
  const parts = [...SIGNAL_ORDER].reverse().map((signal) => `${signal} ${quantity(ends[signal])}`);
  const worry = all > 0 ? ` ${percent((ends.risk + ends.laggard) / all)} are at risk or laggards.` : "";
  return `${letter}, ${name}: customers under contract by signal and month, stacked, mean of all futures. In month ${horizon} ${quantity(all)}: ${parts.join(", ")}.${worry}`;
}

/** What is missing from an empty stack, and what would bring it. */
export const NO_SIGNALS: readonly [string, string] = [
  "Nobody is under contract",
  "Partners with deals to win, or an installed base, would bring customers",
];

/** The words of customers by signal that can be asked about. */
export const SIGNALS_TERMS: readonly AskedWord[] = [
  { word: "signals", term: "signals" },
  { word: "first value", term: "firstValue" },
];
