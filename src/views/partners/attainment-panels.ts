import { gridOf } from "#charts/frame/scale.ts";
import type { ResultView, StrategyKey } from "#charts/model.ts";
import type { AttainmentLine, AttainmentPanel } from "#charts/payout-attainment/attainment.ts";
import type { IncentiveComponent, Plan, Scenario } from "#engine/index.ts";
import { payoutCliffs, payoutPieces, payoutSpan } from "#scenario/curves/payout-curve.ts";
import { panelDriver, panelPer } from "#text/findings/attainment.ts";
import { COMPONENT_ORDER } from "#text/measures.ts";

/** A component that is in force under some strategies: of one plan, or the same in several. */
interface Placed {
  plans: Plan[];
  component: IncentiveComponent;
  strategies: StrategyKey[];
}

/**
 * The curves of all plans that the strategies come to: a panel for each figure that drives payouts. `profileId` leaves
 * out what is not for that profile.
 */
export function attainmentPanels(scenario: Scenario, view: ResultView, profileId: string | null): AttainmentPanel[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placedIn(scenario, view, profileId)) {
    const key = `${one.component.kind}|${panelDriver(one.component)}|${panelPer(one.component)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = (key: string): number => COMPONENT_ORDER.findIndex((kind) => key.startsWith(`${kind}|`));
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, list]) => {
      const span = Math.max(...list.map(({ component, plans: [plan] }) => payoutSpan(component, plan!)));
      const to = gridOf({ low: 0, high: span }, 0, 4).high;
      return { key, to, lines: list.map((one) => lineOf(one, to, scenario, profileId)) };
    });
}

function placedIn({ plans, strategies }: Scenario, view: ResultView, profileId: string | null): Placed[] {
  const planOf = (key: StrategyKey): string | undefined => strategies.find(({ id }) => id === key.id)?.planId;
  const placed = new Map<string, Placed>();
  for (const plan of plans) {
    const own = view.strategies.filter((key) => planOf(key) === plan.id);
    for (const component of own.length > 0 ? plan.components : []) {
      const { appliesTo } = component;
      if (profileId !== null && appliesTo !== null && !appliesTo.includes(profileId)) continue;
      const same = JSON.stringify(component);
      const before = placed.get(same);
      if (before?.plans.includes(plan)) continue;
      placed.set(same, {
        component,
        plans: [...(before?.plans ?? []), plan],
        strategies: view.strategies.filter((key) => before?.strategies.includes(key) || own.includes(key)),
      });
    }
  }
  return [...placed.values()];
}

function lineOf(
  { plans, component, strategies }: Placed,
  to: number,
  { partners }: Scenario,
  profileId: string | null,
): AttainmentLine {
  const only = profileId === null ? component.appliesTo : null;
  return {
    key: JSON.stringify(component),
    component,
    planName: plans.map(({ name }) => name).join(", "),
    strategies,
    only: only === null ? [] : partners.filter(({ id }) => only.includes(id)).map(({ name }) => name),
    stretches: payoutPieces(component, to),
    cliffs: payoutCliffs(component),
  };
}
