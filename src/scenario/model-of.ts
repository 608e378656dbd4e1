import type { Scenario } from "#engine/index.ts";

type Item = Scenario["meters" | "segments" | "partners" | "offers" | "plans" | "strategies"][number];

const nameless = <T extends Item>(items: readonly T[]): T[] => items.map((item) => ({ ...item, name: "" }));

/** The scenario without what changes no number: names, notes, the description, colours of strategies. */
export function modelOf(scenario: Scenario): Scenario {
  return {
    ...scenario,
    id: "",
    name: "",
    description: "",
    notes: {},
    meters: nameless(scenario.meters),
    segments: nameless(scenario.segments),
    partners: nameless(scenario.partners),
    offers: nameless(scenario.offers),
    plans: nameless(scenario.plans),
    strategies: nameless(scenario.strategies).map((strategy) => ({ ...strategy, slot: null })),
  };
}
