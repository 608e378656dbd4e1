import { MAX_FILE_BYTES, readScenarioFile, scenarioFileName, writeScenarioFile } from "#scenario/file.ts";
import { jsonErrorAt } from "#scenario/json-error.ts";
import { isMeantForUs } from "#scenario/recognise.ts";
import { migrate } from "#scenario/migrate.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

test("what is exported, imported and exported again has the same bytes", () => {
  fc.assert(
    fc.property(scenarios(), (scenario) => {
      const text = writeScenarioFile(scenario);
      const read = readScenarioFile(text);
      expect(read.ok && writeScenarioFile(read.scenario)).toBe(text);
    }),
    { seed: 11, numRuns: 200, endOnFailure: true },
  );
});

test("however a file was laid out, it is the same scenario", () => {
  const layouts: ((text: string) => string)[] = [
    (text) => `\uFEFF${text}`,
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll("\n", "\r"),
    (text) => JSON.stringify(JSON.parse(text)),
    (text) => `\t\n${JSON.stringify(JSON.parse(text), null, "\t")}  `,
    (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())),
  ];
  const check = fc.property(scenarios({ numbers: "any" }), (scenario) => {
    const text = writeScenarioFile(scenario);
    for (const laidOut of layouts) {
      const read = readScenarioFile(laidOut(text));
      expect(read.ok && writeScenarioFile(read.scenario)).toBe(text);
    }
  });
  fc.assert(check, { seed: 12, numRuns: 60, endOnFailure: true });
});

test("what is meant as a scenario or a library is told from other text, whole or damaged", () => {
  const text = writeScenarioFile(apiVendor);
  const library = '{ "kind": "drawdown-library", "libraryVersion": 1 }';
  const ours = [text, `\uFEFF ${text}`, JSON.stringify(apiVendor), text.slice(0, 2000), library];
  const others = [
    "",
    "{}",
    "[]",
    '{"offers": 1}',
    "a scenario",
    `"${library}"`,
    `[${text}]`,
    "1\t2\n3\t4",
    "{ offers, plans }",
  ];
  expect(ours.filter((each) => !isMeantForUs(each))).toEqual([]);
  expect(others.filter(isMeantForUs)).toEqual([]);
});

test("the file's name has the scenario's id", () => {
  expect(scenarioFileName(apiVendor)).toBe("drawdown-api-vendor.json");
});

test("a byte order mark is tolerated", () => {
  expect(readScenarioFile(`\uFEFF${writeScenarioFile(apiVendor)}`)).toEqual({ ok: true, scenario: apiVendor });
});

test("a file that is too large is refused unread", () => {
  const text = '"' + "é".repeat(MAX_FILE_BYTES / 2) + '"';
  const problem = { path: "", code: "fileTooLarge", params: { bytes: MAX_FILE_BYTES + 2, limit: MAX_FILE_BYTES } };
  expect(readScenarioFile(text)).toEqual({ ok: false, problems: [problem] });
});

test.each([
  ["", 1, 1],
  ["{", 1, 2],
  ['{\n  "a": 1,\n}', 3, 1],
  ['{"a" 1}', 1, 6],
  ["[1,,2]", 1, 4],
  ["[1 2]", 1, 4],
  ['["a\nb"]', 1, 2],
  ["[1]]", 1, 4],
  ["[01]", 1, 3],
  ["\n\n  nul", 3, 3],
  ['{"a": "\\x"}', 1, 7],
  ["[1}", 1, 3],
  ["{1: 2}", 1, 2],
  ["'a'", 1, 1],
])("%j is wrong at line %i, column %i", (text, line, column) => {
  expect(readScenarioFile(text)).toEqual({
    ok: false,
    problems: [{ path: "", code: "jsonSyntax", params: { line, column } }],
  });
});

test("the place of an error is found in time that grows with the text alone", () => {
  const started = performance.now();
  expect(jsonErrorAt(`{"${"x".repeat(1_000_000)}`)).toEqual({ line: 1, column: 2 });
  expect(jsonErrorAt("[".repeat(500_000))).toEqual({ line: 1, column: 500_001 });
  expect(performance.now() - started).toBeLessThan(5000);
});

test("older files are lifted version by version without being changed, newer ones refused", () => {
  const lifts = [
    (older: Readonly<Record<string, unknown>>) => ({ ...older, schemaVersion: 2, a: 1 }),
    (older: Readonly<Record<string, unknown>>) => ({ ...older, schemaVersion: 3, b: Number(older["a"]) + 1 }),
  ];
  const first = Object.freeze({ schemaVersion: 1 });
  expect(migrate(first, lifts, 3)).toEqual({ ok: true, value: { schemaVersion: 3, a: 1, b: 2 } });
  expect(migrate({ schemaVersion: 2, a: 5 }, lifts, 3)).toEqual({ ok: true, value: { schemaVersion: 3, a: 5, b: 6 } });
  expect(migrate({ schemaVersion: 3 }, lifts, 3)).toEqual({ ok: true, value: { schemaVersion: 3 } });
  expect(migrate({ schemaVersion: 4 }, lifts, 3)).toMatchObject({ ok: false, problem: { code: "newerVersion" } });
});
