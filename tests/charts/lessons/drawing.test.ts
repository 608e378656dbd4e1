import { describe, expect, test } from "vitest";
import {
  largestGap,
  missingRuns,
  passed,
  lifted,
  pressed,
  straight,
  typed,
  typedMonths,
  type Drawn,
} from "#charts/lessons/drawing.ts";
import { keyed, monthAt } from "#charts/lessons/draw-keys.ts";

const none = (months: number): null[] => new Array<null>(months).fill(null);
const AXIS = { top: 40, bottom: 0 };

describe("by pointer", () => {
  test("a press near the left end begins the line there, further right it draws one month", () => {
    expect(pressed(none(24), { month: 2.2, value: 5 }).slice(0, 4)).toEqual([5, 5, 5, null]);
    const later = pressed(none(24), { month: 6, value: 5 });
    expect(later.filter((value) => value !== null)).toEqual([5]);
    expect(later[6]).toBe(5);
  });

  test("a press further on fills what is missing from the last value on, in a straight line", () => {
    const once = pressed(none(10), { month: 0, value: 0 });
    expect(pressed(once, { month: 4, value: 8 }).slice(0, 6)).toEqual([0, 2, 4, 6, 8, null]);
  });

  test("a press on what is drawn replaces its month alone", () => {
    const line = [1, 2, 3, 4, 5];
    expect(pressed(line, { month: 2, value: 9 })).toEqual([1, 2, 9, 4, 5]);
    expect(line).toEqual([1, 2, 3, 4, 5]);
  });

  test("months between two moves get the value at which they were passed, either way", () => {
    expect(passed(none(6), { month: 0.5, value: 0 }, { month: 4.5, value: 8 }).slice(1, 5)).toEqual([1, 3, 5, 7]);
    const back = passed([0, 0, 0, 0, 0], { month: 4, value: 4 }, { month: 1, value: 1 });
    expect(back).toEqual([0, 1, 2, 3, 4]);
  });

  test("who lifts the pen close to the end has drawn the end, elsewhere nothing changes", () => {
    const near = [...none(24)].map((_, t) => (t < 23 ? t : null));
    expect(lifted(near, 22.3).at(-1)).toBe(22);
    const half = near.map((value, t) => (t < 15 ? value : null));
    expect(lifted(half, 14)).toBe(half);
    const whole = near.map((_, t) => t);
    expect(lifted(whole, 22)).toBe(whole);
  });

  test("a pointer beyond the ends draws the first or last month", () => {
    expect(passed(none(3), { month: 1, value: 4 }, { month: 9, value: 4 })).toEqual([null, 4, 4]);
    expect(passed(none(3), { month: 1, value: 4 }, { month: -3, value: 8 })).toEqual([8, 4, null]);
  });
});

describe("by keys", () => {
  const press = (drawn: Drawn, at: number, key: string, far = false) => keyed(drawn, at, key, far, AXIS)!;

  test("up and down move by a fortieth of the axis, with Shift by a quarter, and stop at its ends", () => {
    expect(press(none(4), 1, "ArrowUp").drawn).toEqual([null, 1, null, null]);
    expect(press([5, 6, 7, 8], 2, "ArrowDown", true).drawn).toEqual([5, 6, 0, 8]);
    expect(press([5, 6, 39.5, 8], 2, "ArrowUp").drawn[2]).toBe(40);
    expect(keyed(none(3), 0, "ArrowDown", false, { top: 10, bottom: -10 })!.drawn[0]).toBe(-0.5);
  });

  test("a line can be drawn by keys alone: going on carries the last value along", () => {
    let now = press(none(4), 0, "ArrowUp");
    for (const key of ["ArrowRight", "ArrowUp", "ArrowRight", "ArrowRight"]) now = press(now.drawn, now.at, key);
    expect(now).toEqual({ drawn: [1, 2, 2, 2], at: 3 });
    expect(press(none(4), 0, "End")).toEqual({ drawn: [0, 0, 0, 0], at: 3 });
  });

  test("going back, or on over what is drawn, changes nothing; other keys are not taken", () => {
    const line = [3, 4, 5, 6];
    expect(press(line, 2, "ArrowLeft")).toEqual({ drawn: line, at: 1 });
    expect(press(line, 3, "Home")).toEqual({ drawn: line, at: 0 });
    expect(press(line, 0, "ArrowRight", true)).toEqual({ drawn: line, at: 3 });
    expect(keyed(line, 0, "a", false, AXIS)).toBeNull();
  });

  test("keys are where the last value is; after a new start, at the beginning", () => {
    expect(monthAt([1, 2, null], null, false)).toBe(1);
    expect(monthAt([1, 2, null], 2, true)).toBe(2);
    expect(monthAt([1, 2, null], 2, false)).toBe(1);
    expect(monthAt(none(3), 2, true)).toBe(0);
    expect(monthAt(none(3), 2, false)).toBeNull();
  });
});

describe("by typed values", () => {
  test("eight months, the first and the last among them", () => {
    expect(typedMonths(24)).toEqual([0, 3, 7, 10, 13, 16, 20, 23]);
    expect(typedMonths(60)).toHaveLength(8);
    expect(typedMonths(60).at(-1)).toBe(59);
    expect(typedMonths(5)).toEqual([0, 1, 2, 3, 4]);
    expect(typedMonths(1)).toEqual([0]);
  });

  test("values join to those beside them, and one alone stands alone", () => {
    const months = [0, 2, 4];
    const first = typed(none(5), months, 0, 10);
    expect(first).toEqual([10, null, null, null, null]);
    expect(typed(first, months, 2, 2)).toEqual([10, null, null, null, 2]);
    const all = typed(typed(first, months, 2, 2), months, 1, 6);
    expect(all).toEqual([10, 8, 6, 4, 2]);
    expect(typed(all, months, 2, 12)).toEqual([10, 8, 6, 9, 12]);
  });

  test("what lies between is not finer than a hand means", () => {
    expect(straight(none(4), 0, 3, 0, 10_000)).toEqual([0, 3333, 6667, 10_000]);
  });
});

test("runs of missing months", () => {
  expect(missingRuns([null, 1, null, null, 2])).toEqual([
    { from: 0, to: 0 },
    { from: 2, to: 3 },
  ]);
  expect(missingRuns([1, 2])).toEqual([]);
});

test("the largest gap: the first of equals; none where lines are the same or never both there", () => {
  expect(largestGap([1, 5, 5, 2], [1, 2, 8, 2], 4)).toEqual({ month: 1, gap: 3 });
  expect(largestGap([1, 2], [1, 2], 2)).toBeNull();
  expect(largestGap([1, NaN], [NaN, 2], 2)).toBeNull();
});
