/** What is written on the line that the cash chart is about: its low point, and where it leaves the valley. */
import { lowPointWords, outWords } from "#text/findings/cash.ts";
import type { ResultView } from "../model.ts";
import type { CashCurve } from "./cash-curves.ts";

/** A ring on the line with words, joined by a leader; words are centred on `textX`, `textY` is the first baseline. */
export interface CashMark {
  x: number;
  y: number;
  textX: number;
  textY: number;
  words: string[];
}

/** Null where the line has no such place. */
export interface CashMarks {
  low: CashMark | null;
  out: CashMark | null;
}

interface Ground {
  curves: readonly CashCurve[];
  ranged: readonly string[];
  focus: CashCurve;
  view: ResultView;
  x: readonly number[];
  y: (value: number) => number;
  plot: { left: number; right: number; top: number; bottom: number };
  narrow: boolean;
}

const LETTER = 5.7;
const LINE = 15;

/** Places both marks where little else is drawn: the low point's words under the curves, those of the way out over them. */
export function cashMarks(ground: Ground): CashMarks {
  const { focus, view, x, y } = ground;
  const { low, lowMonth, outMonth } = focus.line;
  if (!(low < 0) || outMonth === 1) return { low: null, out: null };
  const lowWords = [lowPointWords(low, lowMonth, view.currency)];
  return {
    low: placed(ground, { x: x[lowMonth]!, y: y(low), words: lowWords, above: false }),
    out:
      outMonth === null
        ? null
        : placed(ground, {
            x: x[outMonth]!,
            y: y(focus.middle[outMonth - 1]!),
            words: outWords(outMonth, sharesOf(ground)),
            above: true,
          }),
  };
}

/** Shares of futures that are out early and in the end; null where futures are not known one by one. */
function sharesOf({ focus, view, narrow }: Ground): Parameters<typeof outWords>[1] {
  if (!focus.outBy || narrow) return null;
  const earlyMonth = Math.min(12, view.months);
  return { early: focus.outBy[earlyMonth - 1]!, earlyMonth, all: focus.outBy.at(-1)!, months: view.months };
}

function placed(
  { curves, ranged, x, y, plot }: Ground,
  mark: { x: number; y: number; words: string[]; above: boolean },
): CashMark {
  const half = (Math.max(...mark.words.map((words) => words.length)) * LETTER) / 2;
  const textX = Math.max(plot.left + 40 + half, Math.min(plot.right - half, mark.x));
  const lines = mark.words.length;
  let edge = mark.y;
  for (const { strategy, middle, bands } of curves) {
    const banded = bands && ranged.includes(strategy.id);
    const values = banded ? (mark.above ? bands.p90 : bands.p10) : middle;
    values.forEach((value, month) => {
      const px = x[month + 1]!;
      if (px < textX - half - 6 || px > textX + half + 6) return;
      edge = mark.above ? Math.min(edge, y(value)) : Math.max(edge, y(value));
    });
  }
  const textY = mark.above
    ? Math.max(plot.top + 10, edge - 14 - LINE * (lines - 1))
    : Math.min(plot.bottom - 6 - LINE * (lines - 1), edge + 22);
  return { x: mark.x, y: mark.y, textX, textY, words: mark.words };
}
