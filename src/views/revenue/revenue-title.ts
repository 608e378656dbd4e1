import { bestAlternative, totalOf, type ResultView, type StrategyKey } from "#charts/model.ts";
import { revenueViewTitle } from "#text/ui-words-titles.ts";

/** The strategy to show: the wanted one, else the best alternative to the baseline, else the first; null without any. */
export function shownStrategy(view: ResultView, wantedId: string | null): StrategyKey | null {
  const wanted = view.strategies.find((strategy) => strategy.id === wantedId);
  return wanted ?? bestAlternative(view) ?? view.strategies[0] ?? null;
}

/** The title of the revenue screen for a strategy. */
export function revenueTitleOf(view: ResultView, strategy: StrategyKey): string {
  const mean = (name: "revenue" | "consumption"): number => totalOf(view, strategy.id, name)?.mean ?? 0;
  const totals = {
    letter: strategy.letter,
    revenue: mean("revenue"),
    consumption: mean("consumption"),
    months: view.months,
  };
  return revenueViewTitle(totals, view.currency);
}
