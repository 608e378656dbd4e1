import type { Focus } from "../scenario.ts";
import { focusKey } from "./firm-value.ts";
import type { BestResponse, TriedFocus } from "./response-types.ts";

/** Values (relative) and distances closer than this are ties (domain §9). */
const TIE = 1e-9;
const ACTIVITIES = ["sell", "activate", "grow"] as const;

/** The splits that every search begins with: the present one, and the simplex in steps of 0.2. */
export function firstCandidates(present: Focus): Focus[] {
  const grid: Focus[] = [];
  for (let sell = 0; sell <= 5; sell++) {
    for (let activate = 0; activate <= 5 - sell; activate++) {
      grid.push({ sell: sell / 5, activate: activate / 5, grow: (5 - sell - activate) / 5 });
    }
  }
  return [present, ...grid];
}

/** The split that `valueOf` rates highest, by the search of domain §9 that begins at the present one. */
export function search(present: Focus, valueOf: (focus: Focus) => number): BestResponse {
  const tried = new Map<string, TriedFocus>();
  const attempt = (focus: Focus) => {
    const key = focusKey(focus);
    if (!tried.has(key)) tried.set(key, { focus, value: valueOf(focus) });
  };
  firstCandidates(present).forEach(attempt);
  let best = bestOf([...tried.values()], present);
  for (;;) {
    moves(best.focus).forEach(attempt);
    const next = bestOf([...tried.values()], present);
    if (next === best) return { ...best, tried: [...tried.values()] };
    best = next;
  }
}

/** Moves of a tenth of the time from one activity to another. */
function moves(focus: Focus): Focus[] {
  return ACTIVITIES.flatMap((from) =>
    ACTIVITIES.filter((to) => to !== from && focus[from] >= 0.1 - TIE).map((to) => ({
      ...focus,
      [from]: Math.max(0, tidy(focus[from] - 0.1)),
      [to]: Math.min(1, tidy(focus[to] + 0.1)),
    })),
  );
}

/** Takes off what adding tenths leaves behind the twelfth decimal. */
function tidy(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}

/** The highest value; of ties the nearest to the present split, then that which sells more, then activates more. */
function bestOf(tried: TriedFocus[], present: Focus): TriedFocus {
  const highest = tried.reduce((most, { value }) => Math.max(most, value), -Infinity);
  const ties = tried.filter(({ value }) => highest - value <= TIE * Math.max(Math.abs(highest), Math.abs(value)));
  return ties.reduce((one, other) => (isPreferred(other.focus, one.focus, present) ? other : one));
}

function isPreferred(a: Focus, b: Focus, present: Focus): boolean {
  const nearer = distance(b, present) - distance(a, present);
  if (Math.abs(nearer) > TIE) return nearer > 0;
  if (Math.abs(a.sell - b.sell) > TIE) return a.sell > b.sell;
  return a.activate - b.activate > TIE;
}

function distance(a: Focus, b: Focus): number {
  return Math.hypot(a.sell - b.sell, a.activate - b.activate, a.grow - b.grow);
}
