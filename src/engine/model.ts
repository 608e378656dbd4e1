import { SegmentDealer } from "./customers/arrivals.ts";
import { compileSegment, type SegmentModel } from "./customers/segment.ts";
import { BASE_MONTHS, firstCalendarMonth } from "./calendar.ts";
import { compileGroups, type GroupModel } from "./groups.ts";
import { byId, own } from "./lookup.ts";
import { teamCostPerMonth } from "./partners/team.ts";
import { hashId } from "./random/draw.ts";
import type { FocusChoice } from "./response/response-types.ts";
import type { Partner, Scenario } from "./scenario.ts";

/** A partner profile laid out for the run loop. */
export interface ProfileModel {
  partner: Partner;
  hash: number;
  isDirect: boolean;
  /** Weights by segment, in the scenario's order, and their sum. */
  weights: Float64Array;
  weightTotal: number;
  /** Even arrivals: who is dealt which segment, installed base and new customers apart. */
  baseDealer: SegmentDealer;
  newDealer: SegmentDealer;
}

/** A scenario laid out for the run loop. */
export interface Model {
  seed: number;
  horizon: number;
  /** Most months that a customer can live to the horizon. */
  capacity: number;
  firstMonth: number;
  discountRate: number;
  poisson: boolean;
  market: Scenario["market"];
  segments: SegmentModel[];
  profiles: ProfileModel[];
  /** Own sales cost per month: teams of direct firms. */
  directCostPerMonth: number;
  groups: GroupModel[];
}

/** Lays a scenario out; `strategies` limits which, `focus` overrides what partners do. Throws on unknown ids. */
export function compileModel(scenario: Scenario, strategies?: string[], focus?: FocusChoice): Model {
  const capacity = scenario.horizonMonths + BASE_MONTHS;
  const chosen = strategies ? strategies.map((id) => byId(scenario.strategies, id)) : scenario.strategies;
  const direct = scenario.partners.filter((partner) => partner.type === "direct");
  return {
    seed: scenario.simulation.seed,
    horizon: scenario.horizonMonths,
    capacity,
    firstMonth: firstCalendarMonth(scenario.startMonth),
    discountRate: scenario.discountRate,
    poisson: scenario.simulation.arrivals === "poisson",
    market: scenario.market,
    segments: scenario.segments.map((segment) => compileSegment(segment, capacity)),
    profiles: scenario.partners.map((partner) => compileProfile(partner, scenario)),
    directCostPerMonth: direct.reduce((sum, partner) => sum + partner.firms * teamCostPerMonth(partner), 0),
    groups: compileGroups(scenario, chosen, capacity, focus),
  };
}

function compileProfile(partner: Partner, scenario: Scenario): ProfileModel {
  const weights = Float64Array.from(scenario.segments, (segment) => own(partner.segmentMix, segment.id) ?? 0);
  const weightTotal = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    partner,
    hash: hashId(partner.id),
    isDirect: partner.type === "direct",
    weights,
    weightTotal,
    baseDealer: new SegmentDealer(weights, weightTotal),
    newDealer: new SegmentDealer(weights, weightTotal),
  };
}
