import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, firstPicture, test } from "./fixtures.ts";
import { beginWith, slight } from "./kept-before.ts";
import { apiVendor, downloaded } from "./scenario-files.ts";
import { kept, lever, saved, scenarioName, visitWith } from "./workspace.ts";

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const dialog = (page: Page): Locator => page.getByRole("dialog");
const kind = (page: Page, name: string): Locator => dialog(page).locator(`tr[data-kind="${name}"]`);
const many = (page: Page, name: string): Locator => kind(page, name).getByRole("cell").first();
const said = (page: Page): Locator => dialog(page).getByRole("status");

/** Opens the dialog by the page's menu, and waits until all is counted. */
async function openStorage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "What is kept here…" }).click();
  await expect(dialog(page).getByRole("table")).toBeVisible();
}

/** Puts versions of a kept scenario, a deleted scenario and one of a newer format beside what is kept. */
function putBeside(page: Page, from: string): Promise<void> {
  return page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(["scenarios", "versions"], "readwrite");
          const [scenarios, versions] = [writing.objectStore("scenarios"), writing.objectStore("versions")];
          const reading = scenarios.get(id);
          reading.onsuccess = () => {
            const own = reading.result;
            const keep = (scenarioId: string, sort: string, name: string, savedAt: number) =>
              versions.put({
                ...{ key: `${scenarioId}/${savedAt}`, scenarioId, kind: sort, name, savedAt, recordVersion: 1 },
                scenario: { ...own.scenario, id: scenarioId, name: name || own.name },
              });
            const now = Date.now();
            for (let i = 0; i < 12; i++) keep(id, "automatic", "", now - 1000 - i * 600_000);
            keep(id, "named", "Board", now);
            keep("gone", "deleted", "Was here", now - 60_000);
            keep("long-gone", "deleted", "Was long here", now - 7_200_000);
            scenarios.put({ ...own, id: "odd", name: "From afar", scenario: { ...own.scenario, schemaVersion: 99 } });
          };
          writing.oncomplete = () => (db.close(), resolve());
        };
      }),
    from,
  );
}

test("what is kept is counted, dropped, brought back and removed, and undo takes back what can be", async ({
  page,
}) => {
  await beginWith(page, slight("own"));
  await kept(page);
  await putBeside(page, "own");
  await openStorage(page);
  await expect(many(page, "scenarios")).toHaveText("2");
  await expect(many(page, "named")).toHaveText("1");
  await expect(many(page, "automatic")).toHaveText("12");
  await expect(many(page, "deleted")).toHaveText("2");
  await expect(dialog(page)).toContainText(/taken of .* that the browser grants/);
  const scan = new AxeBuilder({ page }).include("dialog").setLegacyMode();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // In the dark only colours are others.
    const scanned = scheme === "light" ? scan.withTags(WCAG_22_AA) : scan.withRules("color-contrast");
    const { violations } = await scanned.analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target, html]))).toEqual([]);
  }

  // Results come again: they are dropped without a question. What does not come back is asked for, and kept by "Keep".
  await dialog(page).getByRole("button", { name: "Drop results" }).click();
  await expect(said(page)).toHaveText("Results dropped");
  await expect(kind(page, "results")).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Drop automatic versions" }).click();
  await expect(dialog(page).getByRole("button", { name: "Keep", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page).getByRole("button", { name: "Drop automatic versions" })).toBeFocused();
  await expect(many(page, "automatic")).toHaveText("12");
  await dialog(page).getByRole("button", { name: "Drop automatic versions" }).click();
  await dialog(page).getByRole("button", { name: "Drop: Drop automatic versions" }).click();
  await expect(kind(page, "automatic")).toHaveCount(0);

  // A deleted scenario comes back as a step that undo takes back.
  await dialog(page).getByRole("button", { name: "Bring “Was here” back" }).click();
  await expect(said(page)).toHaveText("“Was here” is back among your scenarios");
  await expect(many(page, "scenarios")).toHaveText("3");
  await expect(many(page, "deleted")).toHaveText("1");
  await page.keyboard.press("Control+z");
  await expect(many(page, "scenarios")).toHaveText("2");
  await expect(many(page, "deleted")).toHaveText("2");
  await dialog(page).getByRole("button", { name: "Remove “Was here” for good" }).click();
  await dialog(page).getByRole("button", { name: "Remove: Remove “Was here” for good" }).click();
  await expect(many(page, "deleted")).toHaveText("1");

  // What cannot be read leaves as a file, byte for byte what it says, and goes where it can be found again.
  const unread = dialog(page).getByRole("region", { name: "Cannot be read by this version" });
  await expect(unread).toContainText("was made by a newer Drawdown (format 99)");
  const file = await downloaded(page, () => unread.getByRole("button", { name: "Save “From afar” as a file" }).click());
  expect(JSON.parse(file.bytes.toString("utf8"))).toMatchObject({ schemaVersion: 99 });
  await unread.getByRole("button", { name: "Remove “From afar”" }).click();
  await unread.getByRole("button", { name: "Remove: Remove “From afar”" }).click();
  await expect(unread).toHaveCount(0);
  await expect(many(page, "deleted")).toHaveText("2");
  await dialog(page).getByRole("button", { name: "Remove all deleted scenarios for good" }).click();
  await dialog(page).getByRole("button", { name: "Empty: Remove all" }).click();
  await expect(kind(page, "deleted")).toHaveCount(0);
  await expect(many(page, "scenarios")).toHaveText("1");
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(scenarioName(page)).toHaveValue("Test own");
});

