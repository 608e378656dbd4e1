import { renameId } from "#scenario/edit/rename.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { expect, test } from "vitest";

test("a segment has its new id in every mix, in the parser's order, and in paths", () => {
  const noted = {
    ...apiVendor,
    notes: { "/segments/mid/name": "a", "/partners/1/segmentMix/mid": "b", "/segments/0/name": "c" },
    uncertainties: [{ path: "/partners/integrator/segmentMix/mid", p10: 1, p90: 2 }],
  };
  const renamed = renameId(noted, "/segments/1", "0");
  expect(parseScenario(renamed)).toEqual({ ok: true, scenario: renamed });
  expect(Object.keys(renamed.partners[0]!.segmentMix)).toEqual(["0", "enterprise", "startup"]);
  expect(renamed.partners[0]!.segmentMix["0"]).toBe(6);
  expect(renamed.notes).toEqual({
    "/partners/referrer/segmentMix/0": "b",
    "/segments/0/name": "a",
    "/segments/startup/name": "c",
  });
  expect(renamed.uncertainties).toEqual([{ path: "/partners/integrator/segmentMix/0", p10: 1, p90: 2 }]);
  expect(renamed.offers).toBe(noted.offers);
});

test.each([
  ["/offers/commit", ["/strategies/2/offerId", "/strategies/3/offerId", "/strategies/0/before/offerId"]],
  ["/plans/referral", ["/strategies/0/planId", "/strategies/2/planId", "/strategies/0/before/planId"]],
  ["/strategies/seats-fee", ["/baselineStrategyId"]],
  ["/partners/referrer", ["/plans/0/components/0/appliesTo/1"]],
  ["/meters/calls", ["/offers/1/charges/0/meterId"]],
])("%s is renamed wherever it is named", (item, references) => {
  const before = writeAt(apiVendor, "/strategies/0/before", { offerId: "commit", planId: "referral" });
  const paid = writeAt(before, "/plans/0/components/0/appliesTo", ["integrator", "referrer"]);
  const renamed = renameId(paid, item, "new");
  expect(parseScenario(renamed)).toEqual({ ok: true, scenario: renamed });
  for (const path of references) expect(readAt(renamed, path)).toBe("new");
  expect(JSON.stringify(renamed).split('"new"')).toHaveLength(references.length + 2);
});

test("an id comes back as it was", () => {
  for (const list of ["meters", "segments", "partners", "offers", "plans", "strategies"] as const) {
    const { id } = everything[list][0]!;
    const there = renameId(everything, `/${list}/${id}`, "elsewhere");
    expect(JSON.stringify(renameId(there, `/${list}/elsewhere`, id))).toBe(JSON.stringify(everything));
  }
});

test("ids that are taken, malformed or nobody's are refused", () => {
  expect(renameId(apiVendor, "/offers/seats", "seats")).toBe(apiVendor);
  for (const id of ["commit", "", "No", "x".repeat(41), "a/b"]) {
    expect(() => renameId(apiVendor, "/offers/seats", id)).toThrow(RangeError);
  }
  expect(() => renameId(apiVendor, "/offers/none", "new")).toThrow(RangeError);
  expect(() => renameId(apiVendor, "/offers/commit/charges/0", "new")).toThrow(RangeError);
});
