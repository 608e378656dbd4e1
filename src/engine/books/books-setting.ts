import { HEALTH_METRIC, isCohortMetric, PAYBACK_METRIC } from "../metrics/catalogue.ts";

/** Series that cost time or room of their own and are kept only where they are asked for. */
export interface WantedBooks {
  cohorts: boolean;
  payback: boolean;
  health: boolean;
}

/** No books but the usual. */
export const NOTHING_ON_DEMAND: WantedBooks = { cohorts: false, payback: false, health: false };

/** The books that the series asked for need. */
export function wantedBooks(metrics: ReadonlySet<string>): WantedBooks {
  const payback = metrics.has(PAYBACK_METRIC);
  return { payback, cohorts: payback || [...metrics].some(isCohortMetric), health: metrics.has(HEALTH_METRIC) };
}

/** What all books of a model have in common. */
export interface BooksSetting {
  horizon: number;
  /** Most months of a life. */
  capacity: number;
  /** How many profiles and segments there are. */
  sizes: { profiles: number; segments: number };
  /** Factors by month of life: month k counts k + 1 months. */
  discount: Float64Array;
  wanted: WantedBooks;
}
