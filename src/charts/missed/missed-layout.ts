/** Tiers by contract value in pixels: two bars a group, each split where the largest end. Pure. */
import { MISSED_WORDS, missedGroup, partLabel, tierWords, type MissedGroup } from "#text/findings/missed.ts";
import type { TierGroup, ValueTiers } from "./value-tiers.ts";

/** A bar of customers or of contract value. */
export interface MissedBar {
  key: string;
  label: string;
  y: number;
  /** What stands in the parts, where it fits; "" where it does not. */
  inside: [string, string];
  /** The group is empty, or its contracts are worth nothing. */
  none: boolean;
}

/** Everything that is drawn. */
export interface MissedLayout {
  width: number;
  height: number;
  left: number;
  barWidth: number;
  /** Over the first bars. */
  tiers: [string, string];
  groups: { group: MissedGroup; y: number; words: string; bars: MissedBar[] }[];
  /** Px of each bar's first part, by key. */
  geometry: Record<string, number>;
}

/** Height of a bar. */
export const BAR = 18;
const TOP = 24;
const HEAD = 20;
const GAP = 4;
const BETWEEN = 16;
/** Px that a letter takes in a bar. */
const LETTER = 6.5;

/** Lays the groups out at a width. */
export function layoutMissed({ customers, kind, largest, groups }: ValueTiers, width: number): MissedLayout {
  const left = 96;
  const barWidth = Math.max(60, width - left);
  const geometry: Record<string, number> = {};
  const each = HEAD + 2 * BAR + GAP + BETWEEN;
  const laid = groups.map(({ group, ...tier }, i) => {
    const y = TOP + i * each;
    const bars = (["customers", "value"] as const).map((of, b): MissedBar => {
      const key = `${group}/${of}`;
      const whole = tier.largest[of] + tier.others[of];
      const first = whole > 0 ? (tier.largest[of] / whole) * barWidth : 0;
      geometry[key] = first;
      return {
        key,
        label: of === "value" ? MISSED_WORDS.value[kind] : MISSED_WORDS.customers,
        y: y + HEAD + b * (BAR + GAP),
        inside: whole > 0 ? insideOf(tier, of, group !== "all", first, barWidth) : ["", ""],
        none: !(whole > 0),
      };
    });
    return { group, y: y + 13, words: missedGroup(group), bars };
  });
  const height = TOP + groups.length * each - BETWEEN + 2;
  return { width, height, left, barWidth, tiers: tierWords(largest, customers - largest), groups: laid, geometry };
}

function insideOf(
  { largest, others }: Omit<TierGroup, "group">,
  of: "customers" | "value",
  isSignal: boolean,
  first: number,
  barWidth: number,
): [string, string] {
  const whole = largest[of] + others[of];
  const isShare = of === "value";
  const [a, b] = isShare ? [largest[of] / whole, others[of] / whole] : [largest[of], others[of]];
  const fits = (text: string, room: number): string => (room >= text.length * LETTER + 10 ? text : "");
  const short = fits(partLabel(b, isShare, false), barWidth - first);
  return [
    a > 0 ? fits(partLabel(a, isShare, false), first) : "",
    b > 0 ? fits(partLabel(b, isShare, isSignal), barWidth - first) || short : "",
  ];
}
