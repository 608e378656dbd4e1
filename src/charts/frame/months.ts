/** Month axes: where months and years stand, and which of them are named. */
import { calendar } from "#text/format.ts";
import { monthNumber } from "#text/charts.ts";

/** Pixel positions of months (0: the first): where their value is drawn, and where they begin. */
export interface MonthScale {
  at: (month: number) => number;
  edge: (month: number) => number;
}

/** Values at the ends of months, from the start at the left on: for sums. */
export function endsScale(months: number, width: number): MonthScale {
  const step = width / months;
  return { at: (month) => (month + 1) * step, edge: (month) => month * step };
}

/** Values in the middle of months, `inset` in from the left, so that labels of the value axis stay clear. */
export function middleScale(months: number, width: number, inset: number): MonthScale {
  const step = (width - inset) / months;
  return { at: (month) => inset + (month + 0.5) * step, edge: (month) => inset + month * step };
}

/** A month axis in pixels and words. */
export interface MonthAxis {
  ticks: { x: number; label: string; month: number }[];
  years: { x: number; label: string }[];
  /** Where each January but the first month begins. */
  januaries: number[];
}

/** The axis of a horizon: months every 6 (12 where it is narrow), years under them. */
export function monthAxis(months: number, startMonth: string, scale: MonthScale, every: number): MonthAxis {
  const step = stepOf(months, scale, every);
  const named: number[] = [];
  for (let month = step; month <= months; month += step) named.push(month);
  const last = named[named.length - 1];
  if (last === undefined) named.push(months);
  else if (last !== months && scale.at(months - 1) - scale.at(last - 1) >= 30) named.push(months);
  const ticks = named.map((month, i) => ({
    x: scale.at(month - 1),
    label: i === 0 ? monthNumber(month) : String(month),
    month: month - 1,
  }));
  return { ticks, ...yearsOf(months, startMonth, scale) };
}

function stepOf(months: number, scale: MonthScale, every: number): number {
  const wanted = months <= 6 ? 1 : months <= every ? 3 : every;
  const width = scale.edge(1) - scale.edge(0);
  return [1, 3, 6, 12, 24, 36, 60].find((step) => step >= wanted && step * width >= 40) ?? 120;
}

function yearsOf(months: number, startMonth: string, scale: MonthScale): Pick<MonthAxis, "years" | "januaries"> {
  const years: MonthAxis["years"] = [];
  const januaries: number[] = [];
  let from = 0;
  while (from < months) {
    const date = calendar(startMonth, from);
    const to = Math.min(months, from + 12 - date.month);
    const [left, right] = [scale.edge(from), scale.edge(to)];
    if (right - left >= 30) years.push({ x: (left + right) / 2, label: String(date.year) });
    if (from > 0) januaries.push(left);
    from = to;
  }
  return { years, januaries };
}
