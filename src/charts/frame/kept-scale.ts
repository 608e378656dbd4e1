/** The value scale of a chart from one picture to the next. */
import type { ResultView } from "../model.ts";
import type { Domain } from "./scale.ts";

/** How far a picture has come: 0 a first estimate, 1 enough for ranges, 2 all runs. */
function stageOf(view: ResultView): number {
  return view.summary.runs >= view.runsPlanned ? 2 : view.estimate ? 0 : 1;
}

/**
 * Remembers a chart's scale, so that it stays while figures move. A scale set by few runs is not offered again once a
 * later stage is reached: where all runs are in, the scale is the one they alone would give.
 */
export class KeptScale {
  #kept: { key: string; stage: number; domain: Domain } | null = null;

  /** The scale to keep for a picture of `key` (what is drawn, how wide); null where it is to be fitted anew. */
  for(key: string, view: ResultView): Domain | null {
    const kept = this.#kept;
    return kept?.key === key && kept.stage >= stageOf(view) ? kept.domain : null;
  }

  /** Remembers the scale a picture was drawn with; one that was kept keeps the stage that set it. */
  remember(key: string, view: ResultView, domain: Domain): void {
    const kept = this.#kept;
    const same = kept?.key === key && kept.domain.low === domain.low && kept.domain.high === domain.high;
    this.#kept = { key, domain, stage: same ? Math.max(kept.stage, stageOf(view)) : stageOf(view) };
  }
}
