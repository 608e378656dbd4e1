/**
 * `npm run bench`: speed of the engine in Node, in customer-months per second and strategy, against the unavoidable
 * arithmetic (tests/bench/floor.mjs) in the same process. Medians of 20; with the share of time per part.
 * `--check` measures the ready scenario alone, and fails at three times a goal: machines are busy at times.
 */
import { Session } from "node:inspector/promises";
import { floor } from "../tests/bench/floor.mjs";
import { loadBuilt } from "./engine-build.mjs";

const REPEATS = 20;
/** Times the floor that a customer-month and strategy of the ready scenario may take. */
const GOAL = 5;
const TOLERANCE = 3;
const RUNS = 100;
/** Share of a run of `SEARCHED_RUNS` futures that the search for partners' responses may add, at 5 firms a profile. */
const SEARCH_GOAL = 0.5;
const SEARCHED_RUNS = 1000;

const { engine, templates, everything } = await loadBuilt(
  {
    engine: "src/engine/index.ts",
    templates: "src/scenario/templates/index.ts",
    everything: "tests/fixtures/everything.ts",
  },
  "node_modules/.cache/bench",
);

const checking = process.argv.includes("--check");
console.log(`floor: ${floor().nanosecondsPerCustomerMonth.toFixed(1)} ns a customer-month`);
const ready = measure("ready scenario", templates.apiVendor);
const searched = measureSearch(templates.apiVendor);
if (checking) {
  process.exitCode = ready <= GOAL * TOLERANCE && searched <= SEARCH_GOAL * TOLERANCE ? 0 : 1;
} else {
  await printShares(templates.apiVendor);
  measure("everything at once", everything.everything);
  await printShares(everything.everything);
}

/**
 * Prints a scenario's speed; gives it in multiples of the floor, which is measured beside every repeat, so that what
 * else the machine does counts for both. @param {string} name @param {any} scenario
 */
function measure(name, scenario) {
  const customerMonths = count(scenario);
  const pairs = Array.from({ length: REPEATS }, () => ({
    floor: floor({ runs: 100, repeats: 1 }).nanosecondsPerCustomerMonth,
    engine: (time(scenario) * 1e6) / customerMonths,
  }));
  const nanoseconds = medianOf(pairs.map((pair) => pair.engine));
  const ratio = medianOf(pairs.map((pair) => pair.engine / pair.floor));
  const work = `${scenario.strategies.length} strategies, ${RUNS} runs, ${customerMonths.toLocaleString("en")} customer-months`;
  console.log(`\n${name}: ${work}; medians of ${REPEATS}`);
  console.log(`  ${(1000 / nanoseconds).toFixed(2)} million customer-months a second and strategy`);
  console.log(`  ${nanoseconds.toFixed(1)} ns a customer-month and strategy: ${ratio.toFixed(2)} times the floor`);
  return ratio;
}

/**
 * Prints what the search for partners' responses adds to a run, and what opening one future takes; gives the first as a
 * share of the run's own time, which is measured beside every repeat on fewer futures. @param {any} scenario
 */
function measureSearch(scenario) {
  const partners = scenario.partners.map((/** @type {any} */ partner) => ({
    ...partner,
    firms: 5,
    responsiveness: 0.5,
  }));
  const responsive = { ...scenario, partners };
  const [first] = scenario.strategies;
  const { focus } = engine.partnerResponses(responsive);
  const repeats = Array.from({ length: checking ? 5 : REPEATS }, () => ({
    search: elapsed(() => engine.partnerResponses(responsive)),
    run: elapsed(() => engine.simulate(responsive, { to: RUNS, focus })) * (SEARCHED_RUNS / RUNS),
    trace: elapsed(() => engine.trace(responsive, first.id, 0, focus)),
  }));
  const share = medianOf(repeats.map(({ search, run }) => search / run));
  const search = medianOf(repeats.map((repeat) => repeat.search));
  const trace = medianOf(repeats.map((repeat) => repeat.trace));
  console.log(`\npartners' responses, 5 firms a profile; medians of ${repeats.length}`);
  console.log(`  ${search.toFixed(0)} ms: ${(100 * share).toFixed(1)} % of a run of ${SEARCHED_RUNS} futures`);
  console.log(`  opening one future of one strategy: ${trace.toFixed(1)} ms`);
  return share;
}

/** Milliseconds that something takes. @param {() => unknown} work */
function elapsed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {any} scenario */
async function printShares(scenario) {
  for (const [part, share] of await shares(scenario))
    console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${part}`);
}

/** @param {number[]} values */
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[values.length >> 1] ?? NaN;
  return values.length % 2 === 1 ? upper : ((sorted[values.length / 2 - 1] ?? NaN) + upper) / 2;
}

/** Customer-months that are simulated in `RUNS` runs, over all strategies. @param {any} scenario */
function count(scenario) {
  const { strategies } = engine.simulate(scenario, { to: RUNS, metrics: ["customersActive"] });
  let sum = 0;
  for (const id of Object.keys(strategies)) for (const active of strategies[id].series.customersActive) sum += active;
  return sum;
}

/** Milliseconds for `RUNS` runs with every series. @param {any} scenario */
function time(scenario) {
  return elapsed(() => engine.simulate(scenario, { to: RUNS }));
}

/** Share of time per part of the engine, from a sampled profile. @param {any} scenario @returns {Promise<[string, number][]>} */
async function shares(scenario) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  engine.simulate(scenario, { to: RUNS * 5 });
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const parts = new Map(profile.nodes.map((node) => [node.id, partOf(node.callFrame.url)]));
  /** @type {Map<string, number>} */
  const times = new Map();
  let total = 0;
  (profile.samples ?? []).forEach((id, i) => {
    const spent = profile.timeDeltas?.[i] ?? 0;
    const part = parts.get(id) ?? "other";
    times.set(part, (times.get(part) ?? 0) + spent);
    total += spent;
  });
  return [...times]
    .map(([part, spent]) => /** @type {[string, number]} */ ([part, spent / total]))
    .sort((a, b) => b[1] - a[1]);
}

/** @param {string} url */
function partOf(url) {
  const place = /\/src\/engine\/([^/]+)/.exec(url)?.[1];
  if (!place) return "other (garbage collection, runtime)";
  return place.endsWith(".mjs") ? "run loop" : place;
}
