import type { Scenario } from "#engine/scenario.ts";
import type { Trace } from "#engine/trace/trace-types.ts";
import { drawnSegment } from "./arrivals.ts";
import type { Life } from "./lives.ts";
import { type Place, toldAnew } from "./one-customer.ts";
import { type Facts, toldFacts, tracedFacts } from "./one-customer-facts.ts";

/** Where a customer of a trace lives otherwise than told anew from its draws: lines that name the fact; empty if nowhere. */
export function customerDifferences(scenario: Scenario, trace: Trace, place: Place): string[] {
  const { partner, firm, customer } = place;
  const { setting, life } = toldAnew(scenario, trace, place);
  const end = life.money.findIndex(({ churned }) => churned);
  const told = life.money.slice(0, end === -1 ? undefined : end + 1).map(({ k }) => toldFacts(setting, life, k));
  const traced = customer.months.map(tracedFacts);
  const where = `${scenario.id}, ${trace.strategyId}, run ${trace.run}, ${partner.partnerId}/${firm.firm}/${customer.customer}`;
  const differences = [
    ...unlike("whole life", lifeFacts(scenario, place, life), lifeTraced(place), {}),
    ...traced.flatMap((facts, k) => unlike(`age ${k}`, told[k] ?? {}, facts, scales(told))),
  ];
  if (told.length !== traced.length) differences.unshift(`${traced.length} months, told ${told.length}`);
  return differences.slice(0, 5).map((difference) => `${where}, ${difference}`);
}

function lifeFacts(scenario: Scenario, { customer }: Place, { customer: told, money, firstValueAt }: Life): Facts {
  const last = money.findLast(({ underContract }) => underContract)?.k ?? -1;
  const within = (age: number) => (age <= last ? age : null);
  const { segment } = customer.draws;
  return {
    segment: segment === null ? customer.segmentId : drawnSegment(scenario, told.partner, segment).id,
    potential: told.potential,
    seats: told.fullSeats,
    share: told.share,
    activation: within(told.activatesAt),
    firstValue: firstValueAt,
    churn: money.find(({ churned }) => churned)?.k ?? null,
    moved: within(told.movesAt),
  };
}

/** The trace also lists what would have come had the customer stayed: ages from its churn on are left out. */
function lifeTraced({ customer }: Place): Facts {
  const { segmentId: segment, potential, seats, share, activation, firstValue, churn, moved } = customer;
  const beforeChurn = (age: number | null) => (age !== null && age < (churn ?? Infinity) ? age : null);
  return {
    ...{ segment, potential, seats, share, churn, moved },
    activation: beforeChurn(activation),
    firstValue: beforeChurn(firstValue),
  };
}

function unlike(when: string, told: Facts, traced: Facts, scale: Record<string, number>): string[] {
  const names = new Set([...Object.keys(told), ...Object.keys(traced)]);
  return [...names]
    .filter((name) => !isSame(told[name], traced[name], scale[name] ?? 0))
    .map((name) => `${when}, ${name}: traced ${String(traced[name])}, told ${String(told[name])}`);
}

/** Numbers to 1e-9 of the greater, of the greatest in that customer's life, or to 1e-12. */
function isSame(a: unknown, b: unknown, scale: number): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), scale, 1e-3);
}

function scales(months: Facts[]): Record<string, number> {
  const greatest: Record<string, number> = {};
  for (const [name, value] of months.flatMap((facts) => Object.entries(facts))) {
    if (typeof value === "number") greatest[name] = Math.max(greatest[name] ?? 0, Math.abs(value));
  }
  return greatest;
}
