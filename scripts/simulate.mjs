// The headless command: a scenario file in, JSON out. Exit code 2: the file or a flag is wrong.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { headlessModules } from "./headless-modules.mjs";
import { ROOT } from "./processes.mjs";
import { traceParts } from "./trace-json.mjs";

/** Memory for the series that are summarised at the same time, in bytes. */
const MOST_BYTES = 500e6;

/** The input is wrong: ends the command with exit code 2 and these lines. */
class Refusal extends Error {}

/** @typedef {import("../src/engine/index.ts").Scenario} Scenario */
/** @typedef {import("../src/engine/index.ts").Summary} Summary */
/** @typedef {import("../src/engine/index.ts").FocusChoice} FocusChoice */
/** @typedef {import("../src/engine/index.ts").PartnerResponses} PartnerResponses */
/** @typedef {import("../src/engine/index.ts").StrategySummary} StrategySummary */
/** @typedef {Awaited<ReturnType<typeof headlessModules>>} Modules */

/** The file, the number of runs asked for (null: the scenario's), and the future to open (null: none). @param {string[]} args @param {Modules} modules */
function readArguments(args, { words: { HEADLESS } }) {
  let parsed;
  try {
    const options = /** @type {const} */ ({ runs: { type: "string" }, trace: { type: "string" } });
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Refusal(`${HEADLESS.badFlags(/** @type {Error} */ (error).message)}\n${HEADLESS.usage}`);
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal(HEADLESS.usage);
  const runs = values.runs === undefined ? null : Number(values.runs);
  const whole = /^\d{1,5}$/.test(values.runs ?? "1");
  if (!whole || (runs !== null && (runs < 1 || runs > 20_000))) throw new Refusal(HEADLESS.runs);
  return { file, runs, trace: values.trace ?? null };
}

/** The scenario in a file. @param {string} file @param {Modules} modules */
function readScenario(file, { file: { readScenarioFile }, problems: { problemLine }, words: { HEADLESS } }) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal(HEADLESS.unreadable(file, /** @type {Error} */ (error).message));
  }
  const parsed = readScenarioFile(text);
  if (parsed.ok) return parsed.scenario;
  throw new Refusal(parsed.problems.map(problemLine).join("\n"));
}

/**
 * Summaries with quantiles of every series, those kept on demand included. Where all runs of all series would not fit
 * into memory, series are computed in groups: the same runs again give the same numbers.
 * @param {Scenario} scenario @param {number} runs @param {FocusChoice} focus @param {Modules} modules
 * @returns {Summary[]}
 */
function summaries(scenario, runs, focus, { engine: { metricsOnDemand, simulate, summarise } }) {
  const { horizonMonths, strategies } = scenario;
  const names = seriesNames(simulate(scenario, { to: 1, focus, onDemand: metricsOnDemand(horizonMonths) }));
  const bytesPerSeries = strategies.length * horizonMonths * runs * Float64Array.BYTES_PER_ELEMENT;
  const size = Math.max(1, Math.floor(MOST_BYTES / bytesPerSeries));
  return Array.from({ length: Math.ceil(names.length / size) }, (_, group) => {
    const metrics = names.slice(group * size, (group + 1) * size);
    return summarise(simulate(scenario, { to: runs, metrics, focus }));
  });
}

/** @param {import("../src/engine/index.ts").Results} results */
function seriesNames({ strategies }) {
  return [...new Set(Object.values(strategies).flatMap((strategy) => Object.keys(strategy.series)))];
}

/**
 * What the command prints; NaN (there is none) becomes null in JSON.
 * @param {Summary[]} parts @param {PartnerResponses["best"]} responses
 */
function report(parts, responses) {
  const [first] = parts;
  if (first === undefined) throw new Error("nothing was computed");
  const strategies = Object.keys(first.strategies).map((id) => {
    const own = parts.flatMap((part) => part.strategies[id] ?? []);
    const { totals, predictability, correlations } = own[0] ?? {};
    return [id, { mean: meansOf(own), quantiles: quantilesOf(own), totals, predictability, correlations }];
  });
  const { engineVersion, runs, inputs, focus, comparisons } = first;
  return { engineVersion, runs, inputs, focus, responses, strategies: Object.fromEntries(strategies), comparisons };
}

/** Means by metric and month. @param {StrategySummary[]} parts */
function meansOf(parts) {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part.mean)));
}

/** Quantiles by metric and month. @param {StrategySummary[]} parts */
function quantilesOf(parts) {
  const monthly = parts.flatMap((part) => Object.entries(part.monthly));
  return Object.fromEntries(
    monthly.map(([metric, { p5, p10, p25, p50, p75, p90, p95 }]) => [metric, { p5, p10, p25, p50, p75, p90, p95 }]),
  );
}

/** JSON with typed arrays as lists. @param {unknown} value */
function json(value) {
  return JSON.stringify(value, (_, part) => (part instanceof Float64Array ? Array.from(part) : part));
}

/**
 * The future that `--trace STRATEGY:RUN` names, as one of the runs that would be computed.
 * @param {string} asked @param {Scenario} scenario @param {number} runs @param {Modules} modules
 */
function readFuture(asked, scenario, runs, { words: { HEADLESS } }) {
  const [, strategyId, run] = /^([^:]*):(\d{1,5})$/.exec(asked) ?? [];
  const ids = scenario.strategies.map(({ id }) => id);
  if (strategyId === undefined || !ids.includes(strategyId) || Number(run) >= runs) {
    throw new Refusal(HEADLESS.trace(asked, ids, runs));
  }
  return { strategyId, run: Number(run) };
}

/** Prints text part by part, no faster than it is read. @param {Iterable<string>} parts */
function print(parts) {
  return pipeline(Readable.from(parts), process.stdout, { end: false });
}

/** Computes what the arguments ask for, and prints it. @param {string[]} args */
async function main(args) {
  if (!existsSync(join(ROOT, "node_modules", "vite"))) {
    throw new Refusal("The packages are missing: run npm ci first.");
  }
  const modules = await headlessModules();
  const { file, runs: asked, trace } = readArguments(args, modules);
  const scenario = readScenario(file, modules);
  const runs = asked ?? scenario.simulation.runs;
  if (trace === null) {
    const { focus, best } = modules.engine.partnerResponses(scenario);
    return print([`${json(report(summaries(scenario, runs, focus, modules), best))}\n`]);
  }
  const { strategyId, run } = readFuture(trace, scenario, runs, modules);
  return print(traceParts(scenario, strategyId, run, modules));
}

// Whoever reads the output may have read enough (`| head`).
process.stdout.on("error", () => process.exit());

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
