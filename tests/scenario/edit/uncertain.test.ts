import { settled } from "#scenario/edit/paths.ts";
import {
  LONGEST_NOTE,
  mayBeUncertain,
  MOST_UNCERTAIN,
  noteAt,
  noteFrom,
  roomFor,
  startRange,
  uncertaintyAt,
  uncertaintyIndex,
  withNote,
  withUncertainty,
} from "#scenario/edit/uncertain.ts";
import { parseScenario } from "#scenario/parse.ts";
import { writeAt } from "#scenario/pointer.ts";
import { numberFieldAt } from "#scenario/rules/uncertainty.ts";
import { apiVendor as withNotes } from "#scenario/templates/index.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces } from "#tests/generators/uncertainties.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Without its notes on where figures come from. */
const apiVendor = { ...withNotes, notes: {} };

const byId = "/segments/mid/activity/median";
const byIndex = "/segments/1/activity/median";
const range = { p10: 1, p90: 2 };

test("a number is uncertain by any spelling of its path, once, and certain again", () => {
  const uncertain = withUncertainty(apiVendor, byIndex, range);
  expect(uncertain.uncertainties).toEqual([{ path: byId, ...range }]);
  expect(uncertaintyAt(uncertain, byId)).toEqual(range);
  expect(uncertaintyAt(uncertain, byIndex)).toEqual(range);
  expect(uncertaintyIndex(uncertain, byIndex)).toBe(0);
  expect(uncertaintyAt(uncertain, "/discountRate")).toBeNull();
  const wider = withUncertainty(uncertain, byIndex, { p10: 0, p90: 3 });
  expect(wider.uncertainties).toEqual([{ path: byId, p10: 0, p90: 3 }]);
  expect(withUncertainty(wider, byIndex, null)).toEqual(apiVendor);
  expect(withUncertainty(apiVendor, byId, null)).toBe(apiVendor);
});

test("notes on uncertain inputs stay with them", () => {
  const two = withUncertainty(withUncertainty(apiVendor, byId, range), "/discountRate", range);
  const noted = withNote(two, "/uncertainties/1/p90", "Guess");
  expect(withUncertainty(noted, byId, null).notes).toEqual({ "/uncertainties/0/p90": "Guess" });
  expect(withUncertainty(noted, "/discountRate", null).notes).toEqual({});
});

test("a pasted text becomes a note that is taken", () => {
  expect(noteFrom("From\u0000 the\tbooks,\nline 3\u009f")).toBe("From the\tbooks,\nline 3");
  const long = noteFrom("é".repeat(LONGEST_NOTE + 1));
  expect(long).toHaveLength(LONGEST_NOTE);
  expect(parseScenario(withNote(apiVendor, byId, long)).ok).toBe(true);
});

test("there is room for so many uncertain inputs and notes as a file may have", () => {
  expect(roomFor(apiVendor)).toEqual({ uncertainty: true, note: true });
  const one = { path: byId, ...range };
  const uncertainties = Array.from({ length: MOST_UNCERTAIN }, () => one);
  const notes = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`/offers/${i}`, "?"]));
  expect(roomFor({ ...apiVendor, uncertainties, notes })).toEqual({ uncertainty: false, note: false });
});

test("what may be uncertain, and what a range must be", () => {
  expect(mayBeUncertain(apiVendor, "/discountRate")).toBe(true);
  const coloured = writeAt(apiVendor, "/strategies/0", { ...apiVendor.strategies[0]!, slot: 3 });
  const never = ["/horizonMonths", "/simulation/runs", "/currency", "/offers/seats/commitment/coverage", "/no"];
  for (const path of [...never, "/plans/usage-share/annualCap", "/strategies/0/slot"]) {
    expect(mayBeUncertain(coloured, path)).toBe(false);
    expect(() => withUncertainty(coloured, path, range)).toThrow(RangeError);
    expect(() => startRange(coloured, path)).toThrow(RangeError);
  }
  for (const wrong of [
    { p10: 2, p90: 1 },
    { p10: NaN, p90: 1 },
    { p10: 0, p90: Infinity },
  ]) {
    expect(() => withUncertainty(apiVendor, "/discountRate", wrong)).toThrow(RangeError);
  }
});

test("the first range lies round the number, within the field's bounds, whole where the field is", () => {
  expect(startRange(apiVendor, "/offers/commit/commitment/coverage")).toEqual({ p10: 0.48, p90: 0.72 });
  expect(startRange(apiVendor, "/partners/integrator/firms")).toEqual({ p10: 2, p90: 4 });
  const check = fc.property(scenarios({ numbers: "any" }), (scenario) => {
    for (const { path, field, value } of numberPlaces(scenario)) {
      const { p10, p90 } = startRange(scenario, path);
      expect(field.min <= p10 && p10 <= value && value <= p90 && p90 <= field.max).toBe(true);
      if (value === 0 || Math.abs(value) > 1e-300) expect(p90).toBeGreaterThan(p10);
      if (field.type === "integer") expect([p10, p90].every(Number.isInteger)).toBe(true);
      expect(numberFieldAt(scenario, path)).toBe(field);
      expect(mayBeUncertain(scenario, path)).toBe(true);
    }
  });
  fc.assert(check, { seed: 2, numRuns: 5 });
});

test("a note is found by any spelling of its path, and goes when it is empty", () => {
  const noted = withNote(withNote(apiVendor, byIndex, "Survey"), "/discountRate", "Bank");
  expect(Object.entries(noted.notes)).toEqual([
    ["/discountRate", "Bank"],
    [byId, "Survey"],
  ]);
  expect(noteAt(noted, byIndex)).toBe("Survey");
  expect(noteAt(noted, byId)).toBe("Survey");
  expect(noteAt(noted, "/currency")).toBe("");
  expect(noteAt(withNote(noted, byIndex, "Other"), byId)).toBe("Other");
  expect(withNote(withNote(noted, byIndex, ""), "/discountRate", "")).toEqual(apiVendor);
  const spelled = { ...apiVendor, notes: { [byIndex]: "As it was" } };
  expect(withNote(spelled, byId, "Now").notes).toEqual({ [byIndex]: "Now" });
});

test("what is no note is refused", () => {
  for (const [path, text] of [
    ["/no", "x"],
    ["/notes", "x"],
    ["/currency", "x".repeat(2001)],
    ["/currency", "\u0000"],
  ] as const) {
    expect(() => withNote(apiVendor, path, text)).toThrow(RangeError);
  }
});

test("settled: what leads nowhere or is there twice goes, all else is the same", () => {
  const odd = {
    ...apiVendor,
    notes: { "/none": "x", "/notes/~1none": "x", "/name": "Kept", "/uncertainties/2/p10": "Third" },
    uncertainties: [
      { path: byId, ...range },
      { path: byIndex, ...range },
      { path: "/discountRate", ...range },
      { path: "/horizonMonths", ...range },
    ],
  };
  const now = settled(odd);
  expect(now.notes).toEqual({ "/name": "Kept", "/uncertainties/1/p10": "Third" });
  expect(now.uncertainties.map(({ path }) => path)).toEqual([byId, "/discountRate"]);
  expect(settled(now)).toBe(now);
  expect(parseScenario(now)).toEqual({ ok: true, scenario: now });
  const uncommitted = writeAt(
    withNote(apiVendor, "/offers/commit/commitment/ramp", "x"),
    "/offers/commit/commitment",
    null,
  );
  expect(settled(uncommitted).notes).toEqual({});
});
