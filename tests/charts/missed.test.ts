import { expect, test } from "vitest";
import { describeMissed } from "#charts/missed/describe-missed.ts";
import { layoutMissed } from "#charts/missed/missed-layout.ts";
import { missedTable } from "#charts/missed/missed-table.ts";
import { valueTiers } from "#charts/missed/value-tiers.ts";
import { liveAccount, madeAccount } from "./made-accounts.ts";

/** Ten customers worth 10 to 1; the largest two are one that grows and one at risk. */
const ten = Array.from({ length: 10 }, (_, i) =>
  liveAccount(i + 1, 10 - i, [0.2, -0.2, 0.3, -0.4, 0.5, 0, 0, 0, 0.2, 0][i]!),
);

test("the largest fifth against the others, by number and by value", () => {
  const tiers = valueTiers([...ten, madeAccount(11)]);
  expect(tiers).toMatchObject({ customers: 10, largest: 2 });
  expect(tiers.groups).toEqual([
    { group: "all", largest: { customers: 2, value: 19 }, others: { customers: 8, value: 36 } },
    { group: "growing", largest: { customers: 1, value: 10 }, others: { customers: 3, value: 16 } },
    { group: "risk", largest: { customers: 1, value: 9 }, others: { customers: 1, value: 7 } },
  ]);
  expect(missedTable(tiers).rows[2]).toEqual(["Growing", "customers", 1, 3]);
});

test("contracts of the same value are of the same tier", () => {
  const alike = [9, 5, 5, 5, 1, 1, 1, 1, 1, 1].map((value, i) => liveAccount(i, value, 0));
  expect(valueTiers(alike).largest).toBe(4);
  const one = [9, 5, 5, 5, 5, 5, 5, 5, 5, 5].map((value, i) => liveAccount(i, value, 0));
  expect(valueTiers(one).largest).toBe(1);
  expect(valueTiers(alike.map((_, i) => liveAccount(i, 5, 0.2))).largest).toBe(10);
});

test("titles: what is missed, and where nothing can be", () => {
  const title = (accounts: Parameters<typeof valueTiers>[0] | null): string =>
    describeMissed(accounts && valueTiers(accounts), 24).title;
  expect(title(ten)).toBe("Watching the 2 largest of 10 would have missed 3 of 4 that grow and 1 of 2 at risk");
  expect(title(ten.slice(0, 4))).toBe("Watching the largest of 4 would have missed 1 of 2 that grow and all 2 at risk");
  expect(title([liveAccount(1, 9, 0.2), liveAccount(2, 5, -0.5)])).toBe(
    "Watching the largest of 2 would have missed nobody that grows and the one at risk",
  );
  expect(title([liveAccount(1, 9, 0), liveAccount(2, 5, 0)])).toBe(
    "None of 2 customers grows or is at risk in this month",
  );
  expect(title([liveAccount(1, 9, 0.2), liveAccount(2, 9, 0.2)])).toBe(
    "All 2 customers are worth the same: value tells none from another",
  );
  expect(title([liveAccount(1, 9, 0)])).toBe("With one customer there is nobody to miss");
  expect(title([])).toBe("Nobody is under contract in month 24, so there is nothing to miss");
  expect(title(null)).toMatch(/one future follows$/);
});

test.each([328, 520, 1072])(
  "at %i px bars end where the figure ends, and what does not fit is not written",
  (width) => {
    for (const accounts of [ten, [], ten.slice(0, 2)]) {
      const layout = layoutMissed(valueTiers(accounts), width);
      expect(layout.left + layout.barWidth).toBeLessThanOrEqual(width);
      for (const { bars } of layout.groups) {
        for (const { key, inside, none } of bars) {
          const first = layout.geometry[key]!;
          expect(first).toBeGreaterThanOrEqual(0);
          expect(first).toBeLessThanOrEqual(layout.barWidth);
          expect(inside[0].length * 6).toBeLessThanOrEqual(first);
          expect(inside[1].length * 6).toBeLessThanOrEqual(layout.barWidth - first);
          if (none) expect(inside).toEqual(["", ""]);
        }
      }
    }
  },
);

test("the shape in words says what is missed, in value too", () => {
  expect(describeMissed(valueTiers(ten), 24).description.replaceAll("\u00a0", " ")).toContain(
    "Growing: 3 of 4 are not among the largest; they hold 62 % of the group’s value.",
  );
});
