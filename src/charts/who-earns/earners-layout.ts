/** Who earns what in numbers: a line of figures a profile, and under it a strip with a dot a firm. Pure. */
import { earnersHeads, earnersUnit, EARNERS_WORDS, firmCount } from "#text/findings/earners.ts";
import { currencySign, digits, unitFor } from "#text/format.ts";
import { gridOf, tickWords, type Grid } from "../frame/scale.ts";
import { baselineLetter, type EarnersInput } from "./describe-earners.ts";
import { earnerRows, firmsOf, isOwed, type EarnerRow, type FirmResult } from "./earners.ts";

/** A figure of a line. */
export interface EarnersCell {
  x: number;
  text: string;
  full: number;
  bold: boolean;
  soft: boolean;
}

/** A firm as a dot. */
export interface Dot extends FirmResult {
  x: number;
  y: number;
}

/** A profile, or all of them together. */
export interface EarnersLine {
  key: string;
  name: string;
  words: string;
  /** Baseline of the name, and of the figures. */
  y: number;
  figuresY: number;
  cells: EarnersCell[];
  /** Null: the sum of all has none. */
  strip: { top: number; height: number; middle: number; mean: number | null; dots: Dot[]; path: string } | null;
}

/** Everything that is drawn. */
export interface EarnersLayout {
  width: number;
  height: number;
  narrow: boolean;
  unit: string;
  heads: { x: number; text: string }[];
  lines: EarnersLine[];
  /** The scale of all strips; null while there are no dots. */
  ticks: { x: number; label: string; zero: boolean }[];
  axisY: number;
  grid: Grid;
}

const WIDE = 460;
const HEAD = 22;
const RADIUS = 4;
const LANES = 5;
const LANE = 2 * RADIUS + 1;
const EDGE = 18;

/** Lays the figure out; `lines` empty means that there is nobody. */
export function layoutEarners(input: EarnersInput, width: number): EarnersLayout {
  const { view, strategy, facts, firms, perFirm } = input;
  const rows = earnerRows(view, strategy, facts, perFirm);
  const narrow = width < WIDE;
  const names = narrow ? 0 : Math.min(190, width * 0.3);
  const base = baselineLetter(view, strategy);
  const heads = earnersHeads(strategy.letter, base, isOwed(facts, strategy), narrow);
  const at = (column: number): number => names + ((width - names) * (column + 1)) / heads.length;
  const write = writerOf(rows);
  const grid = gridOf(extentOf(input), 0, narrow ? 4 : 6);
  const x = (value: number): number => EDGE + ((value - grid.low) / (grid.high - grid.low)) * (width - 2 * EDGE);
  const alone = earnerRows(view, strategy, facts, true);
  let y = HEAD + (narrow ? 4 : 0);
  const lines = rows.map((row): EarnersLine => {
    const { partner } = row;
    const nameY = y + 17;
    const figuresY = narrow ? nameY + 18 : nameY;
    const bottom = figuresY + 9;
    const own = partner ? alone.find((one) => one.partner?.id === partner.id) : undefined;
    const strip = partner && stripOf(firms === null ? [] : firmsOf(firms, partner), bottom, x, own?.result ?? NaN);
    y = (strip ? strip.top + strip.height : bottom) + (strip ? 6 : 0);
    return {
      key: partner?.id ?? "",
      name: partner?.name ?? EARNERS_WORDS.all,
      words: partner ? firmCount(partner.firms) : "",
      y: nameY,
      figuresY,
      cells: cellsOf(row, base !== null).map(({ value, ...cell }, i) => {
        return { ...cell, x: at(i), text: write.text(value), full: value, soft: cell.soft || value === 0 };
      }),
      strip,
    };
  });
  const words = tickWords(grid, "money", view.currency);
  const dots = lines.some(({ strip }) => strip && strip.dots.length > 0);
  return {
    width,
    height: y + (dots ? 22 : 4),
    narrow,
    unit: earnersUnit(currencySign(view.currency).trim() + write.suffix, view.months),
    heads: heads.map((text, i) => ({ x: at(i), text })),
    lines,
    ticks: dots
      ? grid.ticks.map((tick, i) => ({ x: x(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 }))
      : [],
    axisY: y,
    grid,
  };
}

function cellsOf(row: EarnerRow, hasBase: boolean): { value: number; bold: boolean; soft: boolean }[] {
  const plain = (value: number): { value: number; bold: boolean; soft: boolean } => ({
    value,
    bold: false,
    soft: false,
  });
  return [
    plain(row.payouts),
    plain(row.services),
    plain(row.team),
    { value: row.result, bold: true, soft: false },
    ...(hasBase ? [{ value: row.base ?? NaN, bold: false, soft: true }] : []),
  ];
}

/** One unit and the same decimals for all figures; what is nothing is "0". */
function writerOf(rows: readonly EarnerRow[]): { suffix: string; text: (value: number) => string } {
  const all = rows.flatMap(({ payouts, services, team, result, base }) => [payouts, services, team, result, base ?? 0]);
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const unit = unitFor(largest);
  const decimals = unit.divisor > 1 ? (largest / unit.divisor < 10 ? 2 : 1) : largest < 100 ? 2 : 0;
  return {
    suffix: unit.suffix,
    text: (value) => {
      const text = digits(value / unit.divisor, decimals);
      return /[1-9]/.test(text) ? text : "0";
    },
  };
}

/** The values that all strips show: every dot, and every profile's mean. */
function extentOf({ view, strategy, facts, firms }: EarnersInput): { low: number; high: number } {
  const means = earnerRows(view, strategy, facts, true).map(({ result }) => result);
  const values = [...means, ...(firms ?? []).map(({ result }) => result)].filter(Number.isFinite);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/** Dots side by side where they would cover one another, in as many lanes as are needed. */
function stripOf(
  firms: readonly FirmResult[],
  top: number,
  x: (value: number) => number,
  mean: number,
): NonNullable<EarnersLine["strip"]> {
  const ends: number[] = [];
  const lanes = firms.map(({ result }, i) => {
    const px = x(result);
    let lane = ends.findIndex((end) => end + LANE <= px);
    if (lane < 0) lane = ends.length < LANES ? ends.length : i % LANES;
    ends[lane] = px;
    return { px, lane };
  });
  const height = Math.max(1, ends.length) * LANE + 12;
  const middle = top + height / 2;
  const dots = firms.map((firm, i) => {
    const { px, lane } = lanes[i]!;
    return { ...firm, x: px, y: middle + (lane % 2 === 0 ? lane / 2 : -(lane + 1) / 2) * LANE };
  });
  const path = dots.map((dot) => `M${dot.x.toFixed(1)},${dot.y.toFixed(1)}h0`).join("");
  return { top, height, middle, mean: Number.isFinite(mean) ? x(mean) : null, dots, path };
}
