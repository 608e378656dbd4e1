import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import FanChart from "#charts/fan-chart/FanChart.svelte";
import PayoutBudget from "#charts/payout-budget/PayoutBudget.svelte";
import PayoutsByComponent from "#charts/payouts-by-component/PayoutsByComponent.svelte";
import RevenueLines from "#charts/revenue-lines/RevenueLines.svelte";
import Scoreboard from "#charts/scoreboard/Scoreboard.svelte";
import { Crosshair } from "#charts/frame/crosshair.svelte.ts";
import { linePath } from "#charts/frame/paths.ts";
import { rangedOf } from "#charts/fan-chart/ranged.ts";
import { layoutFan } from "#charts/fan-chart/fan-chart-layout.ts";
import { standalone, toPng } from "#charts/frame/export.ts";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 4, months: 36, runs: 40 });
const moved = syntheticView({ seed: 3, strategies: 4, months: 36, runs: 40, size: 1700 });

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

const paths = (): string[] => [...document.querySelectorAll("svg.chart path")].map((p) => p.getAttribute("d") ?? "");

describe("all four charts", () => {
  test.each([1104, 328])(
    "at %i px: ready, named, described, without a figure that is none, inside their width",
    async (width) => {
      document.body.style.width = `${width}px`;
      await render(Scoreboard, { view });
      await render(FanChart, { view });
      await render(RevenueLines, { view, strategyId: "s3" });
      await render(PayoutsByComponent, { view });
      await expect.poll(() => document.querySelectorAll('figure[data-ready="first"]').length).toBe(4);
      expect(document.body.textContent).not.toMatch(/NaN|undefined|no figure/);
      expect(paths().join()).not.toMatch(/NaN|undefined/);
      for (const figure of document.querySelectorAll("figure")) {
        const named = figure.getAttribute("aria-labelledby")!;
        expect(document.getElementById(named)?.textContent?.length).toBeGreaterThan(10);
        expect(document.getElementById(figure.getAttribute("aria-describedby")!)).not.toBeNull();
        expect(figure.scrollWidth).toBeLessThanOrEqual(width);
      }
      document.body.style.width = "";
    },
  );
});

test("arrow keys move one month for all charts of a view, Shift a year, Esc removes it", async () => {
  const crosshair = new Crosshair();
  await render(FanChart, { view, crosshair });
  await render(RevenueLines, { view, strategyId: "s3", crosshair });
  const slider = page.getByRole("slider").first();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(crosshair.month).toBe(1);
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(crosshair.month).toBe(13);
  expect(document.querySelectorAll(".readout").length).toBe(2);
  await expect.element(slider).toHaveAttribute("aria-valuenow", "14");
  await userEvent.keyboard("{End}{ArrowRight}");
  expect(crosshair.month).toBe(35);
  const full = Math.round(view.summary.strategies.s0!.cumulative.contribution!.p50[35]!).toLocaleString("en-US");
  expect(document.querySelector(".readout")!.textContent).toContain(full);
  await userEvent.keyboard("{Escape}");
  expect(crosshair.month).toBeNull();
});

test("a month leads on: by Enter and by mouse at once, by finger the second time", async () => {
  document.body.style.width = "1072px";
  const asked: [string | null, number][] = [];
  await render(FanChart, { view, onmonth: (id, month) => asked.push([id, month]) });
  const slider = page.getByRole("slider").element() as HTMLElement;
  const box = slider.getBoundingClientRect();
  const act = (type: string, pointerType: string, x: number): boolean =>
    slider.dispatchEvent(
      new PointerEvent(type, { pointerType, clientX: box.left + x, clientY: box.top + 100, bubbles: true }),
    );
  const tap = (pointerType: string, x: number): void => {
    for (const type of ["pointerdown", "pointerleave", "click"]) act(type, pointerType, x);
  };
  slider.focus();
  await userEvent.keyboard("{Home}{ArrowRight}{Enter}");
  expect(asked.splice(0)).toEqual([[null, 1]]);
  act("pointermove", "mouse", 300);
  act("click", "mouse", 300);
  expect(asked.splice(0)).toEqual([[expect.stringMatching(/^s[0-3]$/), expect.any(Number)]]);
  tap("touch", 400);
  expect(asked).toEqual([]);
  expect(document.querySelector(".readout")).not.toBeNull();
  tap("touch", 100);
  expect(asked).toEqual([]);
  tap("touch", 100);
  expect(asked).toHaveLength(1);
});

test("T shows the table with full figures in the chart's place, and the chart again", async () => {
  await render(FanChart, { view });
  (page.getByRole("slider").element() as HTMLElement).focus();
  await userEvent.keyboard("t");
  const cells = [...document.querySelectorAll("tbody tr:last-child td")].map((cell) => cell.textContent);
  expect(cells.length).toBe(20);
  expect(cells[2]).toBe(
    Math.round(view.summary.strategies.s0!.cumulative.contribution!.p50[35]!).toLocaleString("en-US"),
  );
  expect(document.activeElement, "the focus goes to the table").toBe(document.querySelector('[role="region"]'));
  await userEvent.keyboard("t");
  await expect.element(page.getByRole("slider")).toBeVisible();
  expect(document.activeElement, "and back to the drawing").toBe(page.getByRole("slider").element());
});

