import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readLink, writeLink } from "#scenario/link/link.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { Chance } from "#tests/walk/random.ts";
import { broken } from "./texts.ts";
import { share, Watch } from "./watch.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ORIGINALS = ALL_TEMPLATES.map(({ scenario }) => scenario);
const TEXTS = ORIGINALS.map((scenario) => JSON.stringify(scenario));

/** A link that unpacks to a text or to bytes. */
const packed = (content: string | Uint8Array): string => `#s=1.${deflateSync(content).toString("base64url")}`;

const BOMBS: Record<string, () => string> = {
  "a gigabyte of nothing": () => packed(new Uint8Array(30_000_000)).slice(0, 32_000),
  "as much as is unpacked, of brackets": () => packed("[".repeat(499_999)),
  "a little more": () => packed(" ".repeat(500_001)),
  "a text of quotes": () => packed('"'.repeat(499_999)),
  "as many names as fit": () => packed(`{${Array.from({ length: 40_000 }, (_, i) => `"n${i}":0`).join(",")}}`),
  "letters without end": () => `#s=1.${"A".repeat(5_000_000)}`,
  "escapes without end": () => `#s=1.${"%41".repeat(10_900)}`,
  "versions without end": () => `#s=${"9".repeat(30_000)}.A`,
  "spaces without end": () => `#${" ".repeat(32_000)}s=1.A`,
  "space in between": () => `#s=1.${" A".repeat(16_000)}`,
  "half letters": () => `#s=1.${"\ud800".repeat(30_000)}`,
  "an escape of an escape": () => `#s=1.${"%25".repeat(10_000)}`,
};

/** A link cut, changed letter by letter, or made of a broken scenario. */
function hostile(link: string, chance: Chance): { name: string; text: string } {
  const at = chance.whole(0, link.length);
  const letter = chance.of([...LETTERS, "%", "=", ".", "#", "\n", "\u0000", "\u{1F4A5}"]);
  switch (chance.whole(0, 5)) {
    case 0:
      return { name: "cut", text: link.slice(0, at) };
    case 1:
      return { name: "letter", text: link.slice(0, at) + letter + link.slice(at + 1) };
    case 2:
      return { name: "inserted", text: link.slice(0, at) + letter.repeat(chance.whole(1, 300)) + link.slice(at) };
    default: {
      const { name, text } = broken(chance.of(TEXTS), chance);
      return { name, text: packed(text) };
    }
  }
}

test("broken links", { timeout: 600_000 }, async () => {
  const chance = new Chance(63);
  const watch = new Watch("links");
  const count = { opened: 0, refused: 0 };
  const links = await Promise.all(ORIGINALS.map((scenario) => writeLink(scenario)));
  for (let i = share(8000); i > 0; i--) {
    const link = chance.of(links);
    if (!link.ok) throw new Error("a template has no link");
    const { name, text } = hostile(link.link, chance);
    const read = await watch.read(name, () => readLink(text));
    count[read.ok ? "opened" : "refused"]++;
  }
  watch.finish();
  expect(count.opened).toBeGreaterThan(0);
  expect(count.refused).toBeGreaterThan(count.opened);
});

test("links that unpack to more than is read", async () => {
  const watch = new Watch("bombs");
  for (const [name, make] of Object.entries(BOMBS)) {
    const text = make();
    expect((await watch.read(name, () => readLink(text))).ok, name).toBe(false);
  }
  watch.finish();
});
