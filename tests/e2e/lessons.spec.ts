import type { Locator, Page } from "@playwright/test";
import { LESSONS } from "#lessons/index.ts";
import { barriers } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { finished, scenarioName } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";
const FIRST = LESSONS[0]!;

const article = (page: Page) => page.locator("article[data-kind]");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const stepNow = (page: Page) => page.getByRole("navigation", { name: "Steps" }).locator("[aria-current=step]");
const show = (page: Page) => page.getByRole("button", { name: "Show what happens" });
/** Where a line is drawn. */
const field = (page: Page) => article(page).locator("figure [role=slider]");
const slider = (page: Page) => page.getByRole("group", { name: "Sliders" }).getByRole("slider").first();

/** Goes on by Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted).toBeFocused();
}

async function enter(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Waits until all that a step says is computed; this looks more often than an expectation does. */
function rests(page: Page): Promise<void> {
  return page.locator('article[data-kind][aria-busy="false"]').waitFor({ timeout: 5000 });
}

/** Waits until a step is there; gives its kind. */
async function came(page: Page, n: number): Promise<string> {
  await stepNow(page)
    .filter({ hasText: new RegExp(`^\\s*${n}`) })
    .waitFor({ timeout: 5000 });
  return (await article(page).getAttribute("data-kind")) ?? "";
}

/** Waits until a step is there with all that it says computed. */
async function arrived(page: Page, n: number): Promise<string> {
  const kind = await came(page, n);
  await rests(page);
  return kind;
}

/** Draws a line that rises to a fifth and goes on level to the last month. */
async function drawByKeys(page: Page): Promise<void> {
  await tabTo(page, field(page));
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("End");
}

/** Does by keyboard what a step asks for and goes on to the next one; false: it was the last. */
async function goThrough(page: Page, n: number): Promise<boolean> {
  switch (await arrived(page, n)) {
    case "keep":
      return false;
    case "draw":
      await drawByKeys(page);
      await enter(page, show(page));
      return true;
    case "choose":
      await tabTo(page, page.getByRole("radio").first());
      await page.keyboard.press("Space");
      await enter(page, show(page));
      return true;
    case "move":
      await tabTo(page, slider(page));
      await page.keyboard.press(
        (await slider(page).inputValue()) === (await slider(page).getAttribute("max")) ? "Home" : "End",
      );
      await enter(page, page.getByRole("link", { name: "Go on" }));
      return true;
    default:
      await enter(page, page.getByRole("link", { name: "Go on" }));
      return true;
  }
}

