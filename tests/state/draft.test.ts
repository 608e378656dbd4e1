import { beforeEach, expect, test } from "vitest";
import { mergeScenarios } from "#scenario/merge.ts";
import { writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";

const RATE = "/plans/referral/components/0/rate";
const SHARE = "/plans/usage-share/components/0/rate";
let now = 0;
let draft: Draft;

beforeEach(() => {
  now = 0;
  draft = new Draft(apiVendor, () => now);
});

test("an edit changes one field and shares the rest", () => {
  draft.edit("/horizonMonths", 24);
  expect(draft.scenario.horizonMonths).toBe(24);
  expect(draft.scenario.offers).toBe(apiVendor.offers);
  expect(apiVendor.horizonMonths).toBe(36);
  expect(draft.opened).toBe(apiVendor);
});

test("the same value again is no edit", () => {
  draft.edit("/horizonMonths", 36);
  expect(draft.canUndo).toBe(false);
  expect(draft.scenario).toBe(apiVendor);
});

test("undo and redo go back and forth through the very same objects", () => {
  draft.edit("/horizonMonths", 24);
  const edited = draft.scenario;
  draft.undo();
  expect(draft.scenario).toBe(apiVendor);
  expect(draft.canUndo).toBe(false);
  draft.redo();
  expect(draft.scenario).toBe(edited);
  expect(draft.canRedo).toBe(false);
});

test("a drag of one slider is one step", () => {
  for (const rate of [0.21, 0.22, 0.23]) {
    draft.edit(RATE, rate);
    now += 500;
  }
  draft.undo();
  expect(draft.scenario).toBe(apiVendor);
});

test("another field, a pause and the end of a gesture each begin a new step", () => {
  draft.edit(RATE, 0.21);
  draft.edit(SHARE, 0.2);
  draft.edit(RATE, 0.22);
  now += 5000;
  draft.edit(RATE, 0.23);
  draft.settle();
  draft.edit(RATE, 0.24);
  let steps = 0;
  for (; draft.canUndo; steps++) draft.undo();
  expect(steps).toBe(5);
});

test("an edit after undo forgets what was undone", () => {
  draft.edit("/horizonMonths", 24);
  draft.undo();
  draft.edit("/horizonMonths", 48);
  expect(draft.canRedo).toBe(false);
  draft.redo();
  expect(draft.scenario.horizonMonths).toBe(48);
});

test("an edit of a field just undone does not melt into the step before", () => {
  draft.edit(RATE, 0.21);
  draft.undo();
  draft.edit(RATE, 0.3);
  draft.undo();
  expect(draft.scenario).toBe(apiVendor);
});

test("opening another scenario is undone to the former one, with what it was compared with", () => {
  draft.edit("/horizonMonths", 24);
  const edited = draft.scenario;
  const other = { ...apiVendor, id: "other", name: "Other" };
  draft.open(other);
  expect(draft.opened).toEqual(other);
  draft.undo();
  expect(draft.scenario).toBe(edited);
  expect(draft.opened).toBe(apiVendor);
});

test("a scenario that is opened twice is opened as another object", () => {
  const other = { ...apiVendor, id: "other" };
  draft.open(other);
  const { opened } = draft;
  draft.open(other);
  expect(draft.opened).not.toBe(opened);
});

test("undo and redo with nothing to go to change nothing", () => {
  draft.undo();
  draft.redo();
  expect(draft.scenario).toBe(apiVendor);
});

test("the history is bounded", () => {
  for (let i = 0; i < 700; i++) {
    draft.edit("/simulation/seed", i);
    draft.settle();
  }
  let steps = 0;
  for (; draft.canUndo; steps++) draft.undo();
  expect(steps).toBe(500);
});

test("what is done outside is undone and done again in its turn among the edits", () => {
  const log: string[] = [];
  const act = (name: string) => ({ undo: () => void log.push(`-${name}`), redo: () => void log.push(`+${name}`) });
  const other = { ...apiVendor, id: "other" };
  const [first, second] = [act("rename"), act("delete")];
  draft.edit("/horizonMonths", 24);
  const edited = draft.scenario;
  draft.note(first);
  expect(draft.scenario).toBe(edited);
  draft.open(other, second);
  expect([draft.endsWith(first), draft.endsWith(second)]).toEqual([false, true]);
  draft.undo();
  expect([draft.scenario, log]).toEqual([edited, ["-delete"]]);
  draft.undo();
  expect([draft.scenario, log]).toEqual([edited, ["-delete", "-rename"]]);
  draft.undo();
  expect(draft.scenario).toBe(apiVendor);
  for (let i = 0; i < 3; i++) draft.redo();
  expect([draft.scenario, log]).toEqual([other, ["-delete", "-rename", "+rename", "+delete"]]);
  expect(draft.canRedo).toBe(false);
});

test("an edit after something outside is a step of its own, and forgets what was undone", () => {
  const act = { undo: () => {}, redo: () => {} };
  draft.edit(RATE, 0.21);
  draft.note(act);
  draft.edit(RATE, 0.22);
  draft.undo();
  expect(draft.scenario.plans.find(({ id }) => id === "referral")?.components[0]).toMatchObject({ rate: 0.21 });
  draft.undo();
  draft.edit(RATE, 0.3);
  expect(draft.canRedo).toBe(false);
});

test("what another tab did is no step, is in every step from then on, and undo leaves it", () => {
  draft.edit("/horizonMonths", 24);
  draft.settle();
  const theirs = writeAt(draft.scenario, RATE, 0.3);
  expect(draft.receive(draft.scenario, theirs, mergeScenarios)).toEqual([]);
  const again = writeAt(theirs, RATE, 0.4);
  draft.receive(theirs, again, mergeScenarios);
  expect(draft.scenario).toEqual(again);
  expect(draft.opened).toBe(apiVendor);
  draft.undo();
  expect(draft.scenario).toEqual(writeAt(apiVendor, RATE, 0.4));
  expect(draft.canUndo).toBe(false);
  draft.redo();
  expect(draft.scenario).toEqual(again);
});

test("undo takes back the own step even where another tab went on from it, and redo brings that back", () => {
  draft.edit(RATE, 0.3);
  const theirs = writeAt(draft.scenario, RATE, 0.4);
  draft.receive(draft.scenario, theirs, mergeScenarios);
  draft.undo();
  expect(draft.scenario).toEqual(apiVendor);
  draft.redo();
  expect(draft.scenario).toEqual(theirs);
});

test("what contradicts an edit that is not saved yet is told, and the edit stands", () => {
  const theirs = writeAt(apiVendor, RATE, 0.4);
  draft.edit(RATE, 0.3);
  expect(draft.receive(apiVendor, theirs, mergeScenarios)).toEqual([RATE]);
  expect(draft.scenario).toEqual(writeAt(apiVendor, RATE, 0.3));
});

test("what was heard of another scenario waits until that is open again", () => {
  const other = { ...apiVendor, id: "other" };
  draft.open(other);
  draft.receive(apiVendor, writeAt(apiVendor, RATE, 0.4), mergeScenarios);
  expect(draft.scenario).toBe(other);
  draft.undo();
  expect(draft.scenario).toEqual(writeAt(apiVendor, RATE, 0.4));
});
