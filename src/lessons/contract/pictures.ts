import type { BarsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { customers, helpSays } from "./read.ts";

/** Known ahead, so it has no range. */
export const promisedLine: PlotLine = {
  id: "promised",
  label: "Promised",
  strategy: "signed",
  metric: "committed",
  show: "mean",
  dashed: true,
};
/** What is asked for. */
export const usedLine: PlotLine = {
  id: "used",
  label: "Used",
  strategy: "signed",
  metric: "consumption",
  show: "range",
};

/** Value a month. */
export const monthly = (name: string, title: LinesPlot["title"], lines: LinesPlot["lines"]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: (f) => `Value a month, all ${f.say.quantity(customers(f))} customers together`,
  unit: "money",
  mode: "monthly",
  lines,
});

/** What help brings, and what a larger promise does. */
export const bars: BarsPlot = {
  kind: "bars",
  name: "used-by-help",
  title: (f) => `${helpSays(f)}; a larger promise brings nothing`,
  subtitle: "Value used in two years, all customers together",
  unit: "money",
  bars: [
    { id: "signed", label: "As signed", strategy: "signed", figure: (f) => f.upTo("signed", "consumption") },
    { id: "larger", label: "Larger promise", strategy: "larger", figure: (f) => f.upTo("larger", "consumption") },
    { id: "helped", label: "Help to go live", strategy: "helped", figure: (f) => f.upTo("helped", "consumption") },
  ],
};
