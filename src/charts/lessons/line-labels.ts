/** What stands at the ends of lines: figure, name and range, in rows that fit their column. Pure. */
import { figureBeside, LESSON_CHART_WORDS, rangeBeside } from "#text/lesson-chart-words.ts";
import type { Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { LinesPicture, PictureLine } from "./pictures.ts";
import { decimalsOf, writtenBeside } from "./value-axis.ts";

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
  const { scale, size } = writtenBeside(domain, unit);
  const decimals = decimalsOf(
    ends.map(({ value }) => value / scale.divisor),
    size,
    unit,
  );
  return ends.map(({ line, month, value }) => {
    const figure = figureBeside(value, unit, currency, scale, decimals);
    const { bands } = line;
    const range =
      bands === null || picture.estimate || narrow
        ? []
        : [rangeBeside(bands.p10[month]!, bands.p90[month]!, unit, scale, decimals), LESSON_CHART_WORDS.futures];
    return {
      key: line.key,
      slot: line.slot,
      rows: inRows(figure, line.label, narrow ? LETTERS.narrow : LETTERS.wide),
      range,
      month,
    };
  });
}

/** The heights, px, of the first row of each label: beside the end of its line, none on another. */
export function placeLabels(
  labels: readonly EndLabel[],
  ends: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const rows = Math.max(1, ...labels.map((label) => label.rows.length + label.range.length));
  return spread(ends, rows * ROW + 10, top + 6, Math.max(top + 6, bottom - (rows - 1) * ROW));
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
