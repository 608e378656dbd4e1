import type { Partner } from "../scenario.ts";

/** Cost of one firm's team per month. */
export function teamCostPerMonth(partner: Partner): number {
  return (partner.team.size * partner.team.costPerYear) / 12;
}
