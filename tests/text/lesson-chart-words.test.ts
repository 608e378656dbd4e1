import { describe, expect, test } from "vitest";
import * as words from "#text/lesson-chart-words.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("figures", () => {
  test.each([
    [3_400_000, "money", "$3.4m", "$3,400,000"],
    [0.314, "share", "31 %", "31.4 %"],
    [12, "count", "12", "12"],
    [14_250, "usage", "14k", "14,250"],
    [8, "months", "8 months", "8 months"],
    [1, "months", "1 month", "1 month"],
    [NaN, "money", "none", "none"],
  ] as const)("%d as %s", (value, unit, alone, full) => {
    expect(plain(words.figureAlone(value, unit, "USD"))).toBe(alone);
    expect(plain(words.figureInFull(value, unit, "USD"))).toBe(full);
  });

  test("ranges write their unit once", () => {
    expect(plain(words.rangeAlone(940_000, 1_580_000, "money"))).toBe("0.9 to 1.6m");
    expect(plain(words.rangeAlone(0.16, 0.26, "share"))).toBe("16 to 26 %");
    expect(plain(words.rangeAlone(4, 12, "months"))).toBe("4 to 12 months");
    expect(words.rangeAlone(0, 0, "share")).toBe("the same");
    expect(words.rangeAlone(16_020, 16_030, "money")).toBe("the same");
    expect(words.rangeAlone(NaN, 1, "money")).toBe("none");
  });

  test("a drawn value shows what a key moves it by", () => {
    expect(words.drawnValue(24_000, "money", "USD", 32_000, 800)).toBe("$24.0k");
    expect(plain(words.drawnValue(0.125, "share", "USD", 1, 0.025))).toBe("13 %");
    expect(words.drawnValue(1.25, "usage", "USD", 2, 0.05)).toBe("1.25");
    expect(words.drawnValue(120, "count", "USD", 400, 10)).toBe("120");
  });
});

describe("gaps", () => {
  test.each([
    [14_235, "money", "$14k apart"],
    [499.36, "money", "$499 apart"],
    [0.124, "share", "12 pts apart"],
    [4, "months", "4 months apart"],
    [37.4, "count", "37 apart"],
  ] as const)("%d as %s", (gap, unit, said) => {
    expect(words.gapWords(gap, 5, unit, "USD").map(plain)).toEqual([said, "in month 6"]);
  });

  test("in a sentence, or that there is none", () => {
    expect(plain(words.guessSentence(words.gapWords(14_235, 5, "money", "USD")))).toBe(
      "Your line and the answer are furthest apart in month 6: $14k.",
    );
    expect(words.guessSentence(null)).toBe("Your line and the answer are the same.");
  });
});

test("what is still to be drawn", () => {
  expect(plain(words.goOnWords(0, 23, 24))).toBe("draw from month 1 to month 24");
  expect(plain(words.goOnWords(15, 23, 24))).toBe("go on to month 24");
  expect(plain(words.goOnWords(0, 4, 24))).toBe("months 1 to 5 too");
  expect(plain(words.goOnWords(4, 4, 24))).toBe("month 5 too");
});

test("years have names while there is room and there are names", () => {
  expect(words.yearOf(1, true)).toBe("second year");
  expect(plain(words.yearOf(1, false))).toBe("year 2");
  expect(plain(words.yearOf(10, true))).toBe("year 11");
});

test("customers without a place, one and many", () => {
  expect(words.notPlacedNote(1)).toBe("One more customer is at zero, for which this scale has no place.");
  expect(words.notPlacedNote(3)).toBe("3 more customers are at zero, for which this scale has no place.");
});

test("a customer is named with the firm that brought it only where there are several", () => {
  expect(words.dotName(3, "Large accounts", null)).toBe("Customer 3, Large accounts");
  expect(words.dotName(3, "Resellers", 1)).toBe("Customer 3, Resellers, firm 2");
});
