// `npm test`: installs if needed, finds a browser, runs every check, and says last what passed and what failed.
// `npm run test:long [-- PART …]`: the long versions of the heavy suites instead, all parts or those named.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./find-chromium.mjs";
import { endTogether, ROOT, run } from "./processes.mjs";
import { countPlaywright, countReport, countVitest } from "./reports.mjs";
import { ensureInstalled } from "./setup.mjs";

/**
 * One step: a script, by its path from node_modules, with its arguments. Only a step with a report counts for more than one.
 * @typedef {object} Step
 * @property {string} name
 * @property {string} tool path from node_modules
 * @property {string[]} args
 * @property {string[]} [node] what Node itself is told
 * @property {{ path: string, count: (report: any) => import("./reports.mjs").Count }} [report]
 */

const REPORTS = join(ROOT, ".cache", "reports");

const TSC = "typescript/bin/tsc";
const SVELTE_CHECK = "svelte-check/bin/svelte-check";

/** Vitest's tests of a project. @param {string} name @param {string} project @param {string[]} which @returns {Step} */
function inVitest(name, project, which = []) {
  const path = join(REPORTS, `vitest-${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    ...which,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${path}`,
  ];
  return { name, tool: "vitest/vitest.mjs", args, report: { path, count: countVitest } };
}

/** The production build, which the steps after it look at. @type {Step} */
const BUILD = { name: "build", tool: "vite/bin/vite.js", args: ["build", "--logLevel", "warn"] };

/**
 * Steps that only read, the build, and tests that keep one core busy: two run at a time, the longest first so that both
 * lanes end together. What is young in a large program dies soon: more room for it spares the lint a tenth of its time.
 * @type {Step[]}
 */
const APART = [
  {
    name: "lint",
    tool: "eslint/bin/eslint.js",
    args: [".", "--max-warnings", "0"],
    node: ["--max-semi-space-size=64"],
  },
  inVitest("tests in a page", "browser"),
  { name: "format", tool: "prettier/bin/prettier.cjs", args: ["--check", "--log-level", "warn", "."] },
  { name: "types: tests", tool: SVELTE_CHECK, args: ["--tsconfig", "tests/tsconfig.json", "--threshold", "error"] },
  { name: "types: app", tool: SVELTE_CHECK, args: ["--tsconfig", "tsconfig.json", "--fail-on-warnings"] },
  BUILD,
  { name: "dead code", tool: "knip/bin/knip.js", args: [] },
  { name: "types: scripts", tool: TSC, args: ["-p", "tsconfig.node.json"] },
  { name: "types: worker", tool: TSC, args: ["-p", "src/worker"] },
  { name: "types: engine", tool: TSC, args: ["-p", "src/engine"] },
  { name: "types: offline", tool: TSC, args: ["-p", "src/service-worker"] },
];

/** Playwright's tests of the build. @param {string} name @param {string[]} which @returns {Step} */
function inBrowser(name, which) {
  const args = ["test", ...which, "--reporter=dot,json"];
  const path = join(REPORTS, `${name.replaceAll(/\W+/g, "-")}.json`);
  return { name, tool: "@playwright/test/cli.js", args, report: { path, count: countPlaywright } };
}

/** Steps that measure or write: one after the other. @type {Step[]} */
const RUNNING = [
  inVitest("tests", "node"),
  { name: "speed", tool: "../scripts/bench.mjs", args: ["--check"] },
  { name: "size", tool: "size-limit/bin.js", args: [] },
  inBrowser("end to end", ["--project", "paths", "--project", "pictures"]),
  inBrowser("end to end, timed", ["--project", "timed", "--workers", "1"]),
];

/** Heavy suites in full, in parts of minutes each. @type {Record<string, () => Step[]>} */
const LONG_PARTS = {
  model: () => [inVitest("model", "node", ["tests/reference"])],
  lines: () => [
    inVitest("lines", "node", [
      "tests/text/ledger",
      "tests/engine/uncertain",
      "tests/engine/trace",
      "tests/engine/transition",
    ]),
  ],
  titles: () => [inVitest("titles", "node", ["findings.test", "titles.test", "text/cards"])],
  edits: () => [inVitest("edits", "node", ["tests/scenario/edit", "tests/scenario/fuzz", "tests/scenario/link"])],
  lessons: () => [inVitest("lessons", "node", ["tests/lessons", "tests/scenario/templates"])],
  fuzz: () => [inVitest("fuzz", "node", ["tests/fuzz"])],
  xss: () => [BUILD, inBrowser("xss", ["xss"])],
  memory: () => [BUILD, inBrowser("memory", ["memory"])],
  fields: () => [inVitest("fields in a page", "browser", ["every-field"]), BUILD, inBrowser("fields", ["every-field"])],
  sequences: () => [BUILD, inBrowser("sequences", ["sequences"])],
  browser: () => [BUILD, inBrowser("browser", ["--project", "paths", "--grep", "@full"])],
  keys: () => [BUILD, inBrowser("keys", ["editor-speed"])],
  offline: () => [BUILD, inBrowser("offline", ["offline"])],
  kills: () => [BUILD, inBrowser("kills", ["kill.spec"])],
  pictures: () => [BUILD, inBrowser("pictures", ["--project", "pictures"])],
};

/** Every check of `npm test`. */
async function performAll() {
  const apart = [...APART];
  const results = (await Promise.all([lane(apart), lane(apart)])).flat();
  return [...results, ...(await lane([...RUNNING]))];
}

/** The named parts of the long suites, all if none is named. @param {string[]} names */
function performLong(names) {
  process.env["DRAWDOWN_LONG"] = "1";
  const known = Object.keys(LONG_PARTS);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(", ")}; there are ${known.join(", ")}.`);
    process.exit(2);
  }
  return lane((names.length > 0 ? names : known).flatMap((name) => LONG_PARTS[name]?.() ?? []));
}

/**
 * Runs a step and prints its time; of a step that failed all that it said, in one piece.
 * @param {Step} step
 * @returns {Promise<import("./reports.mjs").Count & { name: string, seconds: number }>}
 */
async function perform({ name, tool, args, node = [], report }) {
  const start = performance.now();
  if (report) {
    rmSync(report.path, { force: true });
    // Playwright takes the place of its report from here alone; its steps never run two at a time.
    process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] = report.path;
  }
  /** @type {Buffer[]} */
  const said = [];
  const code = await run(process.execPath, [...node, join(ROOT, "node_modules", tool), ...args], (text) =>
    said.push(text),
  );
  const succeeded = code === 0;
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n${succeeded ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  if (!succeeded) process.stdout.write(Buffer.concat(said));
  const alone = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { name, seconds, ...(report ? countReport(report.path, report.count, succeeded) : alone) };
}

/** Takes steps from the list until it is empty. @param {Step[]} steps */
async function lane(steps) {
  const done = [];
  for (let step = steps.shift(); step; step = steps.shift()) done.push(await perform(step));
  return done;
}

endTogether(130);
await ensureInstalled();
process.env["CHROMIUM_PATH"] = await ensureChromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const [mode, ...parts] = process.argv.slice(2);
const results = mode === "--long" ? await performLong(parts) : await performAll();

console.log("");
for (const { name, seconds, passed, failed, notes = [] } of results) {
  console.log(`${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`);
  for (const note of notes) console.log(`${"".padEnd(18)} ${note}`);
}
const passed = results.reduce((sum, each) => sum + each.passed, 0);
const failed = results.reduce((sum, each) => sum + each.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
