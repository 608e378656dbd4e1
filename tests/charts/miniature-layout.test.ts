import { expect, test } from "vitest";
import { miniature, wordHeights } from "#charts/miniature/miniature-layout.ts";

const ROOM = { width: 120, height: 41, top: 10 };

test("sums begin at zero at the left end and end at the right one; all stays in the room", () => {
  const { x, y, zero } = miniature([[10, 20, 40]], ROOM, true);
  expect(x).toEqual([0, 40, 80, 120]);
  expect(y([10, 20, 40])).toEqual([40, 32.5, 25, 10]);
  expect(zero).toBe(40);
});

test("months stand in their middle", () => {
  const { x, y } = miniature([[1, 2, 3, 4]], ROOM, false);
  expect(x).toEqual([15, 45, 75, 105]);
  expect(y([4])).toEqual([10]);
});

test("losses hang under a zero that is in sight, and months without a figure do no harm", () => {
  const { y, zero } = miniature(
    [
      [-10, NaN],
      [5, 20],
    ],
    ROOM,
    true,
  );
  expect(zero).toBe(30);
  expect(y([-10])).toEqual([30, 40]);
});

test("nothing at all is drawn as nothing, not as a failure", () => {
  expect(miniature([[0, 0]], ROOM, true).y([0, 0])).toEqual([40, 40, 40]);
  expect(miniature([], ROOM, false).x).toEqual([]);
});

test("words stand over the line that ends higher and under the other, inside of the picture", () => {
  const [high, low] = [
    [100, 80, 60, 40, 20],
    [100, 98, 96, 92, 90],
  ];
  expect(wordHeights([high, low], 136)).toEqual([13, 107]);
  expect(wordHeights([low, high], 136)).toEqual([107, 13]);
  expect(wordHeights([[2], [134]], 136)).toEqual([11, 130]);
});
