/** Titles and descriptions of payouts by component. All figures are means. */
import { money, months, percent } from "../format.ts";
import { FIRST_ESTIMATE, listOf } from "./words.ts";

/** What the payouts by component found. */
export type PayoutsFinding =
  | { code: "nothing" }
  | { code: "only"; a: string; total: number; months: number }
  | { code: "same"; letters: string[]; total: number; months: number }
  | { code: "cap"; a: string; share: number }
  | { code: "most"; a: string; b: string; totalA: number; totalB: number; months: number };

/** The title of the payouts chart: at most 110 characters, no full stop. A first estimate compares no amounts. */
export function payoutsTitle(finding: PayoutsFinding, currency: string, estimate: boolean): string {
  return estimate ? estimated(finding, currency) + FIRST_ESTIMATE : sentence(finding, currency);
}

function estimated(finding: PayoutsFinding, currency: string): string {
  if (finding.code === "cap") return `Under ${finding.a} the yearly cap cuts into what partners earn`;
  if (finding.code === "most") return `${finding.a} pays partners most and ${finding.b} least`;
  return sentence(finding, currency);
}

function sentence(finding: PayoutsFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "No strategy pays its partners anything";
    case "only":
      return `${finding.a} pays its partners ${money(finding.total, currency)} in ${months(finding.months)}`;
    case "same":
      return `${listOf(finding.letters)} pay their partners the same: ${money(finding.total, currency)} in ${months(finding.months)}`;
    case "cap":
      return `Under ${finding.a} the yearly cap cuts ${percent(finding.share)} off what partners earn`;
    case "most":
      return `${finding.a} pays partners most, ${money(finding.totalA, currency)} in ${months(finding.months)}, and ${finding.b} least, ${money(finding.totalB, currency)}`;
    default:
      return finding satisfies never;
  }
}

/** One strategy's payouts in words. */
export interface PayoutsPart {
  letter: string;
  name: string;
  total: number;
  /** Words of its components, largest first. */
  components: string[];
}

/** The shape of the payouts chart in words. */
export function payoutsDescription(parts: PayoutsPart[], currency: string): string {
  const described = (part: PayoutsPart): string => {
    const made = part.components.length ? `, from ${listOf(part.components)}` : "";
    return `${part.letter}, ${part.name}: ${money(part.total, currency)} in all${made}.`;
  };
  return `Payouts to all firms by quarter, mean of all futures. ${parts.map(described).join(" ")}`;
}
