/** Titles, labels and descriptions of what is owed (RPO). */
import { count, money, moneyRange, months, quantity, unitFor, type Unit } from "../format.ts";
import { NOBODY } from "./utilisation.ts";
import { FIRST_ESTIMATE, fitting, futures } from "./words.ts";

/** How the chart looks at what is owed: medians with their range, or means of what came to be owed and what was run down. */
export type RpoMode = "range" | "flow";

/** What is owed under strategy `a`. */
export type RpoFinding = { a: string } & (
  | { code: "missing" }
  | { code: "nothing" }
  | { code: "range"; value: number; low: number; high: number }
  | { code: "estimate"; value: number }
  | { code: "pace"; owed: number; over: number; cover: number; estimate: boolean }
  | { code: "idle"; owed: number; over: number; estimate: boolean }
  | { code: "empty"; runDown: number; months: number; estimate: boolean }
);

/** The title of what is owed: at most 110 characters, no full stop. */
export function rpoTitle(finding: RpoFinding, currency: string): string {
  const { a } = finding;
  const write = (value: number): string => money(value, currency);
  switch (finding.code) {
    case "missing":
      return `What is owed under ${a} is not computed yet`;
    case "nothing":
      return `Under ${a} nothing is owed at the end of any month`;
    case "range": {
      const level = `Under ${a} ${write(finding.value)} is owed at the end`;
      return fitting(`${level}, in ${futures(0.8)} between ${write(finding.low)} and ${write(finding.high)}`, level);
    }
    case "estimate":
      return `Under ${a} ${write(finding.value)} is owed at the end${FIRST_ESTIMATE}`;
    case "pace":
      return `At the pace of the last ${months(finding.over)} the ${write(finding.owed)} owed under ${a} is run down in ${inMonths(finding.cover)}${tail(finding)}`;
    case "idle":
      return `Under ${a} ${write(finding.owed)} is owed at the end; none was run down in the last ${months(finding.over)}${tail(finding)}`;
    case "empty":
      return `Under ${a} ${write(finding.runDown)} was run down in ${months(finding.months)}; nothing is owed at the end${tail(finding)}`;
    default:
      return finding satisfies never;
  }
}

function tail({ estimate }: { estimate: boolean }): string {
  return estimate ? FIRST_ESTIMATE : "";
}

/** "7.2 months", "1 month" */
export function inMonths(value: number): string {
  const text = quantity(value);
  return `${text}\u00a0${text === "1" ? "month" : "months"}`;
}

/** Words of the chart. */
export const RPO_WORDS = {
  modes: "What the chart shows",
  range: "Owed",
  flow: "Added and run down",
  owed: "owed",
  added: "came to be owed",
  runDown: "run down",
  median: "median",
  low: "10 %",
  high: "90 %",
  lower: "25 %",
  upper: "75 %",
  gone: "run down after",
  notYet: "not within the horizon",
} as const;

/** The subtitle, by mode. */
export function rpoSubtitle(mode: RpoMode, unit: string, runs: number, estimate: boolean): string {
  if (mode === "flow") return `From the start on, ${unit}, mean of ${count(runs)} futures; between the lines: RPO`;
  const bands = estimate ? "ranges follow from 200 futures on" : "bands: 8 and 5 of 10 futures";
  return `RPO at the end of each month, ${unit}. Line: median; ${bands}`;
}

/** The note of the second mode: what the distances mean. */
export const RPO_FLOW_NOTE =
  "Across from one line to the other: how long until as much was run down as was owed, oldest first. Run down: fees earned, drawdown and breakage.";

/** What is missing, and what would bring it; null where something is owed at some time. */
export function missingRpo({ code, a }: RpoFinding, customers: boolean): [string, string] | null {
  if (code === "missing") return ["These figures are not computed yet", "They follow with the next picture"];
  if (code !== "nothing") return null;
  if (!customers) return NOBODY;
  return [`Nothing that binds outlasts a month under ${a}`, "A longer term or commitment, not forgiven, would be owed"];
}

/** The labels at the right end: a value, and a line under it. */
export function rpoRange(low: number, high: number, currency: string, unit: Unit): string {
  const size = Math.max(Math.abs(low), Math.abs(high)) / unit.divisor;
  return moneyRange(low, high, currency, unit, size < 9.95 ? 1 : 0);
}

/** What is owed, in words. */
export function rpoDescription(
  letter: string,
  figures: { owed: number; low: number; high: number; added: number; runDown: number } | null,
  horizon: number,
  currency: string,
): string {
  if (figures === null) return `${letter}: no figures yet.`;
  const { owed, low, high, added, runDown } = figures;
  const range = moneyRange(low, high, currency, unitFor(Math.max(Math.abs(low), Math.abs(high))), 1);
  return `${letter}: at the end of month ${horizon} the median of what is owed is ${money(owed, currency)}, 8 of 10 futures ${range}. In the mean ${money(added, currency)} came to be owed and ${money(runDown, currency)} was run down.`;
}
