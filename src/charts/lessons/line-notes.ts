/** The words inside a picture of lines: whose line is whose, and how far the reader's is off. Pure. */
import { gapWords } from "#text/lesson-chart-words.ts";
import { largestGap } from "./drawing.ts";
import type { LinesPicture } from "./pictures.ts";
import { freest, type Box, type Obstacles } from "./place.ts";

/** The largest distance between what was drawn and what came out. */
export interface GapMark {
  x: number;
  /** Ends of the measure. */
  from: number;
  to: number;
  words: [string, string];
  /** Left edge of the words, and the base of their first row. */
  left: number;
  base: number;
}

/** What notes are placed among. */
export interface Around {
  plot: Box;
  x: readonly number[];
  y: (value: number) => number;
  /** Heights of the grid lines, whose words stand on them at the left. */
  lines: readonly { y: number; label: string }[];
  shapes: readonly { middle: readonly number[]; p10: readonly number[]; p90: readonly number[] }[];
  /** What the reader drew, px by month; NaN where nothing is, null: nothing at all. */
  hand: readonly number[] | null;
}

/** Px of a letter of the value axis, and of its line. */
const AXIS = { letter: 6, line: 14 };

/** What words in the plot should not cover. */
export function obstaclesOf({ plot, x, y, lines, shapes, hand }: Around): Obstacles {
  return {
    plot,
    x,
    lines: [...shapes.map(({ middle }) => middle), ...(hand ? [hand] : []), x.map(() => y(0))],
    bands: shapes.filter(({ p10 }) => p10.length > 0).map(({ p10, p90 }) => ({ upper: p90, lower: p10 })),
    boxes: lines.map((line) => {
      return { left: 0, right: line.label.length * AXIS.letter, top: line.y - AXIS.line, bottom: line.y };
    }),
  };
}

/** The measure of the largest gap, and middle and base of the word at the reader's line; null where there is none. */
export function notesOf(
  picture: LinesPicture,
  { y, hand }: Pick<Around, "y" | "hand">,
  among: Obstacles,
): { gap: GapMark | null; you: { x: number; y: number } | null } {
  const gap = gapMark(picture, among, y);
  const marks = gap ? [around(boxOf(gap)), { left: gap.x - 2, right: gap.x + 2, top: gap.from, bottom: gap.to }] : [];
  return { gap, you: hand && youPlace(hand, { ...among, boxes: [...among.boxes, ...marks] }) };
}

/** Px that one note keeps from another. */
const APART = 8;

function around({ left, right, top, bottom }: Box): Box {
  return { left: left - APART, right: right + APART, top: top - APART, bottom: bottom + APART };
}

const LETTER = 6.2;
const WORDS_HEIGHT = 32;
/** Px from the top of a label to the base of its first row. */
const ASCENT = 12;
/** Px that the measure keeps from the lines it ends at. */
const KEEP = 4;

function gapMark(picture: LinesPicture, among: Obstacles, y: (value: number) => number): GapMark | null {
  const answer = picture.lines.find(({ key }) => key === picture.guess?.of);
  if (!picture.guess || !answer) return null;
  const most = largestGap(picture.guess.values, answer.values, picture.months);
  if (most === null) return null;
  const [a, b] = [y(picture.guess.values[most.month]!), y(answer.values[most.month]!)];
  const x = among.x[most.month]!;
  const words = gapWords(most.gap, most.month, picture.unit, picture.currency);
  const box = freest(besideMeasure(x, Math.min(a, b), Math.max(a, b), words), among)!;
  const [from, to] =
    Math.abs(a - b) > 3 * KEEP ? [Math.min(a, b) + KEEP, Math.max(a, b) - KEEP] : [Math.min(a, b), Math.max(a, b)];
  return { x, from, to, words, left: box.left, base: box.top + ASCENT };
}

/** Places for the words of a measure: right or left of it, from its middle outwards, then over and under it. */
function besideMeasure(x: number, top: number, bottom: number, words: readonly string[]): Box[] {
  const width = Math.max(...words.map((word) => word.length)) * LETTER;
  const middle = (top + bottom) / 2 - WORDS_HEIGHT / 2;
  const far = Math.max(0, (bottom - top) / 2 - WORDS_HEIGHT / 2);
  const heights = [0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6, -0.8, 0.8, -1, 1].map((part) => middle + part * far);
  const at = (left: number, above: number): Box => ({
    left,
    right: left + width,
    top: above,
    bottom: above + WORDS_HEIGHT,
  });
  return [
    ...heights.flatMap((above) => [at(x + 8, above), at(x - 8 - width, above)]),
    ...[top - WORDS_HEIGHT - 8, bottom + 8].flatMap((above) => [at(x - 8, above), at(x + 8 - width, above)]),
  ];
}

function boxOf({ left, base, words }: GapMark): Box {
  const width = Math.max(...words.map((word) => word.length)) * LETTER;
  return { left, right: left + width, top: base - ASCENT, bottom: base - ASCENT + WORDS_HEIGHT };
}

/** Half the width of the word at the reader's line, and its height, px. */
const YOU = { half: 12, height: 14 };

/** Where "you" stands: over, under or beside the line, as near to its first quarter as it covers nothing. */
function youPlace(hand: readonly number[], among: Obstacles): { x: number; y: number } | null {
  const drawn = Array.from(hand.keys()).filter((month) => Number.isFinite(hand[month]));
  const wished = drawn[Math.floor(drawn.length / 4)] ?? 0;
  const order = drawn.sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished));
  const candidates = order.flatMap((month) => {
    const [x, y] = [among.x[month]!, hand[month]!];
    return [place(x - 24, y - 4), place(x, y - 18), place(x, y + 16), place(x + 24, y - 4)];
  });
  const box = freest(candidates, among);
  return box && { x: (box.left + box.right) / 2, y: box.bottom - 3 };
}

function place(x: number, middle: number): Box {
  const [left, right] = [x - YOU.half, x + YOU.half];
  return { left, right, top: middle - YOU.height / 2, bottom: middle + YOU.height / 2 };
}
