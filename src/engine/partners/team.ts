import type { Partner } from "../scenario.ts";

/** Cost of all firms' teams of a profile per month. */
export function teamCostPerMonth(partner: Partner): number {
  return (partner.firms * partner.team.size * partner.team.costPerYear) / 12;
}
