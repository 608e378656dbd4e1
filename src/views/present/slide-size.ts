/** How large a figure can be on a slide. */
import type { FigureName } from "../figures/figures.ts";

/** Height at which a fan chart keeps two lines for each label, px, and for how many strategies at most. */
export const LAYOUT_HEIGHT = { px: 300, most: 6 } as const;

/** Widths that figures are laid out at before they are enlarged, px: narrow, so that their words come out large. */
const WIDTHS: Partial<Record<FigureName, number>> = {
  fan: 820,
  scoreboard: 864,
  "difference-bridge": 864,
  payouts: 960,
  focus: 864,
  retention: 864,
  "customer-side": 864,
};

/** The width that a figure is laid out at, px. */
export function layoutWidthOf(name: FigureName): number {
  return WIDTHS[name] ?? 716;
}

/** Least and greatest enlargement: on the smallest window words stay readable, and on the largest wall. */
const LEAST = 0.6;
const MOST = 8;

/** What a drawing is to be enlarged by so that the figure fills its room; `now`: what it is enlarged by. */
export function fitOf(room: Element, figure: Element, drawing: Element, width: number, now: number): number {
  const drawn = drawing.getBoundingClientRect().height;
  if (drawn === 0) return now;
  const words = figure.getBoundingClientRect().height - drawn;
  const high = (room.clientHeight - words) / (drawn / now);
  const fit = Math.min(Math.max(LEAST, high), room.clientWidth / width, MOST);
  return Math.abs(fit - now) < 0.004 ? now : fit;
}
