// Reads how many tests passed and failed from the JSON reports of Vitest and Playwright.
import { existsSync, readFileSync } from "node:fs";

/**
 * How many things passed and failed, and what else is to be said of them.
 * @typedef {{ passed: number, failed: number, notes?: string[] }} Count
 */

/**
 * Vitest's report. A file that could not be loaded has no tests of its own and counts as one failure.
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/**
 * Playwright's report. A test that passed only at a second try, and an error outside of any test, is a failure.
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky + (report.errors?.length ?? 0);
  return { passed: expected, failed, notes: uncompared(report) };
}

/** What Playwright's tests say that they did not compare: "3 pictures: pixels not compared, …". @param {any} report */
function uncompared(report) {
  const counts = new Map();
  const visit = (/** @type {any} */ suite) => {
    for (const inner of suite.suites ?? []) visit(inner);
    const tests = (suite.specs ?? []).flatMap((/** @type {any} */ spec) => spec.tests);
    for (const { type, description } of tests.flatMap((/** @type {any} */ test) => test.annotations)) {
      if (type === "not compared") counts.set(description, (counts.get(description) ?? 0) + 1);
    }
  };
  visit(report);
  return [...counts].map(([what, count]) => `${count} ${count === 1 ? "picture" : "pictures"}: ${what}`);
}

/**
 * The count of a step that writes a report. A step that failed never counts less than one failure, whatever it wrote.
 * @param {string} path of the report
 * @param {(report: any) => Count} count
 * @param {boolean} succeeded whether the step ended with exit code 0
 * @returns {Count}
 */
export function countReport(path, count, succeeded) {
  const counted = existsSync(path) ? count(JSON.parse(readFileSync(path, "utf8"))) : { passed: 0, failed: 1 };
  return { ...counted, failed: Math.max(counted.failed, succeeded ? 0 : 1) };
}
