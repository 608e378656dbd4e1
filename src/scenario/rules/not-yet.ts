import type { Scenario } from "#engine/index.ts";
import { below } from "../path.ts";
import type { Report } from "../problem.ts";
import type { Draft } from "./draft.ts";
import type { PathOf } from "./strategy.ts";

/** Refuses what the schema knows and the engine does not compute yet: to be deleted when it does. */
export function notYetRule(draft: Draft<Scenario>, report: Report, pathOf: PathOf): void {
  draft.partners?.forEach((partner, i) => {
    if (partner?.responsiveness === undefined || partner.responsiveness === 0) return;
    report(below(pathOf("partners", i), "responsiveness"), { code: "notYet", params: { feature: "responsiveness" } });
  });
  draft.strategies?.forEach((strategy, i) => {
    if (strategy?.before === undefined || strategy.before === null) return;
    report(below(pathOf("strategies", i), "before"), { code: "notYet", params: { feature: "before" } });
  });
}
