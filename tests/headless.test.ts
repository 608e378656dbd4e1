import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  accountsOf,
  ENGINE_VERSION,
  metricsOnDemand,
  partnerResponses,
  type Scenario,
  simulate,
  summarise,
  trace,
  type Trace,
} from "#engine/index.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
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
  const [partner] = apiVendor.partners;
  const path = `/partners/${partner!.id}/dealsPerYear`;
  const scenario: Scenario = {
    ...apiVendor,
    partners: apiVendor.partners.map((p) => ({ ...p, responsiveness: p === partner ? 0.5 : 0 })),
    uncertainties: [{ path, p10: 2, p90: 8 }],
  };
  const { status, stdout } = command(file("s.json", writeScenarioFile(scenario)), "--runs", "20");
  expect(status).toBe(0);
  const printed = JSON.parse(stdout);
  const onDemand = metricsOnDemand(scenario.horizonMonths);
  const summary = summarise(simulate(scenario, { to: 20, onDemand }));
  expect(printed).toMatchObject({ engineVersion: ENGINE_VERSION, runs: 20, focus: summary.focus });
  expect(printed.responses).toEqual(partnerResponses(scenario).best);
  expect(printed.inputs).toEqual({ [path]: plain(summary.inputs[path]!) });
  for (const [id, strategy] of Object.entries(summary.strategies)) {
    const own = printed.strategies[id];
    expect(Object.keys(own.quantiles)).toEqual(Object.keys(strategy.mean));
    expect(own.mean.revenue).toEqual(plain(strategy.mean["revenue"]!));
    expect(own.mean.nrr).toEqual(plain(strategy.mean["nrr"]!));
    expect(own.mean.nrr[0]).toBeNull();
    expect(own.quantiles.payouts.p90).toEqual(plain(strategy.monthly["payouts"]!.p90));
    expect(Object.keys(own.quantiles.nrr)).toEqual(["p5", "p10", "p25", "p50", "p75", "p90", "p95"]);
    const { mean, p25 } = strategy.cumulative["contribution"]!;
    expect(own.cumulative.contribution).toMatchObject({ mean: plain(mean), p25: plain(p25) });
    expect(Object.keys(own.cumulative)).toEqual(Object.keys(strategy.cumulative));
    expect(Object.keys(own.totals)).toEqual(Object.keys(strategy.totals));
    expect(own.mean["cohort/0"]).toEqual(plain(strategy.mean["cohort/0"]!));
    expect(own.totals.contribution).toEqual(strategy.totals["contribution"]);
    expect(own.correlations.payouts).toEqual(strategy.correlations["payouts"]);
  }
  expect([printed.differences, printed.strategies["commit-share"].perRun]).toEqual([{}, undefined]);
  expect(printed.comparisons["commit-share"]["seats-fee"].revenue.mean).toBe(
    summary.comparisons["commit-share"]!["seats-fee"]!["revenue"]!.mean,
  );
});

test("prints on demand headline totals future by future, and differences by month", { timeout: 60_000 }, () => {
  const scenario = { ...apiVendor, horizonMonths: 18 };
  const [a, b] = ["commit-share", "seats-fee"];
  const path = file("d.json", writeScenarioFile(scenario));
  const pairs = ["contribution", "nrr"].map((metric) => ({ a, b, metric }));
  const asked = pairs.flatMap(({ metric }) => ["--difference", `${a}:${b}:${metric}`]);
  const { status, stdout } = command(path, "--runs", "12", "--per-run", ...asked);
  expect(status).toBe(0);
  const printed = JSON.parse(stdout);
  const summary = summarise(simulate(scenario, { to: 12 }), { pairs });
  const { contribution, nrr } = summary.differences[a]![b]!;
  const of = printed.differences[a][b];
  expect(of.contribution.cumulative.p50).toEqual(plain(contribution!.cumulative!.p50));
  expect(of.contribution.monthly.shareGreater).toEqual(plain(contribution!.monthly.shareGreater));
  expect(of.nrr).toMatchObject({ monthly: { mean: plain(nrr!.monthly.mean) }, cumulative: null });
  for (const [id, { perRun }] of Object.entries(summary.strategies)) {
    const own = printed.strategies[id].perRun;
    expect(Object.keys(own)).toEqual(Object.keys(perRun));
    for (const [name, values] of Object.entries(perRun)) expect(own[name], name).toEqual(plain(values));
  }
});

test("prints all customers of a future as they stand at the end of a month", { timeout: 60_000 }, () => {
  const path = file("a.json", writeScenarioFile(apiVendor));
  const { status, stdout } = command(path, "--accounts", "commit-share:3:20");
  expect(status).toBe(0);
  const { focus } = partnerResponses(apiVendor);
  expect(JSON.parse(stdout)).toEqual(accountsOf(trace(apiVendor, "commit-share", 3, focus), 20));
});

