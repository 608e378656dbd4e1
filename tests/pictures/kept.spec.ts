import { expect, test } from "@playwright/test";
import { keptFiles } from "./baselines.ts";
import { LESSONS } from "#lessons/index.ts";
import { PICTURES } from "./pictures.ts";
import { keptSteps } from "./steps.ts";

const MOST_PICTURES = 150;
const MOST_BYTES = 10_000_000;

test("there is a picture and its layout of every screen, and no other file", () => {
  const pictures = PICTURES.map(({ name }) => `${name}.webp`);
  expect(new Set(pictures).size, "names are used once").toBe(pictures.length);
  const layouts = new Set(PICTURES.map(({ layoutName }) => `${layoutName}.json`));
  const files = keptFiles().map(({ file }) => file);
  expect(files.sort()).toEqual([...pictures, ...layouts].sort());
});

test("every step of every lesson is kept, and no other", async () => {
  const lessons = await Promise.all(LESSONS.map(({ load }) => load()));
  const files = lessons.flatMap(({ id, steps }) => steps.map((_, at) => `${id}-${at + 1}.json`));
  expect(
    keptSteps()
      .map(({ file }) => file)
      .sort(),
  ).toEqual(files.sort());
});

test("what is kept stays small", () => {
  const files = [...keptFiles(), ...keptSteps()];
  expect(files.filter(({ file }) => file.endsWith(".webp")).length).toBeLessThanOrEqual(MOST_PICTURES);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
