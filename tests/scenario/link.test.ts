import { deflateSync } from "node:zlib";
import type { Scenario } from "#engine/index.ts";
import { LONGEST_LINK, readLink, writeLink } from "#scenario/link/link.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { mutants } from "#tests/generators/mutants.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const GENERATED = LONG ? 2000 : 60;
const MUTANTS = LONG ? 20_000 : 600;

/** Milliseconds within which any link is read, on a busy machine. */
const PATIENCE = 1000;

afterEach(() => vi.unstubAllGlobals());

const linkOf = async (scenario: Scenario): Promise<string> => {
  const written = await writeLink(scenario);
  if (!written.ok) throw new Error(written.problem.code);
  return written.link;
};

/** A link that holds any text at all. */
const linkWith = (text: string | Buffer): string => `#s=1.${deflateSync(text).toString("base64url")}`;

/** What reading says: "ok", or the code. */
const said = async (text: string): Promise<string> => {
  const read = await readLink(text);
  return read.ok ? "ok" : read.problem.code;
};

test.each([...ALL_TEMPLATES.map(({ scenario }) => scenario), everything])(
  "$name comes back the same from a link that is short enough",
  async (scenario) => {
    const link = await linkOf(scenario);
    expect(link).toMatch(/^#s=1\.[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(await readLink(link)).toEqual({ ok: true, scenario });
  },
);

test("any scenario comes back the same, to the byte", async () => {
  const check = fc.asyncProperty(fc.oneof(scenarios(), scenarios({ numbers: "any" })), async (scenario) => {
    const written = await writeLink(scenario);
    if (!written.ok) return expect(written.problem.params.length).toBeGreaterThan(LONGEST_LINK);
    const read = await readLink(written.link);
    expect(read.ok && JSON.stringify(read.scenario)).toBe(JSON.stringify(scenario));
  });
  await fc.assert(check, { seed: 21, numRuns: GENERATED, endOnFailure: true });
});

test("letters of every writing come back", async () => {
  const scenario = { ...apiVendor, name: "Überraschung “Q3” <b>日本 🎈", description: "\uFEFF a\nb \u2028" };
  const { ok } = parseScenario(scenario);
  if (ok) expect(await readLink(await linkOf(scenario))).toEqual({ ok: true, scenario });
  expect(await readLink(await linkOf({ ...apiVendor, name: "日本 🎈" }))).toMatchObject({ ok: true });
});

test("a scenario that is too long for a link says how long it would be", async () => {
  const chance = fc.sample(fc.string({ minLength: 2000, maxLength: 2000 }), { seed: 8, numRuns: 8 }).join("");
  const { problem } = (await writeLink({ ...apiVendor, description: chance })) as { problem: { code: string } };
  expect(problem).toMatchObject({ code: "tooLong", params: { limit: LONGEST_LINK } });
});

test("what mail and chat do to a link does no harm", async () => {
  const link = await linkOf(apiVendor);
  const wrapped = link.replace(/(.{76})/g, "$1\r\n");
  const quoted = link.replace("=", "=3D").replace(/(.{70})/g, "$1=\r\n");
  for (const text of [
    link.slice(1),
    ` ${link} `,
    `${link}.`,
    `${link}).`,
    `${link}>`,
    `${link}”,`,
    `${link}==`,
    wrapped,
    wrapped.replaceAll("\r\n", "%0D%0A"),
    wrapped.replaceAll("\r\n", "%20"),
    wrapped.replaceAll("\r\n", "\u00a0\u200b"),
    quoted,
    link.replace("#s=", "#s%3D"),
    link.replace("#s=", "#S="),
    link.replace("1.", "1%2E"),
  ]) {
    expect(await said(text), text.slice(0, 90)).toBe("ok");
  }
});

test("a link that is cut off anywhere is damaged", async () => {
  const link = await linkOf(apiVendor);
  for (let length = "#s=1.".length; length < link.length - 1; length += 37) {
    expect(await said(link.slice(0, length)), `${length} of ${link.length}`).toBe("damaged");
  }
  expect(await said("#s=")).toBe("noLink");
  expect(await said("#s=1")).toBe("noLink");
});

test("a changed character is found, wherever it stands", async () => {
  const link = await linkOf(apiVendor);
  for (let at = "#s=1.".length; at < link.length - 1; at += 29) {
    const other = link[at] === "A" ? "B" : "A";
    expect(await said(link.slice(0, at) + other + link.slice(at + 1)), `${at} of ${link.length}`).not.toBe("ok");
  }
});

test.each<[string, string, string]>([
  ["nothing", "", "noLink"],
  ["an address", "#/summary", "noLink"],
  ["words", "#s=hello", "noLink"],
  ["a newer way of writing", "#s=2.abc", "newerLink"],
  ["no version", "#s=0.abc", "noLink"],
  ["not packed", "#s=1.aGVsbG8gd29ybGQ", "damaged"],
  ["packed text that is no JSON", linkWith("hello"), "foreign"],
  ["packed bytes that are no text", linkWith(Buffer.from([0xff, 0xfe, 0x00])), "damaged"],
  ["JSON of something else", linkWith("[1,2,3]"), "refused"],
  ["a newer scenario", linkWith(JSON.stringify({ ...apiVendor, schemaVersion: 99 })), "refused"],
  ["very deep JSON", linkWith("[".repeat(100_000)), "foreign"],
  ["a very long text", `#s=1.${"A".repeat(40_000)}`, "tooLong"],
  ["a bomb", linkWith(Buffer.alloc(20_000_000)), "tooLarge"],
])("%s", async (_, text, code) => {
  const before = performance.now();
  expect(await said(text)).toBe(code);
  expect(performance.now() - before).toBeLessThan(PATIENCE);
});

test("names that are prototypes' change nothing", async () => {
  const text = JSON.stringify(apiVendor).replace(
    "{",
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
  );
  expect(await said(linkWith(text))).toBe("refused");
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("a browser that cannot pack or unpack is told from a damaged link", async () => {
  const link = await linkOf(apiVendor);
  vi.stubGlobal("CompressionStream", undefined);
  vi.stubGlobal("DecompressionStream", undefined);
  expect(await writeLink(apiVendor)).toMatchObject({ ok: false, problem: { code: "unsupported" } });
  expect(await said(link)).toBe("unsupported");
});

test(
  `${MUTANTS} mutated links: a scenario or a problem with a code, soon, never an exception`,
  { timeout: 240_000 },
  async () => {
    const originals = fc.sample(scenarios(), { seed: 4, numRuns: 30 });
    const count = { ok: 0, packed: 0, letters: 0 };
    const kind = fc.constantFrom<"inside" | "bytes" | "letters">("inside", "bytes", "letters");
    const check = fc.asyncProperty(
      mutants(fc.constantFrom(...originals)),
      kind,
      fc.nat(),
      fc.nat(),
      fc.string({ unit: "binary", maxLength: 6 }),
      async ({ text }, where, a, b, piece) => {
        const before = performance.now();
        const read = await readLink(mutant(text, where, a, b, piece));
        if (performance.now() - before > PATIENCE) throw new Error("too slow");
        if (read.ok) {
          count.ok++;
          if (!parseScenario(read.scenario).ok) throw new Error("not a scenario");
        } else if (read.problem.code === "refused") {
          count.packed++;
          if (read.problem.params.problems.length === 0) throw new Error("refused without a reason");
        } else count.letters++;
      },
    );
    await fc.assert(check, { endOnFailure: true, seed: 6, numRuns: MUTANTS });
    for (const each of Object.values(count)) expect(each).toBeGreaterThan(MUTANTS / 20);
  },
);

/** A link of a broken file, or of a file with its bytes or letters broken after packing. */
function mutant(text: string, where: "inside" | "bytes" | "letters", a: number, b: number, piece: string): string {
  const link = linkWith(text);
  if (where === "inside") return link;
  if (where === "letters") {
    const from = a % link.length;
    return link.slice(0, from) + piece + link.slice(from + (b % 4));
  }
  const packed = deflateSync(text);
  packed[a % packed.length]! ^= 1 << (b % 8);
  return `#s=1.${packed.toString("base64url")}`;
}
