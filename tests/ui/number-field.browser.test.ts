import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { userEvent } from "vitest/browser";
import { Figures } from "#state/figures.svelte.ts";
import type { FieldSpec } from "#ui/fields/spec.ts";
import { Held } from "./held.svelte.ts";
import NumberFieldHost from "./NumberFieldHost.svelte";

const share: FieldSpec = {
  label: "Coverage",
  help: "Share of the expected usage that is promised.",
  kind: "share",
  anchor: null,
  whole: false,
  min: 0,
  max: 1,
  step: 0.05,
  currency: "USD",
};

async function field(value: number, spec = share, slider: { min: number; max: number; step: number } | null = null) {
  const held = new Held(value);
  const screen = await render(NumberFieldHost, { spec, held, slider });
  return { held, screen, box: screen.getByRole("textbox", { name: spec.label }) };
}

test("shows a value with its unit and takes a new one at once", async () => {
  const { held, box } = await field(0.12);
  await expect.element(box).toHaveValue("12\u00a0%");
  await userEvent.fill(box, "8");
  expect(held.value).toBe(0.08);
  await userEvent.tab();
  await expect.element(box).toHaveValue("8\u00a0%");
  expect(held.settled).toBe(1);
});

test("a wrong entry is explained, the last valid value stays, and a right one clears it", async () => {
  const { held, screen, box } = await field(0.12);
  await userEvent.fill(box, "108");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Enter 0 % to 100 %; still using 12 %");
  await expect.element(box).toHaveAttribute("aria-invalid", "true");
  await expect.element(box).toHaveAccessibleDescription(/Enter 0/);
  expect([held.value, held.edits]).toEqual([0.12, []]);
  await userEvent.tab();
  await expect.element(box).toHaveValue("108");
  await userEvent.fill(box, "30 %");
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
  expect(held.value).toBe(0.3);
});

test("what could be meant in two ways is refused with both, and a change of style writes the value anew", async () => {
  const figures = new Figures(null, "en-US");
  figures.choose("1 234,5");
  const { held, screen, box } = await field(0.125);
  await expect.element(box).toHaveValue("12,5\u00a0%");
  await userEvent.fill(box, "1.234");
  const said = "“1.234” is 1 234 % or 1,234 %: write one of these; still using 12,5 %";
  await expect.element(screen.getByRole("alert")).toHaveTextContent(said);
  expect(held.edits).toEqual([]);
  await userEvent.fill(box, "1,234");
  expect(held.value).toBe(0.01234);
  await userEvent.tab();
  figures.choose("browser");
  await expect.element(box).toHaveValue("1.234\u00a0%");
});

test("a wrong entry that another value took over does not come back with the value that it was typed over", async () => {
  const { held, box } = await field(0.12);
  await userEvent.fill(box, "108");
  await userEvent.tab();
  held.value = 0.2;
  await expect.element(box).toHaveValue("20\u00a0%");
  held.value = 0.12;
  await expect.element(box).toHaveValue("12\u00a0%");
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
});

test("what stands against a number elsewhere is said at the field, typed or stepped, and the last value stays", async () => {
  const { held, screen, box } = await field(0.12);
  held.refuses = (value) => (value > 0.2 ? "Must not be over the cap" : null);
  await userEvent.fill(box, "30");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Must not be over the cap; still using 12 %");
  expect(held.value).toBe(0.12);
  await userEvent.fill(box, "18");
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Must not be over the cap");
  await expect.element(box).toHaveValue("25\u00a0%");
  expect(held.value).toBe(0.18);
});

test("what was refused is tried again when what stood against it changes, and not after an undo", async () => {
  const { held, box } = await field(0.12);
  held.refuses = (value) => (value > 0.2 ? "Must not be over the cap" : null);
  await userEvent.fill(box, "30");
  held.refuses = () => null;
  held.among = null;
  await expect.element(box).toHaveAttribute("aria-invalid", "true");
  expect(held.value).toBe(0.12);
  held.among = {};
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
  expect(held.value).toBe(0.3);
});

test("Escape takes a wrong entry back", async () => {
  const { held, box } = await field(0.12);
  await userEvent.fill(box, "1o");
  await userEvent.keyboard("{Escape}");
  await expect.element(box).toHaveValue("12\u00a0%");
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
  expect(held.edits).toEqual([]);
});

test("a value that changes elsewhere takes a wrong entry over", async () => {
  const { held, box } = await field(0.12);
  await userEvent.fill(box, "1o");
  held.edit(0.4);
  await expect.element(box).toHaveValue("40\u00a0%");
  await expect.element(box).toHaveAttribute("aria-invalid", "false");
});

test("arrow keys step on the grid and stop at the bounds", async () => {
  const { held, box } = await field(0.12);
  await box.click();
  await userEvent.keyboard("{ArrowUp}");
  expect(held.value).toBe(0.15);
  await userEvent.keyboard("{Shift>}{ArrowUp}{/Shift}");
  expect(held.value).toBe(0.65);
  await userEvent.keyboard("{PageUp}{PageUp}");
  expect(held.value).toBe(1);
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(box).toHaveValue("95\u00a0%");
});

test("a changed field says what was, and a press restores it", async () => {
  const { held, screen, box } = await field(0.8);
  await expect.element(screen.getByText("was 80 %")).not.toBeInTheDocument();
  await userEvent.fill(box, "70");
  await userEvent.click(screen.getByRole("button", { name: "Coverage was 80 %: go back to it" }));
  expect(held.value).toBe(0.8);
  await expect.element(box).toHaveValue("80\u00a0%");
});

test("the slider and the box show one value", async () => {
  const { held, screen, box } = await field(0.5, share, { min: 0, max: 1, step: 0.05 });
  const slider = screen.getByRole("slider", { name: "Coverage" });
  await expect.element(slider).toHaveAttribute("aria-valuetext", "50\u00a0%");
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(held.value).toBe(0.55);
  await expect.element(box).toHaveValue("55\u00a0%");
  await userEvent.fill(box, "20");
  await expect.element(slider).toHaveValue("0.2");
});

test("help opens with its sentence and closes with Escape", async () => {
  const { screen } = await field(0.5);
  const sentence = screen.getByText(share.help);
  await expect.element(sentence).not.toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "What is Coverage?" }));
  await expect.element(sentence).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(sentence).not.toBeVisible();
});

test("money and whole numbers are asked for as such", async () => {
  const money = await field(38, { ...share, label: "Price", kind: "money", max: 1e9 });
  await userEvent.fill(money.box, "1.2m");
  expect(money.held.value).toBe(1_200_000);
  const months = await field(36, { ...share, label: "Horizon", kind: "months", whole: true, min: 6, max: 120 });
  await userEvent.fill(months.box, "18.5");
  await expect.element(months.screen.getByText("Enter a whole number, 6 to 120; still using 36")).toBeVisible();
});

test("what a number belongs to goes on to a second line rather than being cut", async () => {
  const spec = { ...share, label: "Partners follow their interest" };
  const screen = await render(NumberFieldHost, { spec, held: new Held(0.5), owner: "System integrators" });
  screen.container.style.width = "240px";
  const label = screen.container.querySelector("label")!;
  const owner = screen.getByText("System integrators").element();
  expect(owner.scrollWidth).toBeLessThanOrEqual(owner.clientWidth);
  expect(owner.getBoundingClientRect().top).toBeGreaterThan(label.getBoundingClientRect().top + 8);
  expect(owner.getBoundingClientRect().right).toBeLessThanOrEqual(screen.container.getBoundingClientRect().right);
});
