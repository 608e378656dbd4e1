/** The figures that report and presentation show, in the order in which they tell the story. */
import { contrastOf } from "#charts/contrast/describe-contrast.ts";
import { customersByOffer } from "#charts/customers-by-offer/describe-customers-by-offer.ts";
import { comparedPair } from "#charts/difference/compared.ts";
import type { ResultView } from "#charts/model.ts";
import { shownStrategy } from "../shown-strategy.ts";

/** A chart that can be shown outside of its screen. */
export type FigureName =
  | "fan"
  | "scoreboard"
  | "difference-bridge"
  | "revenue-lines"
  | "bridge"
  | "utilisation"
  | "rpo"
  | "contrast"
  | "customers-by-offer"
  | "cash"
  | "efficiency"
  | "payouts"
  | "budget"
  | "focus"
  | "customer-side"
  | "signals"
  | "retention"
  | "expansion"
  | "churn"
  | "cohorts";

/** In an order that fills pages. */
const REPORT: readonly FigureName[] = [
  "fan",
  "scoreboard",
  "difference-bridge",
  "payouts",
  "customers-by-offer",
  "contrast",
  "revenue-lines",
  "bridge",
  "utilisation",
  "rpo",
  "cash",
  "efficiency",
  "budget",
  "focus",
  "customer-side",
  "retention",
  "expansion",
  "signals",
  "churn",
];

const SLIDES: readonly FigureName[] = [
  "fan",
  "scoreboard",
  "difference-bridge",
  "revenue-lines",
  "bridge",
  "customers-by-offer",
  "cash",
  "payouts",
  "focus",
  "budget",
  "customer-side",
  "signals",
  "retention",
  "expansion",
  "cohorts",
];

/** The figures of a report for which a view has something to show. */
export function reportFigures(view: ResultView): FigureName[] {
  return REPORT.filter((name) => has(view, name));
}

/** The figures of a presentation, one a slide. */
export function slideFigures(view: ResultView): FigureName[] {
  return SLIDES.filter((name) => has(view, name));
}

/** Whether a view has what a figure is about; those of one strategy show the best alternative. */
function has(view: ResultView, name: FigureName): boolean {
  const strategy = shownStrategy(view, null);
  switch (name) {
    case "contrast":
      return strategy !== null && contrastOf(view, strategy) !== null;
    case "customers-by-offer":
      return strategy !== null && strategy.change !== null && customersByOffer(view, strategy) !== null;
    case "focus":
      return view.partners.some(({ responds }) => responds);
    case "cash":
    case "payouts":
    case "budget":
      return view.partners.length > 0;
    case "efficiency":
      return view.partners.length > 0 && view.strategies.length > 1;
    case "difference-bridge":
      return comparedPair(view, null, null) !== null;
    default:
      return true;
  }
}
