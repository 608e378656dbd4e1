/** How figures stand on a page: small ones two by two, the others across. */
import type { FigureName } from "../figures/figures.ts";

/** Width of a page's text, and of a figure beside another, px. */
const FULL = 680;
const HALF = 328;

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
  "churn",
];

/** Figures that are laid out wider than the page, with all their columns, and made to fit; px. */
const BOARDS: Partial<Record<FigureName, number>> = {
  scoreboard: 864,
  "difference-bridge": 800,
  contrast: 800,
  budget: 864,
  "customer-side": 864,
  payouts: 864,
  retention: 720,
};

/** The width that a figure is laid out at on a page, px, and what it is then enlarged by. */
export function pageSize(name: FigureName, half: boolean): { width: number; zoom: number } {
  const board = BOARDS[name];
  if (board !== undefined) return { width: board, zoom: FULL / board };
  return { width: half ? HALF : FULL, zoom: 1 };
}

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
