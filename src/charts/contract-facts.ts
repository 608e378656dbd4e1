/** What a strategy's contracts are made of: those it sells, and those of before a change of course. */
import type { Offer, Scenario } from "#engine/index.ts";
import type { ResultView } from "./model.ts";

/** Kinds of money and of promise that can occur under a strategy. */
export interface ContractFacts {
  fees: boolean;
  commitment: boolean;
  /** A commitment whose rest is forgiven: what is left of it binds nobody. */
  forgives: boolean;
  /** Seats that are added in a running term, which books nothing. */
  addsSeats: boolean;
  /** Customers that signed before the first month. */
  past: boolean;
}

/** The facts of a strategy of the scenario; nothing at all for one that it does not have. */
export function contractFacts(scenario: Scenario, strategyId: string): ContractFacts {
  const strategy = scenario.strategies.find(({ id }) => id === strategyId);
  const ids = [strategy?.offerId, strategy?.before?.offerId];
  const offers = scenario.offers.filter(({ id }) => ids.includes(id));
  return {
    fees: offers.some(({ charges }) => charges.some(({ kind }) => kind !== "usage")),
    commitment: offers.some(({ commitment }) => commitment !== null),
    forgives: offers.some(({ commitment }) => commitment?.shortfall === "forgive"),
    addsSeats: offers.some(addsSeats),
    past: scenario.partners.some(({ installedBase }) => installedBase > 0),
  };
}

function addsSeats({ seatTrueUp, charges }: Offer): boolean {
  return seatTrueUp === "quarterly" && charges.some(({ kind }) => kind === "seats");
}

/** Whether anybody is under contract in any month of any future. */
export function hasCustomers(view: ResultView, strategyId: string): boolean {
  return view.summary.strategies[strategyId]?.mean["customersActive"]?.some((customers) => customers > 0) ?? false;
}
