import type { CommitmentTrace, CustomerMonth, IncentiveComponent, Offer, Plan, Scenario } from "#engine/index.ts";

/** What sentences about a run are made with. */
export interface LedgerContext {
  /** As it held in the run: `TraceOverview.scenario`. */
  scenario: Scenario;
}

/** When a customer made a line, and how much of its commitment was used by then. A `CustomerMonth` or a `StatementLine` is one. */
export interface LineMoment extends Pick<CustomerMonth, "age" | "month"> {
  commitment: Pick<CommitmentTrace, "utilisation"> | null;
}

/** The plan with that id, if the scenario has one. */
export function planOf({ scenario }: LedgerContext, id: string): Plan | undefined {
  return scenario.plans.find((plan) => plan.id === id);
}

/** The offer with that id, if the scenario has one. */
export function offerOf({ scenario }: LedgerContext, id: string): Offer | undefined {
  return scenario.offers.find((offer) => offer.id === id);
}

/** A component of a plan by its place, if it is of that kind. */
export function componentOf<K extends IncentiveComponent["kind"]>(
  context: LedgerContext,
  line: { planId: string; component: number },
  kind: K,
): Extract<IncentiveComponent, { kind: K }> | undefined {
  const component = planOf(context, line.planId)?.components[line.component];
  return component?.kind === kind ? (component as Extract<IncentiveComponent, { kind: K }>) : undefined;
}
