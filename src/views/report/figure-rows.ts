/** How figures stand on a page: small ones two by two, the others across. */
import type { FigureName } from "../figures/figures.ts";

/** Width of a page's text, and of a figure beside another, px. */
export const FULL = 680;
export const HALF = 328;

/** Figures that are as clear at half the width. */
const SMALL: readonly FigureName[] = [
  "revenue-lines",
  "bridge",
  "utilisation",
  "rpo",
  "customers-by-offer",
  "cash",
  "efficiency",
  "signals",
  "retention",
  "expansion",
  "churn",
];

/** Rows of one figure, or of two small ones that follow one another. */
export function inRows(names: readonly FigureName[]): FigureName[][] {
  const rows: FigureName[][] = [];
  for (const name of names) {
    const last = rows.at(-1);
    if (last?.length === 1 && [name, last[0]!].every((one) => SMALL.includes(one))) last.push(name);
    else rows.push([name]);
  }
  return rows;
}
