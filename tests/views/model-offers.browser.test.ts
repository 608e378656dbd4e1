import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { Commitment, Schedule } from "#engine/index.ts";
import { withUncertainty } from "#scenario/edit/uncertain.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import OfferHost from "./OfferHost.svelte";

const CHARGES = "/offers/commit/charges";
const SCHEDULE = `${CHARGES}/0/schedule`;
const COMMITMENT = "/offers/commit/commitment";

let draft: Draft;
let edit: Editing;

beforeAll(() => page.viewport(700, 900));
beforeEach(() => {
  let now = 0;
  draft = new Draft(apiVendor, () => (now += 1));
  edit = new Editing(draft);
});
afterEach(() => cleanup());

async function show(path: string, width = 376): Promise<void> {
  await render(OfferHost, { edit, path, width });
  await tick();
}

const schedule = (): Schedule => edit.value(SCHEDULE) as Schedule;
const tiers = () => (schedule() as Extract<Schedule, { model: "graduated" }>).tiers;
const box = (name: string) => page.getByRole("textbox", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

/** Pastes a text into a box, as a keyboard does; gives whether the page took it for itself. */
async function paste(into: string, text: string): Promise<boolean> {
  const input = box(into).element() as HTMLInputElement;
  input.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  input.dispatchEvent(event);
  await tick();
  return event.defaultPrevented;
}

function undoAll(): void {
  while (draft.canUndo) draft.undo();
}

test("rows pasted into a tier fill the table, as one step that undo takes back", async () => {
  await show(SCHEDULE);
  expect(await paste("Tier 1, Price", "Up to\tPrice\tFlat part\n2,000\t$0.80\t$0\n6k\t0.65\t10\n\t0.55\t20\n")).toBe(
    true,
  );
  expect(tiers()).toEqual([
    { upTo: 2000, price: 0.8, flat: 0 },
    { upTo: 6000, price: 0.65, flat: 10 },
    { upTo: null, price: 0.55, flat: 20 },
  ]);
  await expect.element(box("Tier 3, Flat part")).toHaveValue("$20");
  await expect.element(page.getByText("no end", { exact: true })).toBeVisible();
  draft.undo();
  expect(edit.scenario).toBe(apiVendor);
  await expect.element(box("Tier 3, Price")).not.toBeInTheDocument();
});

test("one cell is pasted into its box alone", async () => {
  await show(SCHEDULE);
  expect(await paste("Tier 1, Price", "0.80\n")).toBe(false);
  expect(edit.scenario).toBe(apiVendor);
});

test.each([
  ["a word for a price", "2000\t0.8\n\tcheap", "Row 2, column 2 of what you pasted: “cheap” is no number."],
  ["a last row with an end", "2000\t0.8\n6000\t0.6", "The last row must leave “up to” empty"],
  ["a row without a bound", "\t0.8\n\t0.6", "Row 1 of what you pasted has an empty cell"],
  ["bounds that fall", "6000\t0.8\n2000\t0.7\n\t0.6", "Tier 2, Up to must be over the one before, 6000."],
  ["a negative price", "6000\t0.8\n\t-1", "Tier 2, Price must be from 0 to 1,000,000,000"],
  ["four columns", "1\t2\t3\t4\n\t2\t3\t4", "Paste two or three columns"],
])("%s is refused in a sentence, and every tier stays", async (_, text, sentence) => {
  await show(SCHEDULE);
  await paste("Tier 1, Price", text);
  await expect.element(page.getByText(sentence)).toBeVisible();
  expect(edit.scenario).toBe(apiVendor);
  expect(draft.canUndo).toBe(false);
  await userEvent.fill(box("Tier 1, Price").element(), "3");
  await expect.element(page.getByText(sentence)).not.toBeInTheDocument();
});

test("a bound is moved by keys and by pointer in the drawing, each as one step", async () => {
  await show(SCHEDULE);
  const ring = page.getByRole("slider", { name: "Upper bound of tier 1" });
  ring.element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  const keyed = tiers()[0]!.upTo!;
  expect(keyed).toBeGreaterThan(10_000);
  await expect.element(box("Tier 1, Up to")).toHaveValue(keyed.toLocaleString("en-US"));
  undoAll();
  expect(edit.scenario).toEqual(apiVendor);
  await drag(ring.element(), 40);
  expect(tiers()[0]!.upTo).toBeGreaterThan(keyed);
  draft.undo();
  expect(edit.scenario).toBe(apiVendor);
});

/** Drags a ring to the right by pixels. */
async function drag(ring: Element, by: number): Promise<void> {
  const { x, y } = ring.getBoundingClientRect();
  ring.setPointerCapture = () => undefined;
  for (const [type, to] of [
    ["pointerdown", 0],
    ["pointermove", by / 2],
    ["pointermove", by],
    ["pointerup", by],
  ] as const) {
    // prettier-ignore
    ring.dispatchEvent(new PointerEvent(type, { clientX: x + to, clientY: y, pointerId: 1, button: 0, bubbles: true }));
    await tick();
  }
}

test("a wrong entry is told under its row while the last valid one goes on; undo in the box takes it back", async () => {
  await show(SCHEDULE);
  const price = box("Tier 2, Price");
  await userEvent.fill(price.element(), "2,6o");
  await expect.element(page.getByText("Enter $0 or more; still using $2.60")).toBeVisible();
  await expect.element(price).toHaveAttribute("aria-invalid", "true");
  expect(edit.scenario).toBe(apiVendor);
  await userEvent.fill(box("Tier 1, Up to").element(), "0");
  await expect.element(page.getByText("Must be over the one before, 0")).toBeVisible();
  expect(tiers()[0]!.upTo).toBe(10_000);
});

test("every number of a tier can be uncertain and have a note", async () => {
  await show(SCHEDULE);
  await button("More about Tier 2, Price").click();
  await page.getByRole("button", { name: "Not known for sure" }).click();
  await expect.element(page.getByRole("group", { name: /^Not known for sure: Tier 2, Price/ })).toBeVisible();
  expect(edit.scenario.uncertainties.at(-1)?.path).toBe(`${SCHEDULE}/tiers/1/price`);
  await button("More about Tier 2, Price").click();
  await page.getByRole("button", { name: "Note where it comes from" }).click();
  await userEvent.keyboard("list of 2027");
  expect(edit.scenario.notes[`${SCHEDULE}/tiers/1/price`]).toBe("list of 2027");
});

test("each model shows what it counts, and what it does not is still within reach", async () => {
  await show(SCHEDULE);
  await page.getByText("Volume", { exact: true }).click();
  expect(schedule().model).toBe("volume");
  await expect.element(page.getByText(/^Beyond 10,000 of 1,000 calls each the month costs \$6,000 less/)).toBeVisible();
  await page.getByText("Stairstep", { exact: true }).click();
  await expect.element(box("Tier 2, Price")).not.toBeInTheDocument();
  await page.getByText("Not used now").click();
  await expect.element(box("Tier 2, Price")).toBeVisible();
  expect(await paste("Tier 1, Flat part", "10\t5\n\t9")).toBe(true);
  expect(tiers()).toEqual([
    { upTo: 10, price: 0, flat: 5 },
    { upTo: null, price: 0, flat: 9 },
  ]);
  await page.getByText("Package", { exact: true }).click();
  await expect.element(box("Package size")).toBeVisible();
  undoAll();
  expect(edit.scenario).toBe(apiVendor);
});

test("a charge is added from the palette, changed in kind, moved, and gone again", async () => {
  await show(CHARGES);
  await button("Add a charge").click();
  await page.getByRole("button", { name: /^Platform fee/ }).click();
  expect((edit.value(CHARGES) as unknown[])[1]).toMatchObject({ kind: "platform" });
  await button("Move up: Charge 2").click();
  expect((edit.value(CHARGES) as unknown[])[0]).toMatchObject({ kind: "platform" });
  await page.getByRole("group", { name: "Charge 1", exact: true }).getByText("One-time", { exact: true }).click();
  expect((edit.value(CHARGES) as unknown[])[0]).toMatchObject({ kind: "oneTime" });
  await button("Remove: Charge 1").click();
  button("Remove: Charge 1").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(button("Add a charge")).toHaveFocus();
  await expect.element(page.getByText("Nothing is charged: customers use it for free.")).toBeVisible();
  undoAll();
  expect(edit.scenario).toBe(apiVendor);
});

test("a promise goes and comes, and undo gives the same bytes back", async () => {
  const bytes = writeScenarioFile(apiVendor);
  await show(COMMITMENT);
  const promise = page.getByRole("checkbox", { name: "Customers promise a yearly spend" });
  await promise.click();
  expect(edit.value(COMMITMENT)).toBeNull();
  await expect.element(box("Coverage")).not.toBeInTheDocument();
  await promise.click();
  expect((edit.value(COMMITMENT) as Commitment).coverage).toBe(0.8);
  undoAll();
  expect(writeScenarioFile(edit.scenario)).toBe(bytes);
  await expect.element(box("Coverage")).toHaveValue("60\u00a0%");
});

test("discounts are pasted as shares; notes and doubts about rows that are no more go with them", async () => {
  draft.change(withUncertainty(edit.scenario, `${COMMITMENT}/discounts/2/discount`, { p10: 0.1, p90: 0.2 }), "");
  await show(COMMITMENT);
  await paste("Discount 1, From", "$20k\t8 %\n60,000\t14\n");
  expect((edit.value(COMMITMENT) as Commitment).discounts).toEqual([
    { from: 20_000, discount: 0.08 },
    { from: 60_000, discount: 0.14 },
  ]);
  expect(edit.scenario.uncertainties).toEqual([]);
  await paste("Discount 1, From", "60k\t8 %\n20k\t14\n");
  await expect.element(page.getByText("Discount 2, From must be over the one before, 60,000.")).toBeVisible();
});

test("the ring of the drawing moves optimism by what it means for the commitment", async () => {
  await show(COMMITMENT);
  const typical = page.getByRole("slider", { name: /typical/i });
  await expect.element(typical).toHaveAttribute("aria-valuenow", "0.6");
  typical.element().focus();
  await userEvent.keyboard("{PageUp}");
  const { optimism } = edit.value(COMMITMENT) as Commitment;
  expect(optimism.median).toBeGreaterThan(1);
  expect(optimism.p90).toBe(1.5);
  expect(Number(typical.element().getAttribute("aria-valuenow"))).toBeCloseTo(0.6 * optimism.median, 3);
});

test("the cap of what rolls over is at hand only where something does", async () => {
  await show(COMMITMENT);
  await expect.element(box("Rollover cap")).toBeVisible();
  await page.getByText("Forfeited", { exact: true }).click();
  await expect.element(box("Rollover cap")).not.toBeInTheDocument();
  await expect.element(page.getByText("The vendor keeps it as breakage.")).toBeVisible();
});

test("the year is drawn for the segment with most deals first", async () => {
  await show(COMMITMENT);
  const segment = page.getByRole("combobox", { name: "Customer" });
  await expect.element(segment).toHaveDisplayValue(/^Mid-market, \d+\s% of deals/);
  const year = page.getByRole("img").last();
  const before = year.element().getAttribute("aria-label");
  await segment.selectOptions("enterprise");
  expect(year.element().getAttribute("aria-label")).not.toBe(before);
});
