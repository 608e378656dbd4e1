/** What watching the largest contracts alone would have missed, as data and in words. */
import { missedDescription, missedTitle, type MissedFinding, type MissedPart } from "#text/findings/missed.ts";
import type { TierGroup, ValueTiers } from "./value-tiers.ts";

/** Title, finding and description of a month (from 1); null: not known yet. */
export function describeMissed(
  tiers: ValueTiers | null,
  month: number,
): { finding: MissedFinding; title: string; description: string } {
  const finding = tiers === null ? ({ code: "waiting" } as const) : found(tiers, month);
  const groups = (tiers?.groups ?? []).map(({ group, largest, others }) => ({
    group,
    of: largest.customers + others.customers,
    missed: others.customers,
    valueMissed: shareOf(others.value, largest.value + others.value),
  }));
  return { finding, title: missedTitle(finding), description: missedDescription(groups) };
}

function found({ customers, largest, groups }: ValueTiers, month: number): MissedFinding {
  if (customers < 2) return { code: "few", of: customers, month };
  if (largest === customers) return { code: "alike", of: customers };
  const [growing, risk] = [partOf(groups[1]!), partOf(groups[2]!)];
  if (growing.of + risk.of === 0) return { code: "quiet", of: customers };
  return { code: "missed", of: customers, largest, growing, risk };
}

function partOf({ largest, others }: TierGroup): MissedPart {
  return { of: largest.customers + others.customers, missed: others.customers };
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
