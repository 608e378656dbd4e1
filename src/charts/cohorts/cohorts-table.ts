/** Cohorts as a table: a row a cohort, its revenue by age; empty where it was not followed to. */
import { ageColumn, COHORT_WORDS } from "#text/findings/cohorts.ts";
import { full, quantity } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { cohortsOf } from "./cohort-data.ts";
import { nameOf } from "./describe-cohorts.ts";

/** Mean customers signed and mean revenue by age. */
export function cohortsTable(view: ResultView, { id }: StrategyKey): TableData {
  const cohorts = cohortsOf(view, id);
  const ages = Math.max(0, ...cohorts.list.map(({ revenue }) => revenue.length));
  const columns = Array.from({ length: ages }, (_, age) => ({ label: ageColumn(age + 1, cohorts.span), write: full }));
  return {
    columns: [{ label: COHORT_WORDS.row }, { label: COHORT_WORDS.customers, write: quantity }, ...columns],
    rows: cohorts.list.map((cohort) => [
      nameOf(view, cohort, cohorts),
      cohort.customers,
      ...columns.map((_, age) => cohort.revenue[age] ?? NaN),
    ]),
  };
}
