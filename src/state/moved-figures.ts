import type { Summary } from "#engine/index.ts";
import { fullFigure, measure, type Measure, type MeasureName } from "#text/measures.ts";
import { movedOffer, MOVED_WORDS, type MovedFigure } from "#text/moved-words.ts";
import type { FormerRun } from "#storage/store.ts";
import type { Offer } from "./messages.svelte.ts";

/** What the screens say first. */
const MEASURES: readonly MeasureName[] = [
  "contribution",
  "partnerResult",
  "payouts",
  "revenue",
  "idleSpend",
  "nrr",
  "costOfChannel",
];

/** Less of a figure than this is rounding: in its sums, or in how it is written. */
const LEAST_SHARE = 1e-4;

/**
 * The figures of a summary that an earlier version of the engine gave otherwise, strategy by strategy. What only one of
 * both holds is left out. A mean is told where its median stayed.
 */
export function movedFigures(former: FormerRun, { strategies, partnerFirms }: Summary): MovedFigure[] {
  return Object.entries(strategies).flatMap(([strategyId, { totals }]) =>
    MEASURES.flatMap((name): MovedFigure[] => {
      const shown = measure(name);
      const [before, now] = [former.totals[strategyId]?.[shown.metric], totals[shown.metric]];
      if (before === undefined || now === undefined) return [];
      const [by, byNow] = shown.perFirm ? [former.partnerFirms, partnerFirms] : [1, 1];
      const [median, mean] = (["p50", "mean"] as const).map((which): MovedFigure => {
        const of = which === "p50" ? "median" : "mean";
        return { strategyId, measure: name, of, before: before[which] / by, now: now[which] / byNow };
      });
      return [median!, mean!].filter((figure) => isMoved(shown, figure)).slice(0, 1);
    }),
  );
}

function isMoved(shown: Measure, { before, now }: MovedFigure): boolean {
  if (fullFigure(shown, before) === fullFigure(shown, now)) return false;
  const size = Math.max(Math.abs(before), Math.abs(now));
  return !(Math.abs(now - before) < LEAST_SHARE * size);
}

/** The offer to look at what moved. */
export function offerOf(name: string, figures: number, act: () => void): Offer {
  return { text: movedOffer(name, figures), label: MOVED_WORDS.see, act };
}
