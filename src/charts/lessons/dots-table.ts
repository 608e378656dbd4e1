/** A picture of dots as a table, and in sentences. Pure. */
import { cornerWords, dotsSentence, figureInFull, LESSON_CHART_WORDS } from "#text/lesson-chart-words.ts";
import type { TableData } from "../frame/table.ts";
import { cellWriter } from "./cell-writer.ts";
import { partsOf, partWords } from "./dots-layout.ts";
import type { DotsPicture } from "./pictures.ts";

/** A row a customer. */
export function dotsTable({ x, y, dots }: DotsPicture): TableData {
  const rows = dots.map((dot) => [dot.label, dot.x, dot.y]);
  const column = (of: DotsPicture["x"], at: 1 | 2): TableData["columns"][number] => ({
    label: of.label,
    write: cellWriter(
      of.unit,
      rows.map((row) => ["", row[at]!]),
    ),
  });
  return { columns: [{ label: LESSON_CHART_WORDS.customer }, column(x, 1), column(y, 2)], rows };
}

/** How many dots there are, what their place says, and how many lie in each part. */
export function describeDots(picture: DotsPicture): string {
  const parts = partsOf(picture, picture.dots).map((part) => ({
    count: part.count,
    words: cornerWords(...partWords(picture, part)),
  }));
  return dotsSentence(picture.dots.length, picture.x.label, picture.y.label, parts);
}

/** A dot's figures in full, each with what it is. */
export function dotFigures(picture: DotsPicture, at: { x: number; y: number }): [string, string][] {
  return (["x", "y"] as const).map((side) => [
    picture[side].label,
    figureInFull(at[side], picture[side].unit, picture.currency),
  ]);
}
