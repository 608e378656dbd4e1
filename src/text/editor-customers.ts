/** Words of the editors of customers and partners. */
import { percent } from "./format.ts";

/** Words that never change. */
export const CUSTOMER_WORDS = {
  presets: "Begin with",
  published: "Published curves",
  evenYear: "An even year",
  timeAdds: "The three always add up to 100 %; moving one takes the others along.",
  timeSplit: "Time of the team",
  mixShare: "of deals",
  mixPaste:
    "Weights need not add up to anything. Two columns pasted from a spreadsheet fill them by name, one column by order.",
  seasonPaste: "Drag a bar or type. Twelve cells pasted from a spreadsheet fill the year.",
} as const;

/** The curves to begin with. */
export const PRESET_NAMES = { fast: "Fast", typical: "Typical", slow: "Slow" } as const;

/** What product a published curve was measured on. */
export const REFERENCE_NAMES = {
  average: "Average of 213 products",
  airConditioners: "Room air conditioners",
  steamIrons: "Steam irons",
  blackAndWhiteTv: "Black-and-white television",
} as const;

/** A published curve with who published it: "Average of 213 products (Sultan, Farley and Lehmann 1990)". */
export function referenceWords(id: keyof typeof REFERENCE_NAMES, source: string, year: number): string {
  return `${REFERENCE_NAMES[id]} (${source} ${year})`;
}

/** A segment's share of a partner's deals: "32 % of deals". */
export function mixShare(weight: number, all: number): string {
  return all > 0 ? `${percent(weight / all)} ${CUSTOMER_WORDS.mixShare}` : "";
}

/** The names of months, January first. */
export const MONTH_NAMES =
  "January February March April May June July August September October November December".split(" ");
