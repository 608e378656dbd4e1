/** A commitment's balance in numbers: pixels of line, pace, overage, and of what a period leaves. Pure. */
import type { CustomerTrace } from "#engine/index.ts";
import { money } from "#text/format.ts";
import type { MonthPlot } from "../frame/month-plot.ts";
import { monthAxis, type MonthScale } from "../frame/months.ts";
import { gridOf, tickWords } from "../frame/scale.ts";
import { commitmentMonths, type CommitmentMonth } from "./commitment-months.ts";

/** What a burn-down is made for. */
export interface BurnDownInput {
  customer: CustomerTrace;
  /** The horizon. */
  months: number;
  startMonth: string;
  currency: string;
  width: number;
}

/** What moves: heights in px. `balance` and `pace` have two points a month, at its start and before its end settles anything; NaN: none. */
export interface BurnDownShape {
  balance: number[];
  pace: number[];
  /** The lower end of overage, by month; the zero line where there is none. */
  overage: number[];
  /** The upper ends of what a period leaves: lost to the customer (kept by the vendor or forgiven), and with what is carried on. */
  lost: number[];
  left: number[];
}

/** Everything that is drawn. */
export interface BurnDownLayout extends MonthPlot {
  zero: number;
  /** A column of pixels a month: its left edge and its width. */
  columns: { x: number; width: number }[];
  geometry: BurnDownShape;
  /** Where commitment periods begin within the horizon, and what they commit; "" where there is no room for it. */
  periods: { x: number; label: string }[];
  values: CommitmentMonth[];
  /** What is left at the end, in words; null where the commitment ended before. */
  last: { y: number; value: string } | null;
}

/** Lays a customer's commitment out over the horizon. */
export function layoutBurnDown({ customer, months, startMonth, currency, width }: BurnDownInput): BurnDownLayout {
  const values = commitmentMonths(customer);
  const narrow = width < 720;
  const height = narrow ? 210 : 226;
  const right = Math.max(80, width - (narrow ? 6 : 76));
  const plot = { left: 0, right, top: 34, bottom: height - 40 };
  const inset = 26;
  const step = (right - inset) / months;
  const scale: MonthScale = { at: (month) => inset + (month + 1) * step, edge: (month) => inset + month * step };
  const grid = gridOf(domainOf(values), 0, 4);
  const y = (value: number): number =>
    plot.bottom - ((value - grid.low) / (grid.high - grid.low)) * (plot.bottom - plot.top);
  const words = tickWords(grid, "money", currency);
  const closing = values.at(-1)?.month === months - 1 ? values.at(-1)!.closing : NaN;
  return {
    width,
    height,
    plot,
    narrow,
    shape: [width, months, values[0]?.month, values.length].join("|"),
    grid,
    lines: grid.ticks.map((tick, i) => ({ y: y(tick), label: words[i]!, zero: Math.abs(tick) < grid.step / 1e6 })),
    axis: monthAxis(months, startMonth, scale, narrow ? 12 : 6),
    scale,
    x: values.flatMap(({ month }) => [scale.edge(month), scale.edge(month + 1)]),
    lead: 0,
    zero: y(0),
    columns: values.map(({ month }) => ({ x: scale.edge(month), width: step })),
    geometry: {
      balance: values.flatMap(({ opening, drawdown }) => [y(opening), y(opening - drawdown)]),
      pace: values.flatMap(({ paceBefore, paceAfter }) => [y(paceBefore), y(paceAfter)]),
      overage: values.map(({ overage }) => y(-overage)),
      lost: values.map(({ breakage, forgiven }) => y(breakage + forgiven)),
      left: values.map(({ breakage, forgiven, rolledOver }) => y(breakage + forgiven + rolledOver)),
    },
    periods: periodsOf(values, scale, currency),
    values,
    last: Number.isFinite(closing)
      ? { y: Math.min(y(closing), plot.bottom - 18), value: money(closing, currency) }
      : null,
  };
}

function periodsOf(values: readonly CommitmentMonth[], scale: MonthScale, currency: string): BurnDownLayout["periods"] {
  const begins = values.filter((value) => value.begins);
  return begins.map(({ month, committed }, at) => {
    const room = scale.edge(begins[at + 1]?.month ?? Infinity) - scale.edge(month);
    const label = money(committed, currency);
    return { x: scale.edge(month), label: room >= 7 * label.length + 6 ? label : "" };
  });
}

function domainOf(values: readonly CommitmentMonth[]): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const { opening, overage, breakage, forgiven, rolledOver } of values) {
    low = Math.min(low, -overage);
    high = Math.max(high, Number.isFinite(opening) ? opening : 0, breakage + forgiven + rolledOver);
  }
  return { low, high };
}
