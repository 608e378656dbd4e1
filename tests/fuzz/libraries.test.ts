import { expect, test } from "vitest";
import { readLibrary } from "#scenario/read-library.ts";
import { writeEntry, writeLibrary, type LibraryEntry } from "#scenario/library-file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { problemLine } from "#text/problems.ts";
import { Chance } from "#tests/walk/random.ts";
import { GIANTS } from "./giants.ts";
import { broken } from "./texts.ts";
import { share, Watch } from "./watch.ts";

const VERSION = { kind: "named", name: "Before", savedAt: 1, scenario: apiVendor } as const;

const ENTRIES: LibraryEntry[] = [
  { id: "a", kept: { name: "A", updatedAt: 2, readable: true, scenario: apiVendor }, versions: [VERSION] },
  { id: "b", kept: { name: "B", updatedAt: 2, readable: false, scenario: { x: 1 } }, versions: [] },
  { id: "c", kept: null, versions: [{ ...VERSION, kind: "deleted" }] },
];

const written = (entries: LibraryEntry[]): string[] => entries.map(writeEntry);
const LIBRARY = writeLibrary({ savedAt: 0, lastOpened: "a" }, written(ENTRIES.slice(0, 2)), written(ENTRIES.slice(2)));

test("broken libraries", { timeout: 600_000 }, async () => {
  const chance = new Chance(66);
  const watch = new Watch("libraries");
  const count = { read: 0, refused: 0 };
  for (let i = share(3500); i > 0; i--) {
    const { name, text } = broken(LIBRARY.join(""), chance);
    const library = await watch.read(name, () => readLibrary(text));
    count[library.ok ? "read" : "refused"]++;
    if (!library.ok) for (const problem of library.problems) expect(problemLine(problem).length).toBeLessThan(1500);
  }
  watch.finish();
  expect(count.read).toBeGreaterThan(0);
  expect(count.refused).toBeGreaterThan(count.read);
});

test("libraries of a size that scenarios may have, deep and awkward", { timeout: 120_000 }, async () => {
  const watch = new Watch("giant libraries");
  for (const [name, make] of Object.entries(GIANTS)) {
    const frame = LIBRARY.join("").replace('"scenarios": ', () => `"scenarios": ${make()}, "x": `);
    const library = await watch.read(name, () => readLibrary(frame));
    expect(library.ok, name).toBe(false);
  }
  watch.finish();
});
