/** Notes and uncertain inputs follow what they are about, told by its content. */
import type { Scenario } from "#engine/index.ts";
import { addItem, canDuplicate, duplicateItem, moveItem, removeItem } from "#scenario/edit/items.ts";
import { renameId } from "#scenario/edit/rename.ts";
import { addTo } from "#scenario/edit/starts.ts";
import { mayBeUncertain } from "#scenario/edit/uncertain.ts";
import { readAt } from "#scenario/pointer.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import { numberPlaces } from "#tests/generators/uncertainties.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf, type Place } from "./places.ts";

/** Numbers that an edit of their list may change: bounds of rows, a switch that is called off. */
const MAY_CHANGE = /\/(upTo|from|switchMonth)$/;

/** The scenario with a numbered note on numbers here and there, every second of them uncertain. */
function marked(scenario: Scenario, every: number): Scenario {
  const places = numberPlaces(scenario).filter(({ path }, i) => i % every === 0 && !MAY_CHANGE.test(path));
  const chosen = places.filter(({ path }) => mayBeUncertain(scenario, path)).slice(0, 100);
  return {
    ...scenario,
    notes: Object.fromEntries(chosen.map(({ path }, i) => [path, `${i}`])),
    uncertainties: chosen.filter((_, i) => i % 2 === 0).map(({ path }, i) => ({ path, p10: i, p90: i })),
  };
}

/** The content that each note (by its text) and each uncertain input (by its percentile) is about. */
function contents({ ...scenario }: Scenario): Map<string, unknown> {
  const notes = Object.entries(scenario.notes).map(([path, note]) => [note, readAt(scenario, path)] as const);
  const inputs = scenario.uncertainties.map(({ path, p10 }) => [`p10 ${p10}`, readAt(scenario, path)] as const);
  return new Map<string, unknown>([...notes, ...inputs]);
}

const anyPlace = fc.tuple(scenarios(), fc.integer({ min: 3, max: 9 }), fc.nat(), fc.nat());

function choose(scenario: Scenario, kind: Place["kind"], index: number): Place | undefined {
  const places = placesOf(scenario).filter((place) => place.kind === kind);
  return places.length === 0 ? undefined : places[index % places.length];
}

const KEEPING: Record<string, (scenario: Scenario, index: number, detail: number) => Scenario> = {
  add: (scenario, index) => {
    const { path } = choose(scenario, "list", index)!;
    return path === "/uncertainties" ? scenario : (addTo(scenario, path)?.scenario ?? scenario);
  },
  addNamed: (scenario) => addItem(scenario, "/offers", { ...scenario.offers[0]!, id: "0" }).scenario,
  move: (scenario, index, detail) => {
    const place = choose(scenario, "item", index)!;
    return moveItem(scenario, place.path, detail % place.size);
  },
  rename: (scenario, index) => renameId(scenario, choose(scenario, "named", index)!.path, "0"),
  duplicate: (scenario, index) => {
    const { path } = choose(scenario, "item", index)!;
    return canDuplicate(scenario, path) ? duplicateItem(scenario, path).scenario : scenario;
  },
};

test.each(Object.keys(KEEPING))("%s: every mark stays, on what it was on", (name) => {
  const check = fc.property(anyPlace, ([scenario, every, index, detail]) => {
    const before = marked(scenario, every);
    const after = KEEPING[name]!(before, index, detail);
    const found = contents(after);
    for (const [mark, content] of contents(before)) expect([mark, found.get(mark)]).toEqual([mark, content]);
  });
  fc.assert(check, { seed: 21, numRuns: 30 });
});

test("remove: a mark goes exactly with what goes", () => {
  let gone = 0;
  const check = fc.property(anyPlace, ([scenario, every, index, detail]) => {
    const before = marked(scenario, every);
    const { path } = choose(before, detail % 2 === 0 ? "item" : "named", index)!;
    const removal = removeItem(before, path);
    if (!removal.ok) return;
    const wanted = [path, ...removal.effects.map((effect) => effect.path)].map((each) => readAt(before, each));
    const left = contents(removal.scenario);
    for (const [at, note] of Object.entries(before.notes)) {
      const prefixes = at.split("/").map((_, i, steps) => steps.slice(0, i + 1).join("/"));
      const goes = prefixes.some((prefix) => isOneOf(readAt(before, prefix), wanted) || prefix === path);
      const weight = removal.effects.some((effect) => effect.path === at);
      expect([at, left.has(note)]).toEqual([at, !goes && !weight]);
      if (left.has(note)) expect(left.get(note)).toEqual(readAt(before, at));
      else gone++;
    }
  });
  fc.assert(check, { seed: 22, numRuns: 60 });
  expect(gone).toBeGreaterThan(20);
});

/** Whether a value is one of some objects, by identity. */
function isOneOf(value: unknown, objects: unknown[]): boolean {
  return typeof value === "object" && value !== null && objects.includes(value);
}
