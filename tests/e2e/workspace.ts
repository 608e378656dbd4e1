/** What the tests read and wait for on the page. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { firstPicture } from "./ready.ts";
import { openFile } from "./scenario-files.ts";

/** Opens the workspace on a first visit and waits for the first picture. */
export async function visit(page: Page): Promise<void> {
  await page.goto("./#/summary");
  await firstPicture(page);
}

/** Opens the page and on it a scenario, and waits until that is computed. */
export async function visitWith(page: Page, scenario: Scenario): Promise<void> {
  await visit(page);
  await openFile(page, `${scenario.id}.json`, scenario);
  await expect(scenarioName(page)).toHaveValue(scenario.name);
  await finished(page, scenario.simulation.runs);
}

/** Waits until all futures are computed. */
export async function finished(page: Page, runs?: number): Promise<void> {
  const status = page.locator('[data-phase="done"]').first();
  const words = runs === undefined ? "future" : `${runs.toLocaleString("en-GB")} future`;
  await expect(status).toContainText(words, { timeout: 60_000 });
}

/** Waits until the newest edit is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-saved]")).toHaveAttribute("data-saved", "saved");
}

/** Waits until the finished run is stored for the next visit. */
export async function kept(page: Page): Promise<void> {
  await expect(page.getByTitle("Kept for your next visit").first()).toBeVisible();
}

/** The field with the scenario's name. */
export function scenarioName(page: Page): Locator {
  return page.getByRole("textbox", { name: "Name of the scenario" });
}

/** A lever: its slider, its box and, where it was moved, the way back. */
export function lever(page: Page, label: string): { slider: Locator; box: Locator; was: Locator } {
  return {
    slider: page.getByRole("slider", { name: label, exact: true }),
    box: page.getByRole("textbox", { name: label, exact: true }),
    was: page.getByRole("button", { name: new RegExp(`^${label} was`) }),
  };
}

/** The screens that have a tab, as it is called. */
export const VIEWS = ["Summary", "Revenue", "Partners", "Customers", "Compare", "Ledger"] as const;

/** Goes to another screen and waits until its charts are there. */
export async function goTo(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
  await expect(page).toHaveTitle(new RegExp(` · ${view} · `));
  await expect(page.locator(`[data-view="${view.toLowerCase()}"] figure[data-ready]`).first()).toBeVisible();
}

/** The figure of a chart, by its name in addresses. */
export function chart(page: Page, name: string): Locator {
  return page.locator(`figure[data-chart="${name}"]`);
}

/** The figure of the fan chart. */
export function fanChart(page: Page): Locator {
  return chart(page, "fan");
}

/** The figure of the scoreboard. */
export function scoreboard(page: Page): Locator {
  return chart(page, "scoreboard");
}

/** Everything that a chart draws. */
export function pathsOf(figure: Locator): Promise<string> {
  return figure.locator("svg.chart path").evaluateAll((all) => all.map((path) => path.getAttribute("d")).join("\n"));
}

/** The paths of the fan chart once they have come to rest, on a scale that knows no earlier picture. */
export async function restingPaths(page: Page): Promise<string> {
  const figure = fanChart(page);
  for (const counting of ["Monthly", "Cumulative"]) await figure.getByRole("button", { name: counting }).click();
  let before = "";
  await expect(async () => {
    const now = await pathsOf(figure);
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [300] });
  return before;
}

/** A chart's figures as its table shows them. */
export interface Figures {
  head: string[];
  rows: string[][];
}

/** Turns a chart into its table by the key T, reads it and turns it back. */
export async function tableOf(figure: Locator): Promise<Figures> {
  await figure.getByRole("button", { name: /^More: / }).press("t");
  const table = figure.getByRole("region").getByRole("table");
  const figures = await table.evaluate((element) => {
    const words = (row: Element): string[] => [...row.children].map((cell) => cell.textContent ?? "");
    const [head, ...rows] = [...element.querySelectorAll("tr")].map(words);
    return { head: head ?? [], rows };
  });
  await figure.getByRole("button", { name: /^More: / }).press("t");
  await expect(table).toHaveCount(0);
  return figures;
}

/** The figures under one head. */
export function column({ head, rows }: Figures, label: string): string[] {
  const at = head.indexOf(label);
  if (at < 0) throw new Error(`no column ${label} in ${head.join(" | ")}`);
  return rows.map((row) => row[at] ?? "");
}

/** A written figure as a number. */
export function numberOf(text: string): number {
  return Number(text.replace("\u2212", "-").replace(/[,\s%]/g, ""));
}

/** Notes from the page's start every phase and words of the run's status, as they are shown. */
export async function noteStatus(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, "statusSeen", seen);
    new MutationObserver(() => {
      const status = document.querySelector<HTMLElement>("[data-phase]");
      const words = status ? `${status.dataset["phase"]}: ${status.textContent.trim()}` : "";
      if (words !== (seen.at(-1) ?? "")) seen.push(words);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "statusSeen") as string[]);
}

/** Prints a measured figure beside its goal. */
export function report(what: string, milliseconds: number, goal: number): void {
  process.stdout.write(`    ${what}: ${milliseconds.toFixed(0)} ms (goal ${goal} ms)\n`);
}
