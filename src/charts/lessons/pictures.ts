/** What pictures of lessons are drawn from: plain figures with their words. Layouts make pixels of them. */
import type { FigureUnit } from "#text/lesson-chart-words.ts";

interface PictureBase {
  /** What addresses and files call it. */
  name: string;
  title: string;
  subtitle: string;
  unit: FigureUnit;
  /** ISO 4217. */
  currency: string;
  /** Too few futures yet for ranges. */
  estimate: boolean;
}

/** A line by month; arrays have `months` values, NaN where there is none. */
export interface PictureLine {
  key: string;
  label: string;
  /** Of the strategy whose colour it has, 0..7; null: ink. */
  slot: number | null;
  dashed: boolean;
  values: ArrayLike<number>;
  /** 5 and 8 of 10 futures; null for means and promises. */
  bands: {
    p10: ArrayLike<number>;
    p25: ArrayLike<number>;
    p75: ArrayLike<number>;
    p90: ArrayLike<number>;
  } | null;
}

/** Series by month; with a line that is asked for, or beside what was guessed. */
export interface LinesPicture extends PictureBase {
  kind: "lines";
  months: number;
  /** Without the one that is asked for. */
  lines: readonly PictureLine[];
  /** The reader draws: what the line is called, the ends of the value axis, and what is drawn so far, null where nothing is. */
  asked: { label: string; top: number; bottom: number; drawn: readonly (number | null)[] } | null;
  /** What a reader had drawn of the line `of`, by month: stands beside the answer with the largest gap measured. */
  guess: {
    of: string;
    values: readonly number[];
    /** Ends of the value axis it was drawn on: they stay where all figures fit between them. */
    axis?: { top: number; bottom: number };
  } | null;
}

/** A bar with its range. */
export interface PictureBar {
  key: string;
  label: string;
  group: string | null;
  slot: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

/** One figure a bar, with ranges; zero always in sight. */
export interface BarsPicture extends PictureBase {
  kind: "bars";
  bars: readonly PictureBar[];
}

/** One side of a picture of dots. */
export interface PictureAxis {
  label: string;
  unit: FigureUnit;
  log: boolean;
  split: { at: number; words: readonly [string, string] } | null;
}

/** Customers as dots. */
export interface DotsPicture extends PictureBase {
  kind: "dots";
  slot: number;
  /** The customers are not known yet. */
  waiting?: boolean;
  x: PictureAxis;
  y: PictureAxis;
  dots: readonly { key: string; label: string; x: number; y: number }[];
}

export type LessonPicture = LinesPicture | BarsPicture | DotsPicture;
