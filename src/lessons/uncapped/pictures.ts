import type { DotsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { shareRate } from "./read.ts";

const line = (strategy: "fee" | "share"): PlotLine => ({
  id: strategy,
  label: strategy === "fee" ? "capped fee" : "share of use",
  strategy,
  metric: "payouts/partner/finch",
  show: "range",
  dashed: strategy === "fee",
});

/** What Finch brings by both plans. */
export const income = (name: string, title: LinesPlot["title"]): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "What Finch brings the partner, added up from the first month on",
  unit: "money",
  mode: "cumulative",
  lines: [line("share"), line("fee")],
});

/** First bill of each customer, and what it has become. */
export const dots: DotsPlot = {
  kind: "dots",
  name: "first-bill-and-income",
  title: "The customer that brings most need not be one that began large",
  subtitle: "Each dot a customer, in one possible future, after four years",
  strategy: "share",
  month: 47,
  x: { label: "First month’s bill", unit: "money", of: ({ upFront }) => upFront || null },
  y: { label: "Brought the partner so far", unit: "money", of: ({ spend }, f) => spend * shareRate(f) },
};
