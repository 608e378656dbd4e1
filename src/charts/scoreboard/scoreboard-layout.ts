/** The scoreboard in numbers and figures: columns with one scale each, a cell a strategy. Pure. */
import { scoreboardHead } from "#text/charts.ts";
import * as f from "#text/format.ts";
import { scoreboardDescription } from "#text/findings/scoreboard.ts";
import { measure, type Measure, type MeasureName } from "#text/measures.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import { decimalsBeside, endWords, gridOf, type Domain } from "../frame/scale.ts";
import { baselineOf, totalOf, type ResultView, type StrategyKey } from "../model.ts";
import { SCOREBOARD_MEASURES, verdictOf, type Verdict } from "./describe-scoreboard.ts";
import { differenceWriter } from "./differences.ts";

/** A strategy's figures on one measure, written; null where there are none. */
export interface Cell {
  strategy: StrategyKey;
  figures: { median: string; range: string; full: string; interval: Interval } | null;
  /** Against the baseline; null for the baseline itself and where nothing can be compared. */
  against: (Verdict & { text: string }) | null;
}

/** One measure of all strategies. */
export interface Column {
  name: MeasureName;
  measure: Measure;
  title: string;
  scope: string;
  low: string;
  high: string;
  cells: Cell[];
}

/** Columns and their cells at a width of the interval bars in px. */
export function layoutScoreboard(view: ResultView, barWidth: number): Column[] {
  return SCOREBOARD_MEASURES.map((name) => columnOf(view, name, barWidth));
}

/** The board in words, from its columns. */
export function boardInWords(view: ResultView, columns: Column[]): string {
  const rows = view.strategies.map(({ letter, name }, row) => ({
    letter,
    name,
    figures: columns.flatMap(({ title, cells }) => {
      const { figures, against } = cells[row]!;
      const odds = against && !against.same && !view.estimate ? f.nOfTen(against.shareBetter) : null;
      return figures ? [{ title, median: figures.median, odds }] : [];
    }),
  }));
  return scoreboardDescription(rows, baselineOf(view)?.letter ?? "");
}

/** How figures of a column are written: one unit and the same decimals. */
interface Hand {
  value: (value: number) => string;
  range: (low: number, high: number) => string;
}

function columnOf(view: ResultView, name: MeasureName, barWidth: number): Column {
  const of = measure(name);
  const totals = view.strategies.map((strategy) => totalOf(view, strategy.id, name));
  const known = totals.filter((total) => total !== null);
  const data = { low: Math.min(...known.map((t) => t.p10)), high: Math.max(...known.map((t) => t.p90)) };
  const grid = gridOf(known.length ? data : { low: 0, high: 0 }, name === "nrr" ? 1 : 0, 9);
  const hand = handOf(
    of,
    known.map((t) => t.p50),
    grid,
    view.currency,
  );
  const base = baselineOf(view);
  const baseTotal = base ? totalOf(view, base.id, name) : null;
  const ends = known.length ? endWords(grid, of.unit, view.currency) : ["", ""];
  const verdicts = view.strategies.map(({ id }) =>
    base && id !== base.id ? verdictOf(view, id, base.id, name) : null,
  );
  const differences = verdicts.flatMap((verdict) => (verdict && !verdict.same ? [verdict.difference] : []));
  const writeDifference = differenceWriter(of, differences, view.currency);
  const cells = view.strategies.map((strategy, i): Cell => {
    const total = totals[i] ?? null;
    const verdict = verdicts[i] ?? null;
    return {
      strategy,
      figures: total && {
        median: hand.value(total.p50),
        range: hand.range(total.p10, total.p90),
        full: of.unit === "share" ? f.percent(total.p50, 2) : f.fullMoney(total.p50, view.currency),
        interval: intervalOf(total, grid, barWidth, name === "nrr" ? 1 : 0, baseTotal?.p50 ?? null),
      },
      against: verdict && { ...verdict, text: verdict.same ? "0" : writeDifference(verdict.difference) },
    };
  });
  const line = known.length > 0 && grid.low < 1 && grid.high > 1;
  return { name, measure: of, ...scoreboardHead(name, view.months, line), low: ends[0]!, high: ends[1]!, cells };
}

function handOf(of: Measure, medians: number[], scale: Domain, currency: string): Hand {
  if (of.unit === "share") {
    const unit = { divisor: 0.01, suffix: "\u00a0%" };
    const decimals = scale.high - scale.low < 0.3 ? 1 : 0;
    return {
      value: (v) => f.percent(v, decimals),
      range: (low, high) => f.range(low, high, unit, decimals),
    };
  }
  const unit = f.unitFor(Math.max(...medians.map(Math.abs), 0));
  const decimals = decimalsBeside(medians.map((m) => m / unit.divisor));
  return {
    value: (v) => f.moneyIn(v, currency, unit, decimals),
    range: (low, high) => f.range(low, high, unit, Math.min(decimals, 1)),
  };
}
