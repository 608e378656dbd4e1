import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import { simulate, summarise } from "#engine/index.ts";
import Bridge from "#charts/bridge/Bridge.svelte";
import Contrast from "#charts/contrast/Contrast.svelte";
import { contrastOf } from "#charts/contrast/describe-contrast.ts";
import { Crosshair } from "#charts/frame/crosshair.svelte.ts";
import { resultView } from "#charts/model.ts";
import Predictability from "#charts/predictability/Predictability.svelte";
import RevenueLines from "#charts/revenue-lines/RevenueLines.svelte";
import Rpo from "#charts/rpo/Rpo.svelte";
import Utilisation from "#charts/utilisation/Utilisation.svelte";
import { apiVendor } from "#scenario/templates/index.ts";

const scenario = apiVendor;
const view = resultView(
  { ...scenario, simulation: { ...scenario.simulation, runs: 30 } },
  summarise(simulate(scenario, { to: 30 })),
);
const strategy = view.strategies[3]!;
const seats = view.strategies[0]!;

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

test.each([544, 328])(
  "at %i px: ready, named, described, without a figure that is none, inside their width",
  async (width) => {
    document.body.style.width = `${width}px`;
    await render(Bridge, { view, strategy, scenario });
    await render(Utilisation, { view, strategy, scenario });
    await render(Utilisation, { view, strategy: seats, scenario });
    await render(Rpo, { view, strategy });
    await render(Rpo, { view, strategy, mode: "flow" });
    await render(Predictability, { view, strategyId: strategy.id });
    await render(Contrast, { view, contrast: contrastOf(view, strategy)! });
    await render(RevenueLines, { view, strategyId: strategy.id, look: "pair" });
    await expect.poll(() => document.querySelectorAll('figure[data-ready="first"]').length).toBe(8);
    expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
    for (const figure of document.querySelectorAll("figure")) {
      const named = figure.getAttribute("aria-labelledby")!;
      expect(document.getElementById(named)?.textContent?.length).toBeGreaterThan(10);
      expect(document.getElementById(figure.getAttribute("aria-describedby")!)?.textContent.length).toBeGreaterThan(20);
      expect(figure.scrollWidth).toBeLessThanOrEqual(width);
      expectApart(figure.querySelector("svg.chart")!, width);
    }
  },
);

/** No two words of a drawing lie on one another, and none is outside. */
function expectApart(svg: Element, width: number): void {
  const left = svg.getBoundingClientRect().left;
  const boxes = [...svg.querySelectorAll("text")]
    .filter((text) => text.textContent.trim() !== "")
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  for (const [i, { text, box }] of boxes.entries()) {
    expect(box.right - left, text).toBeLessThanOrEqual(width + 1);
    expect(box.left - left, text).toBeGreaterThanOrEqual(-8);
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      expect(across > 2 && down > 6, `${text} on ${other.text}`).toBe(false);
    }
  }
}

test("a month is told by keys in all charts by month: medians, means, both panels", async () => {
  const crosshair = new Crosshair();
  const asked: (string | null)[] = [];
  const onmonth = (id: string | null): number => asked.push(id);
  await render(Rpo, { view, strategy, mode: "flow", crosshair, onmonth });
  await render(Contrast, { view, contrast: contrastOf(view, strategy)!, crosshair, onmonth });
  await render(RevenueLines, { view, strategyId: strategy.id, look: "billed", crosshair, onmonth });
  const sliders = page.getByRole("slider").all();
  expect(sliders).toHaveLength(3);
  (sliders[0]!.element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  expect(crosshair.month).toBe(1);
  const said = (): string | null => sliders[0]!.element().getAttribute("aria-valuetext");
  await expect.poll(said).toMatch(/^Month 2: came to be owed .+ run down after/);
  await expect.poll(() => document.querySelectorAll(".across").length).toBe(1);
  (sliders[1]!.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{Enter}");
  expect(crosshair.month).toBe(2);
  expect(asked).toEqual([strategy.id]);
  const { revenue } = view.summary.strategies[seats.id]!.mean;
  expect((sliders[1]!.element() as HTMLElement).getAttribute("aria-valuetext")).toContain(
    `A committed ${Math.round(revenue![2]!).toLocaleString("en-US")}`,
  );
  const billed = view.summary.strategies[strategy.id]!.monthly["billings"]!.p50[2]!;
  expect((sliders[2]!.element() as HTMLElement).getAttribute("aria-valuetext")).toContain(
    `billed ${Math.round(billed).toLocaleString("en-US")} (`,
  );
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelectorAll("[data-passing]").length).toBe(0);
});

test("looks and modes are chosen by hand; the subtitle says which", async () => {
  document.body.style.width = "1072px";
  await render(RevenueLines, { view, strategyId: strategy.id });
  await expect.element(page.getByText(/mean of 30 futures/)).toBeVisible();
  await expect.poll(() => document.querySelectorAll("pattern").length).toBe(1);
  await page.getByRole("combobox", { name: "Means or medians" }).selectOptions("pair");
  await expect
    .element(page.getByText(/Lines: medians of 30 futures; bands: 8 of 10, recognised and consumed/))
    .toBeVisible();
  expect(document.querySelectorAll("pattern")).toHaveLength(0);
  expect(document.querySelectorAll("path.eighty")).toHaveLength(2);
  await page.getByRole("combobox", { name: "Means or medians" }).selectOptions("committed");
  await expect.poll(() => document.querySelectorAll("path.fifty").length).toBe(1);
  (page.getByRole("slider").element() as HTMLElement).focus();
  await userEvent.keyboard("t");
  const cells = document.querySelectorAll("tbody tr:first-child td");
  expect(cells).toHaveLength(20);
});

test("seats: one line without a hatch, nothing to be left unused, and what would bring it", async () => {
  document.body.style.width = "1072px";
  await render(RevenueLines, { view, strategyId: seats.id });
  await render(Utilisation, { view, strategy: seats, scenario });
  await expect
    .element(page.getByText("Under A committed and recognised are one line: the contract is the revenue"))
    .toBeVisible();
  await expect.poll(() => document.querySelectorAll("svg.chart").length).toBe(2);
  expect(document.querySelectorAll("figure:first-of-type pattern")).toHaveLength(1);
  await expect.poll(() => document.body.textContent).toContain("Give its offer one to see how much of it is used");
});
