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
/** How far, in steps, data may reach under the lowest grid line. */
const SLACK = 0.3;

/** The domain around `data` with at most `lines` grid lines beside `anchor`, which is always in sight (null: none is). */
export function gridOf(data: Domain, anchor: number | null, lines: number): Grid {
  let [low, high] = Number.isFinite(data.low - data.high) ? [data.low, data.high] : [0, anchor === 1 ? 1.5 : 1];
  if (anchor !== null) [low, high] = [Math.min(low, anchor), Math.max(high, anchor)];
  if (high - low <= Math.abs(high) * 1e-12) high = low + (low === 0 ? 1 : Math.abs(low));
  const step = stepFor(low, high, lines);
  const from = firstLine(low, step);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
  return { low: Math.min(low, ticks[0]!), high: ticks[ticks.length - 1]!, step, ticks };
}

/** The lowest grid line, in steps: data may dip a little under it, so that a small loss does not cost a whole step. */
function firstLine(low: number, step: number): number {
  return Math.floor(low / step + SLACK);
}

function stepFor(low: number, high: number, lines: number): number {
  let magnitude = 10 ** Math.floor(Math.log10((high - low) / lines));
  for (;;) {
    for (const nice of NICE) {
      const step = nice * magnitude;
      if (Math.ceil(high / step - 1e-9) - firstLine(low, step) <= lines) return step;
    }
    magnitude *= 10;
  }
}

/** Whether data still fits an older domain well enough to keep it: inside, and with `anchor` using at least half of it. */
export function fits(data: Domain, anchor: number, kept: Domain | null): kept is Domain {
  if (!kept || data.low < kept.low || data.high > kept.high) return false;
  return Math.max(data.high, anchor) - Math.min(data.low, anchor) >= 0.5 * (kept.high - kept.low);
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

/** The words at both ends of a scale, each as short as it is exact. */
export function endWords(grid: Grid, kind: MeasureUnit, currency: string): [string, string] {
  const ends = { ...grid, ticks: [grid.low, grid.high] };
  const words = tickWords(ends, kind, currency).map((word) =>
    word.replace(/(\.\d*?)0+(?!\d)/, "$1").replace(/\.(?!\d)/, ""),
  );
  return [words[0]!, words[1]!];
}

/**
 * Decimals of figures that stand beside one another, scaled by their unit: one below ten, none above; one more where it
 * makes figures differ that would look the same.
 */
export function decimalsBeside(scaled: readonly number[], largest = Math.max(...scaled.map(Math.abs), 0)): number {
  const least = largest < 9.95 ? 1 : 0;
  const apart = (decimals: number): number => new Set(scaled.map((value) => value.toFixed(decimals))).size;
  return largest < 99.5 && apart(least + 1) > apart(least) ? least + 1 : least;
}

/** Decimals that tell neighbouring steps apart. */
function decimalsFor(step: number): number {
  for (let decimals = 0; decimals < 10; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled && Math.round(scaled) > 0) return decimals;
  }
  return 10;
}
