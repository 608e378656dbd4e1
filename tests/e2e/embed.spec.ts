/** Lessons and charts in pages of others, under a policy as strict as one finds it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { scenarioName } from "./workspace.ts";

// Nothing that is kept comes into another page.
test.use({ known: false });

/** A page on another origin with one frame, which may do nothing but show it. */
async function foreignPage(frames: string[], origin: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader(
      "Content-Security-Policy",
      `default-src 'none'; img-src data:; frame-src ${origin}; require-trusted-types-for 'script'`,
    );
    response.setHeader("Referrer-Policy", "no-referrer");
    const all = frames.map((src) => {
      return `<iframe src="${src.replaceAll("&", "&amp;")}" title="Drawdown" width="960" height="620" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" allow="fullscreen" loading="eager"></iframe>`;
    });
    response.end(
      `<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,"><h1>A course</h1>${all.join("")}</html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

async function opened(
  page: Page,
  ownOrigins: Set<string>,
  src: string[],
  baseURL: string,
): Promise<{ frames: FrameLocator[]; end: () => void }> {
  const home = new URL(baseURL);
  const { server, address } = await foreignPage(
    src.map((one) => new URL(one, home).href),
    home.origin,
  );
  ownOrigins.add(new URL(address).origin);
  await page.goto(address);
  return { frames: src.map((_, i) => page.locator("iframe").nth(i).contentFrame()), end: () => void server.close() };
}

/** What a frame has kept. Runs in it; some browsers give a frame of others no storage at all. */
async function kept(): Promise<string[]> {
  const found: string[] = [];
  try {
    found.push(...Object.keys(localStorage), ...Object.keys(sessionStorage));
    found.push(...(await indexedDB.databases()).map(({ name }) => name ?? ""));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "SecurityError")) throw error;
  }
  return found;
}

test("a lesson in another page is gone through as at home, and keeps nothing there", async ({
  page,
  ownOrigins,
  baseURL,
}) => {
  const { frames, end } = await opened(page, ownOrigins, ["?embed&theme=dark#/learn/contract/4"], baseURL!);
  const frame = frames[0]!;
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await frame.getByRole("radio").first().check();
  await frame.getByRole("button", { name: "Show what happens" }).click();
  await expect(frame.locator("figure[data-ready]")).toBeVisible();
  await expect(frame.getByRole("navigation", { name: "Drawdown" })).toHaveCount(0);
  await expect(frame.getByRole("link", { name: "Open in Drawdown" })).toHaveAttribute("href", /#\/learn\/contract\/5$/);
  const child = page.frames()[1]!;
  expect(await child.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  expect(await child.evaluate(kept)).toEqual([]);
  end();
});

test("a chart of a ready scenario stands alone, does not take the focus, and leads to the whole", async ({
  page,
  ownOrigins,
  baseURL,
  context,
}) => {
  const src = "?embed&template=seasonal#/revenue/_/bridge";
  const { frames, end } = await opened(page, ownOrigins, [src], baseURL!);
  const frame = frames[0]!;
  await expect(frame.locator('figure[data-chart="bridge"][data-ready]')).toBeVisible({ timeout: 15_000 });
  await expect(frame.locator("figure:visible")).toHaveCount(1);
  expect(await page.evaluate(() => [document.activeElement?.tagName, scrollY])).toEqual(["BODY", 0]);
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    frame.getByRole("link", { name: "Open in Drawdown" }).click(),
  ]);
  await expect(scenarioName(tab)).toHaveValue(/^Seasonal customers/);
  end();
});

test("an address that names what there is not says so and shows what there is", async ({ page }) => {
  await page.clock.install();
  await page.goto("?embed&template=nothing#/revenue/_/no-chart");
  await expect(page.getByRole("alert").first()).toContainText("no ready scenario “nothing”");
  await expect(page.locator("figure[data-ready]").first()).toBeAttached();
  await expect(page.getByRole("alert")).toHaveCount(1);
  // As long as a chart is waited for.
  await page.clock.fastForward(8000);
  await expect(page.getByRole("alert").nth(1)).toContainText("no chart “no-chart”");
  await expect(page.locator("figure[data-ready]").first()).toBeVisible();
});
