/** Partners' time in numbers: a bar a profile and strategy, over it the triangle of the splits where some were tried. Pure. */
import type { Focus } from "#engine/index.ts";
import { FOCUS_WORDS, gainWords, triedWords, type Activity } from "#text/findings/focus.ts";
import { percent } from "#text/format.ts";
import { baselineOf, type PartnerKey, type ResultView, type StrategyKey } from "../model.ts";
import { ACTIVITIES, cellsOf, type FocusCell } from "./describe-focus-map.ts";

/** A point in px from the cell's corner. */
export interface Point {
  x: number;
  y: number;
}

/** What moves in a cell: the widths of the bar's parts, and the marks of the map. */
export interface CellShape {
  parts: number[];
  habit: Point;
  best: Point;
  played: Point;
}

/** A profile under a strategy, drawn at (x, y). */
export interface CellLayout {
  key: string;
  strategy: StrategyKey;
  x: number;
  y: number;
  /** Corner of the strategy's key from the cell's. */
  keyAt: Point;
  /** Px from the cell's top to its bar. */
  barTop: number;
  /** Where selling ends under the baseline, px from the bar's left; null where the strategy stands alone. */
  today: number | null;
  /** Each part of the bar with its share, where that fits into the part. */
  shares: { activity: Activity; inside: string }[];
  /** Splits that were tried: `pay` from 0 (the least) to 1 (the most). */
  tried: (Point & { pay: number; words: string })[];
  /** What the best split is worth, line by line; empty where none was found. */
  gain: string[];
}

/** Everything that is drawn. */
export interface FocusLayout {
  width: number;
  height: number;
  cellWidth: number;
  /** The triangle's corners, in cells where splits were tried; null where there is no such cell. */
  triangle: Record<Activity, Point> | null;
  shape: string;
  /** The profiles; `words` where its firms keep to their habits beside others that do not. */
  rows: { partner: PartnerKey; x: number; y: number; words: string }[];
  cells: CellLayout[];
  geometry: Record<string, CellShape>;
}

/** Room for the key of the three tints. */
const TINTS = 30;
const GAP = 24;
const NAME = 26;
const KEY = 24;
/** Room for the triangle's corner names above and below. */
const CORNER = 18;
const BAR = 20;
/** Room for the two lines of what the best split is worth. */
const GAIN = 36;
/** Between cells below one another. */
const BELOW = 14;

/** Between bars below one another where there is no map, and the least width of a profile's column there. */
const ROW = 27;
const COLUMN = 190;

/** Lays out all profiles under all strategies; maps are drawn as soon as one is known, until then bars alone. */
export function layoutFocus(view: ResultView, width: number): FocusLayout {
  const cells = cellsOf(view);
  return cells.some(({ best }) => best !== null) ? layoutMaps(view, cells, width) : layoutBars(view, cells, width);
}

/** A column a profile, in it a bar a strategy. */
function layoutBars(view: ResultView, cells: FocusCell[], width: number): FocusLayout {
  const fit = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  const columns = Math.max(1, Math.min(view.partners.length, fit));
  const columnWidth = (width - GAP * (columns - 1)) / columns;
  const cellWidth = columnWidth - KEY;
  const rowHeight = NAME + view.strategies.length * ROW + BELOW;
  const rows = view.partners.map((partner, i) => ({
    partner,
    x: (i % columns) * (columnWidth + GAP),
    y: TINTS + Math.floor(i / columns) * rowHeight,
    words: "",
  }));
  const layouts = cells.map((cell, i): CellLayout => {
    const row = rows[Math.floor(i / view.strategies.length)]!;
    const nth = i % view.strategies.length;
    return {
      ...cellOf(view, cell, cellWidth, null),
      x: row.x + KEY,
      y: row.y + NAME + nth * ROW,
      keyAt: { x: -KEY, y: 2 },
      barTop: 0,
    };
  });
  const height = TINTS + Math.ceil(view.partners.length / columns) * rowHeight - BELOW;
  return finished({ width, height: Math.max(0, height), cellWidth, triangle: null, rows, cells: layouts }, cells);
}

