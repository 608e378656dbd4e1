import type { KeptRun } from "#storage/store.ts";

let names = 0;

/** A database name that no other test uses. */
export function uniqueName(): string {
  return `test-${Date.now().toString(36)}-${++names}-${Math.random().toString(36).slice(2)}`;
}

/** A run whose summary is told apart by its number of runs. */
export function keptRun(runs: number): KeptRun {
  const head = { engineVersion: "1", runs, months: 2, partnerFirms: 1, inputs: {}, focus: {} };
  const summary = { ...head, comparisons: {}, differences: {} };
  const perRun = { revenue: new Float64Array([1, NaN, -0]) };
  const strategy = {
    mean: {},
    monthly: {},
    cumulative: {},
    totals: {},
    perRun,
    predictability: { revenue: 0, partnerResult: NaN },
    correlations: {},
  };
  return { summary: { ...summary, strategies: { seats: strategy } }, seconds: 1.5 };
}
