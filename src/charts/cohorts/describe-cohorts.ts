/** What becomes of cohorts as they age, as data and in words. Means throughout. */
import { cohortName, cohortsDescription, cohortsTitle, type CohortsFinding } from "#text/findings/cohorts.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { cohortsOf, NOBODY, renewalAge, shareOfStart, type Cohort, type Cohorts } from "./cohort-data.ts";

/** Title, finding and description; `termMonths` is the term of the contracts, null where they differ. */
export function describeCohorts(
  view: ResultView,
  strategy: StrategyKey,
  termMonths: number | null,
): { finding: CohortsFinding; title: string; description: string } {
  const cohorts = cohortsOf(view, strategy.id);
  const finding = found(view, strategy, cohorts, termMonths);
  const rows = cohorts.list.map((cohort) => ({
    name: nameOf(view, cohort, cohorts),
    customers: cohort.customers,
    age: cohort.revenue.length,
    level: shareOfStart(cohort, cohort.revenue.length - 1, cohorts.base),
  }));
  return {
    finding,
    title: cohortsTitle(finding),
    description: cohortsDescription(strategy.letter, strategy.name, rows, cohorts.span),
  };
}

/** A cohort's name on one line. */
export function nameOf(view: ResultView, { month }: Cohort, { span }: Cohorts): string {
  const { year, part } = cohortName(view.startMonth, month, span);
  return part ? `${year}\u00a0${part}` : year;
}

function found(
  view: ResultView,
  { id, letter: a }: StrategyKey,
  cohorts: Cohorts,
  termMonths: number | null,
): CohortsFinding {
  const { span, list, base } = cohorts;
  const signed = view.summary.strategies[id]?.mean["customersNew"];
  if (!signed?.some((value) => value > NOBODY)) return { code: "nobody", a };
  const grown = list.filter(({ revenue }) => revenue.length > base + 1);
  if (grown.length === 0) return { code: "young", a, months: view.months };
  const based = grown.filter((cohort) => Number.isFinite(shareOfStart(cohort, base, base)));
  const [oldest] = based;
  if (!oldest) return { code: "noBase", a, span };
  const dips = dipsAt(renewalAge(termMonths, cohorts), based, base);
  if (dips && dips.dips > 0) return { code: "dips", a, span, ...dips };
  const age = oldest.revenue.length;
  const level = shareOfStart(oldest, age - 1, base);
  return { code: "level", a, span, first: nameOf(view, oldest, cohorts), age, level, steady: dips !== null };
}

/** How many cohorts bring less after the first renewal than before it, in whole per cent, and how many of them are back an age later. */
function dipsAt(
  renewal: number | null,
  list: readonly Cohort[],
  base: number,
): { dips: number; of: number; back: number; followed: number } | null {
  if (renewal === null) return null;
  const reach = list.filter(({ revenue }) => revenue.length > renewal);
  if (reach.length === 0) return null;
  const whole = (cohort: Cohort, age: number): number => Math.round(100 * shareOfStart(cohort, age, base));
  const dipped = reach.filter((cohort) => whole(cohort, renewal) < whole(cohort, renewal - 1));
  const followed = dipped.filter(({ revenue }) => revenue.length > renewal + 1);
  const back = followed.filter((cohort) => whole(cohort, renewal + 1) >= whole(cohort, renewal - 1));
  return { dips: dipped.length, of: reach.length, back: back.length, followed: followed.length };
}
