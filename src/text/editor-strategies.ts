/** Words of the strategies' editors: which pairs are compared, colours, and a change of course. */
import type { Scenario } from "#engine/index.ts";
import { monthNumber } from "./charts.ts";
import { calendar, count, months } from "./format.ts";
import { slotLetter } from "./strategy-slots.ts";
import { pairWords } from "./strategy-pairs.ts";
import { MONTH_NAMES } from "./month-names.ts";

type Strategy = Scenario["strategies"][number];

/** Words that never change. */
export const STRATEGY_WORDS = {
  lastPair: "Something must be compared: tick another pair first.",
  full: "Eight strategies are compared, the most there can be: untick one to tick another.",
  name: "Name",
  baseline: "Baseline",
  colour: "Colour",
  open: "Open",
  change: "Change of course",
  replaces: "It replaces something",
  fromTheStart: "holds from the start",
  offerBefore: "Offer until then",
  planBefore: "Plan until then",
  untilSwitch: "Until then",
  fromSwitch: "From then on",
  switchMonth: "Month of the switch",
  newCustomers: "New customers",
  ownSuccess: "Customer success of its own",
  earlierCustomers: "Contracts signed before",
} as const;

/** What a new strategy of an offer and a plan is called. */
export function pairName(offer: string, plan: string): string {
  return `${offer}, ${plan}`;
}

/** What is asked where a pair has several strategies. */
export function removeWhich(many: number, pair: string): string {
  return `${count(many)} strategies compare ${pair}. Remove:`;
}

/** The button that opens the choice of a strategy's colour: "Colour A of Seats, fee". */
export function colourButton(slot: number, name: string): string {
  return `Colour ${slotLetter(slot)} of ${name}`;
}

/** The colours to choose from for a strategy. */
export function coloursOf(name: string): string {
  return `Colour of ${name}`;
}

const COLOURS = ["indigo", "ochre", "teal", "crimson", "violet", "olive", "harbour", "umber"] as const;

/** A colour, and who has it: "C, teal", "B, ochre: changes places with Commitment". */
export function colourName(slot: number, other: string | null): string {
  const name = `${slotLetter(slot)}, ${COLOURS[slot] ?? ""}`;
  return other === null ? name : `${name}: changes places with ${other}`;
}

/** The box of a strategy's name, by its letter: "Name of A". */
export function nameOf(slot: number): string {
  return `Name of ${slotLetter(slot)}`;
}

/** The radio button that makes a strategy the baseline. */
export function baselineOf(name: string): string {
  return `Baseline: ${name}`;
}

function monthInFull(startMonth: string, month: number): string {
  const date = calendar(startMonth, month);
  return `${MONTH_NAMES[date.month]}\u00a0${date.year}`;
}

/** When a switch is: "month 12, January 2028". */
export function switchWords({ startMonth }: Scenario, month: number): string {
  return `${monthNumber(month)}, ${monthInFull(startMonth, month)}`;
}

/** What the drawing of a change of course shows. */
export function transitionName(scenario: Scenario, strategy: Strategy): string {
  const { before, switchMonth } = strategy;
  if (before === null) return "";
  const when = switchWords(scenario, switchMonth);
  return `Until ${when}: ${pairWords(scenario, before)}. Then ${pairWords(scenario, strategy)}. ${movesWords(scenario, strategy)}`;
}

/** Who moves when, in a sentence; "" without a change of course. */
export function movesWords({ startMonth, offers }: Scenario, { before, switchMonth, existing }: Strategy): string {
  if (before === null) return "";
  const then = monthInFull(startMonth, switchMonth);
  if (existing === "keep")
    return `New customers come under the new terms from ${then} on; contracts signed before stay as they are.`;
  const term = offers.find(({ id }) => id === before.offerId)?.termMonths ?? 0;
  const within = term === 1 ? "at once" : `each at its renewal, the last within ${months(term)}`;
  return `New customers come under the new terms from ${then} on; contracts signed before move ${within}.`;
}
