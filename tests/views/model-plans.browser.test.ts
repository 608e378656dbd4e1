import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { IncentiveComponent, Plan, Scenario } from "#engine/index.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import { COMPONENT_ORDER } from "#text/measures.ts";
import EntryHost from "./EntryHost.svelte";

const PLAN = "/plans/usage-share";
const COMPONENTS = `${PLAN}/components`;

let draft: Draft;
let edit: Editing;

beforeAll(() => page.viewport(1000, 900));
beforeEach(() => open(apiVendor));
afterEach(() => cleanup());

function open(scenario: Scenario): void {
  let now = 0;
  draft = new Draft(scenario, () => (now += 1));
  edit = new Editing(draft);
}

async function show(width = 536): Promise<void> {
  await render(EntryHost, { edit, path: PLAN, width });
  await tick();
}

const plan = (): Plan => edit.value(PLAN) as Plan;
const kinds = (): string[] => plan().components.map(({ kind }) => kind);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const card = (index: number): HTMLElement => document.querySelector(`[data-path="${COMPONENTS}/${index}"]`)!;
const heads = (): string[] =>
  [...document.querySelectorAll(".toggle")].map((head) => head.textContent.replace(/\s+/g, " ").trim());
const focused = (): string => document.activeElement?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** Takes everything back and sees the same bytes as at first. */
function undoAll(from: Scenario = apiVendor): void {
  while (draft.canUndo) draft.undo();
  expect(writeScenarioFile(edit.scenario)).toBe(writeScenarioFile(from));
}

async function add(kind: string): Promise<void> {
  await button("Add a component").click();
  await tick();
  document.querySelector<HTMLElement>(`[data-kind="${kind}"]`)!.click();
  await tick();
}

test.each(COMPONENT_ORDER)("%s is added from the palette, open and in focus, with all of its inputs", async (kind) => {
  await show();
  await add(kind);
  expect(kinds()).toEqual(["revenueShare", "activationBonus", kind]);
  await expect.poll(() => document.activeElement?.closest("[data-path]")).toBe(card(2));
  await expect.element(document.activeElement as HTMLElement).toHaveAttribute("aria-expanded", "true");
  const inputs = Object.keys(plan().components[2]!);
  for (const name of inputs)
    expect(card(2).querySelector(`[data-path="${COMPONENTS}/2/${name}"]`), name).not.toBeNull();
  await expect.poll(() => card(2).querySelector('[role="img"]')).not.toBeNull();
  undoAll();
});

test("the palette opens at its first kind, keys go through it, Esc gives the focus back", async () => {
  await show();
  const opener = button("Add a component");
  opener.element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(opener).toHaveAttribute("aria-expanded", "true");
  expect(document.querySelectorAll("[data-kind]")).toHaveLength(COMPONENT_ORDER.length);
  expect(focused()).toMatch(/^Signing fee Firms put their time/);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(focused()).toMatch(/^Share over time/);
  await userEvent.keyboard("{Home}{ArrowUp}");
  expect(focused()).toMatch(/^Attainment tiers/);
  await userEvent.keyboard("{Escape}");
  await expect.element(opener).toHaveFocus();
  expect(document.querySelectorAll("[data-kind]")).toHaveLength(0);
  expect(draft.canUndo).toBe(false);
  await userEvent.keyboard("{Enter}{End}{Enter}");
  expect(kinds()).toEqual(["revenueShare", "activationBonus", "attainment"]);
  undoAll();
});

