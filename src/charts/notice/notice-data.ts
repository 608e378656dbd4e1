/** How long declines go unnoticed, by mode of customer success: figures from totals of a summary. */
import type { Statistics } from "#engine/index.ts";
import type { SuccessMode, TypicalMonths } from "#text/findings/notice.ts";

/** A mode of customer success and what was computed for it. */
export interface NoticeMode extends SuccessMode {
  /** It is the mode of the scenario. */
  isToday: boolean;
  /** Totals of the strategy under this mode; null: not there yet. */
  totals: Record<string, Statistics> | null;
  runs: number;
}

/** Figures of a mode, means of a future. */
export interface NoticeFigures {
  declines: number;
  noticed: number;
  saved: number;
  /** Noticed after 0, 1, … 12 months. */
  lags: number[];
  later: number;
  /** The middle of the noticed ones; undefined: nobody noticed any. */
  typical: TypicalMonths | undefined;
}

/** Months that are counted one by one: 0 to 12. */
const LAGS = 13;

/** The figures of a mode's totals. */
export function noticeFigures(totals: Record<string, Statistics>): NoticeFigures {
  const of = (name: string): number => totals[name]?.mean ?? 0;
  const lags = Array.from({ length: LAGS }, (_, lag) => of(`detectionLag/${lag}`));
  const later = of(`detectionLag/over${LAGS - 1}`);
  const noticed = of("declinesNoticed");
  return {
    declines: of("declines"),
    noticed,
    saved: of("declinesSaved"),
    lags,
    later,
    typical: noticed > 0 ? middle(lags, later) : undefined,
  };
}

/** The first month by which half of the noticed ones were. */
function middle(lags: readonly number[], later: number): TypicalMonths {
  const half = (lags.reduce((sum, count) => sum + count, 0) + later) / 2;
  let seen = 0;
  for (let lag = 0; lag < lags.length; lag++) {
    seen += lags[lag]!;
    if (seen >= half * (1 - 1e-12) && seen > 0) return lag;
  }
  return null;
}

/** The share of declines that end in a save; 0 where there are none. */
export function savedShare({ declines, saved }: NoticeFigures): number {
  return declines > 0 ? saved / declines : 0;
}
