import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { countPlaywright, countReport, countVitest } from "../../scripts/reports.mjs";

/** A report file with this content, removed after the test. */
function reportFile(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("a test file that cannot be loaded is one failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 });
});

test("a test that passes at a second try only, and an error outside of tests, are failures", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{ message: "no server" }] })).toMatchObject({ passed: 5, failed: 3 });
});

test("what was not compared is counted by its reason", () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  const because = (description: string) => ({ annotations: [{ type: "not compared", description }] });
  const suites = [
    { suites: [{ specs: [{ tests: [because("other browser")] }] }] },
    { specs: [{ tests: [because("other browser")] }, { tests: [{ annotations: [{ type: "skip" }] }] }] },
  ];
  expect(countPlaywright({ stats, suites }).notes).toEqual(["2 pictures: other browser"]);
  expect(countPlaywright({ stats, suites: [] }).notes).toEqual([]);
});

const pass = () => ({ passed: 3, failed: 0 });

test("a step that ends badly is a failure, whatever its report says", () => {
  expect(countReport(reportFile({}), pass, false)).toEqual({ passed: 3, failed: 1 });
  expect(countReport(reportFile({}), pass, true)).toEqual({ passed: 3, failed: 0 });
});

test("a step that leaves no report is a failure", () => {
  expect(countReport("/nowhere/report.json", pass, true)).toEqual({ passed: 0, failed: 1 });
});
