/** Letters and colours of strategies: a strategy keeps its own for life. */
import type { Scenario } from "#engine/index.ts";

type Strategy = Scenario["strategies"][number];

/** How many letters and colours there are. */
export const SLOTS = 8;

/**
 * Letter and colour of each strategy, 0 (A) to 7 (H): the one that it has chosen, else the first that nobody has. Of
 * two that chose the same, the first in the list keeps it.
 */
export function strategySlots(strategies: readonly { slot?: number | null }[]): number[] {
  const chosen = strategies.map(({ slot }, i) => {
    const twin = strategies.findIndex((other) => other.slot === slot) < i;
    return slot === undefined || slot === null || twin ? null : slot;
  });
  const free = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => !chosen.includes(slot));
  return chosen.map((slot) => slot ?? free.shift() ?? 0);
}

/** The letter of a slot: "A" to "H". */
export function slotLetter(slot: number): string {
  return String.fromCharCode(65 + slot);
}

/** The slots of strategies by their ids, when one of them takes another slot: who had that gets its own. */
export function slotsWith(
  strategies: readonly { id: string; slot?: number | null }[],
  id: string,
  slot: number,
): Map<string, number> {
  const slots = strategySlots(strategies);
  const own = slots[strategies.findIndex((strategy) => strategy.id === id)];
  return new Map(
    strategies.map((strategy, i): [string, number] => {
      if (strategy.id === id) return [strategy.id, slot];
      return [strategy.id, slots[i] === slot && own !== undefined ? own : slots[i]!];
    }),
  );
}

/** The scenario whose strategies have given slots, by their ids; a slot is written only where it would be another. */
export function pinSlots(scenario: Scenario, wanted: ReadonlyMap<string, number>): Scenario {
  let { strategies } = scenario;
  for (;;) {
    const slots = strategySlots(strategies);
    const isOff = ({ id, slot }: Strategy, i: number): boolean => {
      const to = wanted.get(id);
      return to !== undefined && slots[i] !== to && slot !== to;
    };
    if (!strategies.some(isOff)) break;
    strategies = strategies.map((strategy, i) =>
      isOff(strategy, i) ? { ...strategy, slot: wanted.get(strategy.id)! } : strategy,
    );
  }
  return strategies === scenario.strategies ? scenario : { ...scenario, strategies };
}

/** The scenario `next` in which every strategy that was in `scenario` keeps the letter and colour that it had there. */
export function keepSlots(scenario: Scenario, next: Scenario): Scenario {
  if (next.strategies === scenario.strategies) return next;
  const slots = strategySlots(scenario.strategies);
  return pinSlots(next, new Map(scenario.strategies.map(({ id }, i) => [id, slots[i]!])));
}
