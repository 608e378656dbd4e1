/** Value axes: a nice domain with its grid lines, and the words at them. */
import { currencySign, digits, unitFor, type Unit } from "#text/format.ts";
import type { MeasureUnit } from "#text/measures.ts";

/** The values between which a chart is drawn. */
export interface Domain {
  low: number;
  high: number;
}

/** A domain with its grid lines, ascending and evenly spaced. */
export interface Grid extends Domain {
  step: number;
  ticks: number[];
}

const NICE = [1, 2, 2.5, 5];

/** The domain around `data` with at most `lines` grid lines beside `anchor`, which is always in sight (null: none is). */
export function gridOf(data: Domain, anchor: number | null, lines: number): Grid {
  let [low, high] = [data.low, data.high];
  if (anchor !== null) [low, high] = [Math.min(low, anchor), Math.max(high, anchor)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (high - low <= Math.abs(high) * 1e-12) high = low + (low === 0 ? 1 : Math.abs(low));
  const step = stepFor(low, high, lines);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return { low: ticks[0]!, high: ticks[ticks.length - 1]!, step, ticks };
}

function stepFor(low: number, high: number, lines: number): number {
  let magnitude = 10 ** Math.floor(Math.log10((high - low) / lines));
  for (;;) {
    for (const nice of NICE) {
      const step = nice * magnitude;
      if (Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) <= lines) return step;
    }
    magnitude *= 10;
  }
}

/** Whether data still fits an older domain well enough to keep it: inside, and using at least half of it. */
export function fits(data: Domain, kept: Domain | null): kept is Domain {
  if (!kept || data.low < kept.low || data.high > kept.high) return false;
  return Math.max(data.high, 0) - Math.min(data.low, 0) >= 0.5 * (kept.high - kept.low);
}

/** The unit of a grid's figures. */
export function gridUnit(grid: Grid): Unit {
  return unitFor(Math.max(Math.abs(grid.low), Math.abs(grid.high)));
}

/** The words at the grid lines: the unit once, at the uppermost line that is not zero. `tail` follows it. */
export function tickWords(grid: Grid, kind: MeasureUnit, currency: string, tail = ""): string[] {
  const unit = kind === "share" ? { divisor: 0.01, suffix: "\u00a0%" } : gridUnit(grid);
  const decimals = decimalsFor(grid.step / unit.divisor);
  const top = grid.ticks.length - 1 - (grid.ticks[grid.ticks.length - 1] === 0 ? 1 : 0);
  return grid.ticks.map((tick, i) => {
    if (Math.abs(tick) < grid.step / 1e6) return i === top ? `0${unit.suffix}` : "0";
    const text = digits(tick / unit.divisor, decimals);
    if (i !== top) return text;
    const sign = kind === "money" ? currencySign(currency) : "";
    return (text.startsWith("\u2212") ? `\u2212${sign}${text.slice(1)}` : sign + text) + unit.suffix + tail;
  });
}

/** Decimals that tell neighbouring steps apart. */
function decimalsFor(step: number): number {
  for (let decimals = 0; decimals < 10; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled && Math.round(scaled) > 0) return decimals;
  }
  return 10;
}
