/** Where on screen a term lives, in words. */
import { VIEW_LABELS, WORDS } from "../ui-words.ts";
import { CHART_SHEETS } from "../workbook-words.ts";

/** Parts of the model's outline. */
const PARTS = {
  customers: WORDS.customers,
  offers: WORDS.offers,
  partners: WORDS.partners,
  plans: WORDS.plans,
  strategies: WORDS.strategies,
  success: WORDS.success,
  simulation: WORDS.simulation,
} as const;

/** What comes out of the app and stands on no screen. */
const OUTPUTS = {
  workbook: "In the workbook of the results",
  command: "In the output of the headless command",
} as const;

/** An address of a screen and a chart on it, a part of the model in which the term is entered, or what is saved. */
export type Place = `#/${string}` | keyof typeof PARTS | keyof typeof OUTPUTS;

/** A place in words, and its address where it has one. */
export interface PlaceWords {
  words: string;
  href: string | null;
}

/** A place as the glossary names it: "Revenue · RPO", "In the model: Offers". */
export function placeWords(place: Place): PlaceWords {
  if (isAddress(place)) return { words: screenWords(place), href: place };
  return {
    words: place in PARTS ? `In the model: ${PARTS[place as keyof typeof PARTS]}` : outputWords(place),
    href: null,
  };
}

const outputWords = (place: string): string => OUTPUTS[place as keyof typeof OUTPUTS];

const isAddress = (place: Place): place is `#/${string}` => place.startsWith("#/");

/** An address ends with the chart's name, after parts that are left open. */
function screenWords(address: string): string {
  const [view = "", ...parts] = address.slice(2).split("/");
  const chart = parts.at(-1);
  const screen = VIEW_LABELS[view as keyof typeof VIEW_LABELS];
  return chart === undefined ? screen : `${screen} · ${CHART_SHEETS[chart as keyof typeof CHART_SHEETS].name}`;
}
