import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/base.css";
import "#ui/tokens.css";
import LessonFigure from "#charts/lessons/LessonFigure.svelte";
import { layoutLines } from "#charts/lessons/lines-layout.ts";
import type { LessonPicture } from "#charts/lessons/pictures.ts";
import DrawingOwner from "./DrawingOwner.svelte";
import { askedLines, grownLine, guessedLines, HASTY, madeBars, madeDots, shownLines } from "./made-pictures.ts";

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

const long = [0, 1, 2, 3].map((i) => ({ ...grownLine(`${i}`, i, 1 - i / 10, 60), label: "Deal maker under seats" }));
const waits = madeBars().bars.map((bar, i) => ({ ...bar, p10: i, p25: 2 + i, p50: 5 + i, p75: 9 + i, p90: 17 + i }));
const PICTURES: Record<string, LessonPicture> = {
  shown: shownLines({ name: "shown" }),
  four: shownLines({ name: "four", months: 60, unit: "share", lines: long }),
  asked: { ...askedLines(HASTY.map((value, t) => (t < 9 ? value : null))), name: "asked" },
  guess: { ...guessedLines(), name: "guess" },
  bars: madeBars({ name: "bars" }),
  early: madeBars({ name: "early", estimate: true }),
  months: madeBars({ name: "months", unit: "months", bars: waits }),
  dots: madeDots(60, { name: "dots" }),
  nobody: madeDots(0, { name: "nobody" }),
};

async function ready(count: number): Promise<HTMLElement[]> {
  await expect.poll(() => document.querySelectorAll('figure[data-ready="first"] svg.chart').length).toBe(count);
  return [...document.querySelectorAll("figure")];
}

test.each([840, 328])("at %i px: ready, named, described, every word inside, none over another", async (width) => {
  document.body.style.width = `${width}px`;
  document.body.style.margin = "0";
  for (const picture of Object.values(PICTURES)) await render(LessonFigure, { picture });
  const figures = await ready(Object.keys(PICTURES).length);
  expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
  expect(figures.map((figure) => figure.dataset["chart"])).toEqual(Object.keys(PICTURES));
  for (const figure of figures) {
    const of = figure.dataset["chart"];
    expect(document.getElementById(figure.getAttribute("aria-labelledby")!)?.textContent?.length).toBeGreaterThan(10);
    expect(document.getElementById(figure.getAttribute("aria-describedby")!)?.textContent, of).toMatch(/\d/);
    expect(figure.querySelector("svg.chart")!.getAttribute("aria-hidden")).toBe("true");
    expect(figure.scrollWidth, of).toBeLessThanOrEqual(width);
    const words = [...figure.querySelectorAll("svg.chart text")].filter((text) => text.textContent !== "");
    const boxes = words.map((text) => text.getBoundingClientRect());
    boxes.forEach((box, i) => {
      expect(box.left, `${of}: ${words[i]!.textContent}`).toBeGreaterThanOrEqual(-1);
      expect(box.right, `${of}: ${words[i]!.textContent}`).toBeLessThanOrEqual(width + 1);
      for (let j = 0; j < i; j++) {
        const other = boxes[j]!;
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        expect(wide > 2 && high > 4, `${of}: ${words[i]!.textContent} on ${words[j]!.textContent}`).toBe(false);
      }
    });
  }
});

test("by pointer: months between two moves are drawn, and drawing again replaces them", async () => {
  const { field, drawn } = await owner();
  expect(field.getAttribute("aria-valuetext")).toBe("month\u00a01: nothing drawn yet");
  const drag = pointerOn(field);
  await drag([
    [1, 0],
    [5, 16_000],
    [24, 16_000],
  ]);
  expect(drawn().every((value) => value !== null)).toBe(true);
  expect(drawn()[2]! / 8000).toBeCloseTo(1, 1);
  expect(drawn()[23]! / 16_000).toBeCloseTo(1, 1);
  await drag([
    [12, 24_000],
    [14, 24_000],
  ]);
  expect(drawn()[12]! / 24_000).toBeCloseTo(1, 1);
  expect(drawn()[14]! / 16_000).toBeCloseTo(1, 1);
  await expect.element(page.getByText("month\u00a014", { exact: true }).last()).toBeVisible();
});

test("a press beside the plot draws nothing", async () => {
  const { field, drawn } = await owner();
  const box = field.getBoundingClientRect();
  field.setPointerCapture = () => undefined;
  const at = { clientX: box.right - 20, clientY: box.top + 60, isPrimary: true, bubbles: true };
  field.dispatchEvent(new PointerEvent("pointerdown", at));
  expect(drawn().every((value) => value === null)).toBe(true);
});

test("by keys alone: a whole line, each step heard", async () => {
  const { field, drawn } = await owner();
  await expect.element(page.getByRole("slider", { name: /^Draw “the value they use”: left/ })).toBeVisible();
  field.focus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(field.getAttribute("aria-valuetext")).toBe("month\u00a01: $1.6k");
  await userEvent.keyboard("{ArrowRight}{Shift>}{ArrowUp}{/Shift}");
  expect(field.getAttribute("aria-valuenow")).toBe("2");
  expect(field.getAttribute("aria-valuetext")).toBe("month\u00a02: $9.6k");
  await userEvent.keyboard("{End}{ArrowDown}{Home}");
  expect(drawn()).toEqual([1600, ...new Array<number>(22).fill(9600), 8800]);
  expect(field.getAttribute("aria-valuenow")).toBe("1");
});

