/** Titles and words of who earns what: profiles by what their result is made of, and firms of one future. */
import { ANSWER_TERMS } from "../answer-terms.ts";
import type { AskedWord } from "../chart-terms.ts";
import { count, money, months, percent } from "../format.ts";
import { FIRST_ESTIMATE, fitting } from "./words.ts";

/** Equal firms of a profile that end apart in one future, by so much. */
export interface Apart {
  name: string;
  amount: number;
}

/** Who earns what under strategy `a`. */
export type EarnersFinding =
  | { code: "nobody" }
  | { code: "unpaid"; a: string; apart: Apart | null }
  | { code: "only"; a: string; name: string; result: number; apart: Apart | null }
  | { code: "share"; a: string; name: string; share: number; apart: Apart | null }
  | { code: "mixed"; a: string; apart: Apart | null }
  | { code: "estimate"; a: string; name: string };

/** The title of the figure: at most 110 characters, no full stop. */
export function earnersTitle(finding: EarnersFinding, currency: string): string {
  switch (finding.code) {
    case "nobody":
      return "There is no partner firm that could earn anything";
    case "estimate":
      return fitting(
        `Under ${finding.a} ${finding.name} get most of what is paid${FIRST_ESTIMATE}`,
        `What profiles earn under ${finding.a}${FIRST_ESTIMATE}`,
      );
    case "unpaid":
      return withApart([`Under ${finding.a} no partner is paid anything`], finding.apart, currency);
    case "mixed":
      return withApart([`Under ${finding.a} some profiles owe back more than they get`], finding.apart, currency);
    case "only": {
      const { a, name, result, apart } = finding;
      const stands = `${money(Math.abs(result), currency)} ${result < 0 ? "short" : "ahead"}`;
      const is = /[1-9]/.test(stands) ? `ends ${stands}` : "ends where it began";
      return withApart([`Under ${a} a firm of ${name} ${is}`, `Under ${a} a firm ${is}`], apart, currency);
    }
    case "share": {
      const { a, name, share, apart } = finding;
      const part = percent(share);
      return withApart(
        [`${name} get ${part} of what ${a} pays`, `One profile gets ${part} of what ${a} pays`],
        apart,
        currency,
      );
    }
    default:
      return finding satisfies never;
  }
}

function withApart(heads: string[], apart: Apart | null, currency: string): string {
  if (apart === null) return fitting(...heads);
  const tail = `in one future equal firms end ${money(apart.amount, currency)} apart`;
  return fitting(...heads.map((head) => `${head}; ${tail}`), ...heads);
}

/** The subtitle: what the figures and the dots are. */
export function earnersSubtitle(letter: string, perFirm: boolean, runs: number): string {
  const whose = perFirm ? "A firm" : "All firms of a profile";
  return `${whose} under ${letter}, mean of ${count(runs)} futures, so that the parts add up; dots: the firms of one typical future`;
}

/** The note: what the marks of a strip are. */
export function earnersNote(letter: string, apart: boolean): string {
  const parts = apart ? " Payouts are those that were earned; services are less what is still owed of them." : "";
  return `A dot is a firm’s result in the future whose contribution under ${letter} is nearest to the median; it leads to the firm’s ledger. Black mark: mean of all futures.${parts}`;
}

/** The unit of the figures, and over which time: "$k in 36 months". */
export function earnersUnit(unit: string, horizon: number): string {
  return `${unit === "" ? "" : `${unit} `}in ${months(horizon)}`;
}

/** Heads of the columns, short where it is narrow. */
export function earnersHeads(letter: string, base: string | null, owed: boolean, narrow = false): string[] {
  const services = narrow ? "Services" : owed ? "Services, less owed" : "Services, net";
  return ["Payouts", services, "Team", `Result, ${letter}`, ...(base === null ? [] : [`under ${base}`])];
}

/** Beside a profile's name: "4 firms". */
export function firmCount(firms: number): string {
  return `${count(firms)}\u00a0${firms === 1 ? "firm" : "firms"}`;
}

/** A firm of a future in a table: "Integrators, firm 2, one typical future". */
export function firmRow(name: string, firm: number): string {
  return `${name}, firm ${count(firm)}, one typical future`;
}

/** A dot in words: "Firm 2: $74.8k". */
export function firmWords(firm: number, result: number, currency: string): string {
  return `Firm ${count(firm)}: ${money(result, currency)}`;
}

/** What a reader hears of a strip of dots. */
export function stripLabel(name: string): string {
  return `${name}: firms of one future by their result`;
}

/** What a reader hears of a dot: "Firm 2, $74.8k, third of 4". */
export function stripValue(firm: number, result: number, place: number, firms: number, currency: string): string {
  return `${firmWords(firm, result, currency)}, ${count(place)} of ${count(firms)} from the lowest`;
}

/** The figure in words. */
export function earnersDescription(
  rows: { name: string; payouts: number; services: number; team: number; result: number; base: number | null }[],
  base: string | null,
  currency: string,
): string {
  const m = (value: number): string => money(value, currency);
  return rows
    .map(({ name, payouts, services, team, result, base: under }) => {
      const against = under === null || base === null ? "" : `, under ${base} ${m(under)}`;
      return `${name}: payouts ${m(payouts)}, services ${m(services)}, team ${m(team)}, result ${m(result)}${against}.`;
    })
    .join(" ");
}

/** Words of the figure and its table. */
export const EARNERS_WORDS = {
  all: "All firms",
  profile: "Profile",
  waiting: "firm by firm as soon as a typical future is opened",
  missing: ["There is no partner firm", "Add a partner to the model"],
} as const;

/** The words of who earns what. */
export const EARNERS_TERMS: readonly AskedWord[] = [
  { word: "payouts", term: "payouts" },
  { word: "services", term: "services" },
  { word: "result", term: "partnerResult" },
  { word: "typical future", term: ANSWER_TERMS.typicalFuture },
];
