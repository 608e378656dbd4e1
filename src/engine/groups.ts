import { compileOffer, type OfferModel } from "./contracts/offer.ts";
import { type RenewalOdds, renewalOdds } from "./contracts/renewal.ts";
import type { Course } from "./customers/course.ts";
import { coverageByMonth, type Environment } from "./customers/environment.ts";
import { compilePlan, type ProfilePlan } from "./incentives/plan.ts";
import { byId, own } from "./lookup.ts";
import { dealsPerMonth, effortOf } from "./partners/effort.ts";
import type { FocusChoice } from "./response/response-types.ts";
import type { CustomerSuccess, Focus, Offer, Partner, Scenario, Strategy } from "./scenario.ts";

/**
 * A strategy of a world: by profile, its plan, and the plan of before where there is a change of course: the same list
 * where the plan stays, so that it counts and caps all customers together.
 */
export interface StrategyModel {
  id: string;
  plans: ProfilePlan[];
  before: ProfilePlan[] | null;
}

/** An offer as customers live under it. */
export interface OfferTerms {
  id: string;
  offer: OfferModel;
  /** By profile. */
  odds: RenewalOdds[];
}

/** Strategies under which customers use and pay the same: the same offers in one environment. They differ in plans only. */
export interface WorldModel {
  terms: OfferTerms;
  /** The offer of before a change of course, or null. */
  before: OfferTerms | null;
  successCostPerMonth: number;
  strategies: StrategyModel[];
}

/** Whether any contract of a world has a commitment. */
export function hasCommitment({ terms, before }: WorldModel): boolean {
  return terms.offer.commitment !== null || (before !== null && before.offer.commitment !== null);
}

/** Whether contracts with and without a commitment meet in a world. */
export function isMixed(world: WorldModel): boolean {
  const { terms, before } = world;
  return before !== null && (terms.offer.commitment === null) !== (before.offer.commitment === null);
}

/** Worlds in which customers arrive and use the same: their lives are simulated once. */
export interface GroupModel {
  environment: Environment;
  worlds: WorldModel[];
}

/** A strategy with what it refers to. `before` is null where there is nobody whom it could concern. */
interface Chosen {
  strategy: Strategy;
  offer: Offer;
  before: Offer | null;
  success: CustomerSuccess;
  focuses: Focus[];
}

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
    const chosen = choose(scenario, strategy, focus);
    const key = groupKey(chosen);
    const group = entry(groups, key, () => ({ environment: compileEnvironment(scenario, chosen), worlds: [] }));
    const world = entry(worlds, `${key} ${chosen.offer.id}`, () => {
      const compiled = compileWorld(scenario, chosen, group.environment);
      group.worlds.push(compiled);
      return compiled;
    });
    world.strategies.push(compileStrategy(scenario, chosen, capacity));
  }
  return [...groups.values()];
}

function choose(scenario: Scenario, strategy: Strategy, focus?: FocusChoice): Chosen {
  return {
    strategy,
    offer: byId(scenario.offers, strategy.offerId),
    before: hasTransition(scenario, strategy) ? byId(scenario.offers, strategy.before!.offerId) : null,
    success: strategy.customerSuccess ?? scenario.customerSuccess,
    focuses: scenario.partners.map((partner) => own(own(focus, strategy.id), partner.id) ?? partner.focus),
  };
}

/** Whether anybody can be under what was before: not so if it ends at once and there is no installed base. */
function hasTransition({ partners }: Scenario, { before, switchMonth }: Strategy): boolean {
  return before !== null && (switchMonth > 0 || partners.some((partner) => partner.installedBase > 0));
}

/** What decides how customers arrive and use. */
function groupKey({ strategy, offer, before, success, focuses }: Chosen): string {
  const reactiveTerm = success.mode === "reactive" ? offer.termMonths : 0;
  const course = before && [before.id, offer.id, strategy.switchMonth, strategy.existing];
  return JSON.stringify([success, focuses, offer.dealMultiplier, reactiveTerm, offer.usageMultiplier > 0, course]);
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function compileEnvironment(scenario: Scenario, { strategy, offer, before, success, focuses }: Chosen): Environment {
  const { partners } = scenario;
  const efforts = partners.map((partner, p) => effortOf(partner, focuses[p]!));
  const deals = (under: Offer) =>
    Float64Array.from(partners, (partner, p) => dealsPerMonth(partner, efforts[p]!, under.dealMultiplier));
  const course: Course | null = before && {
    switchMonth: strategy.switchMonth,
    keep: strategy.existing === "keep",
    termMonths: before.termMonths,
    usageBefore: before.usageMultiplier,
    usageAfter: offer.usageMultiplier,
  };
  const arrivals = { course, dealRates: deals(offer), dealRatesBefore: deals(before ?? offer) };
  return {
    ...arrivals,
    dealMultiplier: offer.dealMultiplier,
    dealMultiplierBefore: (before ?? offer).dealMultiplier,
    notice: { mode: success.mode, reviewEvery: success.reviewEvery, termMonths: offer.termMonths },
    saveRate: success.saveRate,
    lift: success.lift,
    hasUsage: offer.usageMultiplier > 0 || (before?.usageMultiplier ?? 0) > 0,
    coverage: coverageByMonth(success, partners, arrivals, scenario.horizonMonths),
    efforts,
  };
}

/**
 * Has the firms of profile `p` split their time another way. Coverage of customer success stays as it was: one firm
 * alone hardly moves it (domain §9).
 */
export function refocus({ environment, worlds }: GroupModel, p: number, partner: Partner, focus: Focus): void {
  const effort = effortOf(partner, focus);
  environment.efforts[p] = effort;
  environment.dealRates[p] = dealsPerMonth(partner, effort, environment.dealMultiplier);
  environment.dealRatesBefore[p] = dealsPerMonth(partner, effort, environment.dealMultiplierBefore);
  for (const { terms, before } of worlds) {
    terms.odds[p] = renewalOdds(terms.offer, effort.dragGrow);
    if (before) before.odds[p] = renewalOdds(before.offer, effort.dragGrow);
  }
}

function compileWorld(scenario: Scenario, { offer, before, success }: Chosen, { efforts }: Environment): WorldModel {
  const terms = (under: Offer): OfferTerms => {
    const compiled = compileOffer(under, scenario.meters);
    return { id: under.id, offer: compiled, odds: efforts.map(({ dragGrow }) => renewalOdds(compiled, dragGrow)) };
  };
  return {
    terms: terms(offer),
    before: before && terms(before),
    successCostPerMonth: (success.csms * success.costPerCsmYear) / 12,
    strategies: [],
  };
}

function compileStrategy(scenario: Scenario, { strategy, before }: Chosen, capacity: number): StrategyModel {
  const plans = (planId: string) => {
    const plan = byId(scenario.plans, planId);
    return scenario.partners.map((partner) => compilePlan(plan, partner, capacity));
  };
  const own = plans(strategy.planId);
  if (!before) return { id: strategy.id, plans: own, before };
  const samePlan = strategy.before!.planId === strategy.planId;
  return { id: strategy.id, plans: own, before: samePlan ? own : plans(strategy.before!.planId) };
}
