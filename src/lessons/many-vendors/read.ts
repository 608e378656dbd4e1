/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

/** How the forty shops may be looked after: ids of strategies with their people. */
export const TEAMS = [
  { id: "nobody", people: 0, says: "nobody" },
  { id: "one", people: 1, says: "one person" },
  { id: "two", people: 2, says: "two people" },
  { id: "four", people: 4, says: "four people" },
] as const;

export type Team = (typeof TEAMS)[number];

/** Parcels carried by the end; average of futures. */
export function parcels(f: Facts, team: Team["id"]): number {
  return f.upTo(team, "usage").mean;
}

/** What shops have paid by the end; average of futures. */
export function revenue(f: Facts, team: Team["id"]): number {
  return f.upTo(team, "revenue").mean;
}

/** What is left by the end after carrying the parcels and paying the people; typical future. */
export function left(f: Facts, team: Team["id"]): number {
  return f.total(team, "contribution").p50;
}

/** The team that leaves most. */
export function best(f: Facts): Team {
  return TEAMS.reduce<Team>((most, team) => (left(f, team.id) > left(f, most.id) ? team : most), TEAMS[0]);
}

/** The share of all parcels that is carried with a team; without anybody it is that of the model. */
export function shareCarried(f: Facts, team: Team["id"]): number {
  return (wonUnaided(f) * parcels(f, team)) / parcels(f, "nobody");
}

/** The share of its parcels that a shop gives a carrier who does nothing for it. */
export function wonUnaided({ scenario }: Facts): number {
  return scenario.segments[0]!.walletShare;
}

/** How many times as much November brings as February, with nobody. */
export function peak(f: Facts): number {
  return f.monthly("nobody", "revenue", 10).mean / f.monthly("nobody", "revenue", 1).mean;
}

/** What a person costs a year, and how many shops one can look after. */
export function person({ scenario: { customerSuccess } }: Facts): { cost: number; shops: number } {
  return { cost: customerSuccess.costPerCsmYear, shops: customerSuccess.accountsPerCsm };
}

/** "With two people you are left with the most" */
export function bestSays(f: Facts): string {
  return `With ${best(f).says} you are left with the most`;
}
