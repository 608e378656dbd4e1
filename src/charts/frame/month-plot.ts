/** What the layouts of all charts by month have in common. */
import type { MonthAxis, MonthScale } from "./months.ts";
import type { Grid } from "./scale.ts";

/** A plot by month, in px and words. */
export interface MonthPlot {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  narrow: boolean;
  /** Pictures of the same shape move into one another. */
  shape: string;
  grid: Grid;
  lines: { y: number; label: string; zero: boolean }[];
  axis: MonthAxis;
  scale: MonthScale;
  /** Points of the lines, px; `lead` points come before the first month. */
  x: number[];
  lead: 0 | 1;
}
