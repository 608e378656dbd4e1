import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import Churn from "#charts/churn/Churn.svelte";
import CohortMap from "#charts/cohorts/CohortMap.svelte";
import Expansion from "#charts/expansion/Expansion.svelte";
import { Crosshair } from "#charts/frame/crosshair.svelte.ts";
import Health from "#charts/health/Health.svelte";
import type { ResultView } from "#charts/model.ts";
import type { NoticeMode } from "#charts/notice/notice-data.ts";
import Notice from "#charts/notice/Notice.svelte";
import RetentionChart from "#charts/retention/RetentionChart.svelte";
import Signals from "#charts/signals/Signals.svelte";
import { keptView, NOBODY } from "./kept-view.ts";

const view = keptView();
const none = keptView(NOBODY, 3);

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

function modesOf({ summary }: ResultView, id: string): NoticeMode[] {
  const today = { mode: "periodic", reviewEvery: 3, isToday: true, runs: 20 } as const;
  return [
    { mode: "reactive", reviewEvery: 6, isToday: false, totals: null, runs: 200 },
    { ...today, totals: summary.strategies[id]!.totals },
  ];
}

async function renderAll(of: ResultView, crosshair = new Crosshair()): Promise<void> {
  const strategy = of.strategies[2]!;
  await render(Signals, { view: of, strategy, crosshair });
  await render(RetentionChart, { view: of, strategy, crosshair });
  await render(Churn, { view: of, strategy, crosshair });
  await render(Expansion, { view: of, strategy, crosshair });
  await render(CohortMap, { view: of, strategy, termMonths: 12 });
  await render(Notice, { strategy, modes: modesOf(of, strategy.id) });
  await render(Health, { view: of, strategy, scores: [12, 55, 80], crosshair });
}

test.each([
  ["usual", 1072],
  ["usual", 328],
  ["nobody", 520],
] as const)("%s, at %i px: named, described, without a figure that is none, inside their width", async (who, width) => {
  const of = who === "usual" ? view : none;
  document.body.style.width = `${width}px`;
  await renderAll(of);
  const names = ["signals", "retention", "churn", "expansion", "cohorts", "notice", "health"];
  await expect.poll(() => document.querySelectorAll("figure svg.chart").length).toBe(names.length);
  expect([...document.querySelectorAll<HTMLElement>("figure")].map((figure) => figure.dataset["chart"])).toEqual(names);
  expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
  for (const figure of document.querySelectorAll("figure")) {
    expect(document.getElementById(figure.getAttribute("aria-labelledby")!)?.textContent?.length).toBeGreaterThan(10);
    expect(document.getElementById(figure.getAttribute("aria-describedby")!)?.textContent?.length).toBeGreaterThan(20);
    expect(figure.scrollWidth).toBeLessThanOrEqual(width);
  }
});

test("the crosshair goes by key through all charts by month; where there are no figures yet it waits", async () => {
  const crosshair = new Crosshair();
  await renderAll(view, crosshair);
  const retention = document.querySelector<HTMLElement>('[data-chart="retention"] [role="slider"]')!;
  retention.focus();
  await userEvent.keyboard("{Home}");
  expect(crosshair.month).toBe(14);
  expect(retention.getAttribute("aria-valuenow")).toBe("15");
  expect(document.querySelectorAll('[data-chart="retention"] .readout')).toHaveLength(2);
  const shown = view.summary.strategies[view.strategies[0]!.id]!.monthly["nrr"]!.p50[14]!;
  expect(retention.getAttribute("aria-valuetext")).toContain(`A NRR ${(shown * 100).toFixed(1)}`);
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}{ArrowLeft}");
  expect(crosshair.month).toBe(25);
  crosshair.month = 3;
  await expect.poll(() => document.querySelectorAll('[data-chart="signals"] .readout').length).toBe(1);
  expect(document.querySelectorAll('[data-chart="retention"] .readout')).toHaveLength(0);
  retention.focus();
  await userEvent.keyboard("{Escape}");
  expect(crosshair.month).toBeNull();
});

test("cells change from shares to money, and the table has every cohort", async () => {
  await render(CohortMap, { view, strategy: view.strategies[2]!, termMonths: 12 });
  await expect.poll(() => document.querySelectorAll("rect.cell").length).toBe(55);
  await page.getByRole("button", { name: "Money" }).click();
  await expect.poll(() => document.querySelectorAll("rect.cell").length).toBe(66);
  await userEvent.keyboard("t");
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBe(11);
});

test("a mode that is not computed yet says so", async () => {
  const strategy = view.strategies[2]!;
  await render(Notice, { strategy, modes: modesOf(view, strategy.id) });
  await expect.element(page.getByText("being computed …")).toBeVisible();
  await expect.element(page.getByRole("heading")).toHaveTextContent("a decline is noticed after");
});
