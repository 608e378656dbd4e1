import fc from "fast-check";
import { expect, test } from "vitest";
import { writeScenarioFile } from "#scenario/file.ts";
import { textOf } from "#scenario/file-text.ts";
import {
  libraryFileName,
  saysLibrary,
  VERSION_KINDS,
  writeEntry,
  writeLibrary,
  type LibraryEntry,
  type LibraryHead,
} from "#scenario/library-file.ts";
import type { Problem } from "#scenario/parse.ts";
import { readLibrary } from "#scenario/read-library.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { scenarios } from "#tests/generators/scenario.ts";

const HEAD: LibraryHead = { savedAt: Date.UTC(2026, 10, 21, 15, 31, 14, 7), lastOpened: "api-vendor" };

/** A library's text. */
function written(head: LibraryHead, entries: readonly LibraryEntry[]): string {
  const texts = (there: boolean): string[] => entries.filter(({ kept }) => (kept !== null) === there).map(writeEntry);
  return writeLibrary(head, texts(true), texts(false)).join("");
}

function entry(id: string, parts: Partial<LibraryEntry> = {}): LibraryEntry {
  const kept = { name: id, updatedAt: 7, readable: true, scenario: { ...apiVendor, id } };
  return { id, kept, versions: [], ...parts };
}

function problemsOf(text: string): Problem[] {
  const read = readLibrary(text);
  if (read.ok) throw new Error("read");
  return read.problems;
}

const time = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const version = fc.record({
  kind: fc.constantFrom(...VERSION_KINDS),
  name: fc.string({ unit: "binary", maxLength: 30 }),
  savedAt: time,
  scenario: fc.jsonValue({ maxDepth: 4 }),
});
const kept = fc.record({
  name: fc.string({ unit: "binary", maxLength: 30 }),
  updatedAt: time,
  readable: fc.constant(false),
  scenario: fc.jsonValue({ maxDepth: 4 }),
});

test("what is written is read as it was, and written again the same", () => {
  const readable = fc.tuple(scenarios(), time).map(([scenario, updatedAt]) => ({
    name: scenario.name,
    updatedAt,
    readable: true,
    scenario,
  }));
  const entries = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
      kept: fc.oneof(readable, kept, fc.constant(null)),
      versions: fc.array(version, { maxLength: 3 }),
    }),
    { maxLength: 4, selector: ({ id }) => id },
  );
  const head = fc.record({ savedAt: time, lastOpened: fc.constantFrom(null, "a") });
  const check = fc.property(head, entries, (told, library) => {
    const text = written(told, library);
    const read = readLibrary(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(written(read.head, read.entries)).toBe(text);
    const [there, gone] = [true, false].map((is) => library.filter((each) => (each.kept !== null) === is));
    const inOrder = (all: LibraryEntry[]): string =>
      JSON.stringify(all.map(({ versions, ...rest }) => [rest, versions.map((each) => JSON.stringify(each)).sort()]));
    expect(inOrder(read.entries)).toBe(inOrder([...there!, ...gone!]));
    expect(readLibrary(`\uFEFF${JSON.stringify(JSON.parse(text)).replaceAll("\n", "\r\n")}`)).toEqual(read);
  });
  fc.assert(check, { seed: 21, numRuns: 60, endOnFailure: true });
});

test("it is laid out to be read: scenarios as in a file of their own, a version on a line", () => {
  const named = { kind: "named", name: "Before", savedAt: 0, scenario: { a: [1] } } as const;
  const text = written(HEAD, [
    entry("a", { versions: [named, named] }),
    entry("gone", { kept: null, versions: [named] }),
  ]);
  const [line] = [`{"kind":"named","name":"Before","savedAt":"1970-01-01T00:00:00.000Z","scenario":{"a":[1]}}`];
  const scenario = writeScenarioFile({ ...apiVendor, id: "a" })
    .trimEnd()
    .replaceAll("\n", "\n      ");
  expect(text).toBe(`{
  "kind": "drawdown-library",
  "libraryVersion": 1,
  "savedAt": "2026-11-21T15:31:14.007Z",
  "lastOpened": "api-vendor",
  "scenarios": [
    {
      "id": "a",
      "name": "a",
      "updatedAt": "1970-01-01T00:00:00.007Z",
      "scenario": ${scenario},
      "versions": [
        ${line},
        ${line}
      ]
    }
  ],
  "deleted": [
    {
      "id": "gone",
      "versions": [
        ${line}
      ]
    }
  ]
}
`);
  expect(libraryFileName(HEAD.savedAt)).toBe("drawdown-library-2026-11-21.json");
  expect([text, JSON.stringify(JSON.parse(text)), writeScenarioFile(apiVendor)].map(saysLibrary)).toEqual([
    true,
    true,
    false,
  ]);
});

test("versions stand with the newest first, whatever order they are given in", () => {
  const at = (savedAt: number, scenario: unknown) => ({ kind: "automatic", name: "", savedAt, scenario }) as const;
  const versions = [at(5, 1), at(9, 2), at(5, 0), at(7, 3)];
  const text = writeEntry(entry("a", { versions }));
  expect(writeEntry(entry("a", { versions: versions.toReversed() }))).toBe(text);
  expect([...text.matchAll(/"scenario":(\d)/g)].map(([, which]) => which)).toEqual(["2", "3", "0", "1"]);
});

test("an empty library is one", () => {
  const text = written({ ...HEAD, lastOpened: null }, []);
  expect(readLibrary(text)).toEqual({ ok: true, head: { ...HEAD, lastOpened: null }, entries: [] });
});

