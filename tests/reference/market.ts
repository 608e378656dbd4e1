import { normal } from "#engine/random/distributions.ts";
import { newKey, Purpose, runKey } from "#engine/random/draw.ts";
import type { Scenario } from "#engine/scenario.ts";

/** Factor on all usage by month of a run, from t = −24 on (domain §4). */
export function marketOf(scenario: Scenario, run: number): (t: number) => number {
  const { sigma, persistence } = scenario.market;
  const key = newKey();
  runKey(key, scenario.simulation.seed, run);
  const factors = new Map<number, number>();
  let state = 0;
  for (let t = -24; t < scenario.horizonMonths; t++) {
    const shock = sigma * normal(key, Purpose.market, t);
    state = t === -24 ? shock : persistence * state + Math.sqrt(1 - persistence ** 2) * shock;
    factors.set(t, Math.exp(state - sigma ** 2 / 2));
  }
  return (t) => factors.get(t)!;
}
