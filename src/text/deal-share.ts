import type { Partner } from "#engine/index.ts";

/** The share of all deals that are with a segment; null where there are no deals. */
export function dealShare(id: string, partners: readonly Partner[]): number | null {
  let all = 0;
  let own = 0;
  for (const { firms, dealsPerYear, segmentMix } of partners) {
    const weights = Object.values(segmentMix).reduce((sum, weight) => sum + weight, 0);
    all += firms * dealsPerYear;
    const weight = Object.hasOwn(segmentMix, id) ? segmentMix[id]! : 0;
    if (weights > 0) own += (firms * dealsPerYear * weight) / weights;
  }
  return all > 0 ? own / all : null;
}
