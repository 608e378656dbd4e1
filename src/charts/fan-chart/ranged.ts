/** Which strategies show their range: two at a time. */
import { baselineOf, bestAlternative, type ResultView } from "../model.ts";

/** The ids whose ranges are shown: those chosen that still exist, else the baseline and the best alternative. */
export function rangedOf(view: ResultView, chosen: readonly string[]): string[] {
  const known = chosen.filter((id) => view.strategies.some((strategy) => strategy.id === id)).slice(-2);
  if (known.length > 0) return known;
  return [baselineOf(view)?.id, bestAlternative(view)?.id].filter((id) => id !== undefined);
}

/** The choice after a letter was pressed: the last one stays on, a third takes the place of the older. */
export function nextRanged(shown: readonly string[], id: string): string[] {
  if (!shown.includes(id)) return [...shown.slice(-1), id];
  return shown.length > 1 ? shown.filter((other) => other !== id) : [...shown];
}
