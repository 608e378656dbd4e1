import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENGINE_VERSION, simulate, summarise } from "#engine/index.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "drawdown-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/simulate.mjs", ...args], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
}

const plain = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

test("prints what the engine computes: means, quantiles, totals and comparisons", { timeout: 60_000 }, () => {
  const { status, stdout } = command(file("s.json", writeScenarioFile(apiVendor)), "--runs", "20");
  expect(status).toBe(0);
  const printed = JSON.parse(stdout);
  const summary = summarise(simulate(apiVendor, { to: 20 }));
  expect(printed).toMatchObject({ engineVersion: ENGINE_VERSION, runs: 20 });
  expect(Object.keys(printed)).toEqual(["engineVersion", "runs", "strategies", "comparisons"]);
  for (const [id, strategy] of Object.entries(summary.strategies)) {
    const own = printed.strategies[id];
    expect(Object.keys(own.quantiles)).toEqual(Object.keys(strategy.mean));
    expect(own.mean.revenue).toEqual(plain(strategy.mean["revenue"]!));
    expect(own.mean.nrr).toEqual(plain(strategy.mean["nrr"]!));
    expect(own.mean.nrr[0]).toBeNull();
    expect(own.quantiles.payouts.p90).toEqual(plain(strategy.monthly["payouts"]!.p90));
    expect(Object.keys(own.quantiles.nrr)).toEqual(["p5", "p10", "p25", "p50", "p75", "p90", "p95"]);
    expect(own.totals.contribution).toEqual(strategy.totals["contribution"]);
  }
  expect(printed.comparisons["commit-share"]["seats-fee"].revenue.mean).toBe(
    summary.comparisons["commit-share"]!["seats-fee"]!["revenue"]!.mean,
  );
});

test("an invalid file: exit code 2 and one line per problem", { timeout: 60_000 }, () => {
  const broken = { ...apiVendor, horizonMonths: 3, offers: "none", colour: "red" };
  const { status, stdout, lines } = command(file("broken.json", JSON.stringify(broken)));
  expect([status, stdout]).toEqual([2, ""]);
  expect(lines.slice(0, 2)).toEqual([
    "/horizonMonths: must be from 6 to 120, but is 3",
    "/offers: must be a list, but is a text",
  ]);
  expect(lines.at(-1)).toBe("/colour: “colour” is no field of this part; remove it");
});

test.each([
  ["a root that is no object", () => [file("list.json", "[]")], /^\/: must be an object, but is a list$/],
  ["bad JSON", () => [file("bad.json", '{\n "a": }')], /^\/: .*line 2, column 7$/],
  ["a file that is not there", () => [join(folder, "none.json")], /cannot be read/],
  ["no file", () => [], /^Usage/],
  ["an unknown flag", () => ["x.json", "--fast"], /--fast/],
  ["no runs", () => ["x.json", "--runs", "0"], /^--runs must be/],
  ["runs that are no number", () => ["x.json", "--runs", "1e3"], /^--runs must be/],
  ["a trace, not yet", () => ["x.json", "--trace", "seats-fee:1"], /^--trace is not available yet/],
])("%s: exit code 2 and a clear word", { timeout: 60_000 }, (_, args, word) => {
  const { status, stdout, lines } = command(...args());
  expect([status, stdout]).toEqual([2, ""]);
  expect(lines[0]).toMatch(word);
});
