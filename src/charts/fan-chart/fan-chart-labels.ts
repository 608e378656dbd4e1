/** The direct labels of the fan chart: median and range at the horizon, in one unit and with the same decimals. */
import * as f from "#text/format.ts";
import { measure, type Measure, type MeasureName } from "#text/measures.ts";
import { decimalsBeside, gridUnit, type Grid } from "../frame/scale.ts";
import type { StrategyKey } from "../model.ts";

/** What stands at the right end of a strategy's line. */
export interface FanLabel {
  strategy: StrategyKey;
  /** "$3.4m" */
  value: string;
  /** "$1.7 to 6.8m" */
  range: string;
}

/** Figures at the horizon, as shown. */
export interface FanEndFigures {
  strategy: StrategyKey;
  p50: number;
  p10: number;
  p90: number;
}

/** Labels of the ends of all lines; with `room`, medians have the decimals that tell them apart. */
export function labelsOf(
  name: MeasureName,
  ends: FanEndFigures[],
  grid: Grid,
  currency: string,
  room: boolean,
): FanLabel[] {
  const medians = room ? ends.map(({ p50 }) => p50) : [];
  const write = writer(measure(name), grid, medians, currency);
  return ends.map(({ strategy, p50, p10, p90 }) => ({
    strategy,
    value: write.value(p50),
    range: write.range(p10, p90),
  }));
}

/** How figures and ranges beside a grid are written. */
function writer(
  of: Measure,
  grid: Grid,
  medians: number[],
  currency: string,
): { value: (v: number) => string; range: (a: number, b: number) => string } {
  if (of.unit === "share") {
    const percent = { divisor: 0.01, suffix: "\u00a0%" };
    return { value: (v) => f.percent(v), range: (a, b) => f.range(a, b, percent, 0) };
  }
  const unit = gridUnit(grid);
  const size = Math.max(Math.abs(grid.low), Math.abs(grid.high)) / unit.divisor;
  const scaled = medians.map((median) => median / unit.divisor);
  const decimals = decimalsBeside(scaled, size);
  const ofRange = Math.min(decimals, 1);
  if (of.unit === "money") {
    return {
      value: (v) => f.moneyIn(v, currency, unit, decimals),
      range: (a, b) => f.moneyRange(a, b, currency, unit, ofRange),
    };
  }
  return { value: (v) => f.inUnit(v, unit, decimals), range: (a, b) => f.range(a, b, unit, ofRange) };
}

/** A range in the crosshair's readout: in the unit that suits the month. */
export function readoutRange(of: Measure, low: number, high: number): string {
  return of.unit === "share" ? f.range(low, high, { divisor: 0.01, suffix: "\u00a0%" }, 0) : f.ownRange(low, high);
}
