import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { numberAt, withNumber } from "#state/lever.ts";

const MEDIAN = "/segments/mid/activation/months/median";
const SPREAD = "/segments/mid/activation/months";

test("every lever is a number of the example, inside its field's bounds, and belongs to something", () => {
  for (const { path, min, max } of LEVERS) {
    const at = numberAt(apiVendor, path)!;
    expect(at.owner, path).not.toBeNull();
    expect(at.value, path).toBeGreaterThanOrEqual(min);
    expect(at.value, path).toBeLessThanOrEqual(max);
    expect(at.field.min, path).toBeLessThanOrEqual(min);
    expect(at.field.max, path).toBeGreaterThanOrEqual(max);
  }
});

test("a path that leads nowhere or to no number gives null", () => {
  expect(numberAt(apiVendor, "/offers/none/termMonths")).toBeNull();
  expect(numberAt(apiVendor, "/name")).toBeNull();
});

test("a plain number is just written", () => {
  const next = withNumber(apiVendor, apiVendor, "/horizonMonths", 12);
  expect(next).toEqual({ ...apiVendor, horizonMonths: 12 });
});

test("a median takes its 90th percentile along and brings it back exactly", () => {
  const opened = readAt(apiVendor, SPREAD) as { median: number; p90: number };
  const moved = withNumber(apiVendor, apiVendor, MEDIAN, opened.median * 2);
  expect(readAt(moved, SPREAD)).toEqual({ median: opened.median * 2, p90: opened.p90 * 2 });
  expect(withNumber(moved, apiVendor, MEDIAN, opened.median)).toEqual(apiVendor);
});

test("a median keeps its spread across 0", () => {
  const none = withNumber(apiVendor, apiVendor, MEDIAN, 0);
  expect(readAt(none, SPREAD)).toEqual({ median: 0, p90: 0 });
  expect(withNumber(none, apiVendor, MEDIAN, 3)).toEqual(apiVendor);
});

test("a spread that was edited by itself is kept, not the one at opening", () => {
  const wider = writeAt(apiVendor, `${SPREAD}/p90`, 12);
  const moved = withNumber(wider, apiVendor, MEDIAN, 6);
  expect(readAt(moved, SPREAD)).toEqual({ median: 6, p90: 24 });
});

test("whatever the levers are moved to, the scenario stays valid", () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...LEVERS), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(moves, (steps) => {
      const moved = steps.reduce(
        (scenario, [{ path, min, max }, share]) => withNumber(scenario, apiVendor, path, min + share * (max - min)),
        apiVendor,
      );
      expect(parseScenario(moved)).toMatchObject({ ok: true });
    }),
    { seed: 5, numRuns: 200 },
  );
});
