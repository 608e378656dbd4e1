import type { LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { type Strategy } from "./read.ts";

/** A line of a strategy’s revenue. */
export const line = (strategy: Strategy, label: string, dashed = false): PlotLine => ({
  id: strategy,
  label,
  strategy,
  metric: "revenue",
  show: "mean",
  dashed,
});

/** The two ways, as the lesson compares them. */
export const sale = line("sale", "Sold once", true);
export const flow = line("flow", "Ink and care");

/** Revenue by month, or added up. */
export const picture = (
  name: string,
  title: LinesPlot["title"],
  lines: PlotLine[],
  mode: LinesPlot["mode"] = "monthly",
): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle:
    mode === "monthly"
      ? "Revenue a month, average of all futures"
      : "Revenue added up from the first month on, average of all futures",
  unit: "money",
  mode,
  lines,
});
