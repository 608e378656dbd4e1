import type { BarsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { lagSays, type Way } from "./read.ts";

const NAMES: Record<Way, string> = {
  renewal: "At the renewal",
  calendar: "By the calendar",
  signal: "By a signal",
};

const line = (way: Way): PlotLine => ({
  id: way,
  label: NAMES[way],
  strategy: way,
  metric: "revenue",
  show: "mean",
});

/** Revenue by month where declines are noticed in these ways. */
export const monthly = (name: string, title: LinesPlot["title"], ways: Way[]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "Revenue a month, all customers together; average of all futures",
  unit: "money",
  mode: "monthly",
  lines: ways.map(line),
});

/** How long declines go on unheard. */
export const lags: BarsPlot = {
  kind: "bars",
  name: "until-noticed",
  title: (f) => `A signal hears of it after ${lagSays(f, "signal")}, the yearly renewal after ${lagSays(f, "renewal")}`,
  subtitle: "Months from the start of a decline until it is noticed",
  unit: "months",
  bars: (["renewal", "calendar", "signal"] as const).map((way) => ({
    id: way,
    label: NAMES[way],
    strategy: way,
    figure: (f) => f.total(way, "detectionLagMean"),
  })),
};