test("the menu opens with the first entry in focus, moves by arrows, closes by Esc", async () => {
  await render(FanChart, { view });
  await page.getByRole("button", { name: /^More/ }).click();
  await expect.element(page.getByRole("menuitem", { name: "Show as table" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByRole("menuitem", { name: "Copy figures" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: /^More/ })).toHaveFocus();
  expect(document.querySelector('[role="menu"]')).toBeNull();
});

test("letters, measure and mode: two ranges at a time, a level has no sum", async () => {
  await render(FanChart, { view });
  const pressed = (): string =>
    [...document.querySelectorAll('[aria-label="Range of"] [aria-pressed="true"]')].map((b) => b.textContent).join("");
  expect(pressed().length).toBe(2);
  await page.getByRole("button", { name: "B, Seats, usage share" }).click();
  expect(pressed()).toContain("B");
  expect(pressed().length).toBe(2);
  await page.getByRole("combobox", { name: "Measure" }).selectOptions("customersActive");
  await expect.element(page.getByText("Customers under contract, by month. Line: median")).toBeVisible();
  expect(document.querySelector('[aria-label="How the chart counts"]')).toBeNull();
});

test("a new picture moves lines from old to new, keeps the scale and ends on the new figures", async () => {
  document.body.style.width = "1072px";
  const { rerender } = await render(FanChart, { view });
  await expect.poll(() => paths().length).toBeGreaterThan(6);
  const before = paths();
  await rerender({ view: moved });
  await expect.poll(() => paths().join(), { interval: 16 }).not.toBe(before.join());
  await new Promise((resolve) => setTimeout(resolve, 400));
  const width = document.querySelector("figure")!.clientWidth;
  const input = { measure: "contribution", mode: "cumulative", ranged: rangedOf(view, []), width } as const;
  const { grid } = layoutFan({ ...input, view, keep: null });
  const settled = layoutFan({ ...input, view: moved, keep: grid });
  for (const { id } of moved.strategies) expect(paths()).toContain(linePath(settled.x, settled.shapes[id]!.median));
});

test("nothing to show: the axes stay and say what is missing", async () => {
  const short = syntheticView({ seed: 1, strategies: 2, months: 12, runs: 20 });
  await render(FanChart, { view: short, measure: "nrr" });
  await expect.element(page.getByText("No figure for net revenue retention yet")).toBeVisible();
  await expect.poll(() => document.body.textContent).toContain("Set the horizon to 15 months or more");
  expect(document.querySelector("[data-ready]")).toBeNull();
});

test("a first estimate holds ranges and odds back", async () => {
  const early = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 40, planned: 1000 });
  await render(Scoreboard, { view: early });
  await render(FanChart, { view: early });
  await expect.poll(() => document.querySelectorAll("[data-ready]").length).toBe(2);
  expect(document.body.textContent).toContain("First estimate from 40 of 1,000 futures");
  expect(document.body.textContent).not.toMatch(/\d\u00a0of\u00a010(?!\u00a0futures: )/);
  expect(document.querySelectorAll(".pips").length).toBe(0);
});

test("leaves as SVG of its own and as a PNG of twice the size", async () => {
  await render(FanChart, { view });
  await expect.poll(() => document.querySelector("svg.chart")).not.toBeNull();
  const out = standalone(document.querySelector("svg.chart")!, { title: "A < B & C", subtitle: "$m" });
  expect(out.text).not.toMatch(/var\(--|class=/);
  expect(new DOMParser().parseFromString(out.text, "image/svg+xml").querySelector("parsererror")).toBeNull();
  const blob = await toPng(out, 2);
  const bitmap = await createImageBitmap(blob);
  expect([bitmap.width, bitmap.height]).toEqual([out.width * 2, out.height * 2]);
});

test("a figure of several drawings, or with words between them, leaves as a whole", async () => {
  document.body.style.width = "1072px";
  await render(PayoutBudget, { view, budget: null });
  await expect.poll(() => document.querySelector(".drawing")?.textContent?.length ?? 0).toBeGreaterThan(20);
  const drawing = document.querySelector<HTMLElement>(".drawing")!;
  const out = standalone(drawing, { title: "Payouts", subtitle: "$k" });
  const made = new DOMParser().parseFromString(out.text, "image/svg+xml");
  expect(made.querySelector("parsererror")).toBeNull();
  expect(made.querySelectorAll("input, [class]")).toHaveLength(0);
  const said = [...made.querySelectorAll("text")].map((text) => text.textContent).join(" ");
  expect(said).toContain("Budget for payouts a year");
  expect(said).toContain("2027");
  expect(out.width).toBe(Math.ceil(drawing.getBoundingClientRect().width + 48));
});
