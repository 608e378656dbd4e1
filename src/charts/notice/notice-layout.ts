/** Time to notice in numbers: a row of bars a mode of customer success, all on one scale. Pure. */
import { modeWords, typicalWords } from "#text/findings/notice.ts";
import { share as shareOf } from "#text/format.ts";
import { noticeFigures, savedShare, type NoticeMode } from "./notice-data.ts";

/** A row of bars. */
export interface NoticeRow {
  words: { name: string; says: string };
  top: number;
  /** Where the bars stand. */
  base: number;
  isToday: boolean;
  /** Null: not computed yet, or never. */
  known: {
    bars: { x: number; height: number; typical: boolean }[];
    saved: string;
    /** Where the typical time is written; null: nothing was noticed. */
    note: { x: number; y: number; end: boolean; strong: string; rest: string } | null;
  } | null;
}

/** Everything that is drawn. */
export interface NoticeLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  barWidth: number;
  rows: NoticeRow[];
  ticks: { x: number; label: string }[];
  axisY: number;
}

const BAR_ROOM = 64;
const HEAD = 22;
/** Bars a row: 0 to 12 months, and later. */
const BARS = 14;
/** Width of "12 months typically", px. */
const NOTE = 104;

/** Lays the rows out. */
export function layoutNotice(
  modes: readonly NoticeMode[],
  width: number,
  monthWord: (month: number) => string,
): NoticeLayout {
  const left = 110;
  const right = Math.max(left + 120, width - 48);
  const step = (right - left) / BARS;
  const all = modes.map((mode) => mode.totals && noticeFigures(mode.totals));
  const shares = all.map((figures) =>
    figures && figures.declines > 0 ? [...figures.lags, figures.later].map((lag) => lag / figures.declines) : null,
  );
  const most = Math.max(1e-9, ...shares.flatMap((row) => row ?? []));
  let top = HEAD;
  const rows = modes.map((mode, i): NoticeRow => {
    const heights = shares[i]?.map((share) => (share / most) * BAR_ROOM) ?? null;
    const tallest = Math.max(0, ...(heights ?? []));
    const rowTop = top;
    const base = rowTop + Math.max(40, tallest + 24);
    top = base + 12;
    const figures = all[i];
    return {
      words: modeWords(mode, mode.isToday),
      top: rowTop,
      base,
      isToday: mode.isToday,
      known:
        figures && heights
          ? {
              bars: heights.map((height, lag) => ({
                x: left + lag * step,
                height,
                typical: figures.typical === (lag < BARS - 1 ? lag : null),
              })),
              saved: shareOf(savedShare(figures)),
              note: noteOf(heights, figures.typical, base, { left, right, step }),
            }
          : null,
    };
  });
  return {
    width,
    height: top + 22,
    left,
    right,
    barWidth: Math.max(2, step - 2),
    rows,
    ticks: (step < 15 ? [1, 6, 12] : [1, 3, 6, 9, 12]).map((lag, i) => ({
      x: left + (lag + 0.5) * step,
      label: i === 0 ? monthWord(lag) : String(lag),
    })),
    axisY: top + 8,
  };
}

function noteOf(
  heights: readonly number[],
  typical: number | null | undefined,
  base: number,
  { left, right, step }: { left: number; right: number; step: number },
): NonNullable<NoticeRow["known"]>["note"] {
  if (typical === undefined) return null;
  const words = typicalWords(typical);
  const last = heights.reduce((most, height, lag) => (height > 0.5 ? lag : most), 0);
  const beside = left + (last + 1) * step + 6;
  if (beside + NOTE <= right) return { ...words, x: beside, y: base - 6, end: false };
  const over = left + ((typical ?? BARS - 1) + 0.5) * step;
  const end = over + NOTE / 2 > right;
  return { ...words, x: end ? right : Math.max(left, over - NOTE / 2), y: base - Math.max(...heights) - 6, end };
}
