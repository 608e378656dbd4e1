import { describe, expect, it } from "vitest";
import { fieldAt } from "#scenario/field-at.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";

/** Where prices stand: of a seat, of a unit of use, of what is paid once or each month. */
const PRICE = /^\/offers\/[^/]+\/charges\/\d+\/(amount|monthly|schedule\/(price|tiers\/\d+\/(price|flat)))$/;
/** Where typical usage stands: of the product, or of seats where nothing else is paid for. */
const USAGE = /^\/segments\/[^/]+\/activity\/median$/;
const SEATS = /^\/segments\/[^/]+\/seats\/median$/;
const SOURCE = /^Source: /;
const YEAR = /\b(19|20)\d\d\b/;

describe.each(ALL_TEMPLATES)("$id", ({ scenario }) => {
  const notes = Object.entries(scenario.notes);
  const sources = notes.filter(([, text]) => SOURCE.test(text));

  it("says where six to ten of its figures come from, most of them from somewhere", () => {
    expect(notes.length).toBeGreaterThanOrEqual(6);
    expect(notes.length).toBeLessThanOrEqual(10);
    expect(2 * sources.length).toBeGreaterThanOrEqual(notes.length);
  });

  it.each(notes)("%s is there, and what is said of it is a source or an assumption", (path, text) => {
    expect(fieldAt(scenario, path)).not.toBeNull();
    expect(text).toMatch(/^(Source|Assumption): \S.*\.$/);
    if (SOURCE.test(text)) expect(text).toMatch(YEAR);
  });

  it("has a source with its date and address for a price and for typical usage", () => {
    const usesMeters = scenario.offers.some(({ charges }) => charges.some(({ kind }) => kind === "usage"));
    for (const figure of [PRICE, usesMeters ? USAGE : SEATS]) {
      const found = sources.filter(([path]) => figure.test(path)).map(([, text]) => text);
      expect(found.some((text) => YEAR.test(text) && /\([^)]*\w\.\w{2,}[/)][^)]*\)?/.test(text))).toBe(true);
    }
  });
});
