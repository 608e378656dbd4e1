/** A panel of lines by month in numbers: pixels of bands, lines and labels at the end. Pure. */
import { monthNumber } from "#text/charts.ts";
import { calendar } from "#text/format.ts";
import type { MeasureUnit } from "#text/measures.ts";
import { middleScale, monthAxis, type MonthAxis, type MonthScale } from "../frame/months.ts";
import { fits, gridOf, tickWords, type Domain, type Grid } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";

/** Eight and five of ten futures by month. */
export interface Bands {
  p10: ArrayLike<number>;
  p25: ArrayLike<number>;
  p75: ArrayLike<number>;
  p90: ArrayLike<number>;
}

/** A line by month. */
export interface PanelLine {
  id: string;
  /** Colours it: "k4", or "inked". */
  className: string;
  /** The strategy's letter; null: the line stands for another thing. */
  letter: string | null;
  /** Of the whole horizon; NaN where there is no figure. */
  values: ArrayLike<number>;
  bands: Bands | null;
  /** In front of the others. */
  focus: boolean;
}

/** What moves of a line: heights in px by point of `x`, and the middle of its label. */
export interface LineShape {
  line: number[];
  p10: number[];
  p25: number[];
  p75: number[];
  p90: number[];
  label: number;
}

/** Everything of a panel that is drawn. */
export interface LinePanel {
  plot: { left: number; right: number; top: number; bottom: number };
  grid: Grid;
  lines: { y: number; label: string; zero: boolean }[];
  axis: MonthAxis;
  scale: MonthScale;
  /** Points of the lines, px, from month `from` on. */
  x: number[];
  from: number;
  /** Lines that have a figure, those in focus last. */
  drawn: PanelLine[];
  shapes: Record<string, LineShape>;
  /** Ids of the lines that still have a figure in the last month: they have a label. */
  labelled: string[];
  shape: string;
}

/** What a panel is made for. */
export interface PanelInput {
  lines: readonly PanelLine[];
  /** First month that has figures. */
  from: number;
  months: number;
  startMonth: string;
  currency: string;
  plot: { left: number; right: number; top: number; bottom: number };
  unit: MeasureUnit;
  /** A value that is always in sight, as the darker line; null: none is. */
  anchor: number | null;
  /** Months are named every so many. */
  every: number;
  /** Least distance of labels, px. */
  gap: number;
  keep: Domain | null;
  /** Follows the unit on the axis. */
  tail?: string;
  /** Grid lines at most. */
  ticks?: number;
}

/** Words at the axis take this much from the left, px. */
const INSET = 26;

/** Lays a panel out. */
export function layoutPanel(input: PanelInput): LinePanel {
  const { from, months, plot, anchor, keep } = input;
  const all = input.lines.filter(({ values }) => Array.from(values).slice(from).some(Number.isFinite));
  const drawn = [...all.filter(({ focus }) => !focus), ...all.filter(({ focus }) => focus)];
  const domain = domainOf(drawn, from);
  const kept = anchor !== null && fits(domain, anchor, keep) ? keep : domain;
  const grid = gridOf(kept, anchor, input.ticks ?? 5);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = scaleOf(input);
  const last = months - 1;
  const labelled = all.filter(({ values }) => Number.isFinite(values[last]));
  const middles = spread(
    labelled.map(({ values }) => y(values[last]!)),
    input.gap,
    plot.top + 6,
    plot.bottom - input.gap / 2,
  );
  const pixels = (values: ArrayLike<number>): number[] => Array.from(values, y).slice(from);
  const words = tickWords(grid, input.unit, input.currency, input.tail);
  return {
    plot,
    grid,
    lines: grid.ticks.map((tick, i) => ({
      y: y(tick),
      label: words[i]!,
      zero: anchor !== null && Math.abs(tick - anchor) < grid.step / 1e6,
    })),
    axis: lateAxis(input, scale),
    scale,
    x: Array.from({ length: Math.max(0, months - from) }, (_, i) => scale.at(from + i)),
    from,
    drawn,
    shapes: Object.fromEntries(
      drawn.map(({ id, values, bands }) => [
        id,
        {
          line: pixels(values),
          p10: pixels(bands?.p10 ?? []),
          p25: pixels(bands?.p25 ?? []),
          p75: pixels(bands?.p75 ?? []),
          p90: pixels(bands?.p90 ?? []),
          label: middles[labelled.findIndex((line) => line.id === id)] ?? plot.bottom,
        },
      ]),
    ),
    labelled: labelled.map(({ id }) => id),
    shape: [plot.left, plot.right, plot.top, from, months, ...drawn.map((l) => l.id + (l.bands ? "+" : ""))].join("|"),
  };
}

function scaleOf({ from, months, plot }: PanelInput): MonthScale {
  const scale = middleScale(Math.max(1, months - from), plot.right - plot.left, INSET);
  return { at: (month) => plot.left + scale.at(month - from), edge: (month) => plot.left + scale.edge(month - from) };
}

/** The month axis from a later month on: months by their number in the horizon, years clipped. */
function lateAxis({ from, months, startMonth, every }: PanelInput, scale: MonthScale): MonthAxis {
  if (months <= from) return { ticks: [], years: [], januaries: [] };
  const later = { at: (month: number) => scale.at(month + from), edge: (month: number) => scale.edge(month + from) };
  const { years, januaries } = monthAxis(months - from, monthKey(startMonth, from), later, every);
  const { ticks } = monthAxis(months, startMonth, scale, every);
  const seen = ticks.filter(({ month }) => month >= from);
  return {
    ticks: seen.map(({ x, month }, i) => ({ x, month, label: i === 0 ? monthNumber(month + 1) : String(month + 1) })),
    years,
    januaries,
  };
}

/** A later month like "2028-03". */
function monthKey(startMonth: string, by: number): string {
  const { year, month } = calendar(startMonth, by);
  return `${year}-${String(month + 1).padStart(2, "0")}`;
}

/** All lines, and the bands that are drawn. */
function domainOf(lines: readonly PanelLine[], from: number): Domain {
  let [low, high] = [Infinity, -Infinity];
  for (const { values, bands } of lines) {
    for (const row of bands ? [bands.p10, bands.p90, values] : [values]) {
      for (let month = from; month < row.length; month++) {
        if (row[month]! < low) low = row[month]!;
        if (row[month]! > high) high = row[month]!;
      }
    }
  }
  return { low, high };
}
