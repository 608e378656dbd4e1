import type { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, LinesPlot, Words } from "#state/lessons/lesson.ts";
import { scenario } from "./model.ts";
import { best, bestSays, left } from "./read.ts";

/** Without help a shop gives the carrier this share; what is carried, divided by it, is all that shops send. */
const UNAIDED = scenario.segments[0]!.walletShare;

/** Parcels a month: yours, and all. */
export const carried = (name: string, title: Words): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "Parcels a month, forty shops together; average of futures",
  unit: "usage",
  mode: "monthly",
  lines: [
    { id: "two", label: "with two people", strategy: "two", metric: "usage", show: "mean" },
    { id: "nobody", label: "with nobody", strategy: "nobody", metric: "usage", show: "mean" },
    {
      id: "all",
      label: "by all carriers",
      strategy: "nobody",
      metric: "usage",
      show: "mean",
      by: UNAIDED,
      dashed: true,
    },
  ],
});

/** What each team leaves. */
export const leftBy = (name: string): BarsPlot => ({
  kind: "bars",
  name,
  title: (f) => `${bestSays(f)}: ${f.say.money(left(f, best(f).id))} in two years`,
  subtitle: "What shops pay, less the cost of carrying parcels and of the people",
  unit: "money",
  bars: scenario.strategies.map(({ id, name: label }) => ({
    id,
    label,
    strategy: id,
    figure: (f: Facts) => f.total(id, "contribution"),
  })),
});
