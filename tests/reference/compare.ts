import { type Scenario, simulate, type SimulateOptions } from "#engine/index.ts";
import { reference } from "./reference.ts";

/** Differences between the engine and the reference in every series and total, as lines that name where they are; empty if none. */
export function differences(scenario: Scenario, options: SimulateOptions = {}): string[] {
  const { from = 0, to = scenario.simulation.runs, focus = {} } = options;
  const runs = Array.from({ length: to - from }, (_, i) => from + i);
  const found: string[] = [];
  for (const { id } of scenario.strategies) {
    const told = runs.map((run) => reference(scenario, id, run, focus[id]));
    const metrics = Object.keys(told[0]!.series);
    const results = simulate(scenario, { ...options, metrics, strategies: [id] });
    const strategy = results.strategies[id]!;
    for (const [i, expected] of told.entries()) {
      const where = `${scenario.id}, ${id}, run ${runs[i]}`;
      for (const [metric, values] of Object.entries(expected.series)) {
        const engine = strategy.series[metric]?.subarray(i * results.months, (i + 1) * results.months);
        if (!engine) found.push(`${where}: the engine has no series ${metric}`);
        else found.push(...seriesDifference(`${where}, ${metric}`, engine, values));
      }
      for (const [name, value] of Object.entries(expected.totals)) {
        const engine = strategy.totals[name];
        const scale = largest(expected.series[name] ?? [value]);
        if (!engine) found.push(`${where}: the engine has no total ${name}`);
        else if (!isClose(engine[i]!, value, scale)) {
          found.push(`${where}, total ${name}: engine ${engine[i]}, reference ${value}`);
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
