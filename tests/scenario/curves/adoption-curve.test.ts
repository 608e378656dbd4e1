import { describe, expect, test } from "vitest";
import type { Curve } from "#engine/index.ts";
import {
  ADOPTION_PRESETS,
  adoptionHandles,
  adoptionPoints,
  adoptionSpan,
  BASS_REFERENCES,
  bassPeak,
  bassPerMonth,
  newAdopters,
  withMonths,
} from "#scenario/curves/adoption-curve.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";

const CURVES: Curve[] = [
  { kind: "immediate" },
  { kind: "linear", months: 7 },
  { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 },
  { kind: "gompertz", monthsToHalf: 3, monthsTo90: 9 },
  { kind: "bass", p: 0.01, q: 0.3 },
];

/** Whether a scenario with this curve passes the schema. */
function isAllowed(adoption: Curve): boolean {
  const [first, ...others] = apiVendor.segments;
  return parseScenario({ ...apiVendor, segments: [{ ...first!, adoption }, ...others] }).ok;
}

const shareAt = (curve: Curve, months: number): number => adoptionPoints(curve, months, 1)[1]!.share;

test.each(CURVES)("the line of $kind rises from the start to nearly full use", (curve) => {
  const points = adoptionPoints(curve, adoptionSpan(curve));
  expect(points[0]!.months).toBe(0);
  for (let i = 1; i < points.length; i++) expect(points[i]!.share).toBeGreaterThanOrEqual(points[i - 1]!.share);
  expect(points.at(-1)!.share).toBeGreaterThan(0.95);
});

test("points by which a curve is given lie on it", () => {
  for (const curve of CURVES) {
    for (const { months, share } of adoptionHandles(curve)) expect(shareAt(curve, months)).toBeCloseTo(share, 9);
  }
  expect(CURVES.map((curve) => adoptionHandles(curve).length)).toEqual([0, 1, 2, 2, 0]);
});

test("the ends of what a point may be pass the schema, more does not", () => {
  for (const curve of CURVES) {
    for (const { field, min, max } of adoptionHandles(curve)) {
      expect(isAllowed(withMonths(curve, field, min))).toBe(true);
      expect(isAllowed(withMonths(curve, field, max))).toBe(true);
      expect(isAllowed(withMonths(curve, field, max + 0.1))).toBe(false);
      expect(isAllowed(withMonths(curve, field, min - 0.1))).toBe(false);
    }
  }
});

test("new adopters add up to the curve and peak where Bass says", () => {
  const curve = { kind: "bass", p: 0.01, q: 0.3 } as const;
  const starts = newAdopters(curve, 60);
  expect(starts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(shareAt(curve, 60), 9);
  const most = starts.reduce((best, start) => (start.share > best.share ? start : best));
  expect(Math.abs(most.months - 0.5 - bassPeak(curve))).toBeLessThan(1);
  expect(bassPeak({ p: 0.3, q: 0.1 })).toBe(0);
});

describe("curves to begin from", () => {
  test("presets pass the schema and are ordered by speed", () => {
    expect(ADOPTION_PRESETS.map(({ id }) => id)).toEqual(["fast", "typical", "slow"]);
    const shares = ADOPTION_PRESETS.map(({ adoption }) => shareAt(adoption, 8));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    for (const { adoption } of ADOPTION_PRESETS) expect(isAllowed(adoption)).toBe(true);
  });

  test("published curves reach in months what they reach in years", () => {
    for (const reference of BASS_REFERENCES) {
      const monthly = bassPerMonth(reference);
      expect(isAllowed(monthly)).toBe(true);
      const yearly = { kind: "bass", p: reference.pPerYear, q: reference.qPerYear } as const;
      for (const years of [1, 4, 9]) expect(shareAt(monthly, 12 * years)).toBeCloseTo(shareAt(yearly, years), 9);
    }
  });
});
