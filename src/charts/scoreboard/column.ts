/** A column of a board of strategies: one measure, one scale, a cell a strategy. Pure. */
import type { Statistics } from "#engine/index.ts";
import * as f from "#text/format.ts";
import type { Measure } from "#text/measures.ts";
import type { Term } from "#text/terms.ts";
import { intervalOf, type Interval } from "../frame/interval.ts";
import { decimalsBeside, endWords, gridOf, type Domain } from "../frame/scale.ts";
import type { StrategyKey } from "../model.ts";
import type { Verdict } from "./describe-scoreboard.ts";
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
  key: string;
  title: string;
  scope: string;
  /** What its help mark says. */
  help: Term;
  better: Measure["better"];
  /** What a cell says where there is no figure. */
  missing: string;
  low: string;
  high: string;
  cells: Cell[];
}

/** What a column's cells are made of, strategy by strategy. */
export interface ColumnFigures {
  strategies: readonly StrategyKey[];
  totals: readonly (Statistics | null)[];
  verdicts: readonly (Verdict | null)[];
  /** The baseline's median, or null. */
  baseline: number | null;
  unit: "money" | "share";
  /** The value that is always in sight. */
  anchor: number;
  currency: string;
  /** Prices: small amounts keep two figures. */
  fine?: boolean;
}

/** Cells and the words at the ends of their common scale, for interval bars of a width in px. */
export function fillColumn(
  of: ColumnFigures,
  barWidth: number,
): Pick<Column, "cells" | "low" | "high"> & { grid: Domain } {
  const known = of.totals.filter((total) => total !== null);
  const data = { low: Math.min(...known.map((t) => t.p10)), high: Math.max(...known.map((t) => t.p90)) };
  const grid = gridOf(known.length ? data : { low: 0, high: 0 }, of.anchor, 9);
  const medians = known.map((t) => t.p50);
  const hand = handOf(of, medians, grid);
  const ends = known.length ? endWords(grid, of.unit, of.currency) : (["", ""] as const);
  const differences = of.verdicts.flatMap((verdict) => (verdict && !verdict.same ? [verdict.difference] : []));
  const writeDifference = differenceWriter(of, differences, of.currency);
  const cells = of.strategies.map((strategy, i): Cell => {
    const total = of.totals[i] ?? null;
    const verdict = of.verdicts[i] ?? null;
    return {
      strategy,
      figures: total && {
        median: hand.value(total.p50),
        range: hand.range(total.p10, total.p90),
        full: of.unit === "share" ? f.percent(total.p50, 2) : f.fullMoney(total.p50, of.currency),
        interval: intervalOf(total, grid, barWidth, of.anchor, of.baseline),
      },
      against: verdict && { ...verdict, text: verdict.same ? "0" : writeDifference(verdict.difference) },
    };
  });
  return { cells, low: ends[0], high: ends[1], grid };
}

/** How figures of a column are written: one unit and the same decimals. */
interface Hand {
  value: (value: number) => string;
  range: (low: number, high: number) => string;
}

function handOf({ unit: kind, currency, fine = false }: ColumnFigures, medians: number[], scale: Domain): Hand {
  if (kind === "share") {
    const unit = { divisor: 0.01, suffix: "\u00a0%" };
    const decimals = scale.high - scale.low < 0.3 ? 1 : 0;
    return {
      value: (v) => f.percent(v, decimals),
      range: (low, high) => f.range(low, high, unit, decimals),
    };
  }
  const unit = f.unitFor(Math.max(...medians.map(Math.abs), 0));
  const cents = fine && unit.divisor === 1 && Math.max(...medians.map(Math.abs), 0) < 99.995;
  const decimals = cents ? priceDecimals(medians) : decimalsBeside(medians.map((m) => m / unit.divisor));
  return {
    value: (v) => f.moneyIn(v, currency, unit, decimals),
    range: (low, high) => f.range(low, high, unit, cents ? decimals : Math.min(decimals, 1)),
  };
}

/** Decimals of prices beside one another: cents, and more where the least price would have less than two figures. */
function priceDecimals(prices: readonly number[]): number {
  const least = Math.min(...prices.map(Math.abs).filter((price) => price > 0), 1);
  return Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(least))));
}
