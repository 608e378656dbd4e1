import { expect, test } from "vitest";
import { layoutTimeline, monthAt, type Change } from "#views/model/strategies/timeline-layout.ts";

const CHANGE: Change = { months: 36, startMonth: "2027-01", switchMonth: 12, termMonths: 12, keep: false };
const WIDTH = 380;

test("contracts of before move one by one within a term, and none is left after it", () => {
  const line = layoutTimeline(CHANGE, WIDTH);
  expect([line.left, line.x, line.end, line.right]).toEqual([10, 130, 250, 370]);
  expect(line.rest).toBe(0);
  expect(line.moves).toHaveLength(6);
  for (const x of line.moves) expect(x > line.x && x < line.end).toBe(true);
});

test("what has not moved at the end is still there; the drawing ends with the months", () => {
  const late = layoutTimeline({ ...CHANGE, switchMonth: 30 }, WIDTH);
  expect(late.end).toBe(late.right);
  expect(late.rest).toBe(0.5);
  expect(late.moves).toHaveLength(3);
});

test("those who stay as they are stay to the end, and none moves", () => {
  expect(layoutTimeline({ ...CHANGE, keep: true }, WIDTH)).toMatchObject({ end: 370, rest: 1, moves: [] });
});

test("a short term is a single move, at any width", () => {
  expect(layoutTimeline({ ...CHANGE, termMonths: 1 }, WIDTH).moves).toEqual([135]);
  expect(layoutTimeline({ ...CHANGE, months: 120, termMonths: 1 }, 200).moves).toHaveLength(1);
});

test("every month is found again where its switch is drawn, and nothing beyond the last", () => {
  for (let month = 0; month < CHANGE.months; month++) {
    const { x } = layoutTimeline({ ...CHANGE, switchMonth: month }, WIDTH);
    expect(monthAt(CHANGE, WIDTH, x)).toBe(month);
  }
  expect([monthAt(CHANGE, WIDTH, -50), monthAt(CHANGE, WIDTH, 900)]).toEqual([0, 35]);
});

test("years stand under their months", () => {
  expect(layoutTimeline(CHANGE, WIDTH).axis.years).toEqual([
    { x: 70, label: "2027" },
    { x: 190, label: "2028" },
    { x: 310, label: "2029" },
  ]);
});
