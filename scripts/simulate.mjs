// The headless command: a scenario file in, JSON out. Exit code 2: the file or a flag is wrong.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { headlessModules } from "./headless-modules.mjs";
import { ROOT } from "./processes.mjs";
import { report } from "./report-json.mjs";
import { readAccounts, readArguments, readFuture, readPair, Refusal } from "./simulate-arguments.mjs";
import { traceParts } from "./trace-json.mjs";

/** Memory for the series that are summarised at the same time, in bytes. */
const MOST_BYTES = 500e6;

/** @typedef {import("../src/engine/index.ts").Scenario} Scenario */
/** @typedef {import("../src/engine/index.ts").Summary} Summary */
/** @typedef {import("../src/engine/index.ts").FocusChoice} FocusChoice */
/** @typedef {Awaited<ReturnType<typeof headlessModules>>} Modules */

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
 * @param {Scenario} scenario @param {number} runs @param {FocusChoice} focus @param {string[]} differences as asked for
 * @param {Modules} modules @returns {Summary[]}
 */
function summaries(scenario, runs, focus, differences, modules) {
  const { metricsOnDemand, simulate, summarise } = modules.engine;
  const { horizonMonths, strategies } = scenario;
  const names = seriesNames(simulate(scenario, { to: 1, focus, onDemand: metricsOnDemand(horizonMonths) }));
  const pairs = differences.map((asked) => readPair(asked, scenario, names, modules));
  const bytesPerSeries = strategies.length * horizonMonths * runs * Float64Array.BYTES_PER_ELEMENT;
  const size = Math.max(1, Math.floor(MOST_BYTES / bytesPerSeries));
  return Array.from({ length: Math.ceil(names.length / size) }, (_, group) => {
    const metrics = names.slice(group * size, (group + 1) * size);
    return summarise(simulate(scenario, { to: runs, metrics, focus }), { pairs });
  });
}

/** @param {import("../src/engine/index.ts").Results} results */
function seriesNames({ strategies }) {
  return [...new Set(Object.values(strategies).flatMap((strategy) => Object.keys(strategy.series)))];
}

/** JSON with typed arrays as lists. @param {unknown} value */
function json(value) {
  return JSON.stringify(value, (_, part) => (part instanceof Float64Array ? Array.from(part) : part));
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
  const asked = readArguments(args, modules);
  if (asked === null) return print([`${modules.words.HEADLESS.help}\n`]);
  const scenario = readScenario(asked.file, modules);
  const runs = asked.runs ?? scenario.simulation.runs;
  return print(answer(asked, scenario, runs, modules));
}

/**
 * What was asked for, as JSON in parts.
 * @param {NonNullable<ReturnType<typeof readArguments>>} asked @param {Scenario} scenario @param {number} runs @param {Modules} modules
 * @returns {Iterable<string>}
 */
function answer({ trace, accounts, differences, perRun }, scenario, runs, modules) {
  const { engine } = modules;
  if (accounts !== null) {
    const { strategyId, run, month } = readAccounts(accounts, scenario, runs, modules);
    return [`${json(engine.accountsOf(engine.trace(scenario, strategyId, run), month))}\n`];
  }
  if (trace !== null) {
    const { strategyId, run } = readFuture("--trace", trace, scenario, runs, modules);
    return traceParts(scenario, strategyId, run, modules);
  }
  const { focus, best } = engine.partnerResponses(scenario);
  return [`${json(report(summaries(scenario, runs, focus, differences, modules), best, perRun))}\n`];
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
