import { describe, expect, test } from "vitest";
import { partnersViewTitle } from "#text/ui-words-titles.ts";

const plain = (title: string): string => title.replaceAll("\u00a0", " ");

describe("the partners screen", () => {
  const title = (base: number, best: number | null, estimate = false): string => {
    const other = best === null ? null : { letter: "D", result: best };
    return plain(partnersViewTitle({ letter: "A", result: base }, other, 36, "USD", estimate));
  };

  test("says where the best strategy and the baseline leave a firm", () => {
    expect(title(-26_000, 31_000)).toBe("Under D a partner firm ends 36 months $31k ahead; A leaves it $26k behind");
    expect(title(0, 5000)).toBe("Under D a partner firm ends 36 months $5k ahead; A leaves it where it began");
  });

  test("leads with the baseline where no strategy is better for a firm", () => {
    expect(title(398_000, 7900)).toBe(
      "A leaves a partner firm best off, $398k ahead after 36 months; D comes next, $7.9k ahead",
    );
    expect(title(0, -5000)).toBe(
      "A leaves a partner firm best off, where it began after 36 months; D comes next, $5k behind",
    );
  });

  test("gives no amounts to compare in a first estimate", () => {
    expect(title(-26_000, 31_000, true)).toBe(
      "D leaves a partner firm better off than A over 36 months, first estimate",
    );
    expect(title(31_000, 7900, true)).toBe("A leaves a partner firm best off over 36 months, first estimate");
    expect(title(48_000, null, true)).toBe("Under A a partner firm ends 36 months $48k ahead, first estimate");
  });

  test("says when both leave it the same", () => {
    expect(title(48_000, 48_010)).toBe("A partner firm ends 36 months $48k ahead under D as under A");
  });

  test("says the level where there is nothing to compare", () => {
    expect(title(48_000, null)).toBe("Under A a partner firm ends 36 months $48k ahead");
  });
});
