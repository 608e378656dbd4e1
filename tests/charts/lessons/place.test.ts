import { expect, test } from "vitest";
import { coverOf, freest, type Box, type Obstacles } from "#charts/lessons/place.ts";

const x = [0, 10, 20, 30, 40, 50];
const level = (y: number): number[] => x.map(() => y);
const box = (left: number, top: number): Box => ({ left, right: left + 12, top, bottom: top + 10 });
const among = (over: Partial<Obstacles> = {}): Obstacles => ({
  plot: { left: 0, right: 50, top: 0, bottom: 100 },
  x,
  lines: [],
  bands: [],
  boxes: [],
  ...over,
});

test("a line through a box costs more than a band behind it, a line beside it nothing", () => {
  const free = coverOf(box(10, 40), among({ lines: [level(80)], bands: [{ upper: level(70), lower: level(90) }] }));
  const band = coverOf(box(10, 40), among({ bands: [{ upper: level(30), lower: level(90) }] }));
  const line = coverOf(box(10, 40), among({ lines: [level(45)] }));
  expect(free).toBe(0);
  expect(band).toBeGreaterThan(0);
  expect(line).toBeGreaterThan(band);
});

test("between its points a line goes straight; where it has none, nothing is covered", () => {
  const rising = [0, 20, 40, 60, 80, 100];
  expect(coverOf({ left: 24, right: 26, top: 48, bottom: 52 }, among({ lines: [rising] }))).toBeGreaterThan(0);
  expect(coverOf({ left: 24, right: 26, top: 70, bottom: 80 }, among({ lines: [rising] }))).toBe(0);
  expect(coverOf({ left: 24, right: 26, top: 48, bottom: 52 }, among({ lines: [rising.map(() => NaN)] }))).toBe(0);
});

test("words leave the plot only where they would cover other words", () => {
  const outside = coverOf(box(42, 40), among());
  const onWords = coverOf(box(10, 40), among({ boxes: [box(15, 45)] }));
  expect(outside).toBeGreaterThan(0);
  expect(onWords).toBeGreaterThan(outside);
});

test("the freest place is taken, the first of equals; of none, none", () => {
  const places = [box(0, 40), box(20, 10), box(20, 60)];
  expect(freest(places, among({ lines: [level(45)] }))).toBe(places[1]);
  expect(freest(places, among())).toBe(places[0]);
  expect(freest([], among())).toBeNull();
});
