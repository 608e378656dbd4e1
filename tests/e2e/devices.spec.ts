import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { apiVendor, variant } from "./scenario-files.ts";
import { chart, fanChart, finished, goTo, lever, pathsOf, scoreboard, visit, visitWith } from "./workspace.ts";

const VIEWS = ["Summary", "Revenue", "Partners"] as const;

/** How many px the page is wider than the screen. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth);
}

/** Waits until charts are drawn for the room that they have now: they measure it in one frame and draw in the next. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** How light the page's ground is, 0 to 255. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d")!;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[1]!;
  });
}

test("light and dark follow the system until one is chosen; the choice is remembered", async ({ page }) => {
  const choose = async (label: string): Promise<void> => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("group", { name: "Colours" }).getByText(label, { exact: true }).click();
    await page.keyboard.press("Escape");
  };
  await page.emulateMedia({ colorScheme: "dark" });
  await visit(page);
  expect(await lightness(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await choose("Dark");
  await expect.poll(() => lightness(page)).toBeLessThan(60);
  await page.reload();
  await expect(scoreboard(page)).toBeVisible();
  expect(await lightness(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "dark" });
  await choose("Light");
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await choose("As the system");
  await expect.poll(() => lightness(page)).toBeLessThan(60);
});

test("nothing is wider than the screen, be it 360, 800, 1,100 or 1,440 px wide", async ({ looked: page }) => {
  const expectNoneTooWide = async (what: string): Promise<void> => {
    for (const width of [1440, 1100, 800, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      expect(await tooWide(page), `${what}, ${width} px`).toBeLessThanOrEqual(0);
    }
  };
  for (const view of VIEWS) {
    // From the width at which the one before ended.
    await goTo(page, view);
    await expectNoneTooWide(view);
    for (const figure of await page.getByRole("figure").all()) {
      await figure.getByRole("button", { name: /^More: / }).press("t");
      await expect(figure.getByRole("region")).toBeVisible();
    }
    await expectNoneTooWide(`${view} as tables`);
  }
});

test("on a phone a bar at the foot changes between model and results; the letters of charts are told once", async ({
  page,
}) => {
  await visitWith(page, variant("phone", { runs: 20 }));
  await page.setViewportSize({ width: 360, height: 740 });
  const names = apiVendor.strategies.map(({ name }, slot) => `${String.fromCharCode(65 + slot)}${name}`);
  await expect(page.getByRole("main").getByRole("list").first().getByRole("listitem")).toHaveText(names);
  const bar = page.getByRole("navigation", { name: "Model or results" });
  const [model, results] = [bar.getByRole("button", { name: "Model" }), bar.getByRole("button", { name: "Results" })];
  await expect(results).toHaveAttribute("aria-pressed", "true");
  const { box, slider } = lever(page, "Referral rate");
  await expect(box).toBeHidden();
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await model.click();
  await expect(box).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  await slider.press("End");
  await expect(box).toHaveValue("50\u00a0%");
  await results.click();
  await expect(box).toBeHidden();
  await finished(page);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before!);
});

test("at 1,100 px the model is a drawer over the results", async ({ looked: page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  const { box } = lever(page, "Coverage");
  await expect(box).toBeHidden();
  const open = page.getByRole("banner").getByRole("button", { name: "Model" });
  await expect(open).toHaveAttribute("aria-expanded", "false");
  await open.click();
  await expect(box).toBeVisible();
  await expect(open).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
});

test("the keyboard alone: past the model, to a lever, to another screen", async ({ page }) => {
  await visitWith(page, variant("keyboard", { runs: 20 }));
  await page.reload();
  await finished(page, 20);
  const focused = page.locator(":focus");
  const tabTo = async (what: string, key = "Tab"): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press(key);
      // Whatever has the focus shows it.
      const { name, ring } = await focused.evaluate((it) => {
        const { outlineStyle, boxShadow, borderColor } = getComputedStyle(it);
        return {
          name: it.getAttribute("aria-label") ?? it.textContent ?? "",
          ring: outlineStyle !== "none" || boxShadow !== "none" || it.tagName === "INPUT" ? borderColor : null,
        };
      });
      expect(ring, `focus of ${name} is visible`).not.toBeNull();
      if (name.trim() === what) return;
    }
    throw new Error(`${what} is not reached by ${key}`);
  };
  await page.keyboard.press("Tab");
  await expect(focused).toHaveText("Skip to the results");
  await expect(focused).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo("Revenue");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/revenue$/);
  const lines = chart(page, "revenue-lines");
  await expect(lines).toBeVisible();
  await tabTo("Usage share", "Shift+Tab");
  const before = await lines.getByRole("heading").textContent();
  const paths = await pathsOf(lines);
  await goTo(page, "Summary");
  const { slider, box } = lever(page, "Price of a seat");
  await slider.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("PageUp");
  await expect(box).not.toHaveValue("$45");
  await finished(page, 20);
  await goTo(page, "Revenue");
  expect([await lines.getByRole("heading").textContent(), await pathsOf(lines)]).not.toEqual([before, paths]);
});

test("who asks for less motion gets the new picture at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visitWith(page, variant("still", { runs: 20 }));
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, "pathsSeen", seen);
    new MutationObserver((changes) => {
      for (const { target } of changes) seen.push((target as Element).getAttribute("d") ?? "");
    }).observe(document.querySelector("path.median")!, { attributes: true, attributeFilter: ["d"] });
  });
  const paths = await pathsOf(fanChart(page));
  await lever(page, "Price of a seat").slider.press("ArrowRight");
  await finished(page, 20);
  await expect.poll(() => pathsOf(fanChart(page))).not.toBe(paths);
  // A first estimate and the whole: no frames between.
  const seen = await page.evaluate(() => Reflect.get(globalThis, "pathsSeen") as string[]);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThanOrEqual(5);
});
