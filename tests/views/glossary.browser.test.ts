import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { GLOSSARY } from "#text/glossary/entries.ts";
import HelpMark from "#ui/HelpMark.svelte";
import GlossaryView from "#views/glossary/GlossaryView.svelte";

beforeAll(() => page.viewport(360, 740));
afterEach(() => cleanup());

const search = page.getByRole("searchbox", { name: "Find a term" });
const heading = (name: string) => page.getByRole("heading", { level: 3, name });

test("the term of the address is scrolled to, has the focus, and comes back where a search had hidden it", async () => {
  const { rerender } = await render(GlossaryView, { term: "rolled-over" });
  const there = heading("Rolled over");
  await expect.element(there).toHaveFocus();
  await expect.element(there).toBeInViewport();
  await expect.poll(() => there.element().getBoundingClientRect().top).toBeLessThan(120);
  await search.fill("quarterly review");
  await expect.element(heading("Quarterly business review")).toBeVisible();
  expect(page.getByRole("heading", { level: 3 }).all()).toHaveLength(1);
  await rerender({ term: "clawback" });
  await expect.element(heading("Clawback")).toHaveFocus();
  await expect.element(search).toHaveValue("");
});

test("an address that names no term is said to, and only then", async () => {
  const { rerender } = await render(GlossaryView, { term: "no-such-term" });
  await expect.element(page.getByRole("alert")).toHaveTextContent("no such term");
  await rerender({ term: "clawback" });
  await expect.element(heading("Clawback")).toHaveFocus();
  expect(page.getByRole("alert").all()).toEqual([]);
});

test("a search leaves what has its words, says how many, and leads back from nothing", async () => {
  await render(GlossaryView, { term: null });
  const status = page.getByRole("status");
  await expect.element(status).toHaveTextContent(`${GLOSSARY.length} terms`);
  await search.fill("CSM");
  await expect.element(status).toHaveTextContent(/^\d of \d+ terms$/);
  await expect.element(heading("Customer success manager")).toBeVisible();
  const ways = page.getByRole("link", { name: "In the method: Customer success manager" });
  await expect.element(ways).toHaveAttribute("href", "#/method/customer-success");
  await search.fill("zzz");
  await expect.element(page.getByText("No term has all of these words.")).toBeVisible();
  await page.getByRole("button", { name: "Show all terms" }).click();
  await expect.element(status).toHaveTextContent(`${GLOSSARY.length} terms`);
});

test("a letter leads to its terms by keyboard, and a phone has room for all", async () => {
  await render(GlossaryView, { term: null });
  const letter = page.getByRole("navigation", { name: "Letters" }).getByRole("button", { name: "U" });
  (letter.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("heading", { level: 2, name: "U" })).toHaveFocus();
  await userEvent.keyboard("{Tab}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Link to Uncertain input");
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test("a help mark leads to its term, one of another kind to none", async () => {
  await render(HelpMark, { term: "idleSpend" });
  await page.getByRole("button", { name: "What is Customers’ idle spend?" }).click();
  const link = page.getByRole("link", { name: "In the glossary: Customers’ idle spend" });
  await expect.element(link).toHaveAttribute("href", "#/glossary/idle-spend");
  cleanup();
  await render(HelpMark, { term: { label: "Typical", sentence: "A word.", formula: null, anchor: null } });
  await page.getByRole("button", { name: "What is Typical?" }).click();
  await expect.element(page.getByText("A word.")).toBeVisible();
  expect(page.getByRole("link").all()).toEqual([]);
});