test("by eight typed values; one that is wrong says what is allowed and leaves the line", async () => {
  const { drawn } = await owner();
  await page.getByText("Type values instead").click();
  const fields = page.getByRole("textbox").all();
  expect(fields).toHaveLength(8);
  await page.getByRole("textbox", { name: "Month 1", exact: true }).fill("0");
  await page.getByRole("textbox", { name: "Month 4", exact: true }).fill("$12k");
  expect(drawn().slice(0, 5)).toEqual([0, 4000, 8000, 12_000, null]);
  await page.getByRole("textbox", { name: "Month 8", exact: true }).fill("40k");
  await expect.element(page.getByRole("alert").filter({ hasText: "Enter $0 to $32,000" })).toBeVisible();
  expect(drawn()[7]).toBeNull();
  for (const [name, value] of [
    ["Month 8", "20000"],
    ["Month 11", "21k"],
    ["Month 14", "22k"],
    ["Month 17", "23k"],
    ["Month 21", "24k"],
    ["Month 24", "24k"],
  ] as const)
    await page.getByRole("textbox", { name, exact: true }).fill(value);
  expect(drawn().every((value) => value !== null)).toBe(true);
  expect(drawn()[7]).toBe(20_000);
});

test("the answer arrives at its place from where the reader had drawn it, and months are told of both", async () => {
  await render(LessonFigure, { picture: guessedLines() });
  await ready(1);
  const slider = page.getByRole("slider").element() as HTMLElement;
  slider.focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  expect(slider.getAttribute("aria-valuetext")).toMatch(
    /^month\u00a02: promised \$24,000, used \$\d,\d{3}, you \$4,900$/,
  );
  await expect.poll(() => document.querySelectorAll(".readout .figures b").length).toBe(3);
  const lastOf = (path: Element): number => Number(path.getAttribute("d")!.split(",").at(-1));
  const [, used] = document.querySelectorAll(".median");
  const { clientWidth: width } = document.querySelector("figure")!;
  const { shapes } = layoutLines({ picture: guessedLines(), width, height: null, keep: null });
  await expect.poll(() => Math.abs(lastOf(used!) - shapes["used"]!.middle.at(-1)!)).toBeLessThan(0.1);
});

test("dots by keys and by pointer: read out in full; T shows the table", async () => {
  const picture = madeDots();
  await render(LessonFigure, { picture });
  const [figure] = await ready(1);
  const slider = page.getByRole("slider").element() as HTMLElement;
  slider.focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  expect(slider.getAttribute("aria-valuetext")).toMatch(
    /^Customer 2: promised a year \$[\d,]+, growth [−\d.]+\u00a0%$/,
  );
  expect(figure!.querySelector(".readout")!.textContent).toContain("Customer 2");
  await userEvent.keyboard("{Escape}");
  expect(figure!.querySelector(".readout")).toBeNull();
  await userEvent.keyboard("t");
  await expect.poll(() => figure!.querySelectorAll("tbody tr").length).toBe(picture.dots.length);
});

/** The drawing field, with what its owner holds. */
async function owner(): Promise<{ field: HTMLElement; drawn: () => readonly (number | null)[] }> {
  let drawn: readonly (number | null)[] = askedLines().asked!.drawn;
  await render(DrawingOwner, { picture: askedLines(), onchange: (next: typeof drawn) => (drawn = next) });
  await ready(1);
  return { field: page.getByRole("slider").element() as HTMLElement, drawn: () => drawn };
}

/** A pointer that goes through months (from 1) and values of the field while it is down. */
function pointerOn(field: HTMLElement) {
  field.setPointerCapture = () => undefined;
  const ticks = [...field.querySelectorAll("text.axis.middle")].filter((text) => /^\d+$/.test(text.textContent));
  const x = (text: Element): number => Number(text.getAttribute("x"));
  const [a, b] = [ticks[0]!, ticks[ticks.length - 1]!];
  const month = (at: number): number =>
    x(a) + ((x(b) - x(a)) * (at - Number(a.textContent))) / (Number(b.textContent) - Number(a.textContent));
  const grid = [...field.querySelectorAll("line.grid, line.zero")].map((line) => Number(line.getAttribute("y1")));
  const [top, bottom] = [Math.min(...grid), Math.max(...grid)];
  return async (places: [number, number][]): Promise<void> => {
    const { left, top: upper } = field.getBoundingClientRect();
    const send = (type: string, [at, value]: [number, number]): boolean =>
      field.dispatchEvent(
        new PointerEvent(type, {
          clientX: left + month(at),
          clientY: upper + bottom - ((bottom - top) * value) / 32_000,
          isPrimary: true,
          button: 0,
          bubbles: true,
        }),
      );
    send("pointerdown", places[0]!);
    for (const place of places.slice(1)) send("pointermove", place);
    send("pointerup", places.at(-1)!);
    await expect.poll(() => field.querySelector(".readout")).not.toBeNull();
  };
}
