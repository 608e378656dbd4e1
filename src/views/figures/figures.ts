/** The figures that report and presentation show, in the order in which they tell the story. */
import type { ResultView } from "#charts/model.ts";
import { customersByOffer } from "#charts/customers-by-offer/describe-customers-by-offer.ts";
import { shownStrategy } from "../revenue/revenue-title.ts";

/** Names of charts that can be shown outside of their screens. */
const FIGURES = ["fan", "scoreboard", "revenue-lines", "customers-by-offer", "payouts", "budget", "focus"] as const;

/** The name of such a chart. */
export type FigureName = (typeof FIGURES)[number];

/** The figures for which a view has something to show; those of one strategy show the best alternative. */
export function figuresOf(view: ResultView): FigureName[] {
  const strategy = shownStrategy(view, null);
  const has: Partial<Record<FigureName, boolean>> = {
    "customers-by-offer": strategy !== null && strategy.change !== null && customersByOffer(view, strategy) !== null,
    focus: view.partners.length > 0,
  };
  return FIGURES.filter((name) => has[name] ?? true);
}
