import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Summary } from "#engine/index.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { beginWith } from "./kept-before.ts";
import { variant } from "./scenario-files.ts";
import { kept, scenarioName } from "./workspace.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

/** Statistics of a total by strategy and name, as they are kept. */
type Totals = Record<string, Record<string, { p50: number; mean: number }>>;

/** What is done to the results that are kept of earlier visits. */
interface Doctoring {
  /** The horizon of the scenario whose results are meant: the ready one has another, and stays as it is. */
  months: number;
  /** Factors by strategy and total; 1 for all others. */
  factors: Record<string, Record<string, number>>;
  /** Adds records that no version ever kept. */
  nonsense: boolean;
}

/**
 * Makes what is kept of a scenario an earlier version of the engine's, with other numbers, as if an update had come since.
 * Gives its totals as they were computed.
 */
function makeFormer(page: Page, doctoring: Doctoring): Promise<Totals> {
  return page.evaluate(
    ({ months, factors, nonsense }) =>
      new Promise<Totals>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("results", "readwrite");
          const store = writing.objectStore("results");
          const reading = store.getAll();
          let totals: Totals = {};
          reading.onsuccess = () => {
            for (const record of reading.result) {
              const { strategies, months: horizon } = record.run.summary as Summary;
              const entries = Object.entries(strategies).map(([id, strategy]) => [id, strategy.totals] as const);
              if (horizon !== months) continue;
              totals = structuredClone(Object.fromEntries(entries));
              store.delete(record.key);
              record.key = record.key.replace(/^\d+:/, "0:");
              record.run.summary.engineVersion = "0";
              for (const [id, names] of Object.entries(factors)) {
                for (const [name, factor] of Object.entries(names)) {
                  const total = record.run.summary.strategies[id]?.totals[name];
                  for (const which of ["p50", "mean"]) if (total) total[which] *= factor;
                }
              }
              store.put(record);
              for (const [n, run] of [null, 7, { summary: { engineVersion: [], strategies: 3 } }].entries()) {
                if (nonsense) store.put({ ...record, key: `0:nonsense-${n}`, savedAt: Date.now() + n, run });
              }
            }
          };
          writing.oncomplete = () => (opening.result.close(), resolve(totals));
        };
      }),
    doctoring,
  );
}

/** The engine versions of all results that are kept. */
function versions(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("drawdown");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("results").objectStore("results").getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map((key) => String(key).split(":")[0]!));
          };
        };
      }),
  );
}

/** Opens the page again, and waits until it has computed and kept what it shows. */
async function again(page: Page, name: string): Promise<void> {
  await page.reload();
  await firstPicture(page);
  await expect(scenarioName(page)).toHaveValue(name);
  await kept(page);
}

const dollars = (value: number): string => `$${Math.round(value).toLocaleString("en-US")}`;

test("what an update changed is said figure by figure, until it was understood; where it changed nothing, nothing is said", async ({
  page,
}) => {
  const scenario = variant("trust", { runs: 20, horizonMonths: 12 });
  const [first, second] = scenario.strategies;
  await beginWith(page, scenario);
  await kept(page);
  const changed = {
    [first!.id]: { revenue: 1.25, payouts: 1 + 1e-7 },
    [second!.id]: { billings: 2, costOfChannel: 0.5 },
  };
  const now = await makeFormer(page, { months: 12, factors: changed, nonsense: true });
  await again(page, scenario.name);

  const offer = page.getByText(`An update of Drawdown changed results of “${scenario.name}”: 2 figures moved`);
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: "See what" }).click();
  const dialog = page.getByRole("dialog", { name: "An update changed these results" });
  await expect(dialog).toContainText("Version 1 of the engine computes it otherwise than version 0 did");
  const rows = dialog.getByRole("row");
  await expect(rows).toHaveCount(5);
  const revenue = now[first!.id]!["revenue"]!.p50;
  expect(revenue).toBeGreaterThan(10_000);
  await expect(rows.nth(1)).toContainText(first!.name);
  await expect(rows.nth(2).getByRole("cell")).toHaveText([
    dollars(revenue * 1.25),
    dollars(revenue),
    `\u2212${dollars(revenue * 0.25)}`,
    "\u221220.0\u00a0%",
  ]);
  await expect(rows.nth(3)).toContainText(second!.name);
  const cost = now[second!.id]!["costOfChannel"]!.p50;
  const percent = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`;
  await expect(rows.nth(4)).toContainText("Cost of channel, median");
  await expect(rows.nth(4).getByRole("cell")).toHaveText([
    percent(cost * 0.5),
    percent(cost),
    `+${(cost * 50).toFixed(1)}\u00a0pts`,
    "",
  ]);
  const found = await new AxeBuilder({ page }).include("dialog").setLegacyMode().withTags(WCAG_22_AA).analyze();
  expect(found.violations).toEqual([]);

  // Put off, it comes again with the next visit.
  await dialog.getByRole("button", { name: "Later" }).click();
  await expect(offer).toHaveCount(0);
  await again(page, scenario.name);
  await page.getByRole("button", { name: "See what" }).click();
  await dialog.getByRole("button", { name: "Understood" }).click();
  await expect.poll(async () => new Set(await versions(page))).toEqual(new Set(["1"]));
  await again(page, scenario.name);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(offer).toHaveCount(0);

  // Where nothing moved, what was before is put away without a word.
  await makeFormer(page, { months: 12, factors: { [first!.id]: { revenue: 1 + 1e-9 } }, nonsense: false });
  expect(await versions(page)).toContain("0");
  await again(page, scenario.name);
  await expect.poll(async () => new Set(await versions(page))).toEqual(new Set(["1"]));
  await expect(page.getByText(/^An update of Drawdown/)).toHaveCount(0);
});
