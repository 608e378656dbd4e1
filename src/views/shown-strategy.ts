import { bestAlternative, type ResultView, type StrategyKey } from "#charts/model.ts";

/** The strategy to show: the wanted one, else the best alternative to the baseline, else the first; null without any. */
export function shownStrategy(view: ResultView, wantedId: string | null): StrategyKey | null {
  const wanted = view.strategies.find((strategy) => strategy.id === wantedId);
  return wanted ?? bestAlternative(view) ?? view.strategies[0] ?? null;
}
