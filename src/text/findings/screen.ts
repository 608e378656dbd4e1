/** The one finding of the summary screen: names strategies by what they are. */
import { money, months } from "../format.ts";
import { FIRST_ESTIMATE, fitting, futures } from "./words.ts";

/** A strategy as a sentence names it. */
export interface Named {
  letter: string;
  name: string;
}

/** What the screen found about vendor contribution: `a` is the best alternative, `b` the baseline. */
export type ScreenFinding =
  | { code: "nothing" }
  | { code: "only"; a: Named; value: number; months: number }
  | { code: "same"; a: Named; b: Named; all: boolean }
  | { code: "mostlySame"; a: Named; b: Named; share: number }
  | { code: "alike"; a: Named; b: Named }
  | { code: "luck"; a: Named; b: Named; share: number }
  | { code: "better"; a: Named; b: Named; difference: number; share: number }
  | { code: "worse"; a: Named; b: Named; difference: number; share: number }
  | { code: "estimate"; a: Named; b: Named; more: boolean };

/** The 32 px title of the summary: at most 110 characters, no full stop. */
export function screenTitle(finding: ScreenFinding, currency: string): string {
  if (finding.code === "nothing") return "There is no strategy to show yet";
  const b = "b" in finding ? finding.b : finding.a;
  const written = (a: string, base: string): string => sentence(finding, a, base, currency);
  const letters = written(finding.a.letter, b.letter);
  if ("b" in finding && finding.a.name === finding.b.name) return letters;
  return fitting(
    written(finding.a.name, b.name),
    finding.code === "luck" ? letters : written(finding.a.name, "the baseline"),
    letters,
  );
}

function sentence(
  finding: Exclude<ScreenFinding, { code: "nothing" }>,
  a: string,
  b: string,
  currency: string,
): string {
  switch (finding.code) {
    case "only":
      return `${a} ${earns(finding.value)} ${money(Math.abs(finding.value), currency)} in ${months(finding.months)}`;
    case "same":
      return finding.all
        ? `Every strategy earns you the same as ${b}, in every future`
        : `${a} and ${b} earn you the same in every future`;
    case "mostlySame":
      return `${a} and ${b} earn you the same in ${futures(finding.share)}`;
    case "alike":
      return `${a} and ${b} earn you practically the same`;
    case "luck":
      return `${a} and ${b} differ by less than luck: ${a} is ahead in ${futures(finding.share)}`;
    case "better":
      return `${a} earns you ${money(finding.difference, currency)} more than ${b}, in ${futures(finding.share)}`;
    case "worse":
      return `Nothing beats ${b}: ${a} comes closest and earns you ${money(finding.difference, currency)} less`;
    case "estimate":
      return `${a} earns you ${finding.more ? "more" : "less"} than ${b}${FIRST_ESTIMATE}`;
    default:
      return finding satisfies never;
  }
}

function earns(value: number): string {
  return value < 0 ? "loses you" : "earns you";
}

/** What the lead sentence is made from: full figures of `a` and, if there is one, the baseline's median. */
export interface Lead {
  median: number;
  low: number;
  high: number;
  months: number;
  baseline: { name: string; median: number } | null;
  estimate: boolean;
}

/** The sentence under the title: level, baseline's level, range. */
export function screenLead(lead: Lead | null, currency: string): string {
  if (!lead) return "Add a strategy to the model: an offer and a plan.";
  const write = (value: number): string => money(value, currency);
  const against = lead.baseline ? ` against ${write(lead.baseline.median)} under ${lead.baseline.name}` : "";
  const level = `Typically ${write(lead.median)} of contribution over ${months(lead.months)}${against}.`;
  if (lead.estimate) return `${level} The range follows when there are more futures.`;
  const wide = lead.high - lead.low > Math.abs(lead.median) ? "The range is wide: in" : "In";
  return `${level} ${wide} 8\u00a0of\u00a010\u00a0futures it lies between ${write(lead.low)} and ${write(lead.high)}.`;
}
