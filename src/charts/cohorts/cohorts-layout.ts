/** The heat map of cohorts in numbers: a cell a cohort and age. Pure. */
import { cohortName, type CohortMode } from "#text/findings/cohorts.ts";
import { digits, quantity, unitFor, type Unit } from "#text/format.ts";
import { decimalsBeside } from "../frame/scale.ts";
import type { ResultView } from "../model.ts";
import { cohortsOf, renewalAge, shareOfStart, type Cohorts } from "./cohort-data.ts";

/** A cell. */
export interface CohortCell {
  x: number;
  /** On the upper third of the ramp, where the number is in the colour of paper. */
  deep: boolean;
  /** How far along its stretch of the ramp it is, 0 to 1. */
  part: number;
  text: string;
  age: number;
}

/** A row of the heat map. */
export interface CohortRow {
  y: number;
  /** Empty where the row above is of the same year. */
  year: string;
  part: string;
  customers: string;
  cells: CohortCell[];
  /** Of `cohorts.list`. */
  index: number;
}

/** Everything that is drawn. */
export interface CohortsLayout {
  width: number;
  height: number;
  cohorts: Cohorts;
  cell: { width: number; height: number };
  left: number;
  /** Where parts of the names and counts end, px. */
  partX: number;
  countX: number;
  ages: { x: number; label: string; bold: boolean }[];
  rows: CohortRow[];
  /** The first renewal; null where none falls between two ages. */
  rule: { x: number; top: number; bottom: number } | null;
  unit: Unit;
}

/** What a layout is made for. */
export interface CohortsInput {
  view: ResultView;
  strategyId: string;
  mode: CohortMode;
  termMonths: number | null;
  width: number;
}

const HEAD = 44;
const FOOT = 26;
const GAP = 2;

/** Lays the heat map out. */
export function layoutCohorts({ view, strategyId, mode, termMonths, width }: CohortsInput): CohortsLayout {
  const cohorts = cohortsOf(view, strategyId);
  const narrow = width < 480;
  const [partX, countX, left] = narrow ? [34, 74, 82] : [40, 86, 98];
  const from = mode === "share" ? cohorts.base : 0;
  const shown = cohorts.list.filter(({ revenue }) => revenue.length > from);
  const ages = Math.max(0, ...shown.map(({ revenue }) => revenue.length - from));
  const cellWidth = ages > 0 ? Math.min(56, (width - left) / ages) : 40;
  const cell = { width: cellWidth, height: narrow ? 22 : 26 };
  const values = shown.map((cohort) =>
    cohort.revenue.slice(from).map((value, i) => (mode === "share" ? shareOfStart(cohort, from + i, from) : value)),
  );
  const known = values.flat().filter(Number.isFinite);
  const unit = unitFor(Math.max(0, ...known.map(Math.abs)));
  const write = writer(mode, known, unit);
  const shadeOf = shades(mode, known);
  const renewal = renewalAge(termMonths, cohorts);
  const rows = shown.map((cohort, r): CohortRow => {
    const name = cohortName(view.startMonth, cohort.month, cohorts.span);
    const above = r > 0 ? cohortName(view.startMonth, shown[r - 1]!.month, cohorts.span).year : "";
    return {
      y: HEAD + r * cell.height,
      year: name.year === above ? "" : name.year,
      part: name.part,
      customers: quantity(cohort.customers),
      cells: values[r]!.flatMap((value, i) =>
        Number.isFinite(value)
          ? [{ x: left + i * cell.width, ...shadeOf(value), text: write(value), age: from + i }]
          : [],
      ),
      index: cohorts.list.indexOf(cohort),
    };
  });
  const past = renewal === null ? [] : rows.filter((_, r) => shown[r]!.revenue.length > renewal);
  return {
    width,
    height: HEAD + Math.max(shown.length, 6) * cell.height + FOOT,
    cohorts,
    cell,
    left,
    partX,
    countX,
    ages: Array.from({ length: ages }, (_, i) => ({
      x: left + (i + 0.5) * cell.width,
      label: String(from + i + 1),
      bold: from + i === renewal,
    })),
    rows,
    rule:
      renewal === null || past.length === 0
        ? null
        : { x: left + (renewal - from) * cell.width - GAP / 2, top: HEAD - 8, bottom: past.at(-1)!.y + cell.height },
    unit,
  };
}

/** How numbers are written in cells: as short as they stay apart. */
function writer(mode: CohortMode, known: number[], unit: Unit): (value: number) => string {
  if (mode === "share") {
    return (value) => (value < 99.995 ? digits(value * 100, 0) : quantity(value * 100));
  }
  const decimals = Math.min(1, decimalsBeside(known.map((value) => value / unit.divisor)));
  return (value) => digits(value / unit.divisor, decimals);
}

/** Up to here of the ramp numbers are in ink. */
const INK = 2 / 3;

/** Where values stand on the ramp from paper to the strategy's colour: the start at the pale end. */
function shades(mode: CohortMode, known: number[]): (value: number) => Pick<CohortCell, "deep" | "part"> {
  const low = mode === "share" ? Math.min(1, ...known) : 0;
  const high = Math.max(...known, low + 1e-9);
  return (value) => {
    const at = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return at <= INK ? { deep: false, part: at / INK } : { deep: true, part: (at - INK) / (1 - INK) };
  };
}
