/** Titles and descriptions of the fan chart. */
import { distance, figure, measure, type MeasureName } from "../measures.ts";
import { count, months } from "../format.ts";
import { futures, listOf } from "./words.ts";

/** What the fan chart found. Letters name strategies; amounts are full figures, differences never negative. */
export type FanFinding =
  | { code: "nothing"; measure: MeasureName }
  | { code: "only"; measure: MeasureName; a: string; value: number; months: number; summed: boolean }
  | { code: "same"; measure: MeasureName; letters: string[] }
  | { code: "mostlySame"; measure: MeasureName; a: string; b: string; share: number }
  | { code: "alike"; measure: MeasureName; a: string; b: string }
  | { code: "luck"; measure: MeasureName; a: string; b: string; share: number }
  | { code: "odds"; measure: MeasureName; a: string; b: string; more: boolean; difference: number; share: number }
  | { code: "poorStill"; measure: MeasureName; a: string; b: string; low: number }
  | {
      code: "medians";
      measure: MeasureName;
      a: string;
      b: string;
      more: boolean;
      valueA: number;
      valueB: number;
      month: number;
      summed: boolean;
    }
  | { code: "estimate"; measure: MeasureName; a: string; b: string; more: boolean };

/** "a does d more than b", by measure. */
const CLAIMS: Record<MeasureName, (a: string, b: string, d: string, more: boolean) => string> = {
  contribution: (a, b, d, more) => `${a} earns you ${d} ${more ? "more" : "less"} than ${b}`,
  revenue: (a, b, d, more) => `${a} brings ${d} ${more ? "more" : "less"} revenue than ${b}`,
  billings: (a, b, d, more) => `Under ${a} you invoice ${d} ${more ? "more" : "less"} than under ${b}`,
  payouts: (a, b, d, more) => `${a} pays partners ${d} ${more ? "more" : "less"} than ${b}`,
  partnerResult: (a, b, d, more) =>
    `Under ${a} a partner firm ends ${d} ${more ? "better" : "worse"} off than under ${b}`,
  idleSpend: (a, b, d, more) => `Under ${a} customers leave ${d} ${more ? "more" : "less"} unused than under ${b}`,
  consumption: (a, b, d, more) => `Under ${a} customers use ${d} ${more ? "more" : "less"} than under ${b}`,
  customersActive: (a, b, d, more) => `${a} ends with ${d} ${more ? "more" : "fewer"} customers than ${b}`,
  nrr: (a, b, d, more) => `NRR under ${a} ends ${d} ${more ? "above" : "below"} ${b}’s`,
  usage: (a, b, d, more) => `Usage under ${a} is ${d} ${more ? "higher" : "lower"} than under ${b}`,
  costOfChannel: (a, b, d, more) =>
    `The channel costs ${d} ${more ? "more" : "less"} of revenue under ${a} than under ${b}`,
};

/** The measure as a thing that can be the same. */
const THINGS: Record<MeasureName, string> = {
  contribution: "contribution",
  revenue: "revenue",
  billings: "billings",
  payouts: "payouts",
  partnerResult: "result per partner",
  idleSpend: "idle spend",
  consumption: "consumption",
  customersActive: "number of customers",
  nrr: "NRR",
  usage: "usage",
  costOfChannel: "cost of channel",
};

/** The measure as a noun within a sentence. */
export function thing(of: MeasureName): string {
  return THINGS[of];
}

/** The title of the fan chart: at most 110 characters, no full stop. */
export function fanTitle(finding: FanFinding, currency: string): string {
  const of = measure(finding.measure);
  const noun = THINGS[finding.measure];
  switch (finding.code) {
    case "nothing":
      return finding.measure === "nrr" ? "No figure for net revenue retention yet" : `No figure for ${noun} yet`;
    case "only":
      return onlyTitle(finding, currency);
    case "same":
      return `${listOf(finding.letters)} give the same ${noun} in every future`;
    case "mostlySame":
      return `${finding.a} and ${finding.b} give the same ${noun} in ${futures(finding.share)}`;
    case "alike":
      return `${finding.a} and ${finding.b} give practically the same ${noun}`;
    case "luck":
      return `${finding.a} and ${finding.b} differ by less than luck in ${noun}: ${finding.a} is higher in ${futures(finding.share)}`;
    case "odds":
      return `${claim(finding, distance(of, finding.difference, currency))}, in ${futures(finding.share)}`;
    case "poorStill":
      return `Even a poor future under ${finding.a} beats ${finding.b}’s middle: nine in ten end above ${figure(of, finding.low, currency)}`;
    case "medians":
      return mediansTitle(finding, currency);
    case "estimate":
      return `${finding.a} stays ${finding.more ? "above" : "below"} ${finding.b} in ${noun}, first estimate`;
    default:
      return finding satisfies never;
  }
}

function claim(finding: { measure: MeasureName; a: string; b: string; more: boolean }, difference: string): string {
  return CLAIMS[finding.measure](finding.a, finding.b, difference, finding.more);
}

function onlyTitle(finding: Extract<FanFinding, { code: "only" }>, currency: string): string {
  const value = figure(measure(finding.measure), finding.value, currency);
  const when = finding.summed ? `over ${months(finding.months)}` : `in month ${finding.months}`;
  return `${finding.a} typically comes to ${value} of ${THINGS[finding.measure]} ${when}`;
}

function mediansTitle(finding: Extract<FanFinding, { code: "medians" }>, currency: string): string {
  const of = measure(finding.measure);
  const [a, b] = [figure(of, finding.valueA, currency), figure(of, finding.valueB, currency)];
  const where = `${finding.summed ? "By" : "In"} month ${finding.month}`;
  const noun = THINGS[finding.measure];
  if (a === b) return `${where} ${finding.a} and ${finding.b} typically have the same ${noun}, ${a}`;
  return `${where} ${noun} is typically ${finding.more ? "higher" : "lower"} under ${finding.a} than ${finding.b}: ${a} against ${b}`;
}

/** One strategy's end in words, for the text description. */
export interface FanEnd {
  letter: string;
  name: string;
  median: number;
  low: number;
  high: number;
}

/** The shape of the fan chart in a few sentences. */
export function fanDescription(of: MeasureName, ends: FanEnd[], month: number, runs: number, currency: string): string {
  const m = measure(of);
  const write = (value: number): string => figure(m, value, currency);
  const lines = ends.map(
    (end) =>
      `${end.letter}, ${end.name}: median ${write(end.median)}, in 8 of 10 futures ${write(end.low)} to ${write(end.high)}.`,
  );
  return `${m.title} by month, ${count(runs)} futures. In month ${month}: ${lines.join(" ")}`;
}
