/** Which offer customers would choose, and why, in words. */
import { count, months, quantity } from "../format.ts";
import { listOf } from "./words.ts";

/** Words of the choice between offers. */
export const CHOICE_WORDS = {
  title: "Would choose it",
  scope: "the offer that costs them least",
  ofCustomers: "of ten customers",
  waiting: "opening one future",
  later: "follows from 200 futures on",
  nobody: "nobody to ask",
  unknown: "not known",
  help: {
    label: "Would choose it",
    sentence:
      "The same customers of one typical future under each offer: for how many this one costs least in all. Those who would leave earlier under one of them are not asked.",
    formula: null,
    anchor: "offer-choice",
  },
} as const;

/** "same offer as A" */
export function sameOffer(letter: string): string {
  return `same offer as ${letter}`;
}

/** So many of so many. */
interface Part {
  of: number;
  choosers: number;
}

/** Why an offer is chosen. */
export type WhyWords =
  | { code: "all" | "none" }
  | { code: "use"; more: boolean; bound: number; inside: Part; outside: Part }
  | { code: "segment"; name: string; inside: Part; outside: Part }
  | { code: "mixed"; segments: (Part & { name: string })[] };

/** So many segments are told. */
const MOST_SEGMENTS = 3;

/** "53 of 60 that use over 420 a month, 11 of the other 57". */
export function whyWords(why: WhyWords): string {
  switch (why.code) {
    case "all":
      return "it costs every one of them least";
    case "none":
      return "it costs nobody least";
    case "use": {
      const who = `that use ${why.more ? "over" : "at most"} ${quantity(why.bound)} a month`;
      return `${parts(why.inside)} ${who}, ${others(why.outside)}`;
    }
    case "segment":
      return `${parts(why.inside)} ${why.name}, ${others(why.outside)}`;
    case "mixed": {
      const told = why.segments.slice(0, MOST_SEGMENTS).map((part) => `${parts(part)} ${part.name}`);
      return listOf(told);
    }
    default:
      return why satisfies never;
  }
}

function parts({ of, choosers }: Part): string {
  return `${count(choosers)} of ${count(of)}`;
}

function others({ of, choosers }: Part): string {
  return `${choosers === 0 ? "none" : count(choosers)} of the other ${count(of)}`;
}

/** The note: whom the choice was made of. `run` from 0. */
export function choiceNote(asked: number, left: number, equal: number, run: number, horizon: number): string {
  const who = asked === 1 ? "the one customer who stays" : `${count(asked)} customers who stay`;
  const out =
    left === 0
      ? ""
      : ` ${count(left)} more ${left === 1 ? "does" : "do"} not, and ${left === 1 ? "is" : "are"} left out.`;
  const none = equal === 0 ? "" : ` For ${count(equal)} two offers cost the same.`;
  return `Would choose it: what costs a customer least over ${months(horizon)}, in one typical future (number ${count(run + 1)}); ${who} equally long under each offer.${out}${none}`;
}
