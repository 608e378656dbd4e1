import type { LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { nrr } from "./read.ts";

const MONTHLY: Pick<LinesPlot, "kind" | "mode" | "unit"> = { kind: "lines", mode: "monthly", unit: "money" };

const going: PlotLine = {
  id: "plain",
  label: "New ones every month",
  strategy: "plain",
  metric: "revenue",
  show: "range",
  dashed: true,
};
const stopped: PlotLine = { ...going, id: "stop", label: "None after two years", strategy: "stop", dashed: false };

/** Revenue with new customers every month, and with none after two years. */
export const revenues = (name: string, title: LinesPlot["title"]): LinesPlot => ({
  ...MONTHLY,
  name,
  title,
  subtitle: "Revenue a month, all customers together",
  lines: [going, stopped],
});

/** What both sides of growth bring is counted over three months: a third of it is a month's. */
const side = (id: string, label: string, metric: string, dashed: boolean): PlotLine => ({
  id,
  label,
  strategy: "plain",
  metric,
  show: "mean",
  dashed,
  by: 3,
});

/** The two sides of growth. */
export const sides = (name: string, title: LinesPlot["title"]): LinesPlot => ({
  ...MONTHLY,
  name,
  title,
  subtitle: "Revenue a month of customers in their first year; what older ones pay more than a year before",
  lines: [
    side("new", "New customers", "newLogoRevenue", true),
    side("grown", "Growth of earlier", "expansionRevenue", false),
  ],
});

/** Net and gross revenue retention. */
export const rates: LinesPlot = {
  kind: "lines",
  name: "kept-and-grown",
  title: (f) => `Of a dollar of a year ago, earlier customers now pay ${f.say.money(nrr(f))}`,
  subtitle: "What customers of a year before pay, as a share of what they paid then",
  unit: "share",
  mode: "monthly",
  lines: [
    { id: "nrr", label: "With growth (NRR)", strategy: "plain", metric: "nrr", show: "mean" },
    { id: "grr", label: "Without growth", strategy: "plain", metric: "grr", show: "mean", dashed: true },
  ],
};
