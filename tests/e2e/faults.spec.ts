/** Every way in which a browser's storage fails, produced for real: what is stored stays whole, and the page says so. */
import type { BrowserContext, Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { slight } from "./kept-before.ts";
import {
  bystander,
  empty,
  fill,
  firstDatabase,
  firstRecord,
  holdDatabase,
  makeDatabase,
  readDatabase,
  unfill,
  type RawDatabase,
} from "./raw-database.ts";
import { apiVendor, openFile, savedFile, variant } from "./scenario-files.ts";
import { fanChart, finished, kept, lever, saved, scenarioName, scoreboard, tableOf, visit } from "./workspace.ts";

/** The records of a store whose key begins so. */
function recordsOf({ stores }: RawDatabase, store: string): Record<string, unknown>[] {
  return stores[store]!.records as Record<string, unknown>[];
}

/** A scenario of the database, by its id. */
function scenarioIn(database: RawDatabase, id: string): unknown {
  return recordsOf(database, "scenarios").find((record) => record["id"] === id)?.["scenario"];
}

/** The usage share of a stored scenario. */
function rateIn(database: RawDatabase, id: string): unknown {
  const { plans } = scenarioIn(database, id) as Scenario;
  return (plans[1]?.components[0] as { rate?: number }).rate;
}

/** What the page says of the newest edit, and why. */
async function savedWord(page: Page, word: string, reason: RegExp): Promise<void> {
  const mark = page.locator("[data-saved]");
  await expect(mark).toContainText(word);
  await mark.getByRole("button").click();
  await expect(page.locator("[popover]").getByText(reason)).toBeVisible();
  await page.keyboard.press("Escape");
}

async function shareOf(page: Page, percent: string): Promise<void> {
  await lever(page, "Usage share").box.fill(percent);
  await lever(page, "Usage share").box.press("Enter");
}

/** Makes the first release's database with a quick scenario, which was open last; gives the page that watches it. */
async function keptBefore(context: BrowserContext, scenario: Scenario): Promise<Page> {
  const side = await bystander(context);
  await makeDatabase(side, firstDatabase([firstRecord(scenario.id, scenario.name, scenario)], scenario.id));
  return side;
}

// Nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

test("no room left: results make room; without any, it is said, what was stored stays whole, and is stored with room", async ({
  page,
  context,
}) => {
  const own = variant("own", { runs: 60 });
  const side = await bystander(context);
  const protocol = await context.newCDPSession(side);
  const { origin } = new URL(side.url());
  await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 8e6 });
  await makeDatabase(side, firstDatabase([firstRecord(own.id, own.name, own)], own.id));
  await visit(page);
  await finished(page, 60);
  await kept(page);
  expect(await fill(side)).toBeGreaterThan(1e6);
  const withResults = await readDatabase(side);
  await shareOf(page, "20");
  await saved(page);
  const withoutResults = await readDatabase(side);
  expect(rateIn(withoutResults, own.id)).toBe(0.2);
  const keys = recordsOf(withoutResults, "results").map(({ key }) => key);
  for (const { key } of recordsOf(withResults, "results")) expect(keys).not.toContain(key);

  await finished(page, 60);
  await empty(side, "results");
  // What the browser last found room for is used up, and it looks again.
  await fill(side);
  await protocol.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  const before = await readDatabase(side);
  await shareOf(page, "33");
  await expect(page.locator("[data-saved]")).toHaveAttribute("data-saved", "failed");
  await expect(page.locator("[data-saved]")).toContainText("Not saved");
  const full = await readDatabase(side);
  for (const store of ["scenarios", "versions", "settings"]) expect(full.stores[store]).toEqual(before.stores[store]);

  await unfill(side);
  await protocol.send("Storage.overrideQuotaForOrigin", { origin });
  await shareOf(page, "34");
  await saved(page);
  expect(rateIn(await readDatabase(side), own.id)).toBe(0.34);
});

test("a database of a newer version is refused with a word and stays as it is; the page works in memory", async ({
  page,
  context,
}) => {
  const side = await bystander(context);
  const theirs = firstDatabase([firstRecord("theirs", "Theirs", { schemaVersion: 99 })], "theirs");
  await makeDatabase(side, { ...theirs, version: 1000 });
  const before = await readDatabase(side);
  await visit(page);
  await openFile(page, "own.json", slight("own"));
  await expect(scenarioName(page)).toHaveValue("Test own");
  await savedWord(page, "In memory only", /made by a newer version of Drawdown/);
  await shareOf(page, "20");
  await expect(lever(page, "Usage share").was).toBeVisible();
  expect((await savedFile(page)).scenario.plans[1]?.components[0]).toMatchObject({ rate: 0.2 });
  expect(await readDatabase(side)).toEqual(before);
});

