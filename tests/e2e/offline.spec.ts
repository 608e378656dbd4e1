import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { TEMPLATES } from "#scenario/templates/index.ts";
import { writeServiceWorker } from "../../scripts/service-worker.mjs";
import { expect, firstPicture, test as base } from "./fixtures.ts";
import { downloaded, openFile, savedFile, variant } from "./scenario-files.ts";
import { serveStatic, type StaticServer } from "./static-server.ts";
import { finished, goTo, lever, saved, scenarioName, VIEWS } from "./workspace.ts";

const FOLDER = "/tools/drawdown/";
/** A page that is loaded again has as long as at a first visit. */
const LOADED = { timeout: 15_000 };

const OFFER = "A new version of Drawdown is ready";

/** Tests with a host of their own, which serves the build from a folder. */
const test = base.extend<{ host: StaticServer; home: string }>({
  host: async ({ ownOrigins }, use) => {
    const host = await serveStatic("dist", FOLDER);
    ownOrigins.add(host.origin);
    await use(host);
    await host.close().catch(() => {});
  },
  home: async ({ host }, use) => use(host.origin + FOLDER),
});

test.describe.configure({ timeout: 90_000 });

// Without network the browser looks for a new version in vain, and a broken one is not fetched.
test.use({
  keepsFiles: true,
  pardoned: /service-worker\.js|net::ERR_INTERNET_DISCONNECTED|MethodView-second/,
  contextOptions: { reducedMotion: "reduce" },
});

