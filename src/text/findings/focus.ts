/** Titles, notes and descriptions of what partners do with their time. */
import { money, percent } from "../format.ts";
import { fitting, listOf } from "./words.ts";

/** What a firm's time goes to. */
export type Activity = "sell" | "activate" | "grow";

/** Time that went from one thing to others: `share` of all, `exact` if all of it came from `from` and went to `to`. */
export interface TimeMove {
  from: Activity;
  to: Activity;
  share: number;
  /** Which end of the move is the only one: all left `from`, all went to `to`, or both. */
  whole: "both" | "from" | "to";
}

/** What was found about the time of partner `name` under strategy `a`. */
export type FocusFinding =
  | { code: "given" }
  | { code: "searching" }
  | { code: "content"; all: boolean }
  | { code: "moves"; a: string; name: string; move: TimeMove }
  | { code: "jump"; a: string; name: string; share: number };

const DOING: Record<Activity, string> = { sell: "selling", activate: "activating", grow: "growing" };

/** The title of partners' time: at most 110 characters, no full stop. */
export function focusTitle(finding: FocusFinding): string {
  switch (finding.code) {
    case "given":
      return "Every plan finds partners doing the same: they keep to their habits";
    case "searching":
      return "Partners are weighing what to do with their time";
    case "content":
      return `What ${finding.all ? "partners" : "those who follow their interest"} do already pays them best under every strategy`;
    case "moves": {
      const { a, name, move } = finding;
      return fitting(`Under ${a} ${name} move ${moved(move)}`, `Under ${a} partners move ${moved(move)}`);
    }
    case "jump": {
      const { a, name, share } = finding;
      const tail = `jump: ${percent(share)} of their time goes elsewhere than before`;
      return fitting(
        `Your last change made ${name} under ${a} ${tail}`,
        `Your last change made partners under ${a} ${tail}`,
      );
    }
    default:
      return finding satisfies never;
  }
}

function moved({ from, to, share, whole }: TimeMove): string {
  const amount = `${percent(share)} of their time`;
  if (whole === "both") return `${amount} from ${DOING[from]} to ${DOING[to]}`;
  if (whole === "from") return `${amount} out of ${DOING[from]}, most of it into ${DOING[to]}`;
  return `${amount} into ${DOING[to]}, most of it out of ${DOING[from]}`;
}

/** The subtitle: what is drawn, with the map or without. */
export function focusSubtitle(map: boolean): string {
  if (!map) return "Share of a firm’s time, %";
  return "Share of a firm’s time, %. Every point is a split that was tried, the darker the more it pays a firm over the horizon";
}

/** The note: what the marks are, or why there is no map; `base` is the baseline that others are compared with. */
export function focusNote(code: FocusFinding["code"], map: boolean, base: string | null): string {
  const today = base === null ? "" : ` Black mark: selling time under ${base}.`;
  if (map)
    return `Ring: their habit. Square: what would pay them best. Dot: what they do, as far as they follow their interest.${today}`;
  if (code === "searching") return `The map follows as soon as it is found what pays them best.${today}`;
  return `Nobody follows their own interest here. Raise how far partners follow it to see what each plan makes them do.${today}`;
}

/** What following its interest all the way is worth to a firm, in two lines: "best: $12k more a firm", "than their habit". */
export function gainWords(gain: number, currency: string): string[] {
  return gain > 0 ? [`best: ${money(gain, currency)} more a firm`, "than their habit"] : ["their habit pays best"];
}

/** A tried split in words: "sell 40 %, activate 20 %, grow 40 %: $12k". */
export function triedWords(focus: Record<Activity, number>, value: number, currency: string): string {
  return `${splitWords(focus)}: ${money(value, currency)}`;
}

/** A split in words: "sell 40 %, activate 20 %, grow 40 %". */
function splitWords({ sell, activate, grow }: Record<Activity, number>): string {
  return `sell ${percent(sell)}, activate ${percent(activate)}, grow ${percent(grow)}`;
}

/** The shape of the chart in words: what each profile does under each strategy. */
export function focusDescription(
  rows: { name: string; splits: { letter: string; focus: Record<Activity, number> }[] }[],
): string {
  const profile = ({ name, splits }: (typeof rows)[number]): string =>
    `${name}: ${listOf(splits.map(({ letter, focus }) => `under ${letter} ${splitWords(focus)}`))}.`;
  return rows.map(profile).join(" ");
}

/** Words of the chart and its table. */
export const FOCUS_WORDS = {
  strategy: "Strategy",
  partner: "Partner",
  what: "Split",
  value: "Result of a firm, NPV",
  sell: "sell",
  activate: "activate",
  grow: "grow",
  habit: "habit",
  best: "pays best",
  played: "what they do",
  tried: "tried",
  keep: "keep to their habits",
} as const;
