import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openFile, variant } from "./scenario-files.ts";
import { visit } from "./workspace.ts";

/** Bytes that a page may take with all that it keeps and computes: its own memory and that of its workers. */
const MOST_BYTES = 400e6;

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const RUNS = LONG ? 10_000 : 1_000;

/** Ids of the browser's processes that draw and compute pages. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** Bytes of a process that are its own (not files, not shared), as Linux tells; 0 once it is gone. */
function ownBytes(process: number): number {
  try {
    const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

test.use({ known: false });

test("many futures of five years fit into a page's memory, workers included", { tag: "@full" }, async ({ page }) => {
  test.skip(process.platform !== "linux", "memory by process is read as Linux tells it");
  test.setTimeout(LONG ? 600_000 : 120_000);
  await visit(page);
  const ids = await renderers(page.context().browser()!);
  const before = Math.max(...ids.map(ownBytes));
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, ...ids.map(ownBytes))), 50);
  await openFile(page, "memory.json", variant("memory", { runs: RUNS, horizonMonths: 60 }));
  const status = page.locator('[data-phase="done"]').first();
  await expect(status).toContainText(`${RUNS.toLocaleString("en-GB")} futures`, { timeout: LONG ? 500_000 : 90_000 });
  await expect(page.getByTitle("Kept for your next visit").first()).toBeVisible({ timeout: 60_000 });
  clearInterval(watch);
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const words = `${RUNS} futures, 60 months, 4 strategies`;
  process.stdout.write(
    `    memory of ${words}: at most ${megabytes(most)} MB (before ${megabytes(before)} MB, bound 400 MB)\n`,
  );
  expect(most).toBeGreaterThan(before);
  expect(most).toBeLessThan(MOST_BYTES);
});
