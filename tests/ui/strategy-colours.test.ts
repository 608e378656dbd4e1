import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ciede2000, contrast, labOf, linearOf, seen, SIGHTS, type Sight } from "./colour-sight.ts";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

/** The colours that a rule of the tokens sets, by name. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1]!, m[2]!]));
}

const light = tokensOf(":root {");
const chosen = tokensOf(':root[data-theme="dark"]');
const THEMES = { light, dark: { ...light, ...chosen } };
const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8];
const NAMES = Object.keys(SIGHTS) as Sight[];

/** How near the nearest two of the first `count` strategies are, and which. */
function nearest(tokens: Record<string, string>, sight: Sight, count: number): { distance: number; pair: string } {
  const labs = SLOTS.slice(0, count).map((slot) => labOf(seen(linearOf(tokens[`s${slot}`]!), sight)));
  let least = { distance: Infinity, pair: "" };
  labs.forEach((one, i) =>
    labs.slice(i + 1).forEach((other, j) => {
      const distance = ciede2000(one, other);
      if (distance < least.distance) least = { distance, pair: `${"ABCDEFGH"[i]}${"ABCDEFGH"[i + j + 1]}` };
    }),
  );
  return least;
}

describe("distances", () => {
  test("are those of the published pairs of CIEDE2000", () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286])).toBeCloseTo(0.6377, 4);
    expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  });

  test("shrink for who lacks a kind of cone: red and green for protan and deutan sight, blue and teal for tritan", () => {
    const between = (a: string, b: string, sight: Sight): number =>
      ciede2000(labOf(seen(linearOf(a), sight)), labOf(seen(linearOf(b), sight)));
    for (const sight of ["protanopia", "deuteranopia"] as const) {
      expect(between("#b04040", "#557a20", sight)).toBeLessThan(0.6 * between("#b04040", "#557a20", "normal"));
    }
    expect(between("#2060c0", "#208080", "tritanopia")).toBeLessThan(0.6 * between("#2060c0", "#208080", "normal"));
  });
});

describe.each(Object.entries(THEMES))("the eight strategies, %s", (theme, tokens) => {
  test.each(NAMES)("stay apart for %s", (sight) => {
    const [four, eight] = [nearest(tokens, sight, 4), nearest(tokens, sight, 8)];
    expect(four.distance, `${four.pair} of the first four`).toBeGreaterThanOrEqual(18);
    expect(eight.distance, `${eight.pair} of all eight`).toBeGreaterThanOrEqual(11);
  });

  test("stand out from what they are drawn on: marks 3 to 1, words and letters 4.5 to 1", () => {
    for (const slot of SLOTS) {
      const [mark, words] = [linearOf(tokens[`s${slot}`]!), linearOf(tokens[`s${slot}-text`]!)];
      for (const ground of ["paper", "panel", "raised"]) {
        const on = linearOf(tokens[ground]!);
        expect(contrast(mark, on), `${theme} s${slot} on ${ground}`).toBeGreaterThanOrEqual(3);
        expect(contrast(words, on), `${theme} s${slot}-text on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      const tint = linearOf(tokens[`s${slot}-50`]!);
      expect(contrast(linearOf(tokens.ink!), tint), `${theme} ink on s${slot}-50`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("dark is the same whether it is chosen or the system's", () => {
  expect(Object.keys(chosen).length).toBeGreaterThan(30);
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(chosen);
});

test("every strategy has a line style of its own beside its colour", () => {
  const dashes = SLOTS.map((slot) => new RegExp(`--dash-${slot}:\\s*([^;]+);`).exec(css)?.[1]);
  expect(new Set(dashes).size).toBe(8);
});
