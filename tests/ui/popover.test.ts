import { expect, test } from "vitest";
import { placeOf } from "#ui/popover.ts";

const window = { width: 400, height: 300 };
const size = { width: 100, height: 80 };
const anchor = (left: number, top: number) => ({ left, right: left + 20, top, bottom: top + 20 });

test("under its anchor, edges aligned", () => {
  expect(placeOf(anchor(50, 50), size, window, "start")).toEqual({ left: 50, top: 76 });
  expect(placeOf(anchor(200, 50), size, window, "end")).toEqual({ left: 120, top: 76 });
});

test("above it where there is no room below", () => {
  expect(placeOf(anchor(50, 250), size, window, "start")).toEqual({ left: 50, top: 164 });
});

test("below all the same where there is none above either", () => {
  expect(placeOf(anchor(50, 60), { width: 100, height: 250 }, window, "start").top).toBe(86);
});

test("moved inside the window", () => {
  expect(placeOf(anchor(380, 50), size, window, "start").left).toBe(292);
  expect(placeOf(anchor(0, 50), size, window, "end").left).toBe(8);
});