test("a component is moved, copied and removed by keys, and the focus stays with it", async () => {
  await show();
  expect(heads()).toEqual([
    "1 Share over time 14 % of consumption each month for 36 months",
    "2 Activation bonus $750 for first value within 9 months",
  ]);
  button("Move down: Component 1, share over time").element().focus();
  await userEvent.keyboard("{Enter}");
  expect(kinds()).toEqual(["activationBonus", "revenueShare"]);
  await expect.poll(focused).toMatch(/^2 Share over time/);
  await userEvent.keyboard("{Tab}{Enter}");
  expect(kinds()).toEqual(["revenueShare", "activationBonus"]);
  await button("Duplicate: Component 2, activation bonus").click();
  expect(plan().components[2]).toEqual(plan().components[1]);
  await expect.poll(focused).toMatch(/^3 Activation bonus/);
  await button("Remove: Component 1, share over time").click();
  expect(kinds()).toEqual(["activationBonus", "activationBonus"]);
  await expect.poll(focused).toMatch(/^1 Activation bonus/);
  await button("Remove: Component 1, activation bonus").click();
  await button("Remove: Component 1, activation bonus").click();
  expect(kinds()).toEqual([]);
  await expect.element(page.getByText("This plan pays nothing yet.")).toBeVisible();
  await expect.element(button("Add a component")).toHaveFocus();
  undoAll();
});

test("up to three components are all open; of more none is, until it is asked for, and they stay so where they go", async () => {
  const [share, bonus] = apiVendor.plans.find(({ id }) => id === "usage-share")!.components;
  const many = writeAt(apiVendor, COMPONENTS, [share, bonus, share, bonus]);
  open(many);
  await show();
  const opened = (): boolean[] =>
    [...document.querySelectorAll(".toggle")].map((head) => head.getAttribute("aria-expanded") === "true");
  expect(opened()).toEqual([false, false, false, false]);
  await button(/^2 Activation bonus/).click();
  expect(opened()).toEqual([false, true, false, false]);
  await button("Move up: Component 2, activation bonus").click();
  expect(opened()).toEqual([true, false, false, false]);
  await add("retainer");
  expect(opened()).toEqual([true, false, false, false, true]);
  await button("Remove: Component 2, share over time").click();
  expect(opened()).toEqual([true, false, false, true]);
  undoAll(many);
});

test("two columns of a spreadsheet become tiers in one step; what does not fit changes nothing and is told", async () => {
  await show();
  await add("attainment");
  const TIERS = `${COMPONENTS}/2/tiers`;
  const before = edit.scenario;
  const paste = async (text: string): Promise<void> => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const input = document.querySelector(`[data-path="${TIERS}/0/from"] input`)!;
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await tick();
  };
  await paste("0\t2 %\n1k\n");
  await expect.element(page.getByText(/^Paste two columns of numbers, From and Rate/)).toBeVisible();
  await paste("0\t2 %\n50k\tmuch");
  await expect.element(page.getByText(/“much” is no number/)).toBeVisible();
  await paste("50k\t2 %\n10k\t4 %");
  await expect.element(page.getByText(/must be over the one before/)).toBeVisible();
  expect(edit.scenario).toBe(before);
  await paste("From\tRate\n0\t2 %\n$50,000\t4.5\n200k\t8 %\n");
  expect(edit.value(TIERS)).toEqual([
    { from: 0, rate: 0.02 },
    { from: 50_000, rate: 0.045 },
    { from: 200_000, rate: 0.08 },
  ]);
  expect(heads()[2]).toMatch(/^3 Attainment tiers 2 % to 8 % of a firm’s consumption in a quarter/);
  draft.undo();
  expect(edit.scenario).toBe(before);
  undoAll();
});

test("a threshold that is paid on the whole total is flagged as a cliff in words", async () => {
  const tiers = [
    { from: 0, rate: 0.02 },
    { from: 100_000, rate: 0.05 },
  ];
  const attainment = { kind: "attainment", base: "bookings", period: "year", tiers, mode: "marginal", appliesTo: null };
  open(writeAt(apiVendor, COMPONENTS, [attainment]));
  await show();
  expect(document.body.textContent).not.toMatch(/Cliff at/);
  await page.getByText("The whole total").click();
  await expect.element(page.getByText("Cliff at $100k: reaching it pays $3k more at once.")).toBeVisible();
});

