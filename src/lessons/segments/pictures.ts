import type { DotsPlot, LinesPlot, PlotLine, Words } from "#state/lessons/lesson.ts";
import { type Kind, LOOK, PAID } from "./read.ts";

const line = (kind: Kind): PlotLine => ({
  id: kind,
  label: kind === "large" ? "ten large" : "thirty small",
  strategy: "signed",
  metric: `payouts/partner/${kind}`,
  show: "range",
  by: PAID,
  dashed: kind === "large",
});

/** What both kinds use a month. */
export const use = (name: string, title: Words): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "Value of what they use a month, all of a kind together",
  unit: "money",
  mode: "monthly",
  lines: [line("small"), line("large")],
});

/** Promise and trend of each customer. */
export const dots: DotsPlot = {
  kind: "dots",
  name: "promise-and-trend",
  title: `In month ${LOOK + 1} a large promise may be shrinking, and a small one growing`,
  subtitle: "Each dot a customer, in one possible future; those that never began are left out",
  strategy: "signed",
  month: LOOK,
  x: {
    label: "Promised a year",
    unit: "money",
    log: true,
    split: { at: 80_000, words: ["small promise", "large promise"] },
    of: ({ at }) => at?.contractValue ?? null,
  },
  y: {
    label: "Use of three months ÷ the three before",
    unit: "share",
    log: true,
    split: { at: 1, words: ["shrinking", "growing"] },
    of: ({ at }) => at?.trend ?? null,
  },
};
