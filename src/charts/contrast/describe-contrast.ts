/** Two kinds of contract side by side, as data and in words: where the contract is the revenue, and where it is not. Means. */
import {
  contrastDescription,
  contrastTitle,
  type ContrastFinding,
  type ContrastLine,
} from "#text/findings/contrast.ts";
import { contractIsRevenue, linesApart } from "../contract-lines.ts";
import { baselineOf, bestAlternative, type ResultView, type StrategyKey } from "../model.ts";

/** The strategy that is shown and the one beside it; `one`: whose committed and recognised are one line. */
export interface Contrast {
  shown: StrategyKey;
  beside: StrategyKey;
  one: StrategyKey;
  apart: StrategyKey;
}

/** The contrast for a strategy, with the baseline if that is of the other kind, else the best other; null without one. */
export function contrastOf(view: ResultView, shown: StrategyKey): Contrast | null {
  const kind = kindOf(view, shown);
  const candidates = [baselineOf(view), bestAlternative(view), ...view.strategies];
  const beside = candidates.find((other) => other !== null && kindOf(view, other) === !kind);
  if (!beside || kind === null) return null;
  return kind ? { shown, beside, one: shown, apart: beside } : { shown, beside, one: beside, apart: shown };
}

/** Whether the contract is the revenue; null where nothing is recognised. */
function kindOf(view: ResultView, { id }: StrategyKey): boolean | null {
  return linesApart(view, id) === null ? null : contractIsRevenue(view, id);
}

const METRICS: Record<ContrastLine, string> = {
  committed: "committed",
  recognised: "revenue",
  consumed: "consumption",
};

/** The means of a line by month. */
export function contrastMeans(view: ResultView, { id }: StrategyKey, line: ContrastLine): Float64Array {
  return view.summary.strategies[id]?.mean[METRICS[line]] ?? new Float64Array(view.months);
}

/** Title, finding and description. */
export function describeContrast(
  view: ResultView,
  { shown, beside, one, apart }: Contrast,
): { finding: ContrastFinding; title: string; description: string } {
  const finding: ContrastFinding = {
    one: one.letter,
    apart: apart.letter,
    distance: linesApart(view, apart.id) ?? 0,
    estimate: view.estimate,
  };
  const panels = [shown, beside].map(({ id, letter, name }) => ({ letter, name, distance: linesApart(view, id) }));
  return { finding, title: contrastTitle(finding), description: contrastDescription(panels) };
}
