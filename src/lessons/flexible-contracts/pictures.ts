import type { LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { NAMES, type Way } from "./read.ts";

const line = (way: Way, metric: string, dashed = false): PlotLine => ({
  id: way,
  label: NAMES[way],
  strategy: way,
  metric,
  show: "mean",
  dashed,
});

/** Customers under contract by month; where it is forgiven is what is compared with. */
export const kept = (name: string, title: LinesPlot["title"], ways: Way[]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "Customers under contract, average of all futures",
  unit: "count",
  mode: "monthly",
  lines: ways.map((way) => line(way, "customersActive", way === "forgive")),
});

/** What the vendor has made, added up. */
export const earned = (name: string, title: LinesPlot["title"], ways: Way[]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "Contribution added up: revenue less what service and sales cost; average of all futures",
  unit: "money",
  mode: "cumulative",
  lines: ways.map((way) => line(way, "contribution", way === "forgive")),
});

/** The small promise beside what is used of it. */
export const following: LinesPlot = {
  kind: "lines",
  name: "promise-follows-use",
  title: "A small promise that is renewed when it is used up follows the use",
  subtitle: "Promised and used a month, all customers together, average of all futures",
  unit: "money",
  mode: "monthly",
  lines: [
    { ...line("flexible", "committed", true), id: "promised", label: "Promised" },
    { ...line("flexible", "consumption"), id: "used", label: "Used" },
  ],
};
