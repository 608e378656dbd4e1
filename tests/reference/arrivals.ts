import { exponential } from "#engine/random/distributions.ts";
import { customerKey, hashId, newKey, Purpose, uniform } from "#engine/random/draw.ts";
import type { Partner, Scenario, Segment } from "#engine/scenario.ts";
import { expectedDeals, type Setting } from "./setting.ts";

/** A customer as it enters the books. `number`: +j new, −i installed base. */
export interface Arrival {
  partner: Partner;
  firm: number;
  number: number;
  signedAt: number;
  segment: Segment;
}

/** Every customer of one firm that signs before the horizon (domain §4). */
export function arrivalsOf(setting: Setting, partner: Partner, firm: number): Arrival[] {
  return [...installedBase(setting, partner, firm), ...newCustomers(setting, partner, firm)];
}

function installedBase(setting: Setting, partner: Partner, firm: number): Arrival[] {
  const n = partner.installedBase;
  const arrivals: Arrival[] = [];
  for (let i = 1; i <= n; i++) {
    const ordinal = (i - 1) * partner.firms + firm + 1;
    const signedAt = -24 + Math.floor((24 * (ordinal - 0.5)) / (n * partner.firms));
    arrivals.push({ partner, firm, number: -i, signedAt, segment: segmentOf(setting, partner, firm, -i, ordinal) });
  }
  return arrivals;
}

function newCustomers(setting: Setting, partner: Partner, firm: number): Arrival[] {
  const { scenario, run } = setting;
  const firmKey = newKey();
  customerKey(firmKey, scenario.simulation.seed, run, hashId(partner.id), firm, 0);
  const arrivals: Arrival[] = [];
  let clock = 0;
  for (let j = 1; ; j++) {
    const ordinal = (j - 1) * partner.firms + firm + 1;
    if (scenario.simulation.arrivals === "even") clock = (ordinal - 0.5) / partner.firms;
    else clock += exponential(firmKey, Purpose.arrival, j);
    let t = 0;
    while (t < scenario.horizonMonths && !(expectedDeals(setting, partner, t) + 1e-9 >= clock)) t++;
    if (t === scenario.horizonMonths) return arrivals;
    arrivals.push({ partner, firm, number: j, signedAt: t, segment: segmentOf(setting, partner, firm, j, ordinal) });
  }
}

function segmentOf(setting: Setting, partner: Partner, firm: number, number: number, ordinal: number): Segment {
  const { scenario, run } = setting;
  if (scenario.simulation.arrivals === "even") return scenario.segments[dealt(weightsOf(scenario, partner), ordinal)]!;
  const key = newKey();
  customerKey(key, scenario.simulation.seed, run, hashId(partner.id), firm, number);
  return drawnSegment(scenario, partner, uniform(key, Purpose.segment, 0));
}

/** The segment that a uniform draws from a profile's mix. */
export function drawnSegment(scenario: Scenario, partner: Partner, draw: number): Segment {
  const weights = weightsOf(scenario, partner);
  let rest = draw * total(weights);
  for (const [index, weight] of weights.entries()) {
    if (rest < weight) return scenario.segments[index]!;
    rest -= weight;
  }
  throw new Error(`no segment for ${partner.id}`);
}

function weightsOf({ segments }: Scenario, { segmentMix }: Partner): number[] {
  return segments.map(({ id }) => segmentMix[id] ?? 0);
}

/** Index of the segment that the `ordinal`-th customer of a profile is dealt to. */
function dealt(weights: number[], ordinal: number): number {
  const given = weights.map(() => 0);
  for (let o = 1; ; o++) {
    const claims = weights.map((weight, index) => (weight * o) / total(weights) - given[index]!);
    const greatest = Math.max(...claims);
    const winner = claims.findIndex((claim) => greatest - claim < 1e-9);
    if (o === ordinal) return winner;
    given[winner]! += 1;
  }
}

const total = (weights: number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** For tests that need to know who belongs to a scenario's profiles. */
export function partnerFirms(scenario: Scenario): { partner: Partner; firm: number }[] {
  return scenario.partners.flatMap((partner) =>
    Array.from({ length: partner.firms }, (_, firm) => ({ partner, firm })),
  );
}
