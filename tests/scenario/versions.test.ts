import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioField } from "#scenario/fields.ts";
import { readScenarioFile, writeScenarioFile } from "#scenario/file.ts";
import { LIFTS, NEWEST_VERSION } from "#scenario/versions/index.ts";
import { collectValues, everyValue } from "#tests/generators/values.ts";

/** What was once written by a release is never changed; a new fixture is added here with its hash. */
const FROZEN: Record<string, string> = {
  "1/api-vendor.json": "24a3f13b151a11b0972f8e3ad37da2212316626cbf6e483d03edc5f55ad1a688",
  "1/drawn-1.json": "314d27498749b987651b8a9a3fe3575e8ea65e590db1f3abdb5ba32595ca56f7",
  "1/drawn-2.json": "a5c05b9bf871d705195f5910b6ae4c7408de41a5b1747c9c6432ebf19cc8a3ca",
  "1/drawn-3.json": "358ccf8086d0a4bd5134ef886b4c6792797b989da630fa429615e878ea0ae173",
  "1/drawn-4.json": "eb08cc142c1b358eaca5c185fd5f03cba14dc109be5af712d3a6a646b30d5110",
  "1/everything.json": "e2fa9b70a9a82396da7a2130139abb1418ac9d8f929b25e0d8bc4dc4404573f9",
  "1/integrator.json": "670e9b76953655bc7e194e3d936541f0cb4cb3a6378006d831a3d61d47f2a72d",
  "1/seasonal.json": "511fe0a7eeae82e3358fd645f114b40f131af63541f6ba4cbbb95fa8863f226a",
  "1/turned.json": "a91d4b9cb1b6ca7d200bed038a5ee9eb11d59a85ef0451ae6a071b0c43eb731c",
  "1/unused-promise.json": "702c5d44a2adf8b03a3128924ec801aa2dca64a676bc2ae3944989c1cdf20ea6",
};

const FOLDER = new URL("../fixtures/versions/", import.meta.url);
const VERSIONS = Array.from({ length: NEWEST_VERSION }, (_, i) => i + 1);
const filesOf = (version: number): string[] => readdirSync(new URL(`${version}/`, FOLDER)).sort();
const textOf = (path: string): string => readFileSync(new URL(path, FOLDER), "utf8");
const ALL = VERSIONS.flatMap((version) => filesOf(version).map((file) => `${version}/${file}`));

test("every version has fixtures, and a lift to the next", () => {
  for (const version of VERSIONS) expect(filesOf(version).length, `version ${version}`).toBeGreaterThan(2);
  expect(readdirSync(FOLDER).map(Number).sort()).toEqual(VERSIONS);
  expect(LIFTS).toHaveLength(NEWEST_VERSION - 1);
});

test("fixtures are as they were when their version was the newest", () => {
  const hashes = ALL.map((path) => [path, createHash("sha256").update(textOf(path)).digest("hex")]);
  expect(Object.fromEntries(hashes)).toEqual(FROZEN);
});

test.each(ALL)("%s is lifted and read, and then is of the newest version", (path) => {
  const version = Number(path.split("/")[0]);
  expect(JSON.parse(textOf(path))).toMatchObject({ schemaVersion: version });
  const read = readScenarioFile(textOf(path));
  expect(read.ok ? [] : read.problems).toEqual([]);
  if (!read.ok) return;
  expect(read.scenario.schemaVersion).toBe(NEWEST_VERSION);
  const written = writeScenarioFile(read.scenario);
  expect(readScenarioFile(written)).toEqual(read);
  if (version === NEWEST_VERSION) expect(written).toBe(textOf(path));
});

test("those of the newest version have every choice and shape of the schema", () => {
  const seen = new Set<string>();
  for (const file of filesOf(NEWEST_VERSION))
    collectValues(scenarioField, JSON.parse(textOf(`${NEWEST_VERSION}/${file}`)), seen);
  expect(everyValue(scenarioField).filter((value) => !seen.has(value))).toEqual([]);
});