/** A row a profile, in it a triangle and a bar a strategy. */
function layoutMaps(view: ResultView, cells: FocusCell[], width: number): FocusLayout {
  const fit = Math.max(1, Math.min(view.strategies.length, Math.floor((width + GAP) / (128 + GAP)), 4));
  const columns = Math.ceil(view.strategies.length / Math.ceil(view.strategies.length / fit));
  const cellWidth = Math.max(120, Math.min(260, (width - GAP * (columns - 1)) / columns));
  const triangle = triangleIn(cellWidth);
  const perProfile = Math.ceil(view.strategies.length / columns);
  let height = TINTS;
  const rows = view.partners.map((partner) => {
    const mapped = cells.some((cell) => cell.partner === partner && cell.best !== null);
    const barTop = KEY + (mapped ? triangle.sell.y + CORNER + 4 : 0);
    const cellHeight = barTop + BAR + (mapped ? GAIN : 4) + BELOW;
    const y = height;
    height += NAME + perProfile * cellHeight;
    return { partner, x: 0, y, barTop, cellHeight, words: mapped ? "" : FOCUS_WORDS.keep };
  });
  const layouts = cells.map((cell, i): CellLayout => {
    const [profile, nth] = [Math.floor(i / view.strategies.length), i % view.strategies.length];
    const { y, barTop, cellHeight } = rows[profile]!;
    return {
      ...cellOf(view, cell, cellWidth, triangle),
      x: (nth % columns) * (cellWidth + GAP),
      y: y + NAME + Math.floor(nth / columns) * cellHeight,
      keyAt: { x: 0, y: 0 },
      barTop,
    };
  });
  return finished({ width, height: Math.max(0, height - BELOW), cellWidth, triangle, rows, cells: layouts }, cells);
}

/** What a cell holds, wherever it stands. */
function cellOf(
  view: ResultView,
  cell: FocusCell,
  cellWidth: number,
  triangle: FocusLayout["triangle"],
): Omit<CellLayout, "x" | "y" | "keyAt" | "barTop"> {
  const base = view.strategies.length > 1 ? baselineOf(view) : null;
  const today = base && (view.summary.focus[base.id]?.[cell.partner.id] ?? cell.partner.focus);
  return {
    key: `${cell.partner.id}|${cell.strategy.id}`,
    strategy: cell.strategy,
    today: today && today.sell * cellWidth,
    shares: ACTIVITIES.map((activity) => {
      const [share, text] = [cell.played[activity], percent(cell.played[activity])];
      return { activity, inside: share * cellWidth > 30 ? text : "" };
    }),
    tried: triangle ? triedIn(cell, triangle, view.currency) : [],
    gain: cell.best ? gainWords(gainOf(cell), view.currency) : [],
  };
}

/** The layout with what moves in it. */
function finished(layout: Omit<FocusLayout, "shape" | "geometry">, cells: FocusCell[]): FocusLayout {
  const at = (focus: Focus): Point => placeIn(layout.triangle ?? FLAT, focus);
  return {
    ...layout,
    shape: [layout.width, ...layout.cells.map(({ key, y }) => `${key} ${y}`)].join(),
    geometry: Object.fromEntries(
      cells.map((cell, i) => [
        layout.cells[i]!.key,
        {
          parts: ACTIVITIES.map((activity) => cell.played[activity] * layout.cellWidth),
          habit: at(cell.partner.focus),
          best: at(cell.best?.focus ?? cell.played),
          played: at(cell.played),
        },
      ]),
    ),
  };
}

const FLAT: Record<Activity, Point> = { sell: { x: 0, y: 0 }, activate: { x: 0, y: 0 }, grow: { x: 0, y: 0 } };

/** Selling at the lower left, growing at the lower right, activating at the top. */
function triangleIn(cellWidth: number): Record<Activity, Point> {
  const side = Math.min(180, cellWidth - 16);
  const left = (cellWidth - side) / 2;
  const [top, bottom] = [KEY - 6 + CORNER, KEY - 6 + CORNER + side * Math.sqrt(0.75)];
  return { sell: { x: left, y: bottom }, activate: { x: cellWidth / 2, y: top }, grow: { x: left + side, y: bottom } };
}

/** Where a split lies between the corners. */
function placeIn(corners: Record<Activity, Point>, focus: Focus): Point {
  const along = (axis: "x" | "y"): number =>
    ACTIVITIES.reduce((sum, activity) => sum + focus[activity] * corners[activity][axis], 0);
  return { x: along("x"), y: along("y") };
}

function triedIn({ best }: FocusCell, corners: Record<Activity, Point>, currency: string): CellLayout["tried"] {
  const values = best?.tried.map(({ value }) => value) ?? [];
  const [low, high] = values.reduce(
    ([least, most], v) => [Math.min(least, v), Math.max(most, v)],
    [Infinity, -Infinity],
  );
  return (best?.tried ?? []).map(({ focus, value }) => ({
    ...placeIn(corners, focus),
    pay: high! > low! ? (value - low!) / (high! - low!) : 1,
    words: triedWords(focus, value, currency),
  }));
}

/** What the best split pays a firm beyond its habit; the habit is always tried. */
function gainOf({ best, partner }: FocusCell): number {
  const same = ({ focus }: { focus: Focus }): boolean =>
    ACTIVITIES.every((of) => Math.abs(focus[of] - partner.focus[of]) < 1e-9);
  return best ? best.value - (best.tried.find(same)?.value ?? best.value) : 0;
}
