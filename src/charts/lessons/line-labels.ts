/** What stands at the ends of lines: figure, name and range, in rows that fit their column. Pure. */
import { figureBeside, figureScale, LESSON_CHART_WORDS, rangeBeside } from "#text/lesson-chart-words.ts";
import type { Domain } from "../frame/scale.ts";
import type { LinesPicture, PictureLine } from "./pictures.ts";
import { decimalsOf } from "./value-axis.ts";

/** The words at the end of a line. */
export interface EndLabel {
  key: string;
  slot: number | null;
  /** Figure and name, bold. */
  rows: string[];
  /** Under them; empty where there is no range, no room, or too few futures. */
  range: string[];
  /** The last month with a figure, from 0. */
  month: number;
}

/** Px from one row to the next. */
export const ROW = 15;
/** Letters of a row, in the wide column and in that of a phone. */
const LETTERS = { wide: 22, narrow: 12 };

/** Labels of all lines that have a figure. */
export function labelsOf(picture: LinesPicture, domain: Domain, narrow: boolean): EndLabel[] {
  const { unit, currency } = picture;
  const ends = picture.lines.flatMap((line) => {
    const month = lastFigure(line, picture.months);
    return month === null ? [] : [{ line, month, value: line.values[month]! }];
  });
  const scale = figureScale(unit, Math.max(Math.abs(domain.low), Math.abs(domain.high)));
  const scaled = ends.map(({ value }) => value / scale.divisor);
  const decimals = decimalsOf(scaled, Math.max(0, ...scaled.map(Math.abs)), unit);
  return ends.map(({ line, month, value }) => {
    const figure = figureBeside(value, unit, currency, scale, decimals);
    const { bands } = line;
    const [low, high] = [bands?.p10[month] ?? NaN, bands?.p90[month] ?? NaN];
    const ranged = low < high && !picture.estimate && !narrow;
    return {
      key: line.key,
      slot: line.slot,
      rows: inRows(figure, line.label, narrow ? LETTERS.narrow : LETTERS.wide),
      range: ranged ? [rangeBeside(low, high, unit, scale, decimals), LESSON_CHART_WORDS.futures] : [],
      month,
    };
  });
}

/** Px between one label and the next. */
const APART = 10;

/** The heights, px, of the first row of each label: as near to the end of its line as the rows of the others allow. */
export function placeLabels(
  labels: readonly EndLabel[],
  ends: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => ends[a]! - ends[b]! || a - b);
  // Where labels would stand if those above took no room: no gap is left to keep.
  let taken = 0;
  const above = order.map((i) => {
    const before = taken;
    taken += (labels[i]!.rows.length + labels[i]!.range.length) * ROW + APART;
    return before;
  });
  const room = Math.max(0, bottom - top - taken + APART);
  const risen = rising(order.map((i, place) => ends[i]! - above[place]!));
  const heights = new Array<number>(labels.length).fill(0);
  order.forEach((i, place) => {
    heights[i] = above[place]! + Math.max(top + 6, Math.min(top + 6 + room, risen[place]!));
  });
  return heights;
}

/** The values that never fall and are nearest to these: neighbours that would fall share their mean. */
function rising(values: readonly number[]): number[] {
  const groups: { mean: number; count: number }[] = [];
  for (const value of values) {
    let group = { mean: value, count: 1 };
    for (let last = groups.at(-1); last && last.mean > group.mean; last = groups.at(-1)) {
      groups.pop();
      const count = last.count + group.count;
      group = { mean: (last.mean * last.count + group.mean * group.count) / count, count };
    }
    groups.push(group);
  }
  return groups.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}

/** Figure and name in one row where they fit it, else the name in rows of its own. */
function inRows(figure: string, name: string, letters: number): string[] {
  if (figure.length + 1 + name.length <= letters) return [`${figure} ${name}`];
  const rows = [figure];
  for (const word of name.split(" ")) {
    const longer = `${rows.at(-1)!} ${word}`;
    if (rows.length > 1 && longer.length <= letters) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

function lastFigure(line: PictureLine, months: number): number | null {
  for (let month = months - 1; month >= 0; month--) if (Number.isFinite(line.values[month])) return month;
  return null;
}
