import type { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, LinesPlot, Words } from "#state/lessons/lesson.ts";
import { scenario } from "./model.ts";
import { byTheHour, costOfHour } from "./read.ts";

/** Workshops that buy, in every future. */
const BUYERS = 8;

/** What is paid for idle machines, and for all. */
export const idle = (name: string, title: Words): LinesPlot => ({
  kind: "lines",
  name,
  title,
  subtitle: "A month, of one workshop that bought capacity: average of the eight",
  unit: "money",
  mode: "monthly",
  lines: [
    { id: "idle", label: "for idle machines", strategy: "buy", metric: "idleSpend", show: "range", by: BUYERS },
    {
      id: "paid",
      label: "for all machines",
      strategy: "buy",
      metric: "committed",
      show: "mean",
      dashed: true,
      by: BUYERS,
    },
  ],
});

/** What an hour in use costs, both ways. */
export const costs = (name: string): BarsPlot => ({
  kind: "bars",
  name,
  title: (f) => `An hour in which a machine ran costs ${f.say.money(costOfHour(f, "buy"))} bought, ${byTheHour(f)}`,
  subtitle: "All that was paid in three years ÷ all hours in which machines ran",
  unit: "money",
  bars: scenario.strategies.map(({ id, name: label }) => ({
    id,
    label,
    strategy: id,
    figure: (f: Facts) => f.total(id, "pricePerUnit"),
  })),
});

/** What is due at first, both ways. */
export const cash: BarsPlot = {
  kind: "bars",
  name: "first-day",
  title: (f) =>
    `Buying takes ${f.say.money(f.total("buy", "cashUpFront").p50)} in the first month, paying by the hour next to nothing`,
  subtitle: "What a new workshop is invoiced in the month in which it signs",
  unit: "money",
  bars: scenario.strategies.map(({ id, name: label }) => ({
    id,
    label,
    strategy: id,
    figure: (f: Facts) => f.total(id, "cashUpFront"),
  })),
};
