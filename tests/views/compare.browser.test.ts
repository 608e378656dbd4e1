import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { Scenario } from "#engine/index.ts";
import { withNote } from "#scenario/edit/uncertain.ts";
import { writeAt } from "#scenario/pointer.ts";
import { apiVendor, TEMPLATES } from "#scenario/templates/index.ts";
import { templateWords } from "#text/template-words.ts";
import { compareChoices, firstChoice } from "#views/compare/choices.ts";
import CompareDialog from "#views/compare/CompareDialog.svelte";

const coverage = "/offers/commit/commitment/coverage";
const mine: Scenario = { ...apiVendor, id: "api-vendor-2", name: "Mine" };
const kept = [mine, { id: "older", name: "An older one" }];
const choices = compareChoices(mine, kept);

beforeAll(() => page.viewport(1440, 900));
afterEach(() => cleanup());

/** Shows what a scenario has other than the template, and hears what is asked for. */
async function open(scenario: Scenario, shown: { other?: Scenario | null | undefined } = { other: apiVendor }) {
  const asked = { onchoose: vi.fn(), onopen: vi.fn(), onclose: vi.fn() };
  const { other } = shown;
  await render(CompareDialog, { scenario, other, choices, chosen: firstChoice(mine.id), ...asked });
  await expect.element(page.getByRole("dialog", { name: "What was changed" })).toBeVisible();
  return asked;
}

test("each difference is a line under its entry that leads to its field", async () => {
  const { onopen, onclose } = await open(writeAt(writeAt(mine, coverage, 0.7), "/offers/commit/name", "Promise"));
  await expect.element(page.getByRole("status")).toHaveTextContent("2 differences");
  const offer = page.getByRole("region", { name: "Offers › Promise" });
  await offer.getByRole("button", { name: /^Commitment › Coverage from 60\s% to 70\s%$/ }).click();
  expect(onopen.mock.calls).toEqual([["/offers/commit", coverage]]);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
});

test("what is gone leads nowhere", async () => {
  const scenario = { ...mine, plans: mine.plans.slice(1) };
  await open(scenario);
  await expect.element(page.getByRole("region", { name: /^Incentive plans › / })).toHaveTextContent("Removed");
  expect(page.getByRole("region").getByRole("button").elements()).toEqual([]);
});

test("where nothing differs, is still read or cannot be read, it says so", async () => {
  await open(mine);
  await expect.element(page.getByRole("status")).toHaveTextContent("Nothing differs");
  cleanup();
  await open(mine, { other: undefined });
  await expect.element(page.getByRole("status")).toHaveTextContent("Reading the scenario");
  cleanup();
  await open(mine, { other: null });
  await expect.element(page.getByRole("status")).toHaveTextContent("That scenario cannot be read");
});

test("its template is chosen first, the others and what is kept can be", async () => {
  const { onchoose } = await open(mine);
  const select = page.getByRole("combobox", { name: "Compared with" });
  await expect.element(select).toHaveValue("template:api-vendor");
  expect(
    page
      .getByRole("option")
      .elements()
      .map((option) => option.textContent),
  ).toEqual(["As it was when opened", ...TEMPLATES.map(({ id }) => templateWords(id)!.name), "An older one"]);
  await select.selectOptions("An older one");
  expect(onchoose.mock.calls).toEqual([["kept:older"]]);
  expect(firstChoice("mine")).toBe("opened");
});

test("on a phone nothing is wider than the screen, however long the words", async () => {
  await page.viewport(360, 740);
  const long = withNote(
    writeAt(mine, coverage, 0.7),
    "/offers/commit/commitment/discounts/1/discount",
    "Bank".repeat(60),
  );
  await open(long);
  const dialog = document.querySelector("dialog")!;
  const body = dialog.querySelector(".body")!;
  expect(dialog.getBoundingClientRect().right).toBeLessThanOrEqual(360);
  expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth);
  for (const row of dialog.querySelectorAll("button.row")) {
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
  await page.viewport(1440, 900);
});