test("says what it can be asked", { timeout: 60_000 }, () => {
  const { status, stdout } = command("--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: .*--difference A:B:SERIES/);
});

test(
  "prints a future whose amounts add up to the series, with a sentence for what partners get",
  { timeout: 60_000 },
  () => {
    const path = file("e.json", writeScenarioFile({ ...everything, horizonMonths: 24 }));
    const traced = command(path, "--trace", "arrears-fee:0");
    expect([traced.status, traced.lines]).toEqual([0, [""]]);
    const trace = JSON.parse(traced.stdout) as Trace;
    expect(trace).toMatchObject({ engineVersion: ENGINE_VERSION, strategyId: "arrears-fee", run: 0, months: 24 });
    const { mean } = JSON.parse(command(path, "--runs", "1").stdout).strategies["arrears-fee"];
    const sums = sumsOf(trace);
    for (const [series, values] of Object.entries(sums)) {
      values.forEach((value, t) => expect(value, `${series} in ${t}`).toBeCloseTo(mean[series][t], 6));
    }
    const lines = linesOf(trace) as { kind: string; sentence?: string }[];
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(
      new Set(["signingFee", "deploymentFunding", "resaleMargin", "cap"]),
    );
    for (const { sentence } of lines) expect(sentence).toMatch(/^[A-Z].*: −?€[\d,]+\.\d\d\.$/);
  },
);

/** Sums of a trace over firms and customers, by series and month. */
function sumsOf({ partners, months }: Trace) {
  const row = () => new Array<number>(months).fill(0);
  const sums = { revenue: row(), billings: row(), usage: row(), payouts: row(), "payouts/cap": row() };
  for (const firm of partners.flatMap(({ firms }) => firms)) {
    for (const { month, accrued, lines } of firm.months) {
      sums.payouts[month]! += accrued;
      for (const line of lines) if (line.kind === "cap") sums["payouts/cap"][month]! += line.amount;
    }
    for (const { month, invoice, revenue, amounts } of firm.customers.flatMap((customer) => customer.months)) {
      if (month < 0) continue;
      for (const { amount } of revenue) sums.revenue[month]! += amount;
      for (const { amount } of invoice) sums.billings[month]! += amount;
      sums.usage[month]! += amounts.usage;
    }
  }
  return sums;
}

function linesOf({ partners }: Trace) {
  return partners.flatMap(({ firms }) =>
    firms.flatMap(({ customers, months }) => [
      ...customers.flatMap((customer) => customer.months.flatMap(({ incentives }) => incentives)),
      ...months.flatMap(({ lines }) => lines),
    ]),
  );
}

test("prints a trace whole, however slowly it is read", { timeout: 60_000 }, () => {
  const path = file("slow.json", writeScenarioFile(everything));
  const reader =
    "let n = 0; process.stdin.on('data', (part) => { n += part.length; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1); }).on('end', () => console.log(n))";
  const run = `"${process.execPath}" scripts/simulate.mjs "${path}" --trace commit-share:2`;
  const direct = spawnSync("sh", ["-c", `${run} | wc -c`], { encoding: "utf8" });
  const slow = spawnSync("sh", ["-c", `${run} | "${process.execPath}" -e "${reader}"`], { encoding: "utf8" });
  expect(Number(slow.stdout)).toBeGreaterThan(10e6);
  expect(Number(slow.stdout)).toBe(Number(direct.stdout));
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
])("%s: exit code 2 and a clear word", { timeout: 60_000 }, (_, args, word) => {
  const { status, stdout, lines } = command(...args());
  expect([status, stdout]).toEqual([2, ""]);
  expect(lines[0]).toMatch(word);
});

const ALLOWED = "seats-fee, seats-share, commit-fee, commit-share, and a run from 0 to";

test.each([
  ["nope:1", [], `--trace nope:1 is not there: STRATEGY:RUN takes one of ${ALLOWED} 999.`],
  ["seats-fee:1000", [], `--trace seats-fee:1000 is not there: STRATEGY:RUN takes one of ${ALLOWED} 999.`],
  ["seats-fee:5", ["--runs", "5"], `--trace seats-fee:5 is not there: STRATEGY:RUN takes one of ${ALLOWED} 4.`],
  ["seats-fee", [], `--trace seats-fee is not there: STRATEGY:RUN takes one of ${ALLOWED} 999.`],
])("--trace %s: exit code 2, and a line that names what there is", { timeout: 60_000 }, (asked, more, said) => {
  const { status, stdout, lines } = command(file("t.json", writeScenarioFile(apiVendor)), "--trace", asked, ...more);
  expect([status, stdout, lines]).toEqual([2, "", [said]]);
});

test.each([
  ["--accounts", "seats-fee:1:36", /^--accounts seats-fee:1:36 is not there: .* from 0 to 35\.$/],
  ["--accounts", "seats-fee:1", /^--accounts seats-fee:1 is not there: STRATEGY:RUN:MONTH ends/],
  ["--difference", "seats-fee:nope:revenue", /^--difference seats-fee:nope:revenue is not there: .* seats-share, /],
  ["--difference", "seats-fee:commit-fee:luck", /the name of a series\.$/],
])("%s %s: exit code 2, and a line that names what there is", { timeout: 60_000 }, (flag, asked, said) => {
  const path = file("w.json", writeScenarioFile({ ...apiVendor, horizonMonths: 36 }));
  const { status, stdout, lines } = command(path, "--runs", "2", flag, asked);
  expect([status, stdout]).toEqual([2, ""]);
  expect(lines).toEqual([expect.stringMatching(said)]);
});
