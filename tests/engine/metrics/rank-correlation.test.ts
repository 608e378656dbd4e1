import { describe, expect, it } from "vitest";
import { rankCorrelation, rankingOf } from "#engine/metrics/rank-correlation.ts";
import { chanceFrom } from "#tests/reference/chance.ts";

function spearman(a: number[], b: number[]): number {
  return rankCorrelation(rankingOf(Float64Array.from(a)), rankingOf(Float64Array.from(b)));
}

describe("ranks", () => {
  it("are 1 for the least; equal values share the mean of theirs", () => {
    expect([...rankingOf(Float64Array.of(30, 10, 20, 20, -0, 0)).ranks]).toEqual([6, 3, 4.5, 4.5, 1.5, 1.5]);
  });

  it("are missing where the value is", () => {
    const { ranks, missing } = rankingOf(Float64Array.of(NaN, 5, NaN, 4));
    expect([...ranks]).toEqual([NaN, 2, NaN, 1]);
    expect(missing).toBe(2);
  });
});

describe("Spearman's rank correlation", () => {
  it("of intelligence and hours of television, as in the textbooks: −29/165", () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(intelligence, hours)).toBeCloseTo(-29 / 165, 14);
  });

  it("with ties: the example in SciPy's manual, and one by hand", () => {
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 14);
    expect(spearman([1, 2, 2, 3], [1, 8, 7, 9])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14);
  });

  it("is 1 for any rise and −1 for any fall, however crooked", () => {
    const x = [0.1, 3, 2, 900, -4];
    expect(spearman(x, x.map(Math.exp))).toBe(1);
    expect(
      spearman(
        x,
        x.map(Math.atan).map((y) => -y),
      ),
    ).toBe(-1);
  });

  it("leaves out runs in which either is missing, ranking the others anew", () => {
    const one = [5, 1, NaN, 3, 4, 2, 9];
    const other = [50, 10, 1, 30, NaN, 20, 60];
    expect(spearman(one, other)).toBe(1);
    expect(spearman(other, one)).toBe(1);
    const c = chanceFrom(3);
    const a = Array.from({ length: 60 }, () => (c.yes(0.2) ? NaN : c.whole(0, 9)));
    const b = Array.from({ length: 60 }, () => (c.yes(0.2) ? NaN : c.whole(0, 9)));
    const kept = a.flatMap((value, i) => (Number.isNaN(value) || Number.isNaN(b[i]) ? [] : [i]));
    expect(kept.length).toBeLessThan(50);
    const at = (values: number[]) => kept.map((i) => values[i]!);
    expect(spearman(a, b)).toBe(spearman(at(a), at(b)));
  });

  it("is missing where either does not vary, and for fewer than three runs", () => {
    expect(spearman([1, 2, 3], [7, 7, 7])).toBeNaN();
    expect(spearman([7, 7, 7], [1, 2, 3])).toBeNaN();
    expect(spearman([1, 2], [1, 2])).toBeNaN();
    expect(spearman([1, 2, NaN], [1, 2, 3])).toBeNaN();
    expect(spearman([1, 2, NaN, 3], [1, 1, 5, 1])).toBeNaN();
    expect(spearman([], [])).toBeNaN();
  });
});
