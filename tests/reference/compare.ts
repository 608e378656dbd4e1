import type { Results, Scenario } from "#engine/index.ts";
import type { FocusChoice } from "#engine/response/response-types.ts";
import { reference } from "./reference.ts";

/** Differences between an engine's results and the reference, as lines that name where they are; empty if none. */
export function differences(scenario: Scenario, results: Results, focus: FocusChoice = {}): string[] {
  const found: string[] = [];
  for (const { id } of scenario.strategies) {
    for (let run = 0; run < results.runs; run++) {
      const expected = reference(scenario, id, results.from + run, focus[id]);
      const strategy = results.strategies[id]!;
      const where = `${scenario.id}, ${id}, run ${run}`;
      for (const [metric, values] of Object.entries(expected.series)) {
        if (isPending(metric)) continue;
        const engine = strategy.series[metric]?.subarray(run * results.months, (run + 1) * results.months);
        if (!engine) found.push(`${where}: the engine has no series ${metric}`);
        else found.push(...seriesDifference(`${where}, ${metric}`, engine, values));
      }
      for (const [name, value] of Object.entries(expected.totals)) {
        if (isPending(name)) continue;
        const engine = strategy.totals[name];
        const scale = largest(expected.series[name] ?? [value]);
        if (!engine) found.push(`${where}: the engine has no total ${name}`);
        else if (!isClose(engine[run]!, value, scale)) {
          found.push(`${where}, total ${name}: engine ${engine[run]}, reference ${value}`);
        }
      }
    }
  }
  return found;
}

/** The first month that differs. */
function seriesDifference(where: string, engine: Float64Array, values: number[]): string[] {
  const scale = largest(values);
  const t = values.findIndex((value, month) => !isClose(engine[month]!, value, scale));
  return t === -1 ? [] : [`${where}, month ${t}: engine ${engine[t]}, reference ${values[t]}`];
}

/** Equal to 1e-9 of the greater value or of the scale of what they belong to (1 at least); NaN equals NaN. */
function isClose(a: number, b: number, scale: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), scale, 1);
}

function largest(values: number[]): number {
  return Math.max(...values.filter(Number.isFinite).map(Math.abs), 0);
}

/** Told here first: the engine does not report it yet. */
function isPending(name: string): boolean {
  return /^(customersActive.before|healthScore|payback|cohort.*|clv.+|declines.*|detectionLag.*)$/.test(name);
}
