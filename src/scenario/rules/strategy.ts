import type { Scenario } from "#engine/index.ts";
import type { Report } from "../problem.ts";
import { below, uniqueIds } from "../path.ts";
import type { Draft } from "./draft.ts";

/** A switch happens before the simulation ends. */
export function switchMonthRule({ horizonMonths, strategies = [] }: Draft<Scenario>, report: Report): void {
  if (horizonMonths === undefined) return;
  const ids = uniqueIds(strategies, strategies.length);
  strategies.forEach((strategy, i) => {
    if (strategy?.switchMonth === undefined || strategy.switchMonth < horizonMonths) return;
    const path = below("/strategies", ids[i] ?? i);
    report(below(path, "switchMonth"), { code: "switchAfterEnd", params: { horizonMonths } });
  });
}
