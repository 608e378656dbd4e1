/** Customers by offer in numbers: two stacked areas by month. Pure. */
import { quantity } from "#text/format.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { endsScale, monthAxis } from "../frame/months.ts";
import { fits, gridOf, tickWords, type Domain } from "../frame/scale.ts";
import { spread } from "../frame/spread.ts";
import type { ResultView } from "../model.ts";
import type { CustomersByOffer } from "./describe-customers-by-offer.ts";

/** The two sides, from below. */
export const SIDES = ["before", "after"] as const;

/** What moves: heights in px by month of the upper edges, and the middles of the labels. */
export interface CustomersShape {
  before: number[];
  all: number[];
  labels: { before: number; after: number };
}

/** Everything that is drawn. */
export interface CustomersLayout extends MonthPlot {
  customers: CustomersByOffer;
  geometry: CustomersShape;
  /** Figures of the last month. */
  ends: { before: string; after: string };
  /** Where the new offer begins, px; null outside the horizon. */
  switchX: number | null;
}

/** What a layout is made for. `keep` is the last domain: it stays unless data leaves it. */
export interface CustomersInput {
  view: ResultView;
  customers: CustomersByOffer;
  /** Month of the change, 0 the first. */
  switchMonth: number;
  width: number;
  keep: Domain | null;
}

/** Lays customers by offer out. */
export function layoutCustomers({ view, customers, switchMonth, width, keep }: CustomersInput): CustomersLayout {
  const narrow = width < 720;
  const height = narrow ? 240 : 280;
  const right = Math.max(80, width - (narrow ? 84 : 172));
  const plot = { left: 0, right, top: 26, bottom: height - 40 };
  const all = customers.before.map((before, month) => before + customers.after[month]!);
  const domain = { low: 0, high: all.reduce((most, value) => Math.max(most, value), 0) };
  const grid = gridOf(fits(domain, 0, keep) ? keep : domain, 0, narrow ? 4 : 5);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const scale = endsScale(view.months, right);
  const last = view.months - 1;
  const [before, after] = [customers.before[last]!, customers.after[last]!];
  const middles = spread([y(before / 2), y(before + after / 2)], 30, plot.top, plot.bottom - 14);
  const words = tickWords(grid, "quantity", view.currency);
  return {
    width,
    height,
    plot,
    narrow,
    shape: [width, view.months].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(view.months, view.startMonth, scale, narrow ? 12 : 6),
    scale,
    x: Array.from(all, (_, month) => scale.at(month)),
    lead: 0,
    customers,
    geometry: {
      before: Array.from(customers.before, y),
      all: Array.from(all, y),
      labels: { before: middles[0]!, after: middles[1]! },
    },
    ends: { before: quantity(before), after: quantity(after) },
    switchX: switchMonth < view.months ? scale.edge(switchMonth) : null,
  };
}