const EMPTY = '<link rel="icon" href="data:,"><p>Nothing</p>';

/** All that a browser keeps for the page. */
function leftBehind(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    caches: await caches.keys(),
    workers: [...(await navigator.serviceWorker.getRegistrations())].map(({ scope }) => scope),
  }));
}

test.describe("with files kept for visits without network", () => {
  test.use({ keepsFiles: true });

  test("everything is deleted after a typed word, nothing of it is left, and the page begins anew", async ({
    page,
    context,
  }) => {
    await beginWith(page, slight("own"));
    await lever(page, "Usage share").box.fill("33");
    await saved(page);
    await page.evaluate(async () => {
      localStorage.setItem("drawdown-theme", "dark");
      sessionStorage.setItem("drawdown-visit", "x");
      localStorage.setItem("another-app", "stays");
      await caches.open("drawdown / 1");
    });
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect((await leftBehind(page))["workers"]).toHaveLength(1);
    await openStorage(page);
    await dialog(page).getByRole("button", { name: "Delete everything…" }).click();
    await expect(dialog(page)).toContainText(/1 scenario, \d+ versions?, \d+ results? and your settings/);
    const box = dialog(page).getByRole("textbox", { name: "Type “delete” to go on" });
    const button = dialog(page).getByRole("button", { name: "Delete everything" });
    await expect(box).toBeFocused();
    await expect(button).toBeDisabled();
    await box.fill("delet");
    await page.keyboard.press("Enter");
    await expect(button).toBeDisabled();
    await dialog(page).getByRole("button", { name: "Back", exact: true }).click();
    await dialog(page).getByRole("button", { name: "Delete everything…" }).click();
    await expect(box).toHaveValue("");
    await box.fill("Delete");

    // Instead of the app a page comes that only sees what is left.
    await context.route(/\/$/, (route) => route.fulfill({ contentType: "text/html", body: EMPTY }));
    await button.click();
    await expect(page.getByText("Nothing")).toBeVisible();
    expect(await leftBehind(page)).toEqual({
      databases: [],
      localStorage: ["another-app"],
      sessionStorage: [],
      caches: [],
      workers: [],
    });

    await context.unroute(/\/$/);
    await page.goto("about:blank");
    await page.goto("./#/summary");
    await firstPicture(page);
    await expect(scenarioName(page)).toHaveValue(apiVendor.name);
    await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
    expect(page.url()).not.toContain("own");
  });
});

test("where there is no room left the mark says what can be freed, and what waited is saved once it is", async ({
  page,
}) => {
  // As a full disk does it; what a real one does is tested with the faults.
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, "put");
    IDBObjectStore.prototype.put = function (...record) {
      if (Reflect.has(globalThis, "full")) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, record);
    };
  });
  await beginWith(page, slight("own"));
  await saved(page);
  await putBeside(page, "own");
  await page.evaluate(() => Reflect.set(globalThis, "full", true));
  await lever(page, "Usage share").box.fill("21");
  const mark = page.locator("[data-saved]");
  await expect(mark).toHaveAttribute("data-saved", "failed");
  await mark.getByRole("button", { name: /^What is/ }).click();
  await expect(mark).toContainText(/Can be freed: .*of deleted scenarios/);
  await mark.getByRole("button", { name: "Make room" }).click();
  await expect(dialog(page).getByRole("table")).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "full"));
  await expect(mark).toHaveAttribute("data-saved", "failed");
  await dialog(page).getByRole("button", { name: "Remove “Was here” for good" }).click();
  await dialog(page).getByRole("button", { name: "Remove: Remove “Was here” for good" }).click();
  await saved(page);
  await page.reload();
  await firstPicture(page);
  await expect(lever(page, "Usage share").box).toHaveValue("21\u00a0%");
});

test("a browser is asked to keep what is here once work goes on, and a person who was asked is left alone", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = Number(localStorage.getItem("asked") ?? 0);
    navigator.storage.persist = () => {
      localStorage.setItem("asked", String(asked + 1));
      // The first visit's answer comes at once, as of a browser that decides by itself; later a person is asked, who is silent.
      return asked === 0 ? Promise.resolve(false) : new Promise(() => {});
    };
  });
  const asked = (): Promise<string | null> => page.evaluate(() => localStorage.getItem("asked"));
  const edit = async (share: string): Promise<void> => {
    await lever(page, "Usage share").box.fill(share);
    await expect(page.locator("[data-saved]")).toHaveAttribute("data-saved", "saving");
    await saved(page);
  };
  await visitWith(page, slight("own"));
  await edit("20");
  expect(await asked()).toBe(null);
  for (const [share, times] of [
    ["21", "1"],
    ["22", "2"],
    ["23", "2"],
  ] as const) {
    await page.reload();
    await firstPicture(page);
    await edit(share);
    await expect.poll(asked).toBe(times);
  }
});
