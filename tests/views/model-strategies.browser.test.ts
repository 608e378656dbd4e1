import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { Scenario } from "#engine/index.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import { slotLetter, strategySlots } from "#text/strategy-slots.ts";
import EntryHost from "./EntryHost.svelte";

let draft: Draft;
let edit: Editing;

beforeAll(() => page.viewport(700, 1000));
beforeEach(() => begin(apiVendor));
afterEach(() => cleanup());

function begin(scenario: Scenario): void {
  let now = 0;
  draft = new Draft(scenario, () => (now += 1));
  edit = new Editing(draft);
}

async function show(path: string, width = 600): Promise<void> {
  await render(EntryHost, { edit, path, width });
  await tick();
}

/** Letters by the strategies' ids. */
function letters(): Record<string, string> {
  const { strategies } = edit.scenario;
  return Object.fromEntries(strategySlots(strategies).map((slot, i) => [strategies[i]!.id, slotLetter(slot)]));
}

/** What an undo of everything leaves, in bytes. */
function undone(): string {
  while (draft.canUndo) draft.undo();
  return writeScenarioFile(draft.scenario);
}

const LETTERS = { "seats-fee": "A", "seats-share": "B", "commit-fee": "C", "commit-share": "D" };

const pair = (offer: string, plan: string) =>
  page.getByRole("group", { name: offer, exact: true }).getByRole("checkbox", { name: new RegExp(`^${plan}`) });
const keysAt = (at: string): string[] =>
  [...document.querySelectorAll(`[data-pair="${at}"] span[title]`)].map((key) => key.textContent.trim());
const button = (name: string | RegExp) => page.getByRole("button", { name });
const colour = (letter: string) => page.getByRole("radio", { name: new RegExp(`^${letter}, `) });

test("ticking a pair compares it, unticking removes it; the others keep their colours, undo brings the same bytes", async () => {
  expect(letters()).toEqual(LETTERS);
  const bytes = writeScenarioFile(apiVendor);
  await show("/strategies");
  expect(keysAt("seats/usage-share")).toEqual(["B"]);
  await pair("Seats, annual", "Usage share").click();
  expect(letters()).toEqual({ "seats-fee": "A", "commit-fee": "C", "commit-share": "D" });
  await expect.element(page.getByText("3 of 4 pairs")).toBeVisible();
  await expect.element(pair("Seats, annual", "Usage share")).not.toBeChecked();
  await pair("Seats, annual", "Usage share").click();
  expect(letters()).toEqual({ ...omit("seats-share"), "seats-annual-usage-share": "B" });
  expect(edit.scenario.strategies.at(-1)).toMatchObject({
    name: "Seats, annual, Usage share",
    offerId: "seats",
    planId: "usage-share",
  });
  expect(keysAt("seats/usage-share")).toEqual(["B"]);
  expect(undone()).toBe(bytes);
});

const omit = (id: keyof typeof LETTERS): Record<string, string> =>
  Object.fromEntries(Object.entries(LETTERS).filter(([key]) => key !== id));

test("the last pair stays, with a word", async () => {
  begin({ ...apiVendor, strategies: apiVendor.strategies.slice(0, 1) });
  await show("/strategies");
  await pair("Seats, annual", "Referral fee").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("tick another pair first");
  await expect.element(pair("Seats, annual", "Referral fee")).toBeChecked();
  expect(edit.scenario.strategies).toHaveLength(1);
});

test("a pair with several strategies asks which of them goes; with eight no other can be ticked", async () => {
  const [first, ...others] = apiVendor.strategies;
  const more = Array.from({ length: 5 }, (_, i) => ({ ...first!, id: `again-${i}`, name: `Again ${i}` }));
  begin({ ...apiVendor, strategies: [first!, ...others.slice(0, 2), ...more] });
  await show("/strategies");
  await expect.element(pair("Annual commitment", "Usage share")).toBeDisabled();
  await expect.element(page.getByRole("status")).toHaveTextContent(/Eight strategies/);
  expect(keysAt("seats/referral")).toEqual(["A", "D", "E", "F", "G", "H"]);
  await pair("Seats, annual", "Referral fee").click();
  await expect.element(pair("Seats, annual", "Referral fee")).toBeChecked();
  await page
    .getByRole("group", { name: /^6 strategies/ })
    .getByRole("button", { name: "Remove: Again 1" })
    .click();
  expect(keysAt("seats/referral")).toEqual(["A", "D", "F", "G", "H"]);
  await expect.element(pair("Annual commitment", "Usage share")).toBeEnabled();
});

