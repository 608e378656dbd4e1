/** All rows of a list at once, as they are pasted. */
import type { Scenario } from "#engine/index.ts";
import { listAt, relisted } from "./lists.ts";

/**
 * The scenario with other items in a list. Items that stay the same at their position keep their notes and what is
 * uncertain of them; those of all others go. Throws a RangeError if there is no such list.
 */
export function replaceItems(scenario: Scenario, listPath: string, items: readonly unknown[]): Scenario {
  const list = listAt(scenario, listPath);
  const isSame = (item: unknown, i: number): boolean => JSON.stringify(item) === JSON.stringify(list.items[i]);
  return relisted(
    scenario,
    list,
    items.map((item, i) => (isSame(item, i) ? { from: i } : { item })),
  );
}
