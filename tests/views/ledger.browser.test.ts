import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { createInlineTracer } from "#runner/inline-tracer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import type { LedgerPlace } from "#state/ledger-place.ts";
import { madeFuture } from "./ledger-future.ts";
import LedgerHost from "./LedgerHost.svelte";

const scenario = { ...apiVendor, simulation: { ...apiVendor.simulation, runs: 5 } };

beforeAll(() => page.viewport(1440, 900));
afterEach(() => cleanup());

const address = (): string => document.querySelector("output")?.textContent ?? "";
const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset["cell"];

async function open(place: Partial<LedgerPlace> = {}): Promise<void> {
  const tracer = createInlineTracer((_, strategyId, run) => madeFuture(strategyId, run));
  await render(LedgerHost, { scenario, tracer, place });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("the firm and the customer with the most payouts come first, the keys begin at the largest payout", async () => {
  await open();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(/^Customer 2 brings you \$/);
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  await expect.poll(focused).toMatch(/:payouts$/);
});

test("arrows, Home, End and pages move one cell; Enter opens what it is made of; Esc closes and gives the focus back", async () => {
  await open({ month: 12 });
  await expect.poll(focused).toBe("11:payouts");
  await userEvent.keyboard("{ArrowDown}{ArrowLeft}");
  await expect.poll(focused).toBe("12:revenue");
  await userEvent.keyboard("{Home}");
  await expect.poll(focused).toBe("12:meter-1");
  await userEvent.keyboard("{PageDown}{End}");
  await expect.poll(focused).toBe("24:payouts");
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await expect.poll(focused).toBe("7:meter-1");
  await userEvent.keyboard("{End}{ArrowDown}{Enter}");
  expect(address()).toBe("commit-share/_/integrator/1/2/9/payouts");
  const explained = page.getByRole("region", { name: /^Payouts, Sep/ });
  await expect.element(explained).toBeVisible();
  await expect.element(page.getByRole("button", { expanded: true })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(explained).not.toBeInTheDocument();
  await expect.poll(focused).toBe("8:payouts");
  expect(address()).toBe("commit-share/_/integrator/1/2/9");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft} ");
  await expect.element(page.getByRole("region", { name: /^Invoiced, Sep/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.poll(focused).toBe("8:invoiced");
});

test("a click opens a cell, another one moves there, the same one closes", async () => {
  await open({ firm: 2, partnerId: "integrator" });
  const cell = (name: string): HTMLElement => document.querySelector(`[data-cell="${name}"]`)!;
  await expect.poll(() => cell("12:revenue")).not.toBeNull();
  cell("12:revenue").click();
  await expect.element(page.getByRole("region", { name: /^Revenue, Jan/ })).toBeVisible();
  cell("13:invoiced").click();
  await expect.element(page.getByRole("region", { name: /^Invoiced, Feb/ })).toBeVisible();
  expect(document.querySelectorAll(".explain")).toHaveLength(1);
  cell("13:invoiced").click();
  await expect.poll(() => document.querySelectorAll(".explain").length).toBe(0);
});

test("the firm's statement opens lines that lead to their customers", async () => {
  await open({ customer: "all", month: 20, column: "accrued" });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(/^Firm 1, System integrators, earns/);
  const explained = page.getByRole("region", { name: /^Earned, Aug/ });
  await expect
    .element(explained.getByRole("link", { name: "Customer 2" }))
    .toHaveAttribute("href", "#/commit-share/_/integrator/1/2/20/payouts");
  expect(explained.getByRole("listitem").elements()).toHaveLength(2);
});

test("a firm without customers says so, and its statement is there", async () => {
  await open({ partnerId: "referrer" });
  await expect.element(page.getByText("This firm signed nobody in this future").first()).toBeVisible();
  await expect.element(page.getByRole("link", { name: /The firm’s statement/ })).toBeVisible();
});

test("a future by number stays within its bounds", async () => {
  await open();
  const number = page.getByRole("spinbutton", { name: "Number" });
  await expect.element(number).toHaveValue(4);
  await number.fill("9");
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByText("Enter 1 to 5")).toBeVisible();
  await number.fill("2");
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByText(/^Future 2: contribution/)).toBeVisible();
  expect(address()).toMatch(/^commit-share\/2\//);
});

test("an address that names what is not there says so", async () => {
  await open({ customer: 40 });
  await expect.element(page.getByText(/This customer is not in this future/)).toBeVisible();
});