test("a colour of another changes places with it, by key too, and Escape gives the focus back", async () => {
  await show("/strategies");
  await button("Colour A of Seats, referral fee").click();
  await expect.element(colour("A")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  expect(letters()).toEqual({ ...LETTERS, "seats-fee": "B", "seats-share": "A" });
  await userEvent.keyboard("{ArrowRight}");
  expect(letters()).toEqual({ ...LETTERS, "seats-fee": "C", "commit-fee": "A" });
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(letters()).toEqual({ ...LETTERS, "seats-fee": "H" });
  expect(edit.scenario.strategies.map((strategy) => Object.keys(strategy).at(-1))).toContain("slot");
  await userEvent.keyboard("{Escape}");
  await expect.element(button("Colour H of Seats, referral fee")).toHaveFocus();
  expect(document.querySelectorAll('[role="radiogroup"]')).toHaveLength(0);
  expect(undone()).toBe(writeScenarioFile(apiVendor));
});

test("name, baseline, order and removal in the list; the focus stays with what moved", async () => {
  await show("/strategies", 440);
  await page.getByRole("textbox", { name: "Name of B" }).fill("Ours");
  await page.getByRole("radio", { name: "Baseline: Ours" }).click();
  expect(edit.scenario.baselineStrategyId).toBe("seats-share");
  await button("Move up: Ours").click();
  expect(edit.scenario.strategies.map(({ id }) => id).slice(0, 2)).toEqual(["seats-share", "seats-fee"]);
  expect(letters()).toEqual(LETTERS);
  await expect.element(button("Move down: Ours")).toHaveFocus();
  await button("Remove: Ours").click();
  expect(edit.scenario.baselineStrategyId).toBe("seats-fee");
  expect(letters()).toEqual(omit("seats-share"));
  await expect.element(button("Colour A of Seats, referral fee")).toHaveFocus();
  await page.getByRole("textbox", { name: "Name of A" }).fill("");
  await expect.element(page.getByRole("alert")).toBeVisible();
  expect(edit.scenario.strategies[0]!.name).not.toBe("");
  expect(undone()).toBe(writeScenarioFile(apiVendor));
});

test("a change of course: what was before, the switch by handle and number, who moves when", async () => {
  const strategy = () => edit.scenario.strategies[3]!;
  await show("/strategies/commit-share");
  await expect.element(page.getByText("holds from the start")).toBeVisible();
  await page.getByRole("checkbox", { name: "It replaces something" }).click();
  expect(strategy()).toMatchObject({ before: { offerId: "seats", planId: "usage-share" }, switchMonth: 12 });
  const handle = page.getByRole("slider", { name: "Month of the switch" });
  await expect.element(handle).toHaveAttribute("aria-valuetext", "month\u00a012, January\u00a02028");
  handle.element().focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}");
  expect(strategy().switchMonth).toBe(20);
  await userEvent.keyboard("{PageUp}{PageUp}{PageUp}");
  expect(strategy().switchMonth).toBe(edit.scenario.horizonMonths - 1);
  await page.getByRole("textbox", { name: "Month of the switch" }).fill("6");
  await expect.element(handle).toHaveAttribute("aria-valuenow", "6");
  const moves = () => document.querySelectorAll("path.move").length;
  expect(moves()).toBeGreaterThan(2);
  await page.getByText("Stay as they are").click();
  expect(strategy().existing).toBe("keep");
  expect(moves()).toBe(0);
  await expect.element(page.getByText(/contracts signed before stay as they are\./)).toBeVisible();
  await page.getByRole("checkbox", { name: "It replaces something" }).click();
  expect(strategy()).toMatchObject({ before: null, switchMonth: 0 });
  expect(undone()).toBe(writeScenarioFile(apiVendor));
});

test("a drag of the switch follows the pointer and is one step of the history", async () => {
  await show("/strategies/commit-share");
  await page.getByRole("checkbox", { name: "It replaces something" }).click();
  const ring = page.getByRole("slider", { name: "Month of the switch" }).element();
  const from = ring.getBoundingClientRect();
  ring.setPointerCapture = () => undefined;
  const at = async (type: string, dx: number): Promise<void> => {
    const where = { clientX: from.x + dx, clientY: from.y, pointerId: 1, button: 0, bubbles: true };
    ring.dispatchEvent(new PointerEvent(type, where));
    await tick();
  };
  await at("pointerdown", 0);
  for (const dx of [20, 60, 120]) await at("pointermove", dx);
  await at("pointerup", 120);
  const moved = edit.scenario.strategies[3]!.switchMonth;
  expect(moved).toBeGreaterThan(15);
  draft.undo();
  expect(edit.scenario.strategies[3]!.switchMonth).toBe(12);
});

test("colours of the strategy's own entry, also where a file says nothing of them; its own customer success", async () => {
  expect("slot" in apiVendor.strategies[0]!).toBe(false);
  await show("/strategies/seats-fee", 360);
  await expect.element(colour("A")).toBeChecked();
  await page.getByTitle("E, violet").click();
  expect(letters()).toEqual({ ...LETTERS, "seats-fee": "E" });
  await page.getByRole("checkbox", { name: "Customer success of its own" }).click();
  expect(edit.scenario.strategies[0]!.customerSuccess).toEqual(edit.scenario.customerSuccess);
  expect(undone()).toBe(writeScenarioFile(apiVendor));
});

test.each([
  ["/strategies", 1440, 600],
  ["/strategies", 1110, 440],
  ["/strategies", 360, 360],
  ["/strategies/commit-share", 1440, 600],
  ["/strategies/commit-share", 1110, 440],
  ["/strategies/commit-share", 360, 360],
] as const)("nothing is wider than its panel: %s at %i px", async (path, viewport, width) => {
  await page.viewport(viewport, 1000);
  await show(path, width);
  if (path === "/strategies") await button(/^Colour A/).click();
  else await page.getByRole("checkbox", { name: "It replaces something" }).click();
  const edge = document.querySelector(".part")!.getBoundingClientRect().right + 0.5;
  const parts = [...document.querySelectorAll(".part :is(input:not(.only-heard), select, label, button, svg, p)")];
  const wide = parts.filter((part) => part.getBoundingClientRect().right > edge);
  expect(wide.map((part) => part.outerHTML.slice(0, 100))).toEqual([]);
  await page.viewport(700, 1000);
});
