import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const readme = readFileSync("README.md", "utf8");

/** The names in the first cells of the tables below a heading, up to the next heading of the same rank. */
function firstCells(heading: RegExp): string[] {
  const section = readme.split(/^##+ /m).find((part) => heading.test(part)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !/^\| -|^\| package/.test(line));
  return rows.flatMap((row) => row.split("|")[1]!.split(",")).map((name) => name.trim().replaceAll("`", ""));
}

test("every package is named with what it is for, and no other", () => {
  const packages = [...Object.keys(manifest["dependencies"]!), ...Object.keys(manifest["devDependencies"]!)];
  expect(firstCells(/^What it stands on/).sort()).toEqual(packages.sort());
});

test("every script is named with what it does, and no other", () => {
  const scripts = firstCells(/^Scripts/).filter((name) => name !== "npm run …");
  expect(scripts.sort()).toEqual(Object.keys(manifest["scripts"]!).sort());
});

test("every local link and picture of the README leads to something", () => {
  const targets = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local).toContain("docs/screenshot.png");
  expect(local.filter((target) => !existsSync(target))).toEqual([]);
});
