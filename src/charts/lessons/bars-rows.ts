/** The rows of a lesson's bars in words and in px from the top. Pure. */
import { figureBeside, figureScale, LESSON_CHART_WORDS, rangeBeside } from "#text/lesson-chart-words.ts";
import type { BarsPicture } from "./pictures.ts";
import { decimalsOf } from "./value-axis.ts";

/** A row in words; heights in px. */
export interface BarRow {
  key: string;
  slot: number;
  label: string;
  value: string;
  /** "" where there is none, or too few futures. */
  range: string;
  /** Base of the label, middle of the bar, bases of value and range. */
  labelY: number;
  middle: number;
  valueY: number;
  rangeY: number;
  /** No future has a figure. */
  missing: boolean;
}

/** Rows, and the bases of the headings over them. */
export interface PlacedRows {
  groups: { y: number; label: string }[];
  rows: BarRow[];
  bottom: number;
}

/** Px of a row, and of a heading over rows; a row that is to fit a height has room for two lines at least. */
const ROW = { wide: 54, narrow: 74, least: 36 };
const GROUP = 34;
/** Px over the axis that no row takes. */
const FOOT = 4;

/** Px of a row: lower only so that all fit a given height. */
function rowHeight({ bars }: BarsPicture, narrow: boolean, height: number | null): number {
  if (narrow) return ROW.narrow;
  if (height === null) return ROW.wide;
  const headings = bars.filter(({ group }, i) => group !== null && group !== (bars[i - 1]?.group ?? null)).length;
  const room = height - FOOT - headings * GROUP;
  return Math.max(ROW.least, Math.min(ROW.wide, room / bars.length));
}

/** Places rows and the headings over them, the axis below at `bottom`; `height`: what there is above the axis, null: any. */
export function placeRows(picture: BarsPicture, narrow: boolean, height: number | null): PlacedRows {
  const each = rowHeight(picture, narrow, height);
  const { unit, currency, bars, estimate } = picture;
  const most = Math.max(0, ...bars.flatMap(({ p10, p90 }) => [Math.abs(p10), Math.abs(p90)]).filter(Number.isFinite));
  const scale = figureScale(unit, most);
  const medians = bars.map(({ p50 }) => p50 / scale.divisor).filter(Number.isFinite);
  const decimals = decimalsOf(medians, most / scale.divisor, unit);
  const groups: PlacedRows["groups"] = [];
  const rows: BarRow[] = [];
  let top = 0;
  let group: string | null = null;
  for (const bar of bars) {
    if (bar.group !== null && bar.group !== group) {
      groups.push({ y: top + GROUP - 10, label: bar.group });
      top += GROUP;
    }
    group = bar.group;
    const missing = !Number.isFinite(bar.p50);
    const middle = top + (narrow ? 38 : each / 2);
    rows.push({
      key: bar.key,
      slot: bar.slot,
      label: bar.label,
      value: figureBeside(bar.p50, unit, currency, scale, decimals),
      range:
        missing || estimate
          ? ""
          : `${rangeBeside(bar.p10, bar.p90, unit, scale, Math.min(decimals, 1))} ${LESSON_CHART_WORDS.futures}`,
      labelY: narrow ? top + 18 : middle + 4,
      middle,
      valueY: narrow ? top + 18 : middle - (missing || estimate ? -5 : 2),
      rangeY: narrow ? top + 64 : middle + 14,
      missing,
    });
    top += each;
  }
  return { rows, groups, bottom: Math.max(top, 60) + FOOT };
}
