/** Words of the editors of customers and partners. */
import { percent } from "./format.ts";

/** Words that never change. */
export const CUSTOMER_WORDS = {
  presets: "Begin with",
  published: "Published curves",
  timeAdds: "The three always add up to 100 %; moving one takes the others along.",
  timeSplit: "Time of the team",
  mixShare: "of deals",
  mixPaste:
    "Weights need not add up to anything. Two columns pasted from a spreadsheet fill them by name, one column by order.",
  seasonPaste: "Drag a bar or type. Twelve cells pasted from a spreadsheet fill the year.",
} as const;

/** A segment's share of a partner's deals: "32 % of deals". */
export function mixShare(weight: number, all: number): string {
  return all > 0 ? `${percent(weight / all)} ${CUSTOMER_WORDS.mixShare}` : "";
}
