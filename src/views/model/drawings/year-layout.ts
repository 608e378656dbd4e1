/** The first period of a commitment in pixels: pace, use and balance, with words at their ends. Pure. */
import { bandPath, linePath } from "#charts/frame/paths.ts";
import { gridOf } from "#charts/frame/scale.ts";
import { spread } from "#charts/frame/spread.ts";
import type { CommitmentYear } from "#scenario/curves/commitment-year.ts";
import { YEAR_WORDS } from "#text/editor-drawings-plans.ts";
import { money } from "#text/format.ts";
import { inside, moneyLines, xOf, yOf, type GridLine, type Plane, type Tick } from "./plane.ts";

/** A line's words at its end. */
export interface EndLabel {
  key: "used" | "pace" | "left";
  value: string;
  y: number;
}

/** A commitment's year in pixels. */
export interface YearLayout {
  height: number;
  plane: Plane;
  lines: GridLine[];
  ticks: Tick[];
  pace: string;
  used: string;
  balance: string;
  area: string;
  before: string;
  runsOut: { x: number; y: number; at: number; label: string } | null;
  ends: EndLabel[];
}

/** Lays a year out. */
export function layoutYear(
  year: CommitmentYear,
  before: CommitmentYear | null,
  currency: string,
  width: number,
): YearLayout {
  const narrow = width < 440;
  const highest = Math.max(topOf(year), before ? Math.min(topOf(before), topOf(year) * 2) : 0);
  const grid = gridOf({ low: 0, high: highest }, 0, 4);
  const span = Math.max(year.periodMonths, before?.periodMonths ?? 0);
  const top = 32;
  const plane: Plane = {
    left: 34,
    right: width - (narrow ? 78 : 118),
    top,
    bottom: top + (narrow ? 130 : 150),
    x: { low: 0, high: span },
    y: { low: 0, high: grid.high },
  };
  const x = xsOf(plane, year);
  const balance = [year.committed, ...year.months.map((month) => month.balance)].map((value) => yOf(plane, value));
  const used = pathOf(plane, year, "used", 0);
  return {
    height: plane.bottom + 38,
    plane,
    lines: moneyLines(plane, grid, currency),
    ticks: ticksOf(plane, span),
    pace: pacePath(plane, year),
    used,
    balance: linePath(x, balance),
    area: bandPath(
      x,
      x.map(() => plane.bottom),
      balance,
    ),
    before: before ? pacePath(plane, before) + pathOf(plane, before, "balance", before.committed) : "",
    runsOut: runsOutOf(year, plane, width),
    ends: endsOf(year, plane, currency),
  };
}

function topOf(year: CommitmentYear): number {
  return Math.max(year.committed, year.used);
}

function xsOf(plane: Plane, { months }: CommitmentYear): number[] {
  return Array.from({ length: months.length + 1 }, (_, i) => xOf(plane, i));
}

function pathOf(plane: Plane, year: CommitmentYear, key: "used" | "balance", first: number): string {
  const values = [first, ...year.months.map((month) => month[key])];
  return linePath(
    xsOf(plane, year),
    values.map((value) => yOf(plane, value)),
  );
}

function pacePath(plane: Plane, { committed, periodMonths }: CommitmentYear): string {
  return linePath([xOf(plane, 0), xOf(plane, periodMonths)], [yOf(plane, 0), yOf(plane, committed)]);
}

function ticksOf(plane: Plane, span: number): Tick[] {
  const every = span > 6 ? 3 : 1;
  const named = Array.from({ length: Math.floor(span / every) }, (_, i) => (i + 1) * every);
  return named.map((month, i) => ({ x: xOf(plane, month), label: i === 0 ? YEAR_WORDS.first(month) : String(month) }));
}

function runsOutOf({ runsOut, months }: CommitmentYear, plane: Plane, width: number): YearLayout["runsOut"] {
  if (runsOut === null || months[runsOut - 1]!.used <= 0) return null;
  const label = YEAR_WORDS.runsOut(runsOut);
  const x = xOf(plane, runsOut);
  return { x, y: yOf(plane, months[runsOut - 1]!.used), at: inside(x, label.length, width), label };
}

function endsOf(year: CommitmentYear, plane: Plane, currency: string): EndLabel[] {
  const values = { used: year.used, pace: year.committed, left: year.left } as const;
  const keys = ["used", "pace", "left"] as const;
  const placed = spread(
    keys.map((key) => yOf(plane, values[key])),
    30,
    plane.top + 2,
    plane.bottom - 16,
  );
  return keys.map((key, i) => ({ key, value: money(values[key], currency), y: placed[i]! }));
}
