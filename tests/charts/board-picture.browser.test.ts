import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import { layoutScoreboard } from "#charts/scoreboard/scoreboard-layout.ts";
import Scoreboard from "#charts/scoreboard/Scoreboard.svelte";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 60 });
const early = syntheticView({ seed: 3, strategies: 4, months: 24, runs: 40, planned: 1000 });

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.style.width = "";
});

/** What is saved when the menu's entry is chosen. */
async function saved(entry: string): Promise<Blob> {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "#";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await page.getByRole("button", { name: /^More/ }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  await expect.poll(() => blobs.length, { timeout: 10_000 }).toBe(1);
  return blobs[0]!;
}

test.each([1072, 328])("the scoreboard leaves as a drawing with all its figures, at %i px", async (width) => {
  document.body.style.width = `${width}px`;
  await render(Scoreboard, { view });
  const text = await (await saved("SVG")).text();
  const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(drawing.querySelector("parsererror")).toBeNull();
  const words = [...drawing.querySelectorAll("text")].map((element) => element.textContent.trim());
  for (const { title, cells } of layoutScoreboard(view, 160)) {
    expect(words).toContain(title);
    for (const { figures, against } of cells) {
      expect(words).toContain(figures!.median);
      expect(words).toContain(figures!.range);
      if (against) expect(words).toContain(against.text);
    }
  }
  expect(text).not.toMatch(/var\(--|class=|NaN|visibility: hidden/);
  const wide = Number(drawing.documentElement.getAttribute("width"));
  for (const rect of drawing.querySelectorAll("rect"))
    expect(Number(rect.getAttribute("width"))).toBeLessThanOrEqual(wide);
  expect(document.querySelector("figure")!.scrollWidth).toBeLessThanOrEqual(width);
});

test("as a PNG too; a first estimate holds ranges and odds back there as well", async () => {
  await render(Scoreboard, { view: early });
  expect((await saved("PNG, 2\u00a0×")).type).toBe("image/png");
  const drawn = document.querySelector("svg.chart")!;
  expect(drawn.querySelectorAll("rect.eighty").length).toBe(0);
  expect(drawn.textContent).not.toMatch(/of\u00a010/);
});
