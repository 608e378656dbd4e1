/** Payouts against a budget in numbers: an interval bar a year and strategy, all on one scale. Pure. */
import { payoutRange, yearHeading } from "#text/findings/budget.ts";
import { nOfTen } from "#text/format.ts";
import { stepOf, toStep } from "../frame/drag-step.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import { gridOf, tickWords, type Domain, type Grid } from "../frame/scale.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import type { BudgetYear } from "./describe-payout-budget.ts";

/** A strategy's row in a year. */
export interface RowLayout {
  key: string;
  strategy: StrategyKey;
  y: number;
  median: number;
  /** Odds, or the range while no budget is set; empty in a first estimate. */
  words: string;
  /** It breaks the budget in a quarter of futures or more. */
  bold: boolean;
}

/** A year with its rows. */
export interface YearLayout {
  year: number;
  heading: string;
  /** Baseline of the heading. */
  y: number;
  top: number;
  bottom: number;
  /** The budget's place along the scale from the left end of the bars; null: none is set. */
  budget: number | null;
  rows: RowLayout[];
}

/** Everything that is drawn. */
export interface BudgetLayout {
  width: number;
  height: number;
  /** Left end and width of the bars. */
  left: number;
  barWidth: number;
  grid: Grid;
  ticks: { x: number; label: string; zero: boolean; end: boolean }[];
  years: YearLayout[];
  shape: string;
  bars: Record<string, Interval>;
  /** What a pixel is worth, and the nice step near it. */
  step: number;
}

const LEFT = 26;
const RIGHT = { set: 54, range: 84 };
const TOP = 24;
const ROW = 23;
const HEADING = 26;
const BETWEEN = 10;

/** Lays all years out at a width; `keep` holds the scale while the budget is dragged. */
export function layoutBudget(
  view: ResultView,
  years: readonly BudgetYear[],
  budget: number | null,
  width: number,
  keep: Domain | null,
): BudgetLayout {
  const barWidth = Math.max(60, width - LEFT - (budget === null ? RIGHT.range : RIGHT.set));
  const grid = gridOf(keep ?? domainOf(years, budget), 0, barWidth < 220 ? 3 : 4);
  const span = grid.high - grid.low;
  const x = (value: number): number => ((value - grid.low) / span) * barWidth;
  const words = tickWords(grid, "money", view.currency);
  let bottom = TOP;
  const placed = years.map((year, i): YearLayout => {
    const top = bottom + (i > 0 ? BETWEEN : 0);
    bottom = top + HEADING + year.rows.length * ROW;
    return {
      year: year.year,
      heading: yearHeading(year.name, year.months),
      y: top + 15,
      top: top + HEADING - 6,
      bottom,
      budget: year.budget === null ? null : x(year.budget),
      rows: year.rows.map(({ strategy, payouts, over }, n) => ({
        key: `${year.year}|${strategy.id}`,
        strategy,
        y: top + HEADING + n * ROW + ROW / 2,
        median: payouts.p50,
        words: view.estimate ? "" : over === null ? payoutRange(payouts.p10, payouts.p90, view.currency) : nOfTen(over),
        bold: over !== null && over >= 0.25,
      })),
    };
  });
  return {
    width,
    height: bottom + 6,
    left: LEFT,
    barWidth,
    grid,
    ticks: grid.ticks.map((tick, i) => ({
      x: x(tick),
      label: words[i]!,
      zero: Math.abs(tick) < grid.step / 1e6,
      end: i > 0 && i === grid.ticks.length - 1,
    })),
    years: placed,
    shape: [width, ...placed.flatMap(({ rows }) => rows.map(({ key }) => key))].join(),
    bars: Object.fromEntries(
      years.flatMap(({ year, rows }) =>
        rows.map(({ strategy, payouts }) => [`${year}|${strategy.id}`, intervalOf(payouts, grid, barWidth, 0, null)]),
      ),
    ),
    step: stepOf(span, barWidth),
  };
}

function domainOf(years: readonly BudgetYear[], budget: number | null): Domain {
  const rows = years.flatMap((year) => year.rows.map(({ payouts }) => payouts));
  return {
    low: Math.min(0, ...rows.map(({ p10 }) => p10)),
    high: Math.max(budget ?? 0, ...rows.map(({ p90 }) => p90)),
  };
}

/** Where the line of a budget waits to be dragged while none is set: near the largest median, round. */
export function waitingBudget(years: readonly BudgetYear[], step: number): number {
  const largest = Math.max(0, ...years.flatMap(({ rows }) => rows.map(({ payouts }) => payouts.p50)));
  return toStep(largest, step * 10) || step * 10;
}
