/** Customers as dots, in pixels. Pure. */
import { cornerWords, figureAlone } from "#text/lesson-chart-words.ts";
import { toldLabels, type ToldLabel } from "../accounts/told-labels.ts";
import { dotsAxis, type DotsAxis } from "./dots-axis.ts";
import type { DotsPicture, PictureAxis } from "./pictures.ts";

/** What lies on one side of the lines that part a picture, in words, with its place outside of the dots. */
export interface Corner {
  count: number;
  /** One row, or two where there is little room. */
  rows: string[];
  x: number;
  y: number;
  end: boolean;
}

/** Everything that is drawn. */
export interface DotsLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Height of the axis below, under the words of its corners. */
  foot: number;
  radius: number;
  shape: string;
  /** Those that the axes have a place for: a logarithm has none for zero. */
  shown: DotsPicture["dots"];
  dots: { x: number; y: number }[];
  x: DotsAxis;
  y: DotsAxis;
  corners: Corner[];
  labels: ToldLabel[];
}

const NARROW = 480;
/** Px that words of the upright axis take, those of corners, and the foot with its words. */
const SIDE = 52;
const ROW = 16;
const FOOT = 48;
const INSET = 12;

/** Lays dots out; without any, axes alone. */
export function layoutDots(picture: DotsPicture, width: number): DotsLayout {
  const narrow = width < NARROW;
  const rows = narrow && picture.x.split !== null && picture.y.split !== null ? 2 : 1;
  const parted = picture.x.split !== null || picture.y.split !== null;
  const height = narrow ? 400 : Math.min(500, 300 + width * 0.2);
  const plot = {
    left: SIDE,
    right: width - 8,
    top: 26 + (parted ? rows * ROW + 6 : 0),
    bottom: height - FOOT - (picture.y.split === null ? 6 : rows * ROW + 10),
  };
  const shown = picture.dots.filter((dot) => placed(dot.x, picture.x) && placed(dot.y, picture.y));
  const side = (of: "x" | "y", ends: [number, number], apart: number): DotsAxis =>
    dotsAxis(
      picture[of],
      shown.map((dot) => dot[of]),
      picture.currency,
      ends,
      apart,
    );
  const x = side("x", [plot.left + INSET, plot.right - INSET], 44);
  const y = side("y", [plot.bottom - 6, plot.top + 6], 18);
  const dots = shown.map((dot) => ({ x: x.at(dot.x), y: y.at(dot.y) }));
  const around = { plot, dots, split: { x: x.split?.at ?? NaN }, zeroY: y.split?.at ?? NaN };
  return {
    width,
    height,
    plot,
    foot: height - FOOT + 6,
    radius: dots.length <= 80 ? 4.5 : dots.length <= 300 ? 3.5 : 2.5,
    shape: [picture.name, width, ...shown.map(({ key }) => key)].join("|"),
    shown,
    dots,
    x,
    y,
    corners: cornersOf(picture, shown, plot, rows),
    labels: toldLabels(around, toldOf(picture, shown)),
  };
}

function placed(value: number, { log }: PictureAxis): boolean {
  return Number.isFinite(value) && (!log || value > 0);
}

/** How many dots lie in each part, and what the part is called; the lower left one first. */
export function partsOf(
  { x, y }: DotsPicture,
  shown: DotsPicture["dots"],
): { count: number; x: 0 | 1 | null; y: 0 | 1 | null }[] {
  const sides = (axis: PictureAxis): (0 | 1 | null)[] => (axis.split === null ? [null] : [0, 1]);
  const sideOf = (value: number, { split }: PictureAxis): 0 | 1 | null =>
    split === null ? null : value >= split.at ? 1 : 0;
  if (x.split === null && y.split === null) return [];
  return sides(y).flatMap((up) =>
    sides(x).map((across) => ({
      count: shown.filter((dot) => sideOf(dot.x, x) === across && sideOf(dot.y, y) === up).length,
      x: across,
      y: up,
    })),
  );
}

/** What a part is called: upwards, across. */
export function partWords(
  { x, y }: DotsPicture,
  part: { x: 0 | 1 | null; y: 0 | 1 | null },
): [string | null, string | null] {
  const word = ({ split }: PictureAxis, side: 0 | 1 | null): string | null =>
    split === null || side === null ? null : split.words[side];
  return [word(y, part.y), word(x, part.x)];
}

function cornersOf(picture: DotsPicture, shown: DotsPicture["dots"], plot: DotsLayout["plot"], rows: number): Corner[] {
  return partsOf(picture, shown).map((part) => {
    const [up, across] = partWords(picture, part);
    const below = part.y === 0;
    return {
      count: part.count,
      rows: rows === 2 ? [up ?? "", across ?? ""] : [cornerWords(up, across)],
      x: part.x === 1 ? plot.right : plot.left,
      y: below ? plot.bottom + ROW + 2 : plot.top - 8 - (rows - 1) * ROW,
      end: part.x === 1,
    };
  });
}

/** The dots that are told in words: the one furthest up, and the one furthest to the right. */
function toldOf(
  { x, y, currency }: DotsPicture,
  shown: DotsPicture["dots"],
): { at: number; lines: [string, string] }[] {
  const furthest = (of: "x" | "y"): number =>
    shown.reduce((best, dot, i) => (best < 0 || dot[of] > shown[best]![of] ? i : best), -1);
  const told = [...new Set([furthest("y"), furthest("x")])].filter((at) => at >= 0);
  return told.map((at) => {
    const dot = shown[at]!;
    const figures = [figureAlone(dot.x, x.unit, currency), figureAlone(dot.y, y.unit, currency)];
    return { at, lines: [dot.label, figures.join(", ")] };
  });
}
