/** What a drawing field says while it is drawn in: where to go on, and where the pen is. Pure. */
import { goOnWords } from "#text/lesson-chart-words.ts";
import { missingRuns, type Drawn } from "./drawing.ts";
import { freest } from "./place.ts";
import type { LinesLayout } from "./lines-layout.ts";

/** A part where nothing is drawn yet, px. */
export interface OpenPart {
  left: number;
  right: number;
}

/** Open parts, and what to do in the widest of them. */
export interface DrawHints {
  parts: OpenPart[];
  /** Middle of the words and their base; the arrow under them runs from `from` to `to`. Null: no room, or all is drawn. */
  goOn: { x: number; y: number; words: string; from: number; to: number } | null;
}

/** Px that a letter takes on average, at 14 px. */
const LETTER = 6.6;
/** Px of words and arrow from the base of the words, and where they may stand, as shares of the plot's height. */
const OVER = 12;
const UNDER = 24;
const HEIGHTS = [0.66, 0.8, 0.5, 0.9, 0.35, 0.2, 0.1];

/** Where nothing is drawn. */
export function drawHints(drawn: Drawn, { scale, plot, x, among }: LinesLayout): DrawHints {
  const last = drawn.length - 1;
  const runs = missingRuns(drawn);
  const parts = runs.map(({ from, to }) => ({
    left: from === 0 ? plot.left : x[from - 1]!,
    right: to === last ? plot.right : x[to + 1]!,
  }));
  const widths = parts.map(({ left, right }) => right - left);
  const widest = widths.indexOf(Math.max(...widths));
  const [run, part] = [runs[widest], parts[widest]];
  if (!run || !part) return { parts, goOn: null };
  const words = goOnWords(run.from, run.to, drawn.length);
  if (words.length * LETTER + 16 > part.right - part.left) return { parts, goOn: null };
  const middle = (part.left + part.right) / 2;
  const arrow = Math.min(38, scale.edge(1) * 2 + 24);
  const half = (words.length * LETTER) / 2;
  const places = HEIGHTS.map((share) => {
    const y = plot.top + (plot.bottom - plot.top) * share;
    return { y, left: middle - half, right: middle + half, top: y - OVER, bottom: y + UNDER };
  });
  const { y } = freest(places, among)!;
  return { parts, goOn: { x: middle, y, words, from: middle - arrow, to: middle + arrow } };
}
