import { baselineOf, totalOf, type ResultView, type StrategyKey } from "#charts/model.ts";
import { describePartners } from "#charts/partner-cash/describe-cash.ts";
import { NO_PARTNERS, partnersViewTitle, type FirmResult } from "#text/ui-words-titles.ts";

/** The strategy to show: the wanted one, else the alternative that is best for a firm, else the first; null without any. */
export function partnersStrategy(view: ResultView, wantedId: string | null): StrategyKey | null {
  const wanted = view.strategies.find(({ id }) => id === wantedId);
  if (wanted) return wanted;
  const baseline = baselineOf(view);
  const others = view.strategies.filter(({ id }) => id !== baseline?.id);
  const level = ({ id }: StrategyKey): number => totalOf(view, id, "partnerResult")?.p50 ?? -Infinity;
  const best = others.reduce<StrategyKey | null>((top, next) => (top && level(top) >= level(next) ? top : next), null);
  return best ?? baseline;
}

/** The title of the partners screen: what a strategy makes of a firm's cash, against the baseline. */
export function partnersTitleOf(view: ResultView, strategy: StrategyKey): string {
  const baseline = baselineOf(view);
  const base = baseline && resultOf(view, baseline);
  if (!baseline || !base) return NO_PARTNERS;
  const shown = strategy.id === baseline.id ? null : resultOf(view, strategy);
  return describePartners(view, strategy) ?? partnersViewTitle(base, shown, view.months, view.currency, view.estimate);
}

function resultOf(view: ResultView, { id, letter }: StrategyKey): FirmResult | null {
  const total = totalOf(view, id, "partnerResult");
  return total && { letter, result: total.p50 };
}
