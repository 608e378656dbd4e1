import { expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { replaceItems } from "#scenario/edit/replace.ts";
import { noteAt, uncertaintyAt, withNote, withUncertainty } from "#scenario/edit/uncertain.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";

const TIERS = "/plans/referral/components/0/tiers";
const TABLE = [
  { from: 0, rate: 0.02 },
  { from: 10_000, rate: 0.04 },
  { from: 50_000, rate: 0.06 },
];

/** Three tiers, of which the first two rates are uncertain and noted. */
function model(): Scenario {
  const attainment = { kind: "attainment", base: "bookings", period: "year", tiers: TABLE, mode: "marginal" };
  const plan = writeAt(apiVendor, "/plans/referral/components", [{ ...attainment, appliesTo: null }]);
  return [0, 1].reduce((scenario, i) => {
    const path = `${TIERS}/${i}/rate`;
    return withNote(withUncertainty(scenario, path, { p10: 0.01, p90: 0.08 }), path, `note ${i}`);
  }, plan);
}

test("rows that stay the same keep what is said of them, that of others goes, and the rest of the scenario stays", () => {
  const before = model();
  const next = replaceItems(before, TIERS, [TABLE[0], { from: 20_000, rate: 0.05 }]);
  expect(readAt(next, TIERS)).toEqual([TABLE[0], { from: 20_000, rate: 0.05 }]);
  expect(uncertaintyAt(next, `${TIERS}/0/rate`)).toEqual({ p10: 0.01, p90: 0.08 });
  expect(noteAt(next, `${TIERS}/0/rate`)).toBe("note 0");
  expect(uncertaintyAt(next, `${TIERS}/1/rate`)).toBeNull();
  expect(noteAt(next, `${TIERS}/1/rate`)).toBe("");
  expect(parseScenario(next)).toEqual({ ok: true, scenario: next });
  expect({ ...next, plans: [], notes: {}, uncertainties: [] }).toEqual({
    ...before,
    plans: [],
    notes: {},
    uncertainties: [],
  });
});

test("there must be a list", () => {
  expect(() => replaceItems(apiVendor, "/plans/none/components", [])).toThrow(RangeError);
});
