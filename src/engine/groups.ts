import { compileOffer, type OfferModel } from "./contracts/offer.ts";
import { type RenewalOdds, renewalOdds } from "./contracts/renewal.ts";
import { coverageByMonth, type Environment } from "./customers/environment.ts";
import { compilePlan, type ProfilePlan } from "./incentives/plan.ts";
import { byId, own } from "./lookup.ts";
import { dealsPerMonth, effortOf } from "./partners/effort.ts";
import type { CustomerSuccess, Focus, Offer, Scenario, Strategy } from "./scenario.ts";

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

/** Focus by strategy and partner id, where it is not the partner's own (domain §9). */
export type FocusChoice = Record<string, Record<string, Focus>>;

/**
 * Sorts strategies into groups and worlds by what they share. `capacity` is the most months of a life. Throws on
 * unknown ids.
 */
export function compileGroups(
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
    const groupKey = JSON.stringify([success, focuses, offer.dealMultiplier, reactiveTerm, offer.usageMultiplier > 0]);
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
  const dealRates = Float64Array.from(scenario.partners, (partner, p) => dealsPerMonth(partner, efforts[p]!, offer));
  return {
    notice: { mode: success.mode, reviewEvery: success.reviewEvery, termMonths: offer.termMonths },
    saveRate: success.saveRate,
    lift: success.lift,
    hasUsage: offer.usageMultiplier > 0,
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
