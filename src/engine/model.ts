import { compileOffer, type OfferModel } from "./contracts/offer.ts";
import { type RenewalOdds, renewalOdds } from "./contracts/renewal.ts";
import { SegmentDealer } from "./customers/arrivals.ts";
import { coverageByMonth, type Environment } from "./customers/environment.ts";
import { compileSegment, type SegmentModel } from "./customers/segment.ts";
import { compilePlan, type ProfilePlan } from "./incentives/plan.ts";
import { effortOf } from "./partners/effort.ts";
import { BASE_MONTHS, firstCalendarMonth } from "./calendar.ts";
import { hashId } from "./random/draw.ts";
import type { CustomerSuccess, Focus, Offer, Partner, Scenario, Strategy } from "./scenario.ts";

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

/** A strategy of a world: by profile, its plan. */
export interface StrategyModel {
  id: string;
  plans: ProfilePlan[];
}

/** Strategies under which customers use and pay the same: one offer in one environment. They differ in plans only. */
export interface WorldModel {
  offer: OfferModel;
  /** By profile. */
  odds: RenewalOdds[];
  successCostPerMonth: number;
  strategies: StrategyModel[];
}

/** Worlds in which customers arrive and use the same: their lives are simulated once. */
export interface GroupModel {
  environment: Environment;
  worlds: WorldModel[];
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

/** Focus by strategy and partner id, where it is not the partner's own (domain §9). */
export type FocusChoice = Record<string, Record<string, Focus>>;

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
    directCostPerMonth: direct.reduce((sum, partner) => sum + teamCostPerMonth(partner), 0),
    groups: compileGroups(scenario, chosen, capacity, focus),
  };
}

/** Cost of all firms' teams of a profile per month. */
export function teamCostPerMonth(partner: Partner): number {
  return (partner.firms * partner.team.size * partner.team.costPerYear) / 12;
}

function byId<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`no such id in the scenario: ${id}`);
  return found;
}

/** A record's own value: ids like "constructor" must not find what every object inherits. */
function own<T>(record: Record<string, T> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
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

function compileGroups(
  scenario: Scenario,
  strategies: Strategy[],
  capacity: number,
  focus?: FocusChoice,
): GroupModel[] {
  const groups = new Map<string, GroupModel>();
  const worlds = new Map<string, WorldModel>();
  for (const strategy of strategies) {
    const offer = byId(scenario.offers, strategy.offerId);
    const success = strategy.customerSuccess ?? scenario.customerSuccess;
    const focuses = scenario.partners.map((partner) => own(own(focus, strategy.id), partner.id) ?? partner.focus);
    const reactiveTerm = success.mode === "reactive" ? offer.termMonths : 0;
    const groupKey = JSON.stringify([success, focuses, offer.dealMultiplier, reactiveTerm]);
    const group = entry(groups, groupKey, () => ({
      environment: compileEnvironment(scenario, offer, success, focuses),
      worlds: [],
    }));
    const world = entry(worlds, `${groupKey} ${offer.id}`, () => {
      const compiled = compileWorld(scenario, offer, success, group.environment);
      group.worlds.push(compiled);
      return compiled;
    });
    const plan = byId(scenario.plans, strategy.planId);
    world.strategies.push({
      id: strategy.id,
      plans: scenario.partners.map((partner) => compilePlan(plan, partner, capacity)),
    });
  }
  return [...groups.values()];
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function compileEnvironment(scenario: Scenario, offer: Offer, success: CustomerSuccess, focuses: Focus[]): Environment {
  const efforts = scenario.partners.map((partner, p) => effortOf(partner, focuses[p]!));
  const dealRates = Float64Array.from(
    scenario.partners,
    (partner, p) => (partner.dealsPerYear / 12) * efforts[p]!.sell * offer.dealMultiplier,
  );
  return {
    notice: { mode: success.mode, reviewEvery: success.reviewEvery, termMonths: offer.termMonths },
    saveRate: success.saveRate,
    lift: success.lift,
    coverage: coverageByMonth(success, scenario.partners, dealRates, scenario.horizonMonths),
    efforts,
    dealRates,
  };
}

function compileWorld(
  scenario: Scenario,
  offer: Offer,
  success: CustomerSuccess,
  environment: Environment,
): WorldModel {
  const compiled = compileOffer(offer, scenario.meters);
  return {
    offer: compiled,
    odds: environment.efforts.map((effort) => renewalOdds(compiled, effort.dragGrow)),
    successCostPerMonth: (success.csms * success.costPerCsmYear) / 12,
    strategies: [],
  };
}
