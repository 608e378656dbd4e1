/** Words of the components over a panel, flowing in rows. */
import { CHART_WORDS } from "#text/charts.ts";

/** A word with its mark: the rank of a component's fill, or what is left after cuts. */
export interface LegendItem {
  word: string;
  mark: number | "left";
  x: number;
  row: number;
}

const MARK = 14;
const LETTER = 5.9;
const SPACE = 12;

/** Lays the words out in a width of px; a panel without components says so. */
export function legendOf(words: readonly string[], reduced: boolean, width: number): LegendItem[] {
  const items: LegendItem[] = [];
  let [x, row] = [0, 0];
  const add = (word: string, mark: number | "left"): void => {
    const needed = MARK + word.length * LETTER;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    items.push({ word, mark, x, row });
    x += needed + SPACE;
  };
  words.forEach(add);
  if (reduced) add(CHART_WORDS.leftAfterCap, "left");
  return items;
}
