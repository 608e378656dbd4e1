/** Titles and words of health scores, 0 to 100. Means of all futures; the spread is of one future. */
import type { AskedWord } from "../chart-terms.ts";
import { count, digits } from "../format.ts";

/** Where the mean health score under `a` comes from and ends, against `b` where there is one. */
export type HealthFinding =
  | { code: "nobody" }
  | { code: "only"; a: string; from: number; to: number }
  | { code: "two"; a: string; b: string; from: number; to: number; other: number };

/** The title: at most 110 characters, no full stop. */
export function healthTitle(finding: HealthFinding): string {
  switch (finding.code) {
    case "nobody":
      return "Nobody is under contract, so there is no health to score";
    case "only":
      return course(finding);
    case "two": {
      const { b, to, other } = finding;
      const [mine, theirs] = [score(to), score(other)];
      return `${course(finding)}; under ${b} ${mine === theirs ? "it ends there too" : `it ends at ${theirs}`}`;
    }
    default:
      return finding satisfies never;
  }
}

function course({ a, from, to }: { a: string; from: number; to: number }): string {
  const [first, last] = [score(from), score(to)];
  if (first === last) return `The mean health score under ${a} ends where it began, at ${last} of 100`;
  return `The mean health score under ${a} ${to > from ? "rises" : "falls"} from ${first} to ${last} of 100`;
}

/** A score as it is written. */
export function score(value: number): string {
  return digits(value, 0);
}

/** The subtitle. */
export function healthSubtitle(runs: string): string {
  return `Health score of customers under contract, 0 to 100, mean of ${runs} futures: trend of use, and pace against what was paid for`;
}

/** Over the spread of one future: its strategy, its month, how many customers. */
export function spreadHead(letter: string, month: number, customers: number): { strong: string; rest: string } {
  return { strong: `${count(customers)} scores`, rest: `in month ${month} of a typical future of ${letter}` };
}

/** What is missing where nobody is under contract. */
export const NO_HEALTH: readonly [string, string] = [
  "Nobody is under contract",
  "Deals, or an installed base, would bring customers",
];

/** The shape in words. */
export function healthDescription(
  ends: readonly { letter: string; name: string; from: number; to: number }[],
  months: number,
  classes: readonly number[] | null,
): string {
  const known = ends.filter(({ to }) => Number.isFinite(to));
  const each = known.map(
    ({ letter, name, from, to }) => `${letter}, ${name}, from ${digits(from, 1)} to ${digits(to, 1)}`,
  );
  const lines = known.length > 0 ? each.join("; ") : "nobody is under contract";
  const spread = classes
    ? ` In one typical future the scores of the last month spread over tens of points, from the lowest: ${classes.join(", ")}.`
    : "";
  return `Mean health score, 0 to 100, by month over ${months} months: ${lines}.${spread}`;
}

/** The words that can be asked about. */
export const HEALTH_TERMS: readonly AskedWord[] = [
  { word: "health score", term: "healthScore" },
  { word: "utilisation", term: "utilisation" },
];
