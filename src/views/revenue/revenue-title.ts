import {
  baselineOf,
  bestAlternative,
  pairedOf,
  shareOfDirection,
  totalOf,
  type ResultView,
  type StrategyKey,
} from "#charts/model.ts";
import { revenueViewTitle, type RevenueAgainst } from "#text/ui-words-titles.ts";

/** The strategy to show: the wanted one, else the best alternative to the baseline, else the first; null without any. */
export function shownStrategy(view: ResultView, wantedId: string | null): StrategyKey | null {
  const wanted = view.strategies.find((strategy) => strategy.id === wantedId);
  return wanted ?? bestAlternative(view) ?? view.strategies[0] ?? null;
}

/** The title of the revenue screen for a strategy. */
export function revenueTitleOf(view: ResultView, strategy: StrategyKey): string {
  const { months, estimate } = view;
  const median = totalOf(view, strategy.id, "revenue")?.p50 ?? 0;
  const against = againstBaseline(view, strategy);
  return revenueViewTitle({ letter: strategy.letter, median, months, against, estimate }, view.currency);
}

function againstBaseline(view: ResultView, strategy: StrategyKey): RevenueAgainst | null {
  const base = baselineOf(view);
  const pair = base && base.id !== strategy.id ? pairedOf(view, strategy.id, base.id, "revenue") : null;
  if (!base || !pair) return null;
  const share = pair.p50 === 0 ? pair.shareEqual : shareOfDirection(pair);
  return { letter: base.letter, difference: pair.p50, share };
}
