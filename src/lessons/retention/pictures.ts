import type { BarsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
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

/** Net and gross revenue retention at the end of the four years. */
export const rates: BarsPlot = {
  kind: "bars",
  name: "kept-and-grown",
  title: (f) => `For each dollar of a year ago, earlier customers now pay ${f.say.money(nrr(f))}`,
  subtitle: "What customers of a year before pay, as a share of what they paid then, after four years",
  unit: "share",
  bars: [
    { id: "nrr", label: "With growth (net)", strategy: "plain", figure: (f) => f.total("plain", "nrr") },
    { id: "grr", label: "Without growth (gross)", strategy: "plain", figure: (f) => f.total("plain", "grr") },
  ],
};
