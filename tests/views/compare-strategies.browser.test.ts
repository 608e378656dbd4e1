import { afterEach, beforeAll, expect, test } from "vitest";
import { page } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { findingCards } from "#charts/findings/finding-cards.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Choices } from "#state/choices.svelte.ts";
import type { Destination, ViewProps } from "#views/view.ts";
import CompareView from "#views/compare-strategies/CompareView.svelte";
import FindingCards from "#views/summary/FindingCards.svelte";
import { comparedView } from "../charts/difference-view.ts";

const { view, pair } = comparedView(apiVendor, 30);
const address = ({ view: name, strategyId, against, chart }: Destination): string =>
  ["#", name, strategyId, against, chart].filter(Boolean).join("/");

function waysTo(gone: Destination[]): ViewProps["ways"] {
  const go = (to: Destination): void => void gone.push(to);
  return { go, change: go, address };
}

function propsOf(choices: Choices, gone: Destination[], a: string | null, b: string | null): ViewProps {
  const rest = { running: false, chart: null, place: null, onstrategy: () => undefined };
  const props = { view, scenario: apiVendor, choices, strategyId: a, against: b, ways: waysTo(gone), ...rest };
  return props as unknown as ViewProps;
}

beforeAll(() => page.viewport(1120, 900));
afterEach(() => void cleanup());

test("two strategies are chosen by name; choosing the other of the pair swaps them", async () => {
  const gone: Destination[] = [];
  await render(CompareView, propsOf(new Choices(), gone, null, null));
  await expect.poll(() => document.querySelectorAll("figure[data-ready]").length).toBe(3);
  const [a, b, third] = [pair.a.id, pair.b.id, view.strategies.find((s) => s !== pair.a && s !== pair.b)!.id];
  const first = page.getByRole("combobox", { name: "This strategy" });
  await expect.element(first).toHaveValue(a);
  await first.selectOptions(b);
  await page.getByRole("combobox", { name: "The strategy it is compared with" }).selectOptions(third);
  await page.getByRole("button", { name: "Swap the two" }).click();
  expect(gone.map(({ strategyId, against }) => [strategyId, against])).toEqual([
    [b, a],
    [a, third],
    [b, a],
  ]);
});

test("asks for the pair and the measure it shows, and takes that back when it closes", async () => {
  const choices = new Choices();
  const { unmount } = await render(CompareView, propsOf(choices, [], pair.b.id, pair.a.id));
  await expect.poll(() => choices.pair).toEqual({ a: pair.a.id, b: pair.b.id, metric: "contribution" });
  await page.getByRole("combobox", { name: "Compared by" }).selectOptions("payouts");
  await expect.poll(() => choices.pair?.metric).toBe("payouts");
  await unmount();
  expect(choices.pair).toBe(null);
});

test("with one strategy it says what is missing", async () => {
  const alone = { ...view, strategies: view.strategies.slice(0, 1) };
  await render(CompareView, { ...propsOf(new Choices(), [], null, null), view: alone });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("a second one is needed");
});

test("a finding's link names what it proves and leads to its chart", async () => {
  await render(FindingCards, { view, scenario: apiVendor, ways: waysTo([]) });
  const cards = findingCards(view, apiVendor);
  expect(cards.length).toBe(3);
  for (const { heading, sentence, sure, proof } of cards) {
    await expect.element(page.getByRole("heading", { level: 2, name: heading, exact: true })).toBeVisible();
    const link = page.getByRole("link", { name: heading });
    expect(link.element().getAttribute("href")).toBe(address(proof));
    const card = link.element().closest("article")!;
    expect(card.textContent).toContain(sentence);
    expect(card.textContent).toContain(sure);
  }
});
