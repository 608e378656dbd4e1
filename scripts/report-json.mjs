// What the headless command prints of a simulation.

/** @typedef {import("../src/engine/index.ts").PartnerResponses} PartnerResponses */
/** @typedef {import("../src/engine/index.ts").StatisticsByMonth} StatisticsByMonth */
/** @typedef {import("../src/engine/index.ts").StrategySummary} StrategySummary */
/** @typedef {import("../src/engine/index.ts").Summary} Summary */

/**
 * What the command prints; NaN (there is none) becomes null in JSON.
 * @param {Summary[]} parts @param {PartnerResponses["best"]} responses @param {boolean} withRuns totals run by run too
 */
export function report(parts, responses, withRuns) {
  const [first] = parts;
  if (first === undefined) throw new Error("nothing was computed");
  const strategies = Object.keys(first.strategies).map((id) => {
    const own = parts.flatMap((part) => part.strategies[id] ?? []);
    const { totals, perRun, predictability, correlations } = own[0] ?? {};
    const byMonth = { mean: meansOf(own), quantiles: quantilesOf(own), cumulative: cumulativeOf(own) };
    return [id, { ...byMonth, totals, ...(withRuns && { perRun }), predictability, correlations }];
  });
  const { engineVersion, runs, inputs, focus, comparisons } = first;
  const found = { strategies: Object.fromEntries(strategies), comparisons, differences: differencesOf(parts) };
  return { engineVersion, runs, inputs, focus, responses, ...found };
}

/** Means by metric and month. @param {StrategySummary[]} parts */
function meansOf(parts) {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part.mean)));
}

/** Quantiles by metric and month. @param {StrategySummary[]} parts */
function quantilesOf(parts) {
  const monthly = parts.flatMap((part) => Object.entries(part.monthly));
  return Object.fromEntries(monthly.map(([metric, statistics]) => [metric, quantiles(statistics)]));
}

/** Means and quantiles of sums from month 0 on, by flow and month. @param {StrategySummary[]} parts */
function cumulativeOf(parts) {
  const cumulative = parts.flatMap((part) => Object.entries(part.cumulative));
  return Object.fromEntries(
    cumulative.map(([metric, statistics]) => [metric, { mean: statistics.mean, ...quantiles(statistics) }]),
  );
}

/** @param {StatisticsByMonth} statistics */
function quantiles({ p5, p10, p25, p50, p75, p90, p95 }) {
  return { p5, p10, p25, p50, p75, p90, p95 };
}

/** Differences by month of all parts. @param {Summary[]} parts */
function differencesOf(parts) {
  /** @type {Summary["differences"]} */
  const all = {};
  for (const { differences } of parts) {
    for (const [a, others] of Object.entries(differences)) {
      for (const [b, byMetric] of Object.entries(others)) Object.assign(((all[a] ??= {})[b] ??= {}), byMetric);
    }
  }
  return all;
}
