import { describe, expect, test } from "vitest";
import { partnersViewTitle, revenueViewTitle } from "#text/ui-words-titles.ts";

const plain = (title: string): string => title.replaceAll("\u00a0", " ");

describe("the revenue screen", () => {
  const title = (difference: number, share: number, estimate = false): string => {
    const against = { letter: "A", difference, share };
    return plain(revenueViewTitle({ letter: "D", median: 4.9e6, months: 36, against, estimate }, "USD"));
  };

  test("says the difference to the baseline and its odds", () => {
    expect(title(1.6e6, 0.9)).toBe("D recognises $1.6m more than A over 36 months, in 9 of 10 futures");
    expect(title(-3e5, 0.7)).toBe("D recognises $300k less than A over 36 months, in 7 of 10 futures");
  });

  test("says when luck decides, and when nothing differs", () => {
    expect(title(1e5, 0.52)).toBe("Over 36 months the revenue of D and A differs by less than luck");
    expect(title(0, 1)).toBe("D recognises the same revenue as A over 36 months, in every future");
  });

  test("holds the odds back in a first estimate", () => {
    expect(title(1.6e6, 0.5, true)).toBe("D recognises more revenue than A over 36 months, first estimate");
  });

  test("says the level of the baseline", () => {
    const standing = { letter: "A", median: 4.9e6, months: 36, against: null, estimate: false };
    expect(plain(revenueViewTitle(standing, "USD"))).toBe("A typically recognises $4.9m of revenue in 36 months");
  });
});

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
