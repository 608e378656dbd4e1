import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import { apiVendor } from "#scenario/templates/index.ts";
import { comparedPair } from "#charts/difference/compared.ts";
import Difference from "#charts/difference/Difference.svelte";
import { differenceTable } from "#charts/difference/difference-table.ts";
import DifferenceBridge from "#charts/difference-bridge/DifferenceBridge.svelte";
import DifferenceSpread from "#charts/difference-spread/DifferenceSpread.svelte";
import { full } from "#text/format.ts";
import { comparedView } from "./difference-view.ts";
import { syntheticView } from "./synthetic.ts";

const { view, pair } = comparedView(apiVendor, 30);
const early = comparedView(apiVendor, 20, 1000);
const tied = syntheticView({ seed: 2, strategies: 2, months: 12, runs: 30, equal: [[0, 1]] });
const ignore = { onmeasure: () => undefined, onmode: () => undefined };
const shown = { measure: "contribution", mode: "cumulative", ...ignore } as const;

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

async function readyFigures(count: number): Promise<HTMLElement[]> {
  await expect.poll(() => document.querySelectorAll('figure[data-ready="first"]').length).toBe(count);
  return [...document.querySelectorAll("figure")];
}

test.each([1104, 328])(
  "at %i px: ready, named, described, without a figure that is none, inside their width",
  async (width) => {
    document.body.style.width = `${width}px`;
    await render(Difference, { view, pair, ...shown });
    await render(DifferenceSpread, { view, pair, measure: "contribution" });
    await render(DifferenceBridge, { view, pair });
    const figures = await readyFigures(3);
    expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
    expect(figures.map((figure) => figure.dataset.chart)).toEqual([
      "difference",
      "difference-spread",
      "difference-bridge",
    ]);
    for (const figure of figures) {
      expect(document.getElementById(figure.getAttribute("aria-labelledby")!)?.textContent?.length).toBeGreaterThan(10);
      expect(document.getElementById(figure.getAttribute("aria-describedby")!)?.textContent).toMatch(/\d/);
      expect(figure.querySelector("svg.chart")!.getAttribute("aria-hidden")).toBe("true");
      expect(figure.scrollWidth).toBeLessThanOrEqual(width);
      for (const text of figure.querySelectorAll("svg.chart text")) {
        const { left, right } = text.getBoundingClientRect();
        expect(left, text.textContent).toBeGreaterThanOrEqual(-1);
        expect(right, text.textContent).toBeLessThanOrEqual(document.body.getBoundingClientRect().left + width + 1);
      }
    }
  },
);

test("months by key: read out, and Enter leads to the ledger; Esc lets go", async () => {
  const asked: unknown[] = [];
  await render(Difference, { view, pair, ...shown, onmonth: (...args: unknown[]) => void asked.push(args) });
  await readyFigures(1);
  const slider = page.getByRole("slider").element() as HTMLElement;
  slider.focus();
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}");
  const median = Number(differenceTable(view, pair, "contribution", "cumulative").rows[2]![3]);
  expect(slider.getAttribute("aria-valuetext")).toContain(full(median));
  expect(document.querySelector(".readout")?.textContent).toMatch(/\d of\u00a010|\d\u00a0of\u00a010|none/);
  await userEvent.keyboard("{Enter}");
  expect(asked).toEqual([[pair.a.id, 2]]);
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector(".readout")).toBeNull();
});

test("T shows the table in the drawing's place; measure and counting are chosen by name", async () => {
  const picked: string[] = [];
  await render(Difference, {
    view,
    pair,
    ...shown,
    onmeasure: (name: string) => void picked.push(name),
    onmode: (mode: string) => void picked.push(mode),
  });
  await readyFigures(1);
  (page.getByRole("slider").element() as HTMLElement).focus();
  await userEvent.keyboard("t");
  const rows = differenceTable(view, pair, "contribution", "cumulative").rows;
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBe(rows.length);
  const cells = [...document.querySelectorAll("tbody tr:last-child td")].map((cell) => cell.textContent);
  expect(cells[2]).toBe(full(Math.round(Number(rows.at(-1)![3]))));
  await page.getByRole("combobox", { name: "Compared by" }).selectOptions("payouts");
  await page.getByRole("button", { name: "Monthly" }).click();
  expect(picked).toEqual(["payouts", "monthly"]);
});

test("a first estimate holds ranges and odds back", async () => {
  await render(Difference, { ...early, ...shown });
  await render(DifferenceSpread, { ...early, measure: "contribution" });
  await render(DifferenceBridge, early);
  await readyFigures(3);
  expect(document.querySelectorAll("path.band80").length).toBe(0);
  expect(document.querySelector("figure header")!.textContent).toContain("first estimate");
  expect([...document.querySelectorAll("svg.chart text")].map((text) => text.textContent).join()).not.toMatch(
    /of\u00a010/,
  );
});

test("what is not computed yet keeps its axes and says what brings it; equal strategies are told so", async () => {
  const other = comparedPair(view, view.strategies[1]!.id, view.strategies[3]!.id)!;
  await render(Difference, { view, pair: other, ...shown });
  await expect.poll(() => document.body.textContent).toContain("These figures are on their way");
  expect(document.querySelectorAll("svg.chart .tick").length).toBeGreaterThan(3);
  expect(document.querySelector("figure")!.dataset.ready).toBeUndefined();
  cleanup();
  await render(DifferenceSpread, { view: tied, pair: comparedPair(tied, null, null)!, measure: "contribution" });
  await readyFigures(1);
  expect(document.body.textContent).toContain("same in 10\u00a0of\u00a010");
});
