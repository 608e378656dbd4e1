import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Edition } from "#service-worker/edition.ts";
import { writeServiceWorker } from "../../scripts/service-worker.mjs";

const folder = mkdtempSync(join(tmpdir(), "drawdown-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(): Promise<{ edition: Edition; code: string }> {
  await writeServiceWorker(folder);
  const [, list, code] = /^const EDITION=(.*?);\n([^]*)$/.exec(
    readFileSync(join(folder, "service-worker.js"), "utf8"),
  )!;
  return { edition: JSON.parse(list!) as Edition, code: code! };
}

test("the worker lists every file but itself, and is another one whenever a byte is", async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<p>page");
  writeFileSync(join(folder, "assets", "a.js"), "1");
  const first = await written();
  expect(first.edition.files).toEqual([
    { path: "assets/a.js", digest: "a4ayc/80/OGda4BO/1o/" },
    { path: "", digest: expect.stringMatching(/^.{20}$/) },
  ]);
  expect(await written()).toEqual(first);

  writeFileSync(join(folder, "assets", "a.js"), "2");
  const second = await written();
  expect(second.edition.version).not.toBe(first.edition.version);
  expect(second.code).toBe(first.code);
});

test("the worker runs no code but its own", async () => {
  const { code } = await written();
  expect(code).not.toMatch(/importScripts|\beval\b|new Function|\bimport\(/);
});
