// What the headless command can be asked.
import { parseArgs } from "node:util";

/** @typedef {import("../src/engine/index.ts").Scenario} Scenario */
/** @typedef {Awaited<ReturnType<typeof import("./headless-modules.mjs").headlessModules>>} Modules */

/** The input is wrong: ends the command with exit code 2 and these lines. */
export class Refusal extends Error {}

const OPTIONS = /** @type {const} */ ({
  runs: { type: "string" },
  trace: { type: "string" },
  accounts: { type: "string" },
  difference: { type: "string", multiple: true },
  "per-run": { type: "boolean" },
  help: { type: "boolean" },
});

/**
 * The file, the number of runs asked for (null: the scenario's), and what is to be printed of them.
 * @param {string[]} args @param {Modules} modules
 */
export function readArguments(args, { words: { HEADLESS } }) {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new Refusal(`${HEADLESS.badFlags(/** @type {Error} */ (error).message)}\n${HEADLESS.usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal(HEADLESS.usage);
  const runs = values.runs === undefined ? null : Number(values.runs);
  const whole = /^\d{1,5}$/.test(values.runs ?? "1");
  if (!whole || (runs !== null && (runs < 1 || runs > 20_000))) throw new Refusal(HEADLESS.runs);
  const { trace = null, accounts = null, difference = [] } = values;
  return { file, runs, trace, accounts, differences: difference, perRun: values["per-run"] ?? false };
}

/**
 * The pair that `--difference A:B:SERIES` names.
 * @param {string} asked @param {Scenario} scenario @param {string[]} series the names that there are @param {Modules} modules
 */
export function readPair(asked, { strategies }, series, { words: { HEADLESS } }) {
  const ids = strategies.map(({ id }) => id);
  const [, a = "", b = "", metric = ""] = /^([^:]*):([^:]*):(.*)$/.exec(asked) ?? [];
  if (ids.includes(a) && ids.includes(b) && series.includes(metric)) return { a, b, metric };
  throw new Refusal(HEADLESS.difference(asked, ids));
}

/**
 * The future that `STRATEGY:RUN` after a flag names, as one of the runs that would be computed.
 * @param {string} flag @param {string} asked @param {Scenario} scenario @param {number} runs @param {Modules} modules
 */
export function readFuture(flag, asked, scenario, runs, { words: { HEADLESS } }) {
  const [, strategyId, run] = /^([^:]*):(\d{1,5})$/.exec(asked) ?? [];
  const ids = scenario.strategies.map(({ id }) => id);
  if (strategyId === undefined || !ids.includes(strategyId) || Number(run) >= runs) {
    throw new Refusal(HEADLESS.future(flag, asked, ids, runs));
  }
  return { strategyId, run: Number(run) };
}

/**
 * The future and the month that `--accounts STRATEGY:RUN:MONTH` names.
 * @param {string} asked @param {Scenario} scenario @param {number} runs @param {Modules} modules
 */
export function readAccounts(asked, scenario, runs, modules) {
  const [, future = "", month] = /^([^:]*:[^:]*):(\d{1,3})$/.exec(asked) ?? [];
  if (month === undefined || Number(month) >= scenario.horizonMonths) {
    throw new Refusal(modules.words.HEADLESS.accounts(asked, scenario.horizonMonths));
  }
  return { ...readFuture("--accounts", future, scenario, runs, modules), month: Number(month) };
}
