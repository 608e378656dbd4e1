/** What is owed in numbers: pixels of line and bands, or of the two lines with RPO between them. Pure. */
import { RPO_WORDS, rpoRange, type RpoMode } from "#text/findings/rpo.ts";
import { moneyIn } from "#text/format.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { middleScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, gridUnit, tickWords, type Domain, type Grid } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { owedFlow, owedRange } from "./describe-rpo.ts";

/** What moves: heights in px by month of each line, by its name, and the middles of the labels. */
export interface RpoShape {
  lines: Record<string, number[]>;
  labels: number[];
}

/** Everything that is drawn. */
export interface RpoLayout extends MonthPlot {
  geometry: RpoShape;
  labels: { value: string; note: string }[];
  y: (value: number) => number;
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface RpoInput {
  view: ResultView;
  strategy: StrategyKey;
  mode: RpoMode;
  width: number;
  keep: Domain | null;
  /** The height of the drawing, px, where a neighbour sets it. */
  height?: number | undefined;
}

/** Lays the chart out; without lines where the summary does not hold what is drawn. */
export function layoutRpo({ view, strategy, mode, width, keep, height: given }: RpoInput): RpoLayout {
  const narrow = width < 480;
  const height = given ?? (narrow ? 250 : 330);
  const right = Math.max(80, width - (narrow ? 104 : 124));
  const plot = { left: 0, right, top: 26, bottom: height - 40 };
  const lines = mode === "range" ? rangeLines(view, strategy) : flowLines(view, strategy);
  const domain = domainOf(Object.values(lines));
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 5);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = middleScale(view.months, right, 26);
  const words = tickWords(grid, "money", view.currency);
  const ticks = grid.ticks.map((tick, i) => {
    return { y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 };
  });
  const { labels, targets } = labelsOf(lines, mode, view, grid);
  return {
    width,
    height,
    plot,
    narrow,
    shape: [strategy.id, mode, width, view.months, ...Object.keys(lines)].join("|"),
    grid,
    // Where nothing is owed there is no scale but zero.
    lines: domain.high > domain.low ? ticks : ticks.filter(({ zero }) => zero),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x: Array.from({ length: view.months }, (_, month) => scale.at(month)),
    lead: 0,
    geometry: {
      lines: Object.fromEntries(Object.entries(lines).map(([name, values]) => [name, Array.from(values, y)])),
      labels: spread(targets.map(y), 32, plot.top + 4, plot.bottom - 16),
    },
    labels,
    y,
  };
}

type Lines = Record<string, Float64Array>;

/** Only the median is drawn of a first estimate. */
function rangeLines(view: ResultView, { id }: StrategyKey): Lines {
  const range = owedRange(view, id);
  if (!range) return {};
  const { p10, p25, p50, p75, p90 } = range;
  return view.estimate ? { p50 } : { p50, p10, p25, p75, p90 };
}

function flowLines(view: ResultView, { id }: StrategyKey): Lines {
  const flow = owedFlow(view, id);
  return flow ? { added: flow.added, runDown: flow.runDown } : {};
}

function labelsOf(
  lines: Lines,
  mode: RpoMode,
  view: ResultView,
  grid: Grid,
): { labels: { value: string; note: string }[]; targets: number[] } {
  const last = view.months - 1;
  const unit = gridUnit(grid);
  const decimals = Math.abs(grid.high) / unit.divisor < 9.95 ? 1 : 0;
  const write = (value: number): string => moneyIn(value, view.currency, unit, decimals);
  const end = (name: string): number => lines[name]?.[last] ?? NaN;
  if (mode === "range") {
    if (!lines["p50"]) return { labels: [], targets: [] };
    const note = end("p90") > 0 ? rpoRange(end("p10"), end("p90"), view.currency, unit) : RPO_WORDS.owed;
    return { labels: [{ value: write(end("p50")), note }], targets: [end("p50")] };
  }
  if (!lines["added"]) return { labels: [], targets: [] };
  return {
    labels: [
      { value: write(end("added")), note: RPO_WORDS.added },
      { value: write(end("runDown")), note: RPO_WORDS.runDown },
    ],
    targets: [end("added"), end("runDown")],
  };
}

function domainOf(all: Float64Array[]): Domain {
  let [low, high] = [0, 0];
  for (const values of all) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}
