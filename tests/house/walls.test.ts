import { ESLint, type Linter } from "eslint";
import tseslint from "typescript-eslint";
import { beforeAll, describe, expect, test } from "vitest";

let eslint: ESLint;

// The project's own configuration; without the rules that need types, since the files here exist by name only.
beforeAll(() => {
  eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });
});

/** What the wall rule says about an import, in a file of this name. */
async function problems(file: string, code: string): Promise<string[]> {
  const source = file.endsWith(".svelte") ? `<script lang="ts">\n${code}\n</script>\n` : `${code}\n`;
  const [result] = await eslint.lintText(source, { filePath: file });
  const fatal = result!.messages.filter((message) => message.fatal);
  expect(fatal).toEqual([]);
  return result!.messages.filter((message) => message.ruleId === "layers/walls").map((message) => message.message);
}

const FORBIDDEN: [wall: string, file: string, code: string, said: RegExp][] = [
  ["engine knows no other layer", "src/engine/a.ts", 'import "#scenario/parse.ts";', /may not import scenario/],
  ["engine knows no package but d3-array", "src/engine/a.ts", 'import "d3";', /package d3/],
  ["engine: nor one whose name begins alike", "src/engine/a.ts", 'import "d3-array-x";', /package d3-array-x/],
  [
    "text takes types only from the engine",
    "src/text/a.ts",
    'import { amount } from "#engine/index.ts";',
    /types only/,
  ],
  ["text takes types only from the scenario", "src/text/a.ts", 'import { a } from "#scenario/parse.ts";', /types only/],
  ["text knows no state", "src/text/a.ts", 'import type { A } from "#state/a.svelte.ts";', /may not import state/],
  ["scenario knows no text", "src/scenario/a.ts", 'import { a } from "#text/a.ts";', /may not import text/],
  ["worker knows no text", "src/worker/a.ts", 'import { a } from "#text/a.ts";', /may not import text/],
  ["worker knows no storage", "src/worker/a.ts", 'import { a } from "#storage/db.ts";', /may not import storage/],
  ["the service worker knows no layer", "src/service-worker/a.ts", 'import "#text/a.ts";', /may not import text/],
  ["runner knows no state", "src/runner/a.ts", 'import { a } from "#state/a.svelte.ts";', /may not import state/],
  ["runner knows no scenario", "src/runner/a.ts", 'import { a } from "#scenario/parse.ts";', /may not import scenario/],
  ["storage knows no runner", "src/storage/a.ts", 'import { a } from "#runner/runner.ts";', /may not import runner/],
  ["storage knows no comlink", "src/storage/a.ts", 'import "comlink";', /package comlink/],
  ["analysis takes the runner as a type", "src/analysis/a.ts", 'import { a } from "#runner/runner.ts";', /types only/],
  ["analysis knows no screen", "src/analysis/a.ts", 'import "#views/a.ts";', /may not import views/],
  [
    "charts take types only from the engine",
    "src/charts/A.svelte",
    'import { amount } from "#engine/index.ts";',
    /types/,
  ],
  ["charts know no state", "src/charts/A.svelte", 'import { a } from "#state/a.svelte.ts";', /may not import state/],
  ["ui knows no d3", "src/ui/A.svelte", 'import { scaleLinear } from "d3";', /package d3/],
  ["ui knows no charts", "src/ui/A.svelte", 'import A from "#charts/A.svelte";', /may not import charts/],
  ["state takes the runner as a type", "src/state/a.svelte.ts", 'import { a } from "#runner/runner.ts";', /types only/],
  ["state takes no make of runner", "src/state/a.svelte.ts", 'import type { A } from "#runner/pool.ts";', /may not/],
  [
    "state takes the storage as a type",
    "src/state/a.svelte.ts",
    'import { a } from "#storage/store.ts";',
    /types only/,
  ],
  ["state takes no database", "src/state/a.svelte.ts", 'import type { A } from "#storage/db.ts";', /may not/],
  [
    "views know no runner",
    "src/views/A.svelte",
    'import type { A } from "#runner/runner.ts";',
    /may not import runner/,
  ],
  [
    "views take types only from the engine",
    "src/views/A.svelte",
    'import { amount } from "#engine/index.ts";',
    /types/,
  ],
  ["views know no storage", "src/views/A.svelte", 'import { a } from "#storage/store.ts";', /may not import storage/],
  ["lessons know no storage", "src/lessons/a.ts", 'import { a } from "#storage/store.ts";', /may not import storage/],
  ["lessons draw nothing", "src/lessons/a.ts", 'import { a } from "#charts/model.ts";', /may not import charts/],
  ["only app knows app", "src/views/A.svelte", 'import { a } from "#app/routes.ts";', /may not import app/],
  ["the engine has one face", "src/runner/a.ts", 'import "#engine/simulate.ts";', /#engine\/index.ts only/],
  ["the engine has one face, for types too", "src/charts/a.ts", 'import type { A } from "#engine/results.ts";', /only/],
  ["the engine has one face, for app too", "src/app/a.ts", 'import "#engine/simulate.ts";', /#engine\/index.ts only/],
  ["the engine has one face, for main too", "src/main.ts", 'import "#engine/simulate.ts";', /#engine\/index.ts only/],
  ["no relative path crosses a wall", "src/runner/a.ts", 'import "../engine/index.ts";', /by #engine/],
  ["main is of one layer with app", "src/main.ts", 'import "#app/App.svelte";', /relative/],
  ["no relative path leaves src", "src/runner/a.ts", 'import "../../package.json";', /outside of src/],
  ["inside a layer paths are relative", "src/text/a.ts", 'import "#text/b.ts";', /relative/],
  ["a folder that is no layer", "src/helpers/a.ts", 'import "d3";', /not a layer/],
  ["imports when called", "src/text/a.ts", 'export const a = () => import("#state/a.svelte.ts");', /may not/],
  ["exports of another layer", "src/text/a.ts", 'export { a } from "#state/a.svelte.ts";', /may not/],
  ["exports of all of another layer", "src/text/a.ts", 'export * from "#engine/index.ts";', /types only/],
  ["types named in place", "src/text/a.ts", 'export type A = import("#state/a.svelte.ts").A;', /may not/],
  ["one value among types", "src/text/a.ts", 'import { type A, b } from "#engine/index.ts";', /types only/],
];

describe("an import that crosses a wall is refused", () => {
  test.each(FORBIDDEN)("%s", async (_, file, code, said) => {
    expect(await problems(file, code)).toEqual([expect.stringMatching(said)]);
  });
});

const ALLOWED: [file: string, code: string][] = [
  ["src/engine/a.ts", 'import { sum } from "d3-array";'],
  ["src/engine/b/a.ts", 'import { draw } from "../random/draw.ts";'],
  ["src/text/a.ts", 'import type { Results } from "#engine/index.ts";'],
  ["src/text/a.ts", 'import { type Results, type Scenario } from "#engine/index.ts";'],
  ["src/scenario/a.ts", 'import { amount } from "#engine/index.ts"; import * as v from "valibot";'],
  ["src/worker/a.ts", 'import { simulate } from "#engine/index.ts"; import { expose } from "comlink";'],
  ["src/service-worker/a.ts", 'import { b } from "./b.ts";'],
  ["src/runner/a.ts", 'import type { Service } from "#worker/engine-service.ts"; import { wrap } from "comlink";'],
  ["src/storage/a.ts", 'import { openDB } from "idb"; import { parse } from "#scenario/parse.ts";'],
  ["src/analysis/a.ts", 'import type { Runner } from "#runner/runner.ts";'],
  [
    "src/charts/a/A.svelte",
    'import { line } from "d3"; import { a } from "#text/a.ts"; import B from "../frame/B.svelte";',
  ],
  ["src/ui/A.svelte", 'import { tick } from "svelte"; import "./tokens.css";'],
  ["src/state/a.svelte.ts", 'import type { Runner } from "#runner/runner.ts"; import { tick } from "svelte";'],
  ["src/views/A.svelte", 'import { a } from "#state/a.svelte.ts"; import B from "#charts/a/B.svelte";'],
  ["src/main.ts", 'import "./app/trusted-types.ts"; import { a } from "#runner/pool-runner.ts"; import "idb";'],
];

describe("an import that stays within the walls is not", () => {
  test.each(ALLOWED)("%s: %s", async (file, code) => {
    expect(await problems(file, code)).toEqual([]);
  });
});