test("what no file can hold, and what would not be read again, is written as nothing", () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  let deep: unknown = 1;
  for (let i = 0; i < 70; i++) deep = [deep];
  const odd = [10n, undefined, () => 1, cyclic, deep, NaN].map((scenario, i) =>
    entry(`odd-${i}`, { kept: { name: 7 as unknown as string, updatedAt: NaN, readable: false, scenario } }),
  );
  const read = readLibrary(written(HEAD, odd));
  const nothing = { name: "", updatedAt: 0, readable: false, scenario: null };
  expect(read.ok && read.entries.map((each) => each.kept)).toEqual(odd.map(() => nothing));
});

test("every entry that is wrong is named with its path, and nothing is given", () => {
  const file = JSON.parse(written(HEAD, [entry("a"), entry("b"), entry("c"), entry("d")])) as {
    scenarios: Record<string, unknown>[];
  } & Record<string, unknown>;
  const [a, b, c, d] = file.scenarios;
  (a!["scenario"] as Record<string, unknown>)["horizonMonths"] = 500;
  b!["id"] = "../b";
  delete b!["name"];
  c!["updatedAt"] = "yesterday";
  c!["readable"] = 1;
  c!["versions"] = [{ kind: "name", name: 4, savedAt: "2026-13-01T00:00:00.000Z", scenario: 1 }, 7];
  d!["id"] = "a";
  file["lastOpened"] = 4;
  file["deleted"] = { length: 3 };
  file["colour"] = "red";
  const found = problemsOf(JSON.stringify(file)).map(({ path, code }) => `${path} ${code}`);
  expect(found.sort()).toEqual([
    "/colour unknownField",
    "/deleted type",
    "/lastOpened type",
    "/scenarios/1 missing",
    "/scenarios/1/id textFormat",
    "/scenarios/a/id duplicateId",
    "/scenarios/a/scenario/horizonMonths range",
    "/scenarios/c/readable type",
    "/scenarios/c/updatedAt time",
    "/scenarios/c/versions/0/kind choice",
    "/scenarios/c/versions/0/name type",
    "/scenarios/c/versions/0/savedAt time",
    "/scenarios/c/versions/1 type",
  ]);
});

test("what was made by a newer version, and what is no library, is refused with a word", () => {
  const with_ = (parts: object): string =>
    JSON.stringify({ ...(JSON.parse(written(HEAD, [entry("a")])) as object), ...parts });
  expect(problemsOf(with_({ libraryVersion: 2, more: 1 }))).toEqual([
    { path: "/libraryVersion", code: "newerVersion", params: { version: 2, newest: 1 } },
  ]);
  expect(problemsOf(with_({ libraryVersion: "1" }))).toMatchObject([{ path: "/libraryVersion", code: "version" }]);
  expect(problemsOf(writeScenarioFile(apiVendor))).toMatchObject([
    { path: "", code: "missing", params: { name: "kind" } },
  ]);
  expect(problemsOf(with_({ kind: "library" }))).toMatchObject([{ path: "/kind", code: "choice" }]);
  expect(problemsOf("[]")).toMatchObject([{ path: "", code: "type" }]);
  expect(problemsOf("{")).toMatchObject([{ path: "", code: "jsonSyntax" }]);
  const newer = { ...entry("a"), kept: { ...entry("a").kept!, scenario: { ...apiVendor, schemaVersion: 99 } } };
  expect(problemsOf(written(HEAD, [newer]))).toMatchObject([
    { path: "/scenarios/a/scenario/schemaVersion", code: "newerVersion" },
  ]);
});

test("names that mean something to the language mean nothing here", () => {
  const text = written(HEAD, [entry("prototype")]);
  const hostile = text.replace('"lastOpened"', '"__proto__": { "polluted": 1 },\n  "lastOpened"');
  expect(problemsOf(hostile)).toMatchObject([{ path: "/__proto__", code: "unknownField" }]);
  const raw = '{"kind":"named","name":"","savedAt":"1970-01-01T00:00:00.000Z","scenario":{"__proto__":{"polluted":1}}}';
  const read = readLibrary(text.replace('"versions": []', `"versions": [${raw}]`));
  const [version] = read.ok ? (read.entries[0]?.versions ?? []) : [];
  expect(JSON.stringify(version?.scenario)).toBe('{"__proto__":{"polluted":1}}');
  expect(Object.getPrototypeOf(version?.scenario)).toBe(Object.prototype);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

const bytes = (...all: number[]): Blob => new Blob([new Uint8Array(all)]);
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

test.each([
  ["UTF-16 with its mark", bytes(0xff, 0xfe, ...utf16("{}")), "utf16"],
  ["UTF-16 the other way round", bytes(0xfe, 0xff, 0, 0x7b), "utf16"],
  ["UTF-16 without a mark", bytes(...utf16('{"a": 1}')), "utf16"],
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "notText"],
  ["text with nothings in it", bytes(0x7b, 0x20, 0x20, 0x20, 0, 0x7d), "notText"],
  ["a cut letter", bytes(0x7b, 0xc3), "notText"],
])("%s is no text that is read", async (_what, file, code) => {
  expect(await textOf(file)).toEqual({ ok: false, problem: { path: "", code, params: {} } });
});

test("a file that is gone is said to be so; one with a byte order mark is its text", async () => {
  const gone = { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) } as unknown as Blob;
  expect(await textOf(gone)).toMatchObject({ ok: false, problem: { code: "notRead" } });
  expect(await textOf(new Blob(["\uFEFF{}"]))).toEqual({ ok: true, text: "{}" });
  expect(await textOf(new Blob([]))).toEqual({ ok: true, text: "" });
});
