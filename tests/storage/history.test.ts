import { describe, expect, it } from "vitest";
import { DELETED_STAYS, expired, isDue, KEPT_DELETED, surplus, VERSION_SPACING } from "#storage/history.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = (savedAt: number): { savedAt: number } => ({ savedAt });

it("an automatic version is due where there is none before, or the last is five minutes older", () => {
  expect(VERSION_SPACING).toBe(5 * MINUTE);
  expect(isDue(null, 0)).toBe(true);
  expect(isDue(1000, 1000 + VERSION_SPACING - 1)).toBe(false);
  expect(isDue(1000, 1000 + VERSION_SPACING)).toBe(true);
});

describe("what is too many of a history", () => {
  it("is nothing up to the bound, and the first and the last stay whatever the bound is", () => {
    const three = [at(3), at(1), at(2)];
    expect(surplus(three, 10, 3)).toEqual([]);
    expect(surplus(three, 10, 2)).toEqual([at(2)]);
    expect(surplus(three, 10, 0)).toEqual([at(2)]);
    expect(surplus([at(7)], 10, 0)).toEqual([]);
  });

  it("leaves a year of work dense today and sparse long ago", () => {
    const now = 365 * DAY;
    let kept = [at(0)];
    // Four hours a day, a version every five minutes, thinned after each as it is when one is kept.
    for (let day = 0; day < 365; day++) {
      for (let k = 0; k < 48; k++) {
        const savedAt = day * DAY + k * VERSION_SPACING;
        kept.push(at(savedAt));
        const gone = new Set(surplus(kept, savedAt, 40));
        kept = kept.filter((each) => !gone.has(each));
      }
    }
    const last = kept.at(-1)!.savedAt;
    expect(kept).toHaveLength(40);
    expect(kept[0]).toEqual(at(0));
    const within = (from: number, to: number): number =>
      kept.filter(({ savedAt }) => last - savedAt >= from && last - savedAt < to).length;
    expect(within(0, 4 * 60 * MINUTE), "of the last hours").toBeGreaterThanOrEqual(8);
    expect(within(DAY / 2, 30 * DAY), "of the last month").toBeGreaterThanOrEqual(8);
    expect(within(30 * DAY, now), "of the time before").toBeGreaterThanOrEqual(4);
    const gaps = kept.slice(1).map(({ savedAt }, i) => savedAt - kept[i]!.savedAt);
    expect(gaps.at(-1)).toBeLessThan(gaps[0]! / 100);
  });
});

it("of deleted scenarios the newest stay, and these a month", () => {
  const now = 100 * DAY;
  const deleted = Array.from({ length: KEPT_DELETED + 2 }, (_, i) => ({ id: i, deletedAt: now - i * DAY }));
  expect(expired(deleted.toReversed(), now).map(({ id }) => id)).toEqual([KEPT_DELETED, KEPT_DELETED + 1]);
  const old = [{ deletedAt: now - DELETED_STAYS }, { deletedAt: now - DELETED_STAYS - 1 }];
  expect(expired(old, now)).toEqual([old[1]]);
});
