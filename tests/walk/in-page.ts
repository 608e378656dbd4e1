/** Doing on the real page what a walk asks for, and reading what the page keeps. */
import type { Page } from "@playwright/test";
import { coverOf, type Gesture } from "./gestures.ts";

/** Does one thing by real input; what is folded is opened first. */
export async function make(page: Page, gesture: Gesture): Promise<void> {
  const { within, on, nth } = gesture;
  if (within !== null) await uncover(page, within);
  const element = page.locator(on).nth(nth);
  if (gesture.do === "type") {
    await element.fill(gesture.text);
    await element.blur();
    return;
  }
  const { tag, labelled } = await element.evaluate((node) => ({
    tag: node.tagName,
    labelled: node.closest("label") !== null,
  }));
  if (gesture.do === "choose" && tag === "SELECT") await element.selectOption(gesture.value);
  // What is ticked may be out of sight: its label is what a person sees.
  else await (labelled ? element.locator("xpath=ancestor::label") : element).click();
}

async function uncover(page: Page, path: string): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const cover = (await page.evaluateHandle(coverOf, path)).asElement();
    if (cover !== null) await cover.click();
    else if ((await page.locator(`[data-path="${path}"]`).count()) > 0) return;
    else await page.waitForTimeout(20);
  }
  throw new Error(`no editor of ${path}`);
}

/** Opens an entry of the outline, or the outline itself (""). */
export async function openEntry(page: Page, entry: string): Promise<void> {
  const open = page.locator("#entry-name");
  const row = page.locator(`[data-entry="${entry}"]`);
  await open.or(page.locator("[data-entry]")).first().waitFor();
  if ((await open.count()) > 0) await page.getByRole("button", { name: "Done", exact: true }).click();
  if (entry === "") return;
  await row.click();
  await open.waitFor();
}

/**
 * The bytes of the scenario that the page would open next time, once they are the wanted ones, or what they are after
 * some seconds. The page saves at once where it is told that it is hidden.
 */
export function keptBytes(page: Page, wanted: string): Promise<string> {
  return page.evaluate(async (text) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open("drawdown"));
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    let bytes = "";
    for (const end = performance.now() + 4000; bytes !== text && performance.now() < end;) {
      document.dispatchEvent(new Event("visibilitychange"));
      const stores = db.transaction(["settings", "scenarios"]);
      const last = await asked(stores.objectStore("settings").get("lastOpened"));
      const record = await asked(stores.objectStore("scenarios").get(last?.value ?? ""));
      bytes = JSON.stringify(record?.scenario);
      if (bytes !== text) await new Promise((resolve) => setTimeout(resolve, 15));
    }
    Reflect.deleteProperty(document, "visibilityState");
    db.close();
    return bytes;
  }, wanted);
}
