/** What those who would choose an offer have in common: the one split that separates them best from the others. Pure. */

/** One of those asked: its kind, how much it uses under the baseline, and the offer it would choose (null: several). */
export interface Asked {
  segmentId: string;
  /** Activity a month. */
  use: number;
  chosen: number | null;
}

/** So many of so many. */
export interface Part {
  of: number;
  choosers: number;
}

/** Why an offer is chosen, as far as it can be told from kind and use. */
export type Why =
  | { code: "all" }
  | { code: "none" }
  /** Those who use more (or less) than so much a month, against the others. */
  | { code: "use"; more: boolean; bound: number; inside: Part; outside: Part }
  | { code: "segment"; segmentId: string; inside: Part; outside: Part }
  /** No split tells them apart: by segment. */
  | { code: "mixed"; segments: (Part & { segmentId: string })[] };

/** A split must put so large a share of customers on the right side… */
const TELLING = 0.75;
/** …and so much more than saying the same of all would. */
const GAIN = 0.08;

interface Split {
  why: Extract<Why, { code: "use" | "segment" }>;
  /** Share of customers on the right side. */
  right: number;
}

/** Why the offer at this place is chosen by those who choose it. */
export function whyOf(asked: readonly Asked[], offer: number): Why {
  const choosers = countIn(asked, offer);
  if (choosers === 0) return { code: "none" };
  if (choosers === asked.length) return { code: "all" };
  const ids = [...new Set(asked.map(({ segmentId }) => segmentId))].sort();
  const splits = [...ids.flatMap((id) => segmentSplit(asked, offer, id)), ...useSplits(asked, offer)];
  const best = splits.reduce<Split | null>((most, next) => (most && most.right >= next.right ? most : next), null);
  const plain = Math.max(choosers, asked.length - choosers) / asked.length;
  if (best && best.right >= TELLING && best.right >= plain + GAIN) return best.why;
  const segments = ids.map((segmentId) => {
    const own = asked.filter((one) => one.segmentId === segmentId);
    return { segmentId, of: own.length, choosers: countIn(own, offer) };
  });
  return { code: "mixed", segments: segments.sort((a, b) => b.choosers - a.choosers || b.of - a.of) };
}

function countIn(asked: readonly Asked[], offer: number): number {
  return asked.filter(({ chosen }) => chosen === offer).length;
}

/** The two sides of a split, and whether choosers are inside; null where a side is empty. */
function sidesOf(asked: readonly Asked[], offer: number, isInside: (one: Asked) => boolean) {
  const part = (list: Asked[]): Part => ({ of: list.length, choosers: countIn(list, offer) });
  const [inside, outside] = [part(asked.filter(isInside)), part(asked.filter((one) => !isInside(one)))];
  if (inside.of === 0 || outside.of === 0) return null;
  return { inside, outside, right: (inside.choosers + outside.of - outside.choosers) / asked.length };
}

function segmentSplit(asked: readonly Asked[], offer: number, segmentId: string): Split[] {
  const sides = sidesOf(asked, offer, (one) => one.segmentId === segmentId);
  if (!sides) return [];
  const { inside, outside, right } = sides;
  return [{ why: { code: "segment", segmentId, inside, outside }, right }];
}

/** Splits by use at bounds of two figures, as they are said. */
function useSplits(asked: readonly Asked[], offer: number): Split[] {
  const bounds = [...new Set(asked.map(({ use }) => twoFigures(use)))].filter((bound) => bound > 0);
  return bounds.flatMap((bound) =>
    [true, false].flatMap((more): Split[] => {
      const sides = sidesOf(asked, offer, ({ use }) => (more ? use > bound : use <= bound));
      if (!sides) return [];
      const { inside, outside, right } = sides;
      return [{ why: { code: "use", more, bound, inside, outside }, right }];
    }),
  );
}

function twoFigures(value: number): number {
  return value > 0 ? Number(value.toPrecision(2)) : 0;
}
