import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
const tokens = read("ui/tokens.css");
const ramp = read("charts/cohorts/ramp.css");
const dark = tokens.indexOf("prefers-color-scheme: dark");
const THEMES = [tokens.slice(0, dark), tokens.slice(dark)];

function colour(theme: string, name: string): number[] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(theme)![1]!;
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance, as WCAG has it. */
function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: number[], b: number[]): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** What `calc(a ± b * var(--night))` of a slot is by day (0) or by night (1). */
function limit(slot: number, name: "pale" | "full", night: number): number {
  const rule = new RegExp(
    `\\.ramp\\.k${slot} \\{[^}]*--${name}: calc\\(([\\d.]+) ([+-]) ([\\d.]+) \\* var\\(--night\\)\\)`,
  );
  const [, from, sign, by] = rule.exec(ramp)!;
  return Number(from) + night * Number(by) * (sign === "-" ? -1 : 1);
}

test("numbers on the ramp of a heat map can be read in every colour, light and dark", () => {
  THEMES.forEach((theme, night) => {
    const [ink, paper] = [colour(theme, "ink"), colour(theme, "paper")];
    for (let slot = 1; slot <= 8; slot++) {
      const hue = colour(theme, `s${slot}-text`);
      const shade = (part: number): number[] => hue.map((c, i) => c * part + paper[i]! * (1 - part));
      const [pale, full] = [limit(slot, "pale", night), limit(slot, "full", night)];
      expect(full, `slot ${slot}`).toBeGreaterThan(pale);
      for (let part = 0; part <= 1; part += 0.1) {
        expect(contrast(ink, shade(part * pale)), `ink, slot ${slot}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(paper, shade(full + part * (1 - full))), `paper, slot ${slot}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
