import { baselineOf, totalOf, type ResultView, type StrategyKey } from "#charts/model.ts";
import { NO_PARTNERS, partnersViewTitle, type FirmResult } from "#text/ui-words-titles.ts";

/** The title of the partners screen: what the strategy that is best for a firm leaves it, against the baseline. */
export function partnersTitleOf(view: ResultView): string {
  const baseline = baselineOf(view);
  const base = baseline && resultOf(view, baseline);
  if (!baseline || !base) return NO_PARTNERS;
  const others = view.strategies.filter((strategy) => strategy.id !== baseline.id);
  const results = others.map((strategy) => resultOf(view, strategy)).filter((result) => result !== null);
  const best = results.reduce<FirmResult | null>((top, next) => (top && top.result >= next.result ? top : next), null);
  return partnersViewTitle(base, best, view.months, view.currency, view.estimate);
}

function resultOf(view: ResultView, { id, letter }: StrategyKey): FirmResult | null {
  const total = totalOf(view, id, "partnerResult");
  return total && { letter, result: total.p50 };
}
