/** Everything else that is parsed: fields, pasted cells, addresses, notes in `localStorage`. */
import { expect, test } from "vitest";
import { methodAnchorOf } from "#app/method-page.svelte.ts";
import { hashOf, routeOf } from "#app/routes.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { jsonErrorAt } from "#scenario/json-error.ts";
import { nameFrom } from "#scenario/edit/fresh.ts";
import { stepsOf } from "#scenario/path.ts";
import { readAt } from "#scenario/pointer.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { takeUp } from "#storage/parting.ts";
import { ScenarioWriter } from "#storage/writing.ts";
import { Theme } from "#state/theme.svelte.ts";
import { parseEntry, type EntryKind } from "#text/entry.ts";
import { cellsOf, numbersOf, seriesOf } from "#text/paste-cells.ts";
import { Chance } from "#tests/walk/random.ts";
import { broken } from "./texts.ts";
import { share, Watch } from "./watch.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

const KINDS: EntryKind[] = ["share", "money", "factor", "months", "number", "plain"];

function route(text: string): unknown {
  const read = routeOf(text);
  if (read !== null) expect(routeOf(hashOf(read))).toEqual(read);
  return read;
}

function theme(text: string): void {
  const root = { dataset: {} } as HTMLElement;
  const { choice } = new Theme(root, { getItem: () => text, setItem: () => {} });
  expect(["system", "light", "dark"]).toContain(choice);
}

async function parting(text: string): Promise<void> {
  const stores = createMemoryStores({ code: "unavailable", detail: "test" });
  const notes = new Map([["drawdown-parting", text]]);
  const notepad = {
    length: 1,
    key: () => "drawdown-parting",
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: () => {},
    removeItem: (key: string) => void notes.delete(key),
  };
  await takeUp(notepad, stores, new ScenarioWriter(stores, (side) => Promise.resolve(side)));
  const list = await stores.scenarios.list();
  expect(list.ok && list.value.every(({ name }) => typeof name === "string")).toBe(true);
}

function cells(text: string): void {
  const rows = cellsOf(text);
  if (rows.length === 0) return;
  for (const kind of LONG ? KINDS : (["money"] as const)) {
    const read = numbersOf(rows, kind);
    if (read.ok) expect(read.rows.flat().every((value) => value === null || Number.isFinite(value))).toBe(true);
    seriesOf(rows, kind, 12);
  }
}

/** What reads a text, by what the text is. */
const PARSERS: Record<string, (text: string) => unknown> = {
  entry: (text) => KINDS.map((kind) => parseEntry(text, kind)),
  cells,
  route,
  method: methodAnchorOf,
  path: stepsOf,
  pointer: (text) => readAt(apiVendor, text),
  name: nameFrom,
  theme,
  parting,
  "place of an error": jsonErrorAt,
};

const GOOD = [
  "1.2m",
  "$1,200.50",
  "12 %",
  "−3 ×",
  "18 months",
  '10\t5\n20\t4\n\t"3,5"',
  "up to;price\n10;5",
  "#/ledger/commit/typical/integrator/2/-3/12/drawdown",
  "#/compare/commit/seats/difference",
  "#/method/incentives-tiers",
  "/segments/smb/activity/median",
  "dark",
  JSON.stringify({ at: 1, scenario: apiVendor }),
];

const SIZE = 100_000;

/** Texts on which an expression that looks back would never end. */
const ADVERSARIAL = [
  ..."0,. -%$\"'x’\t\n;~/#_{[\\ª٣".split("").map((letter) => letter.repeat(SIZE)),
  ...[
    "1.",
    "1,",
    "1 ",
    "a1",
    '""',
    '"a',
    '"\n',
    "1\n",
    "1\t",
    "~1",
    "~2",
    "/a",
    "%41",
    "mo",
    "1,234.",
    "éé ",
    "- ",
  ].flatMap((piece) => [piece.repeat(SIZE / piece.length), `${piece.repeat(SIZE / piece.length)}!`]),
  ...["#/ledger/", "#/revenue/", "#/method/", "/offers/", "-", "$", '"'].flatMap((start) =>
    ["a", "0", "1.", " ", "/", "a/"].map((piece) => `${start}${piece.repeat(SIZE)}!`),
  ),
];

test.each(Object.entries(PARSERS))("%s: 100 kB of anything awkward", { timeout: 60_000 }, async (name, parse) => {
  const watch = new Watch(name);
  for (const [i, text] of ADVERSARIAL.entries()) {
    await watch.read(`${name} ${i}: ${text.slice(0, 12)}…`, () => parse(text));
  }
  watch.finish();
});

test("broken entries, cells, addresses and notes", { timeout: 600_000 }, async () => {
  const chance = new Chance(64);
  const watch = new Watch("small");
  for (let i = share(4000); i > 0; i--) {
    const { name, text } = broken(chance.of(GOOD), chance);
    for (const [what, parse] of Object.entries(PARSERS)) {
      await watch.read(`${what}: ${name}: ${text.slice(0, 60)}`, () => parse(text));
    }
  }
  watch.finish();
});