test("who is paid is ticked in the scenario's order; nobody is warned of, and so is only the own sales team", async () => {
  const own = { ...apiVendor.partners[0]!, id: "own", name: "Key accounts", type: "direct" as const };
  const scenario = { ...apiVendor, partners: [own, ...apiVendor.partners] };
  open(scenario);
  await show();
  const paid = `${COMPONENTS}/1/appliesTo`;
  const box = (name: RegExp) =>
    page.elementLocator(document.querySelector(`[data-path="${paid}"]`)!).getByRole("checkbox", { name });
  const mark = (): string => document.querySelector(`[data-path="${paid}"] [role=status]`)!.textContent.trim();
  const choose = (name: string) =>
    page
      .elementLocator(document.querySelector(`[data-path="${paid}"]`)!)
      .getByText(name, { exact: true })
      .click();
  await choose("Only some");
  expect(edit.value(paid)).toEqual(["integrator"]);
  await box(/^Key accounts, own sales team: earns no incentives$/).click();
  expect(edit.value(paid)).toEqual(["own", "integrator"]);
  await box(/^System integrators/).click();
  expect(edit.value(paid)).toEqual(["own"]);
  await expect.poll(mark).toBe("It pays nobody: your own sales team earns no incentives.");
  await box(/^Key accounts/).click();
  expect(edit.value(paid)).toEqual([]);
  await expect.poll(mark).toBe("It pays nobody: no partner is chosen.");
  expect(heads()[1]).toMatch(/; to nobody$/);
  await box(/^Referral partners/).click();
  await box(/^System integrators/).click();
  expect(edit.value(paid)).toEqual(["integrator", "referrer"]);
  await expect.poll(mark).toBe("");
  await choose("All partners");
  expect(edit.value(paid)).toBeNull();
  undoAll(scenario);
});

test("a component becomes another kind and keeps what still fits", async () => {
  await show();
  const kind = document.querySelector<HTMLSelectElement>(`[data-path="${COMPONENTS}/0/kind"] select`)!;
  await userEvent.selectOptions(kind, "Resale margin");
  expect(plan().components[0]).toEqual({ kind: "resaleMargin", rate: 0.14, appliesTo: null });
  undoAll();
});

test("limits of the plan: a yearly cap, the lag, and the gate in a sentence", async () => {
  await show();
  await page.getByRole("checkbox", { name: "Utilisation gate" }).click();
  const gate = (): HTMLElement => document.querySelector(`[data-path="${PLAN}/utilisationGate"]`)!;
  const below = gate().querySelector<HTMLInputElement>(`[data-path="${PLAN}/utilisationGate/below"] input`)!;
  await userEvent.fill(below, "60");
  await expect
    .element(page.getByText(/^Below 60\s% of the commitment used, margins, shares and retainers/))
    .toBeVisible();
  await userEvent.fill(below, "600");
  await expect
    .element(
      page
        .elementLocator(gate())
        .getByRole("alert")
        .filter({ hasText: /100\s%/ }),
    )
    .toBeVisible();
  expect(plan().utilisationGate?.below).toBe(0.6);
  await page.getByRole("checkbox", { name: "Yearly cap" }).click();
  expect(plan().annualCap).toBeGreaterThan(0);
  const lag = page.getByRole("textbox", { name: "Payment lag" });
  await userEvent.fill(lag, "3");
  expect(plan().paymentLagMonths).toBe(3);
  undoAll();
});

test("a rate can be dragged in the curve: one step, and its field follows", async () => {
  await show();
  const ring = page.elementLocator(card(0)).getByRole("slider", { name: "Rate" });
  ring.element().focus();
  await userEvent.keyboard("{ArrowUp}");
  const { rate } = plan().components[0] as Extract<IncentiveComponent, { kind: "revenueShare" }>;
  expect(rate).toBeGreaterThan(0.14);
  await expect.poll(() => heads()[0]).toMatch(new RegExp(`${Number((rate * 100).toPrecision(12))}`));
  undoAll();
});