/** Opens the workspace and waits until all files are kept. */
async function visitAndKeep(page: Page, home: string): Promise<void> {
  await page.goto(`${home}#/summary`);
  await firstPicture(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

const caches = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.caches.keys());

/**
 * Another version of the build: its page says so, and its main script and the method's screen have other names, so that
 * those of the first version are no longer to be had.
 */
async function secondVersion(info: TestInfo): Promise<string> {
  const folder = info.outputPath("second");
  mkdirSync(folder, { recursive: true });
  cpSync("dist", folder, { recursive: true });
  const assets = join(folder, "assets");
  const main = /assets\/(index-[\w-]+)\.js/.exec(readFileSync(join(folder, "index.html"), "utf8"))![1]!;
  const method = readdirSync(assets)
    .find((name) => /^MethodView-.*\.js$/.test(name))!
    .slice(0, -3);
  const texts = [join(folder, "index.html"), ...readdirSync(assets).map((name) => join(assets, name))];
  for (const file of texts.filter((name) => [".html", ".js"].includes(extname(name)))) {
    const text = readFileSync(file, "utf8").replaceAll(main, "index-second").replaceAll(method, "MethodView-second");
    writeFileSync(file, text.replace('<html lang="en"', '<html lang="en" data-second'));
  }
  renameSync(join(assets, `${main}.js`), join(assets, "index-second.js"));
  renameSync(join(assets, `${method}.js`), join(assets, "MethodView-second.js"));
  await writeServiceWorker(folder);
  return folder;
}

/** Chooses a row of the page's menu. */
async function more(page: Page, row: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .getByRole("button", { name: row })
    .or(page.getByRole("link", { name: row }))
    .click();
}

const second = (page: Page) => page.locator("html[data-second]");

const offer = (page: Page) => page.getByText(OFFER);
const accept = (page: Page) => page.getByRole("button", { name: "Reload", exact: true });

/** Loads the page again, as a person does. */
async function reload(page: Page): Promise<void> {
  await page.reload();
  await firstPicture(page);
}

test("after one visit everything works without network; a new version is offered in every tab, comes when it is wanted, and leaves other tabs their files", async ({
  page,
  context,
  host,
  home,
}, info) => {
  const { box } = lever(page, "Usage share");
  await visitAndKeep(page, home);
  await test.step("it can be installed", async () => {
    const protocol = await context.newCDPSession(page);
    const manifest = await protocol.send("Page.getAppManifest");
    expect(manifest.errors).toEqual([]);
    const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
    expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  });

  await test.step("without network: edits, results, every screen, dialog and export", async () => {
    host.folder = info.outputPath("nothing");
    await context.setOffline(true);
    await page.goto(`${home}index.html?from=mail#/summary`);
    await firstPicture(page);
    await openFile(page, "offline.json", variant("offline", { runs: 20 }));
    await expect(scenarioName(page)).toHaveValue("Test offline");
    await box.fill("32");
    await box.press("Enter");
    await finished(page, 20);
    await saved(page);
    await reload(page);
    await expect(box).toHaveValue("32\u00a0%");
    expect((await savedFile(page)).text).toContain('"rate": 0.32');

    for (const view of VIEWS.slice(1)) await goTo(page, view);
    const { name } = await downloaded(page, () => more(page, "Results as Excel workbook"));
    expect(name).toMatch(/\.xlsx$/);
    await more(page, "What was changed");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    // Not in the tab whose version goes on to be wanted: a screen that it never showed is to be had from that only.
    const reader = await context.newPage();
    await reader.goto(`${home}#/method`);
    await expect(reader.locator("article h2").first()).toBeVisible();
    await reader.goto(`${home}#/`);
    await expect(reader.getByRole("region", { name: "Start from a template" }).getByRole("listitem")).toHaveCount(
      TEMPLATES.length,
    );
    await reader.close();
    await context.setOffline(false);
  });

  const other = await context.newPage();
  await test.step("a new version is offered", async () => {
    host.folder = "dist";
    await visitAndKeep(other, home);
    const first = await caches(page);
    expect(first).toHaveLength(1);

    host.folder = await secondVersion(info);
    await page.goto(`${home}#/summary`);
    await firstPicture(page);
    await expect(offer(page)).toBeVisible(LOADED);
    await expect(offer(other)).toBeVisible(LOADED);
    await box.fill("33");
    await box.press("Enter");
    await saved(page);
    for (const tab of [page, other]) await expect(second(tab)).toHaveCount(0);

    await box.fill("34");
    await accept(page).click();
    await expect(second(page)).toHaveCount(1, LOADED);
    await firstPicture(page);
    await expect(box).toHaveValue("34\u00a0%", LOADED);

    // The other tab goes on with its own version: a screen that it never showed is to be had from there only.
    await expect(offer(other)).toBeVisible(LOADED);
    await expect(second(other)).toHaveCount(0);
    await more(other, "Method");
    await expect(other.locator("article h2").first()).toBeVisible();
    expect(await caches(page)).toHaveLength(2);
    await accept(other).click();
    await expect(second(other)).toHaveCount(1, LOADED);
    await expect.poll(() => caches(page), { timeout: 10_000 }).toHaveLength(1);
    expect(await caches(page)).not.toEqual(first);
  });
});

test(
  "a version that is put away comes with the next start",
  { tag: "@full" },
  async ({ page, context, host, home }, info) => {
    await visitAndKeep(page, home);
    host.folder = await secondVersion(info);
    await reload(page);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(offer(page)).toHaveCount(0);
    await goTo(page, "Partners");
    await expect(second(page)).toHaveCount(0);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${home}#/summary`);
    await firstPicture(next);
    await expect(second(next)).toHaveCount(1);
  },
);

test(
  "a version that is not whole is not taken: the one before works on",
  { tag: "@full" },
  async ({ page, context, host, home }, info) => {
    await visitAndKeep(page, home);
    host.folder = await secondVersion(info);
    const page500 = { status: 500, type: "text/plain", content: "" };
    const pageOf200 = { status: 200, type: "text/html", content: "<!doctype html>" };
    for (const answer of [page500, pageOf200]) {
      host.instead.set("assets/MethodView-second.js", answer);
      await reload(page);
      const state = await page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!;
        await registration.update();
        const worker = registration.installing;
        if (worker) await new Promise((resolve) => worker.addEventListener("statechange", resolve));
        return worker?.state;
      });
      expect(state).toBe("redundant");
      await expect(offer(page)).toHaveCount(0);
    }
    await context.setOffline(true);
    await reload(page);
    await goTo(page, "Ledger");
    await context.setOffline(false);

    host.instead.clear();
    await reload(page);
    await accept(page).click();
    await expect(second(page)).toHaveCount(1, LOADED);
  },
);
