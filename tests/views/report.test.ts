import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { leavesOf } from "#scenario/edit/walk.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { reportQuestion } from "#text/report-words.ts";
import { turnOf } from "#views/present/keys.ts";
import { firstLevers, presentLevers } from "#views/present/levers.ts";
import { fitOf } from "#views/present/slide-size.ts";
import { assumptionsOf } from "#views/report/assumptions.ts";
import { pageRule } from "#views/report/print-page.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";

const numbers = leavesOf(apiVendor).filter(({ field }) => field.type === "number");

test("every note and every range stands in exactly one row, and every entry of the model has one", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(numbers.length - 1), { maxLength: 20 }), (chosen) => {
      const paths = chosen.map((i) => numbers[i]!.path);
      const scenario: Scenario = {
        ...apiVendor,
        notes: Object.fromEntries(paths.filter((_, i) => i % 2 === 0).map((path) => [path, `from ${path}`])),
        uncertainties: paths.filter((_, i) => i % 3 === 0).map((path) => ({ path, p10: 1, p90: 2 })),
      };
      const rows = assumptionsOf(scenario).flatMap((section) => section.rows);
      for (const [path, note] of Object.entries(scenario.notes)) {
        expect(rows.filter((row) => row.note === note).map((row) => row.path)).toEqual([path]);
      }
      for (const { path } of scenario.uncertainties) {
        expect(rows.filter((row) => row.path === path && row.range !== null)).toHaveLength(1);
      }
      for (const { name } of [...scenario.offers, ...scenario.plans, ...scenario.partners, ...scenario.segments]) {
        expect(rows.filter((row) => row.name === name && row.words.join("").length > 5)).not.toHaveLength(0);
      }
    }),
    { seed: 5, numRuns: 40 },
  );
});

test("no assumption says what cannot be read", () => {
  for (const { scenario } of ALL_TEMPLATES) {
    const words = assumptionsOf(scenario).flatMap(({ rows }) => rows.flatMap((row) => [row.name, ...row.words]));
    expect(words.join("\n")).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
  }
});

test.each([
  ["Usage or seats? We ask.", 2, "Usage or seats?"],
  ["A vendor weighs. Should it commit to a year? Figures are made up.", 3, "Should it commit to a year?"],
  ["No question here.", 1, "What does “S0” earn in 36\u00a0months?"],
  ["", 2, "Is “S1” better than “S0”?"],
  ["", 4, "Which of four strategies is best, compared with “S0”?"],
  ["", 0, "What would a strategy earn?"],
])("the question of %j with %i strategies", (description, strategies, question) => {
  const list = Array.from({ length: strategies }, (_, i) => ({ name: `S${i}`, isBaseline: i === 0 }));
  expect(reportQuestion(description, list, 36)).toBe(question);
});

test("a name cannot leave its quotation marks in the rule of the pages", () => {
  const rule = pageRule('A: "} body { color: red', "back\\slash\nline");
  expect(rule).toContain('"A: \\"} body { color: red"');
  expect(rule).toContain('"back\\\\slash line · page "');
});

test("every ready scenario has sliders: numbers of its own, within their span, two of them chosen", () => {
  for (const { scenario } of ALL_TEMPLATES) {
    const levers = presentLevers(scenario);
    expect(levers.length, scenario.id).toBeGreaterThan(1);
    expect(new Set(levers.map(({ path }) => path)).size).toBe(levers.length);
    for (const { at, min, max, step } of levers) {
      expect(at.value).toBeGreaterThanOrEqual(min);
      expect(at.value).toBeLessThanOrEqual(max);
      expect(step).toBeGreaterThan(0);
    }
    const first = firstLevers(levers);
    expect(new Set(first).size).toBe(2);
    for (const path of first) expect(levers.map((lever) => lever.path)).toContain(path);
  }
});

test.each([
  ["ArrowRight", 3],
  ["ArrowLeft", 1],
  ["PageDown", 3],
  ["PageUp", 1],
  ["Home", 1],
  ["End", 9],
  [" ", 3],
  ["a", null],
  ["Escape", null],
])("the key %j on the second of nine slides leads to %j", (key, to) => {
  const event = { key, target: null, defaultPrevented: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(turnOf(event as unknown as KeyboardEvent, 2, 9)).toBe(to);
  expect(turnOf({ ...event, ctrlKey: true } as unknown as KeyboardEvent, 2, 9)).toBeNull();
});

test("a figure is as large as its room lets it be, and settles at once", () => {
  const box = (height: number, more = {}): Element =>
    ({ getBoundingClientRect: () => ({ height }), clientHeight: height, ...more }) as unknown as Element;
  const room = box(600, { clientWidth: 1312 });
  const zoom = fitOf(room, box(100 + 300), box(300), 700, 1);
  expect(zoom).toBeCloseTo(500 / 300, 9);
  expect(fitOf(room, box(100 + 300 * zoom), box(300 * zoom), 700, zoom)).toBe(zoom);
  expect(fitOf(room, box(150), box(50), 700, 1)).toBeCloseTo(1312 / 700, 9);
});
