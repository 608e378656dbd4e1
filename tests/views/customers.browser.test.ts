import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { Scenario } from "#engine/index.ts";
import { liveAccount, madeAccount, madeScenario } from "../charts/made-accounts.ts";
import { sideView } from "../charts/side-view.ts";
import CustomersHost from "./CustomersHost.svelte";

const view = sideView(3, { months: 24 });
const scenario = {
  ...madeScenario(),
  strategies: view.strategies.map(({ id }, i) => ({ id, offerId: i < 2 ? "seats" : "commit", before: null })),
  offers: [
    { id: "seats", name: "Seats" },
    { id: "commit", name: "Commitment" },
  ],
} as unknown as Scenario;
const live = [0.3, -0.2, 0.05, -0.4, 0.6].map((change, i) => liveAccount(i + 1, 1000 * 4 ** i, change));
const accounts = {
  s0: live.map((one, i) => ({ ...one, spend: i < 3 ? 5 : 20 })),
  s2: [...live.map((one) => ({ ...one, spend: 10 })), liveAccount(6, 500, null), madeAccount(7, { segmentId: "big" })],
};

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

const slider = (): HTMLElement => document.querySelector('[data-chart="accounts"] [role="slider"]')!;
const said = (): string => document.querySelector("output")!.textContent!;
const spoken = (): string => slider().getAttribute("aria-valuetext")!.replaceAll("\u00a0", " ");

test.each([1072, 520, 328])("at %i px: ready, inside their width, without a figure that is none", async (width) => {
  document.body.style.width = `${width}px`;
  await render(CustomersHost, { view, scenario, accounts });
  await expect.poll(() => document.querySelectorAll('figure[data-ready="first"]').length).toBe(3);
  expect(document.body.textContent).not.toMatch(/NaN|undefined|no figure/);
  for (const figure of document.querySelectorAll("figure")) expect(figure.scrollWidth).toBeLessThanOrEqual(width);
  for (const text of document.querySelectorAll("svg.chart text")) {
    const box = text.getBoundingClientRect();
    expect(box.right, text.textContent).toBeLessThanOrEqual(width + 9);
    expect(box.left, text.textContent).toBeGreaterThanOrEqual(0);
  }
});

test("who would choose which offer stands with its strategy; the others name the one that speaks for them", async () => {
  await render(CustomersHost, { view, scenario, accounts });
  const cells = [...document.querySelectorAll('[data-chart="customer-side"] tbody td:last-child')];
  const words = cells.map((cell) => cell.textContent!.replaceAll("\u00a0", " ").replace(/\s+/g, " ").trim());
  expect(words[0]).toMatch(/^6 of 10 /);
  expect(words[1]).toBe("same offer as A");
  expect(words[2]).toMatch(/^4 of 10 /);
  await expect.element(page.getByText(/in one typical future \(number 4\); 5 customers who stay/)).toBeVisible();
});

test("arrow keys go from dot to dot by contract value, Enter opens the customer, Esc lets go", async () => {
  await render(CustomersHost, { view, scenario, accounts });
  await expect.poll(slider).not.toBeNull();
  slider().focus();
  expect(spoken()).toBe("no customer is chosen");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(spoken()).toBe("Customer 2, System integrators, firm 1: $4k a year, use −20 %, risk");
  expect(document.querySelector(".readout")!.textContent).toContain("Mid-market");
  await userEvent.keyboard("{Enter}");
  expect(said()).toBe("customer 2 23");
  await userEvent.keyboard("{End}{Enter}");
  expect(said()).toBe("customer 5 23");
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector(".readout")).toBeNull();
});

test("a click opens the nearest dot, a finger first reads it", async () => {
  await render(CustomersHost, { view, scenario, accounts });
  await expect.poll(slider).not.toBeNull();
  const ring = document.querySelector('[data-chart="accounts"] circle.told')!.getBoundingClientRect();
  const act = (type: string, pointerType: string): boolean =>
    slider().dispatchEvent(
      new PointerEvent(type, {
        pointerType,
        bubbles: true,
        clientX: ring.left + ring.width / 2 + 3,
        clientY: ring.top + ring.height / 2,
      }),
    );
  for (const type of ["pointerdown", "pointerleave", "click"]) act(type, "touch");
  expect(said().trim()).toBe("23");
  await expect.poll(() => document.querySelector(".readout")).not.toBeNull();
  for (const type of ["pointerdown", "click"]) act(type, "touch");
  await expect.poll(said).toMatch(/^customer [45] 23$/);
});

test("one segment alone, and another month, can be asked for", async () => {
  await render(CustomersHost, { view, scenario, accounts });
  await page.getByRole("combobox", { name: "Segment" }).selectOptions("big");
  await expect.element(page.getByText("Nobody is under contract", { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText(/^Enterprise only\. Use in 3 months/)).toBeVisible();
  await page.getByRole("combobox", { name: "Month" }).selectOptions("5");
  expect(said().trim()).toBe("5");
});

test("T shows every customer under contract; a figure of the board leads on", async () => {
  await render(CustomersHost, { view, scenario, accounts });
  await expect.poll(slider).not.toBeNull();
  slider().focus();
  await userEvent.keyboard("t");
  expect(document.querySelectorAll('[data-chart="accounts"] tbody tr')).toHaveLength(6);
  await page.getByRole("button", { name: /^Cash up front under C/ }).click();
  expect(said()).toBe("s2 23");
});

test("before a future is opened axes stand, and what is missing is said", async () => {
  await render(CustomersHost, { view, scenario, accounts: null, wait: "One future is being opened" });
  await expect.poll(() => document.querySelectorAll("figure").length).toBe(3);
  expect(document.querySelectorAll("figure[data-ready]")).toHaveLength(1);
  expect(page.getByText("One future is being opened").elements().length).toBeGreaterThanOrEqual(3);
  expect(document.querySelectorAll('[data-chart="accounts"] .grid').length).toBeGreaterThan(2);
});

test("the customers' side leaves as a drawing, with who would choose what", async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "#";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await render(CustomersHost, { view, scenario, accounts });
  await page.getByRole("button", { name: /^More/ }).first().click();
  await page.getByRole("menuitem", { name: "SVG" }).click();
  await expect.poll(() => blobs.length, { timeout: 10_000 }).toBe(1);
  vi.restoreAllMocks();
  const text = await blobs[0]!.text();
  for (const said of ["Would choose it", "same offer as A", "6\u00a0of\u00a010", "Price per used unit"])
    expect(text).toContain(said);
  expect(text).not.toMatch(/var\(--|NaN|visibility: hidden/);
});
