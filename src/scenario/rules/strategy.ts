import type { Scenario } from "#engine/index.ts";
import type { Report } from "../problem.ts";
import { below } from "../path.ts";
import type { Draft } from "./draft.ts";

/** A switch happens before the simulation ends. `pathOf` gives the path of the i-th item of a list. */
export function switchMonthRule(draft: Draft<Scenario>, report: Report, pathOf: PathOf): void {
  const { horizonMonths, strategies } = draft;
  if (horizonMonths === undefined) return;
  strategies?.forEach((strategy, i) => {
    if (strategy?.switchMonth === undefined || strategy.switchMonth < horizonMonths) return;
    report(below(pathOf("strategies", i), "switchMonth"), { code: "switchAfterEnd", params: { horizonMonths } });
  });
}

/** The path of an item: by its id where it has a unique one, else by its index. */
export type PathOf = (list: "strategies" | "partners", index: number) => string;
