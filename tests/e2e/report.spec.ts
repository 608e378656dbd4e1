import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { scan } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { apiVendor, downloaded, variant } from "./scenario-files.ts";
import { visitWith } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** How many futures the page that is looked at has. */
const RUNS = 60;

/** Height of the text on a Letter page, the shorter one, px: 11 in less the margins. */
const PAGE_HEIGHT = 11 * 96 - (32 / 25.4) * 96;

async function openReport(page: Page): Promise<void> {
  await page.goto("./#/report");
  await expect(page.locator("article.report figure[data-ready]").nth(4)).toBeVisible();
}

/** The page as it goes to paper: media, and figures laid out anew. */
async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
}

test("the report asks, answers, numbers its figures, tells what they come from, and leaves as a workbook", async ({
  looked: page,
}) => {
  await openReport(page);
  const report = page.locator("article.report");
  await expect(report.getByRole("heading", { level: 1 })).toHaveText(
    "Which of four strategies is best, compared with “Seats, referral fee”?",
  );
  const captions = await report.locator("figure .subtitle").allTextContents();
  expect(captions.map((text) => /^Figure\s(\d+)\. /.exec(text)?.[1])).toEqual(captions.map((_, i) => String(i + 1)));
  expect(captions.length).toBeGreaterThan(8);
  for (const { name } of [...apiVendor.segments, ...apiVendor.offers, ...apiVendor.plans, ...apiVendor.partners]) {
    await expect(report.getByRole("rowheader", { name, exact: true })).not.toHaveCount(0);
  }
  await expect(report).toContainText(`seed ${apiVendor.simulation.seed}`);
  const results = await scan(page).include("article.report").analyze();
  expect(results.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);

  await test.step("results leave as a workbook, from the menu and from the report, with the figures of the screen", async () => {
    const button = page.getByRole("button", { name: "Results as Excel workbook" });
    const { name, bytes } = await downloaded(page, () => button.click());
    expect(name).toMatch(/^[a-z0-9-]+-results-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const book = read(bytes, { sheets: ["Futures"] });
    expect(book.SheetNames).toEqual(
      expect.arrayContaining(["About", "Inputs", "Scoreboard", "Accounts", "Difference", "Futures"]),
    );
    const futures: unknown[] = utils.sheet_to_json(book.Sheets["Futures"]!, { header: 1 });
    expect(futures).toHaveLength(RUNS + 1);

    await page.getByRole("button", { name: "More", exact: true }).click();
    const again = await downloaded(page, () =>
      page.getByRole("button", { name: "Results as Excel workbook" }).first().click(),
    );
    expect(read(again.bytes, { bookSheets: true }).SheetNames).toEqual(book.SheetNames);
  });
});

test("notes and ranges of the person's own stand beside their inputs", async ({ page }) => {
  const notes = { "/offers/commit/commitment/coverage": "talks in October", "/horizonMonths": "the board's horizon" };
  const uncertainties = [{ path: "/offers/commit/commitment/coverage", p10: 0.4, p90: 0.8 }];
  await visitWith(page, variant("noted", { runs: 20, notes, uncertainties }));
  await page.goto("./#/report");
  const row = page.getByRole("row").filter({ hasText: "talks in October" });
  await expect(row).toContainText("Coverage");
  await expect(row).toContainText(/40\s% to 80\s%/);
  await expect(page.getByRole("row").filter({ hasText: "the board's horizon" })).toContainText("36");
});

for (const width of [1440, 360]) {
  test(
    `on paper: black on white, laid out for the page, nothing cut in two, from ${width} px`,
    { tag: width === 360 ? [] : ["@full"] },
    async ({ looked: page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openReport(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await toPaper(page);
      const looks = await page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.querySelector("article.report h1")!).color,
        chrome: [...document.querySelectorAll("header, nav, aside, button")].filter(
          (part) =>
            !part.closest("article.report > header") && part.getClientRects().length > 0 && !part.closest("figure"),
        ).length,
        menus: document.querySelectorAll("figure .menu").length,
        seen: [...document.querySelectorAll("figure .menu")].filter((menu) => menu.getClientRects().length > 0).length,
      }));
      expect(looks).toMatchObject({ paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)", chrome: 0, seen: 0 });
      expect(looks.menus).toBeGreaterThan(8);
      const blocks = await page.locator("article.report :is(.row, figure, tr)").evaluateAll((all) =>
        all.map((block) => ({
          breaks: getComputedStyle(block).breakInside,
          height: block.getBoundingClientRect().height,
          width: block.getBoundingClientRect().width,
          name: block.getAttribute("data-chart") ?? block.textContent?.slice(0, 40),
        })),
      );
      for (const { breaks, height, width: wide, name } of blocks) {
        // Rows of a chart's own table are kept together by its figure.
        expect(breaks === "avoid" || breaks === "auto", name).toBe(true);
        expect(height, name).toBeLessThan(PAGE_HEIGHT);
        expect(wide, name).toBeLessThanOrEqual(681);
      }
      const apart = blocks.filter(({ name }) => name !== undefined && !/^[a-z-]+$/.test(name));
      expect(apart.length).toBeGreaterThan(20);
      const figures = await page
        .locator("article.report figure")
        .evaluateAll((all) =>
          all.map((figure) => [getComputedStyle(figure).breakInside, Math.round(figure.getBoundingClientRect().width)]),
        );
      for (const [breaks, wide] of figures) {
        expect(breaks).toBe("avoid");
        expect([680, 328]).toContain(wide);
      }
      for (const format of LONG ? ["A4", "Letter"] : ["Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeGreaterThan(3);
      }
      // Others look at the page after this.
      await page.emulateMedia({ media: null });
    },
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test(
    `charts leave as pictures that need nothing else: ${colorScheme}`,
    { tag: colorScheme === "dark" ? [] : ["@full"] },
    async ({ looked: page }) => {
      await page.emulateMedia({ colorScheme });
      const figure = page.locator('figure[data-chart="fan"]');
      const take = async (item: string): Promise<Buffer> => {
        await figure.getByRole("button", { name: /^More/ }).click();
        return (await downloaded(page, () => page.getByRole("menuitem", { name: item }).click())).bytes;
      };
      const svg = (await take("SVG")).toString("utf8");
      expect(svg).not.toMatch(
        /var\(|class=|(?:href|src)\s*[=:]\s*"?(?!data:)(?:https?:|\/|\.)|url\((?!data:|["']?#|&quot;#)/,
      );
      expect(svg).toContain("data:font/woff2;base64,");
      const size = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
        const context = canvas.getContext("2d", { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        const shades = new Set(
          context.getImageData(0, 0, image.width, image.height).data.filter((_, i) => i % 4 === 0),
        );
        return {
          width: image.width,
          height: image.height,
          corner: [...context.getImageData(1, 1, 1, 1).data],
          shades: shades.size,
        };
      }, svg);
      expect(size.corner).toEqual(colorScheme === "light" ? [252, 251, 249, 255] : [20, 23, 26, 255]);
      expect(size.shades).toBeGreaterThan(30);
      const png = await take("PNG, 2 ×");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * size.width, 2 * size.height]);
      expect((await take("CSV")).toString("utf8")).toMatch(/^\uFEFF?"?Month/);
    },
  );
}
