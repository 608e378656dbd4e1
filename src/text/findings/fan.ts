/** Titles and descriptions of the fan chart. */
import { distance, figure, measure, type MeasureName } from "../measures.ts";
import { count } from "../format.ts";
import { futures, listOf } from "./words.ts";

/**
 * What the ranges of the fan chart show where they end: `a` against the baseline `b`, by letter. Amounts are full
 * figures, spans and distances never negative. `above`: on which side of b's middle a's lies.
 */
export type FanFinding = { measure: MeasureName } & (
  | { code: "nothing" }
  | { code: "only"; a: string; low: number; high: number }
  | { code: "onlyEstimate"; a: string; value: number }
  | { code: "same"; letters: string[] }
  | { code: "alike"; a: string; b: string }
  | { code: "estimate"; a: string; b: string; above: boolean | null }
  | { code: "tie"; a: string; b: string; value: number; low: number; high: number }
  | { code: "apart"; a: string; b: string; above: boolean; edgeA: number; edgeB: number }
  | { code: "beyond"; a: string; b: string; above: boolean; edge: number }
  | { code: "crosses"; a: string; b: string; above: boolean; month: number; distance: number }
  | { code: "near"; a: string; b: string; above: boolean; edge: number }
  | { code: "luck"; a: string; b: string; above: boolean; span: number; distance: number }
  | { code: "within"; a: string; b: string; above: boolean; low: number; high: number }
);

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
  const write = (value: number): string => figure(of, value, currency);
  switch (finding.code) {
    case "nothing":
      return finding.measure === "nrr" ? "No figure for net revenue retention yet" : `No figure for ${noun} yet`;
    case "only":
      return `${futures(0.8)} of ${finding.a} end ${between(write(finding.low), write(finding.high))}`;
    case "onlyEstimate":
      return `In a first estimate ${finding.a}’s middle ends at ${write(finding.value)}`;
    case "same":
      return `${listOf(finding.letters)} give the same ${noun} in every future`;
    case "alike":
      return `${finding.a} and ${finding.b} give practically the same ${noun}`;
    case "estimate":
      if (finding.above === null) return `In a first estimate the middles of ${finding.a} and ${finding.b} end alike`;
      return `In a first estimate ${finding.a}’s middle ends ${side(finding.above)} ${finding.b}’s`;
    default:
      return comparedTitle(finding, write, (size) => distance(of, size, currency));
  }
}

type Compared = Extract<FanFinding, { code: "tie" | "apart" | "beyond" | "crosses" | "near" | "luck" | "within" }>;
type Write = (value: number) => string;

function comparedTitle(finding: Compared, write: Write, far: Write): string {
  const { a, b } = finding;
  switch (finding.code) {
    case "tie": {
      const middles = `The middles of ${a} and ${b} end alike at ${write(finding.value)}`;
      const [low, high] = [write(finding.low), write(finding.high)];
      return low === high ? middles : `${middles}; ${futures(0.8)} of ${a} end ${between(low, high)}`;
    }
    case "apart": {
      const [edgeA, edgeB] = [
        outside(finding.above, write(finding.edgeA)),
        outside(!finding.above, write(finding.edgeB)),
      ];
      return `${a}’s whole range lies ${side(finding.above)} ${b}’s: nine in ten come to ${edgeA}, under ${b} to ${edgeB}`;
    }
    case "beyond": {
      const nine = `nine in ten come to ${outside(finding.above, write(finding.edge))}`;
      return `Even ${edgeOf(finding).name} stays ${side(finding.above)} ${b}’s middle: ${nine}`;
    }
    case "crosses": {
      const move = finding.above ? "climbs above" : "falls below";
      const end = `${far(finding.distance)} ${finding.above ? "higher" : "lower"}`;
      return `${a}’s middle ${move} ${b}’s in month ${finding.month} and ends ${end}`;
    }
    case "near": {
      const edge = edgeOf(finding);
      const name = edge.name[0]!.toUpperCase() + edge.name.slice(1);
      const one = `one in ten comes to ${outside(!finding.above, write(finding.edge))}`;
      return `${name} ${finding.above ? "still " : ""}${edge.verb} near ${b}’s middle: ${one}`;
    }
    case "luck": {
      const end = `${far(finding.distance)} ${side(finding.above)} ${b}’s`;
      return `Futures differ more than ${a} and ${b}: ${futures(0.8)} of ${a} span ${far(finding.span)}, its middle ends ${end}`;
    }
    case "within": {
      const half = finding.above ? "lower" : "upper";
      const ends = between(write(finding.low), write(finding.high));
      return `${b}’s middle lies in the ${half} half of ${a}’s range: ${futures(0.8)} end ${ends}`;
    }
    default:
      return finding satisfies never;
  }
}

function side(above: boolean): string {
  return above ? "above" : "below";
}

function outside(above: boolean, value: string): string {
  return `${value} or ${above ? "more" : "less"}`;
}

function between(low: string, high: string): string {
  return low === high ? `at ${low}` : `between ${low} and ${high}`;
}

/** The end of a's range that is next to b: good and poor where more is better, low and high elsewhere. */
function edgeOf({ measure: name, a, above }: Extract<Compared, { above: boolean }>): { name: string; verb: string } {
  if (measure(name).better === "more") return { name: `a ${above ? "poor" : "good"} future under ${a}`, verb: "ends" };
  return { name: `the ${above ? "low" : "high"} end of ${a}’s range`, verb: "lies" };
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
