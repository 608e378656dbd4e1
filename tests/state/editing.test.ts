import { beforeEach, describe, expect, test } from "vitest";
import { addTo, withKind } from "#scenario/edit/starts.ts";
import { readAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import { Messages } from "#state/messages.svelte.ts";

const COVERAGE = "/offers/commit/commitment/coverage";
let draft: Draft;
let editing: Editing;
let messages: Messages;

beforeEach(() => {
  draft = new Draft(apiVendor, () => 0);
  messages = new Messages();
  editing = new Editing(draft, messages, (id) => id === "taken");
});

describe("an edit", () => {
  test("that leaves the scenario valid is taken over, and what did not change is shared", () => {
    expect(editing.set(COVERAGE, 0.5)).toBeNull();
    expect(editing.value(COVERAGE)).toBe(0.5);
    expect(editing.before(COVERAGE)).toBe(0.6);
    expect([editing.changed(COVERAGE), editing.changed("/plans")]).toEqual([true, false]);
    expect(editing.scenario.plans).toBe(apiVendor.plans);
  });

  test("that would break the scenario is refused with the problem at its field, and nothing changes", () => {
    const refused = editing.set("/offers/commit/charges/0/schedule/tiers/0/upTo", null);
    expect(refused).toMatchObject({ path: "/offers/commit/charges/0/schedule/tiers/0/upTo", code: "onlyLastTierOpen" });
    expect(editing.scenario).toBe(apiVendor);
    expect(draft.canUndo).toBe(false);
  });

  test("that breaks something elsewhere says what", () => {
    const strategy = { ...apiVendor.strategies[1]!, switchMonth: 30, before: { offerId: "seats", planId: "referral" } };
    editing.set(`/strategies/${strategy.id}`, strategy);
    expect(editing.set("/horizonMonths", 24)).toMatchObject({
      path: `/strategies/${strategy.id}/switchMonth`,
      where: ["Strategies", strategy.name, "Month of the switch"],
    });
  });

  test("to what is there already is none", () => {
    expect(editing.set(COVERAGE, 0.6)).toBeNull();
    expect(draft.canUndo).toBe(false);
  });

  test("gives what a file would give: keys in order, nothing missing", () => {
    const { name, id, ...rest } = apiVendor.offers[0]!;
    expect(editing.set(`/offers/${id}`, { ...rest, name, id })).toBeNull();
    expect(JSON.stringify(editing.scenario)).toBe(JSON.stringify(apiVendor));
  });
});

test("what was there before is not another row's: not in a list of another length, nor of another kind", () => {
  const schedule = "/offers/commit/charges/0/schedule";
  const price = `${schedule}/tiers/0/price`;
  const former = readAt(apiVendor, price);
  expect(editing.before(price)).toBe(former);
  editing.act(addTo(apiVendor, `${schedule}/tiers`)!.scenario);
  expect([editing.before(price), editing.before(COVERAGE)]).toEqual([undefined, 0.6]);
  draft.undo();
  editing.act(withKind(apiVendor, schedule, "volume"));
  expect(editing.before(price)).toBeUndefined();
  expect(editing.before(schedule)).toEqual(readAt(apiVendor, schedule));
});

test("a drag of edits at one path is one step, an act always one of its own", () => {
  for (const value of [0.55, 0.5, 0.45]) editing.set(COVERAGE, value);
  editing.act(editing.with(COVERAGE, 0.4));
  draft.undo();
  expect(editing.value(COVERAGE)).toBe(0.45);
  draft.undo();
  expect(editing.scenario).toBe(apiVendor);
});

test("an id that another kept scenario has is refused", () => {
  expect(editing.set("/id", "taken")).toMatchObject({ path: "/id", code: "duplicateId" });
  expect(editing.set("/id", "free")).toBeNull();
});

test("an open entry that undo takes away is open no more, and is again after redo", () => {
  const [first] = apiVendor.offers;
  editing.act({ ...apiVendor, offers: [...apiVendor.offers, { ...first!, id: "new" }] });
  editing.open = "/offers/new";
  expect(editing.entry).toBe("/offers/new");
  draft.undo();
  expect(editing.entry).toBeNull();
  draft.redo();
  expect(editing.entry).toBe("/offers/new");
});

test("what is announced can be taken back from the notice as long as nothing else was done", () => {
  editing.announce({ ...apiVendor, description: "" }, "Gone");
  expect([messages.notice?.text, messages.notice?.stands?.()]).toEqual(["Gone", true]);
  editing.set(COVERAGE, 0.3);
  expect(messages.notice?.stands?.()).toBe(false);
  draft.undo();
  messages.notice?.undo?.();
  expect(editing.scenario).toBe(apiVendor);
});

test("a notice does not take back what was done elsewhere since, though the scenario is the same", () => {
  editing.announce({ ...apiVendor, description: "" }, "Gone");
  draft.note({ undo: () => {}, redo: () => {} });
  expect(messages.notice?.stands?.()).toBe(false);
});

test("an act that changes nothing is no step", () => {
  expect(editing.act(editing.scenario)).toBeNull();
  expect(draft.canUndo).toBe(false);
});
