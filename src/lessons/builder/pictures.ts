import type { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, LinesPlot, PlotLine } from "#state/lessons/lesson.ts";
import { type Under, type Who, worth } from "./read.ts";

function line(under: Under, who: Who): PlotLine {
  return {
    id: who,
    label: who === "builder" ? "builder" : "deal maker",
    strategy: under,
    metric: `payouts/partner/${who}`,
    show: "mean",
    dashed: who === "deal-maker",
  };
}

const INCOME = "Partner’s income, added up from the first month on; average of futures";

/** What both partners earn, added up. */
export function incomes(under: Under, name: string, title: LinesPlot["title"]): LinesPlot {
  return {
    kind: "lines",
    name,
    title,
    subtitle: INCOME,
    unit: "money",
    mode: "cumulative",
    lines: [line(under, "builder"), line(under, "deal-maker")],
  };
}

/** What a customer of each is worth, under both. */
export const worthBars: BarsPlot = {
  kind: "bars",
  name: "worth",
  title: (f) =>
    `Paid by use, one customer brings ${f.say.money(worth(f, "usage", "builder").p50)} through the builder, ${f.say.money(worth(f, "usage", "deal-maker").p50)} through the deal maker`,
  subtitle: "What a customer is worth to the vendor in its first two years, average of a future’s customers",
  unit: "money",
  bars: (["seats", "usage"] as const).flatMap((under) =>
    (["deal-maker", "builder"] as const).map((who) => ({
      id: `${under}-${who}`,
      label: who === "builder" ? "Builder’s customer" : "Deal maker’s customer",
      group: under === "seats" ? "Seats, fee at signing" : "Usage, share of use",
      strategy: under,
      figure: (f: Facts) => worth(f, under, who),
    })),
  ),
};
