/** How draws are made to keep the rules between numbers (domain §10); decision 10 says how each is read. */
import { settleRows } from "./ascend.ts";
import { LEAST_ADOPTION_GAP, LEAST_TYPICAL_SIZE, type LimitRule, MAX_SPREAD_RATIO } from "./limit-kinds.ts";
import { type Part, ruleOf, type Settle } from "./part.ts";

type Numbers = Record<string, number>;
type SettleNumbers = (copy: Numbers) => void;

const RULES: Record<LimitRule, (part: Part, horizon: number) => ((copy: never) => void) | null> = {
  spread,
  curve,
  bounds,
  tiers: (list) => settleRows(list, "upTo", Number.MIN_VALUE),
  ascending: (list) => settleRows(list, "from", 0),
  focus,
  mix,
  team,
  switchMonth,
};

/** What makes the draws of a part keep its rule; null if it has none or its draws cannot break it. */
export function settleOf(part: Part, horizon: number): Settle | null {
  const rule = ruleOf(part);
  return rule ? (RULES[rule](part, horizon) as Settle | null) : null;
}

function spread(part: Part): SettleNumbers {
  const { max } = part.boundsOf("p90");
  const widest = (median: number) => (median > 0 ? Math.min(max, median * MAX_SPREAD_RATIO) : max);
  return part.has("p90") ? settleP90(widest) : settleMedian(part.original as Numbers, widest, max);
}

/** An uncertain p90 stays over the median, whether that is drawn or not. */
function settleP90(widest: (median: number) => number): SettleNumbers {
  return (copy) => {
    copy["p90"] = Math.min(widest(copy["median"]!), Math.max(copy["median"]!, copy["p90"]!));
  };
}

/** An uncertain median takes its p90 with it, so that σ stays: no spread from a median of 0. */
function settleMedian(original: Numbers, widest: (median: number) => number, max: number): SettleNumbers {
  const ratio = original["median"]! > 0 ? original["p90"]! / original["median"]! : 1;
  return (copy) => {
    if (copy["median"] === original["median"]) return;
    const median = Math.min(copy["median"]!, max / ratio);
    copy["median"] = median;
    copy["p90"] = Math.min(widest(median), median * ratio);
  };
}

function curve(part: Part): SettleNumbers {
  return (copy) => {
    const { monthsToHalf, monthsTo90 } = copy as { monthsToHalf: number; monthsTo90: number };
    if (monthsTo90 - monthsToHalf >= LEAST_ADOPTION_GAP * (1 - 1e-9)) return;
    if (part.has("monthsTo90")) copy["monthsTo90"] = monthsToHalf + LEAST_ADOPTION_GAP;
    else copy["monthsToHalf"] = Math.max(0, monthsTo90 - LEAST_ADOPTION_GAP);
  };
}

function bounds(part: Part): SettleNumbers | null {
  const { minimum, maximum } = part.original;
  if (typeof minimum !== "number" || typeof maximum !== "number") return null;
  const [moves, stays] = part.has("maximum") ? ["maximum", "minimum"] : ["minimum", "maximum"];
  return (copy) => {
    if (copy["maximum"]! < copy["minimum"]!) copy[moves!] = copy[stays!]!;
  };
}

/** Drawn shares stay and the others share what is left; where they cannot, the drawn ones are scaled to 1. */
function focus(part: Part): SettleNumbers {
  const original = part.original as Numbers;
  const names = Object.keys(original);
  const drawn = names.filter((name) => part.has(name));
  const others = names.filter((name) => !part.has(name));
  return (copy) => {
    if (drawn.every((name) => copy[name] === original[name])) return;
    const sum = sumOf(copy, drawn);
    if (others.length === 0 || sum > 1) scale(copy, copy, drawn, 1);
    scale(copy, original, others, Math.max(0, 1 - sum));
  };
}

/** Sets numbers in the proportion that they have in `from`, evenly if they are 0 there, so that they add up to `total`. */
function scale(copy: Numbers, from: Numbers, names: string[], total: number): void {
  const sum = sumOf(from, names);
  for (const name of names) copy[name] = (sum > 0 ? from[name]! / sum : 1 / names.length) * total;
}

function sumOf(numbers: Numbers, names: string[]): number {
  return names.reduce((sum, name) => sum + numbers[name]!, 0);
}

/** A mix in which nothing else weighs keeps the least weight that there is in its last uncertain one. */
function mix(part: Part): SettleNumbers {
  const last = Object.keys(part.original).findLast((name) => part.has(name))!;
  return (weights) => {
    if (Object.values(weights).every((weight) => weight === 0)) weights[last] = Number.MIN_VALUE;
  };
}

function team(part: Part): SettleNumbers | null {
  if (!part.has("typicalSize")) return null;
  return (copy) => {
    if (copy["typicalSize"]! >= LEAST_TYPICAL_SIZE) return;
    copy["typicalSize"] = copy["typicalSize"]! < LEAST_TYPICAL_SIZE / 2 ? 0 : LEAST_TYPICAL_SIZE;
  };
}

function switchMonth(part: Part, horizon: number): SettleNumbers | null {
  if (!part.has("switchMonth")) return null;
  return (copy) => {
    copy["switchMonth"] = Math.min(copy["switchMonth"]!, horizon - 1);
  };
}