async function offences(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await barriers(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}

// Whole lessons, on a busy machine.
test.describe.configure({ timeout: 120_000 });
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("from Home through the first lesson by keyboard alone: it asks, shows, lets levers move, and opens its model", async ({
  page,
}) => {
  await page.goto("./#/home");
  await enter(page, page.getByRole("link", { name: "Take the first lesson" }));
  await expect(page).toHaveURL(/#\/learn\/contract$/);
  await expect(page).toHaveTitle(`${FIRST.title} · Drawdown`);
  expect(await arrived(page, 1)).toBe("tell");
  await enter(page, page.getByRole("link", { name: "Go on" }));

  expect(await arrived(page, 2)).toBe("draw");
  await expect(heading(page)).toBeFocused();
  await expect(show(page)).toBeDisabled();
  await expect(page.getByRole("link", { name: "Skip", exact: true })).toBeVisible();
  await drawByKeys(page);
  await expect(page.getByText("Your line is complete.")).toBeVisible();
  await enter(page, show(page));

  expect(await arrived(page, 3)).toBe("see");
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toContainText("you drew");
  await expect(article(page).locator("figure").getByText("you", { exact: true })).toBeVisible();
  await page.keyboard.press("ArrowRight");

  expect(await arrived(page, 4)).toBe("choose");
  await expect(show(page)).toBeDisabled();
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(stepNow(page)).toContainText("4");
  await page.keyboard.press("ArrowUp");
  await enter(page, show(page));

  expect(await arrived(page, 5)).toBe("see");
  const answers = page.getByRole("list", { name: "The answers" });
  await expect(answers.getByRole("listitem").filter({ hasText: "your answer" })).toContainText("Larger promises");
  await expect(answers.getByRole("listitem").filter({ hasText: "what is true" })).toContainText("Help");
  await enter(page, page.getByRole("link", { name: "Go on" }));

  expect(await arrived(page, 6)).toBe("move");
  const title = article(page).locator("figure h2");
  const before = await title.textContent();
  const task = article(page).getByRole("status").filter({ hasText: "Task" });
  await expect(task).toContainText("Not yet");
  await tabTo(page, slider(page));
  await page.keyboard.press("Home");
  await expect(title).not.toHaveText(before!);
  await expect(task).toContainText("Done");
  await enter(page, page.getByRole("button", { name: "Reset" }));
  await expect(title).toHaveText(before!);
  await expect(task).toContainText("Not yet");
  await tabTo(page, slider(page));
  await page.keyboard.press("Home");
  await enter(page, page.getByRole("link", { name: "Go on" }));

  expect(await arrived(page, 7)).toBe("keep");
  await expect(page.getByText("The sliders are moved.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Next lesson" })).toBeVisible();
  await enter(page, page.getByRole("button", { name: "Open this model in the workspace" }));
  await expect(page).toHaveURL(/#\/summary$/);
  await expect(scenarioName(page)).toHaveValue(FIRST.title);
  await finished(page, 400);

  await page.goto("./#/learn");
  const row = page.getByRole("listitem").filter({ hasText: FIRST.title });
  await expect(row).toContainText("done");
  await expect(page.getByRole("link", { name: "Go on with lesson" })).toContainText("2");
});

test("a step is found again after a reload and by Back; nothing of the workspace is left half done", async ({
  page,
}) => {
  await page.goto("./#/learn/contract/2");
  await arrived(page, 2);
  await drawByKeys(page);
  await enter(page, show(page));
  await arrived(page, 3);
  await page.goBack();
  await arrived(page, 2);
  await expect(show(page)).toBeEnabled();
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(show(page)).toBeDisabled();
  await page.goForward();
  await arrived(page, 3);
  await page.reload();
  await arrived(page, 3);
  await expect(heading(page)).not.toContainText("you drew");
  await page.getByRole("link", { name: "Close the lesson" }).click();
  await expect(page.getByRole("link", { name: /Go on at step\s3/ })).toHaveAttribute("href", "#/learn/contract/3");
  await page.getByRole("link", { name: "Drawdown, home" }).click();
  await page.goto("./#/summary");
  await finished(page, 1000);
});

test("what is nowhere leads to the list with a word, and every lesson to a page for teachers", async ({ page }) => {
  await page.goto("./#/learn/nothing");
  await expect(page.getByRole("status").filter({ hasText: "no lesson at this address" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  await page.goto("./#/learn/contract/99");
  await expect(page.getByRole("status").filter({ hasText: "has 7 steps" })).toBeVisible();
  expect(await page.getByRole("listitem").count()).toBe(LESSONS.length);
  expect(await offences(page)).toEqual([]);
  await page.getByRole("link", { name: `For teachers: ${FIRST.title}` }).click();
  await expect(heading(page)).toContainText(FIRST.title);
  const table = page.getByRole("table");
  await expect(table).toHaveAttribute("aria-busy", "false");
  const rows = table.getByRole("row");
  expect(await rows.filter({ hasText: "yes" }).count()).toBe((await rows.count()) - 1);
  expect(await offences(page)).toEqual([]);
  const paper = await page.pdf({ format: "A4" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
  await page.getByRole("link", { name: "What to keep" }).click();
  await arrived(page, 7);
});

for (const [colorScheme, width] of [
  ["light", 1440],
  ["dark", 360],
] as const) {
  const tag = width === 360 ? [] : ["@full"];
  test(`every step of the first lesson meets WCAG 2.2 AA: ${colorScheme}, ${width} px`, { tag }, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("./#/learn/contract");
    const found: string[] = [];
    for (let n = 1, more = true; more; n++) {
      const kind = await arrived(page, n);
      found.push(...(await offences(page)).map((offence) => `${n} ${kind}: ${offence}`));
      more = await goThrough(page, n);
    }
    expect(found).toEqual([]);
  });
}

/**
 * Goes through a step as above, but past what only tells or shows by the key that turns steps, and from the last one
 * without waiting for what the lever of the one before has it computed anew; in the full suites with all of it.
 */
async function turnThrough(page: Page, n: number): Promise<boolean> {
  const kind = await came(page, n);
  if (LONG || !["tell", "see", "keep"].includes(kind)) return goThrough(page, n);
  if (kind === "keep") return false;
  await rests(page);
  await page.keyboard.press("ArrowRight");
  return true;
}

const OTHERS = LESSONS.slice(1);
for (const part of [OTHERS.slice(0, 6), OTHERS.slice(6)]) {
  test(`by keyboard alone through lessons ${part[0]!.number} to ${part.at(-1)!.number}`, async ({ page }) => {
    for (const { id } of part) {
      const { steps } = await LESSONS.find((lesson) => lesson.id === id)!.load();
      await page.goto(`./#/learn/${id}`);
      let n = 1;
      while (await turnThrough(page, n)) n++;
      expect(n, id).toBe(steps.length);
    }
  });
}

const PROJECTOR = { width: 1280, height: 720 };

/** How far what a step has reaches beyond its place on a projector, px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bottom = (name: string) => document.querySelector(`article ${name}`)?.getBoundingClientRect().bottom ?? 0;
    const ways = document.querySelector("article .ways")!.getBoundingClientRect();
    const words = Math.max(bottom(".text"), bottom(".controls"), bottom("figure")) - ways.top;
    return Math.round(
      Math.max(words, ways.bottom - window.innerHeight, bottom("figure") && bottom("figure") - ways.top),
    );
  });
}

/** From a step on, every step of a lesson fits a projector. */
async function expectToFit(page: Page, { id, load }: (typeof LESSONS)[number], from: number): Promise<void> {
  const { steps } = await load();
  for (let n = from; n <= steps.length; n++) {
    await expect(page.getByText(`Step\u00a0${n} of\u00a0${steps.length}`)).toBeVisible();
    await expect(article(page)).toHaveAttribute("aria-busy", "false");
    await expect.poll(() => overflow(page), `${id} ${n}`).toBeLessThanOrEqual(1);
    await page.keyboard.press("PageDown");
  }
}

test("on a projector every step of the other lessons fits", { tag: "@full" }, async ({ page }) => {
  await page.setViewportSize(PROJECTOR);
  for (const lesson of OTHERS) {
    await page.goto(`./#/learn/${lesson.id}`);
    await arrived(page, 1);
    await page.getByRole("button", { name: "Full screen" }).click();
    await expectToFit(page, lesson, 1);
    await page.keyboard.press("Escape");
    await expect(stepNow(page)).toBeVisible();
  }
});

test("the keys of a presentation turn steps, each of which fits, R puts everything back for the next class, and Esc leaves", async ({
  page,
}) => {
  await page.goto("./#/learn/contract/2");
  await arrived(page, 2);
  await drawByKeys(page);
  await page.getByRole("button", { name: "Full screen" }).click();
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toContainText("you drew");
  expect(parseFloat(await heading(page).evaluate((h1) => getComputedStyle(h1).fontSize))).toBeGreaterThanOrEqual(46);
  await page.keyboard.press("PageUp");
  await expect(page).toHaveURL(/contract\/2$/);
  await page.keyboard.press("End");
  await expect(article(page)).toHaveAttribute("data-kind", "keep");
  await page.keyboard.press("r");
  await expect(page).toHaveURL(/contract$/);
  await expect(page.getByRole("status").filter({ hasText: "Everything is as at the start." })).toBeAttached();
  // The second key comes while the step of the first is on its way.
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowRight");
  await expect(article(page)).toHaveAttribute("data-kind", "see");
  await expect(heading(page)).not.toContainText("you drew");
  await page.keyboard.press("Home");
  await page.setViewportSize(PROJECTOR);
  await expectToFit(page, FIRST, 1);
  await page.keyboard.press("Escape");
  await arrived(page, 7);
});