test("the first release's database is lifted with all that it holds; what does not parse is set aside", async ({
  page,
  context,
}) => {
  const side = await bystander(context);
  const old = slight("old");
  await makeDatabase(side, {
    ...firstDatabase(
      [
        firstRecord("old", old.name, old),
        firstRecord("wrong", 7, { ...old, horizonMonths: "many" }, "yesterday"),
        { id: "empty" },
        { ...firstRecord("later", "Later", old), recordVersion: 99 },
      ],
      "old",
      [{ recordVersion: 1, key: "nonsense", savedAt: "then", run: 5 }],
    ),
  });
  const before = await readDatabase(side);
  await visit(page);
  await expect(scenarioName(page)).toHaveValue(old.name);
  await finished(page, 2);
  const lifted = await readDatabase(side);
  expect(lifted.version).toBeGreaterThan(1);
  expect(recordsOf(lifted, "scenarios")).toEqual(recordsOf(before, "scenarios"));

  await shareOf(page, "20");
  await saved(page);
  const after = await readDatabase(side);
  expect(recordsOf(after, "versions").map(({ kind, scenario }) => ({ kind, scenario }))).toEqual([
    { kind: "automatic", scenario: old },
  ]);
  const others = (database: RawDatabase) => recordsOf(database, "scenarios").filter(({ id }) => id !== "old");
  expect(others(after)).toEqual(others(before));
});

test("a database that lacks a store is repaired with all that it holds", async ({ page, context }) => {
  const side = await bystander(context);
  const own = slight("own");
  const { stores } = firstDatabase([firstRecord("own", own.name, own)], "own");
  const { settings, scenarios } = stores;
  await makeDatabase(side, { version: 200, stores: { scenarios: scenarios!, settings: settings! } });
  await visit(page);
  await expect(scenarioName(page)).toHaveValue(own.name);
  await shareOf(page, "20");
  await saved(page);
  await page.reload();
  await firstPicture(page);
  await expect(lever(page, "Usage share").box).toHaveValue("20\u00a0%");
  const after = await readDatabase(side);
  expect(recordsOf(after, "versions")).toMatchObject([{ scenarioId: "own", scenario: own }]);
});

// A database that is held is refused in `tests/storage` too, and workers that die are replaced in `tests/runner`.
test(
  "an old tab holds the database: it is said, and everything is stored and there once that is closed",
  { tag: "@full" },
  async ({ page, context }) => {
    const own = slight("own");
    const side = await keptBefore(context, own);
    await holdDatabase(side);
    await visit(page);
    await expect(page.getByText(/An older version of Drawdown in another tab/).first()).toBeVisible();
    await shareOf(page, "20");
    await savedWord(page, "Not saved", /older version of Drawdown in another tab/);
    await side.close();
    await saved(page);
    await page.getByRole("button", { name: "Reload" }).click();
    await expect(scenarioName(page)).toHaveValue(own.name, { timeout: 15_000 });
    const after = await readDatabase(await bystander(context));
    expect(scenarioIn(after, "own")).toEqual(own);
    expect(rateIn(after, apiVendor.id)).toBe(0.2);
  },
);

test(
  "workers that are killed in the middle of a run change nothing",
  { tag: "@full" },
  async ({ page, newVisitor, context }) => {
    test.setTimeout(60_000);
    const long = variant("long", { runs: 1500, horizonMonths: 12 });
    await keptBefore(context, long);
    await visit(page);
    const status = page.locator("[data-phase]").first();
    await expect(status).toContainText(/\b[1-9][\d,]* of 1,500 futures/);
    const workers = page.workers();
    expect(workers.length).toBeGreaterThan(0);
    await Promise.all(
      workers.slice(0, 2).map((worker) => worker.evaluate(() => (globalThis as unknown as Window).close())),
    );
    await finished(page, 1500);
    const other = await newVisitor();
    await keptBefore(other.context(), long);
    await visit(other);
    await finished(other, 1500);
    expect(await tableOf(fanChart(page))).toEqual(await tableOf(fanChart(other)));
    expect(await tableOf(scoreboard(page))).toEqual(await tableOf(scoreboard(other)));
  },
);
