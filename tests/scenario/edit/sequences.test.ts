import type { Scenario } from "#engine/index.ts";
import { removeItem, duplicateItem, moveItem, canDuplicate } from "#scenario/edit/items.ts";
import { renameId } from "#scenario/edit/rename.ts";
import { addTo, withKind, withPresence } from "#scenario/edit/starts.ts";
import { mayBeUncertain, startRange, uncertaintyAt, withNote, withUncertainty } from "#scenario/edit/uncertain.ts";
import { parseScenario } from "#scenario/parse.ts";
import { readAt } from "#scenario/pointer.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { scenarios } from "#tests/generators/scenario.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf, type Place } from "./places.ts";

type Draw = [operation: number, place: number, detail: number];

const LONG = process.env["DRAWDOWN_LONG"] === "1";

test("any sequence of edits gives a scenario that parses to equal bytes", { timeout: LONG ? 900_000 : 60_000 }, () => {
  const fixed = [...ALL_TEMPLATES.map(({ scenario }) => scenario), everything].map(canonical);
  const start = fc.oneof(scenarios({ numbers: "any" }), scenarios(), fc.constantFrom(...fixed));
  const draws = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });
  const done: Record<string, number> = {};
  const check = fc.property(start, draws, (scenario, steps: Draw[]) => {
    let at = scenario;
    for (const draw of steps) {
      const before = JSON.stringify(at);
      const next = edited(at, draw, done);
      expect(JSON.stringify(at)).toBe(before);
      expect(JSON.stringify(canonical(next))).toBe(JSON.stringify(next));
      at = next;
    }
  });
  fc.assert(check, { seed: 11, numRuns: LONG ? 3000 : 120 });
  expect(Object.keys(EDITS).filter((name) => (done[name] ?? 0) < 20)).toEqual([]);
});

function canonical(scenario: Scenario): Scenario {
  const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function edited(scenario: Scenario, [operation, place, detail]: Draw, done: Record<string, number>): Scenario {
  const places = placesOf(scenario);
  const names = Object.keys(EDITS);
  const name = names[operation % names.length]!;
  const fitting = places.filter(({ kind }) => kind === KIND_OF[name]);
  const chosen = fitting[place % fitting.length];
  if (!chosen) return scenario;
  done[name] = (done[name] ?? 0) + 1;
  return EDITS[name]!(scenario, chosen, detail);
}

const KIND_OF: Record<string, Place["kind"]> = {
  add: "list",
  duplicate: "item",
  move: "item",
  remove: "item",
  rename: "named",
  kind: "union",
  presence: "nullable",
  uncertain: "number",
  certain: "number",
  note: "number",
};

const EDITS: Record<string, (scenario: Scenario, place: Place, detail: number) => Scenario> = {
  add: (scenario, { path, kinds }, detail) =>
    addTo(scenario, path, { name: "New one", ...(kinds.length > 0 && { kind: kinds[detail % kinds.length]! }) })
      ?.scenario ?? scenario,
  duplicate: (scenario, { path }) => (canDuplicate(scenario, path) ? duplicateItem(scenario, path).scenario : scenario),
  move: (scenario, { path, size }, detail) => moveItem(scenario, path, detail % size),
  remove: (scenario, { path }) => {
    const removal = removeItem(scenario, path);
    return removal.ok ? removal.scenario : scenario;
  },
  rename: (scenario, { path }, detail) => {
    const id = ["0", "1", "renamed", "prototype"][detail % 4]!;
    const list = readAt(scenario, path.slice(0, path.lastIndexOf("/"))) as { id: string }[];
    return list.some((item) => item.id === id) ? scenario : renameId(scenario, path, id);
  },
  kind: (scenario, { path, kinds }, detail) => withKind(scenario, path, kinds[detail % kinds.length]!),
  presence: (scenario, { path }, detail) => withPresence(scenario, path, detail % 3 > 0),
  uncertain: (scenario, { path }) =>
    mayBeUncertain(scenario, path) && (scenario.uncertainties.length < 50 || uncertaintyAt(scenario, path) !== null)
      ? withUncertainty(scenario, path, startRange(scenario, path))
      : scenario,
  certain: (scenario, { path }) => withUncertainty(scenario, path, null),
  note: (scenario, { path }, detail) => withNote(scenario, path, detail % 3 === 0 ? "" : "Why"),
};
