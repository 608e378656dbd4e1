import { describe, expect, test } from "vitest";
import { accountDots, quadrantsOf, splitValue, toldDots } from "#charts/accounts/account-dots.ts";
import { layoutAccounts, monthsOffered } from "#charts/accounts/accounts-layout.ts";
import { accountsTable } from "#charts/accounts/accounts-table.ts";
import { describeAccounts } from "#charts/accounts/describe-accounts.ts";
import { dotsPath, nearestDot, stepDot } from "#charts/accounts/dots.ts";
import { toldLabels } from "#charts/accounts/told-labels.ts";
import { accountsNote } from "#text/findings/accounts.ts";
import { liveAccount, madeAccount, madeScenario } from "./made-accounts.ts";
import { random } from "./synthetic.ts";

/** Customers of all sizes, from a seed. */
function many(number: number, seed = 1, size = 1) {
  const r = random(seed);
  return Array.from({ length: number }, (_, i) => liveAccount(i + 1, size * 10 ** (3 + 2 * r()), r() * 1.2 - 0.6));
}

test("who has a dot: those under contract with a trend and a contract value; the others are counted", () => {
  const sorted = accountDots([
    liveAccount(1, 5000, 0.2),
    liveAccount(2, 3000, -0.3),
    liveAccount(3, 4000, null),
    liveAccount(4, 4000, null, "laggard"),
    liveAccount(5, 4000, null, "steady"),
    liveAccount(6, 0, 0.1),
    madeAccount(7),
  ]);
  expect(sorted.dots.map(({ account }) => account.customer)).toEqual([2, 1]);
  expect(sorted).toMatchObject({ notLive: 2, early: 1, free: 1 });
});

describe("the split", () => {
  test("a round amount near the middle, with customers on both sides", () => {
    const { dots } = accountDots(many(40));
    const split = splitValue(dots);
    expect(Number(split.toPrecision(2))).toBe(split);
    const big = dots.filter(({ value }) => value >= split).length;
    expect(big).toBeGreaterThan(8);
    expect(big).toBeLessThan(32);
  });

  test("where a round amount would leave a side empty, the middle value itself", () => {
    const { dots } = accountDots([liveAccount(1, 1010, 0.1), liveAccount(2, 1020, 0.1)]);
    expect(splitValue(dots)).toBe(1020);
  });

  test("quadrants count every dot but those with exactly the same use", () => {
    const { dots } = accountDots([...many(30), liveAccount(31, 9000, 0)]);
    const { bigMore, bigLess, smallMore, smallLess } = quadrantsOf(dots, 9000);
    expect(bigMore + bigLess + smallMore + smallLess).toBe(30);
    expect(bigMore).toBe(dots.filter(({ value, change }) => value >= 9000 && change > 0).length);
  });
});

test("told are the big one at risk that falls most money, and the small one that grows most; where there are none, nobody", () => {
  const { dots } = accountDots([
    liveAccount(1, 50_000, -0.2),
    liveAccount(2, 90_000, -0.15),
    liveAccount(3, 2000, 0.4),
    liveAccount(4, 3000, 0.3),
    liveAccount(5, 80_000, 0.5),
    liveAccount(6, 1000, -0.5),
  ]);
  const told = toldDots(dots, 10_000).map(({ kind, dot }) => [kind, dot.account.customer]);
  expect(told).toEqual([
    ["bigQuiet", 2],
    ["smallGrowing", 3],
  ]);
  expect(toldDots(accountDots([liveAccount(1, 5000, 0.05)]).dots, 4000)).toEqual([]);
});

test.each([328, 520, 1072])("at %i px every dot, tick and word is inside; sizes from cents to billions", (width) => {
  for (const [number, size] of [
    [1, 1],
    [2, 1e-5],
    [40, 1],
    [40, 1e5],
    [2000, 1],
  ] as const) {
    const { dots } = accountDots(many(number, 3, size));
    const split = splitValue(dots);
    const layout = layoutAccounts(dots, split, "USD", width);
    const { left, right, top, bottom } = layout.plot;
    for (const { x, y } of layout.dots) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
      expect(y).toBeGreaterThanOrEqual(top - 1e-6);
      expect(y).toBeLessThanOrEqual(bottom + 1e-6);
    }
    const words = [...layout.columns, layout.split].map(({ words: said }) => said).join(" ");
    expect(words).not.toMatch(/NaN|no figure|e[+-]/);
    const xs = [...layout.columns.map(({ x }) => x), layout.split.x].sort((a, b) => a - b);
    for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThan(37);
  }
});

test("growth beyond the upper edge is drawn on it and counted; a loss of everything has room", () => {
  const { dots } = accountDots([liveAccount(1, 1000, 9), liveAccount(2, 2000, -1), liveAccount(3, 3000, 1.4)]);
  const layout = layoutAccounts(dots, 2000, "USD", 520);
  expect(layout.beyond).toBe(1);
  expect(layout.dots[0]!.y).toBe(layout.plot.top);
  expect(layout.dots[1]!.y).toBeLessThanOrEqual(layout.plot.bottom);
  expect(accountsNote({ notLive: 1, early: 0, free: 0, level: 0, beyond: 1 })).toMatch(
    /^1 more is not live yet; 1 grows beyond the upper edge\. Filled/,
  );
});

test("laid out quickly, 2,000 dots too", () => {
  const { dots } = accountDots(many(2000));
  layoutAccounts(dots, 9000, "USD", 520);
  const start = performance.now();
  for (let i = 0; i < 5; i++) layoutAccounts(dots, 9000, "USD", 520);
  expect((performance.now() - start) / 5).toBeLessThan(15);
});

test("words at ringed dots stand inside, apart from one another", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const { dots } = accountDots(many(60, seed));
    const split = splitValue(dots);
    const layout = layoutAccounts(dots, split, "USD", seed % 2 ? 520 : 328);
    const told = toldDots(dots, split).map(({ dot }) => ({
      at: dots.indexOf(dot),
      lines: ["Small and growing: $8k", "Mid-market, up 56 %"] as [string, string],
    }));
    const labels = toldLabels(layout, told);
    const boxes = labels.map(({ x, y, anchor }) => ({ left: anchor === "start" ? x : x - 132, top: y - 11 }));
    for (const { left, top } of boxes) {
      expect(left).toBeGreaterThanOrEqual(layout.plot.left);
      expect(left + 132).toBeLessThanOrEqual(layout.plot.right);
      expect(top).toBeGreaterThanOrEqual(layout.plot.top);
      expect(top + 30).toBeLessThanOrEqual(layout.plot.bottom);
    }
    const [a, b] = boxes;
    if (a && b) expect(Math.abs(a.left - b.left) >= 132 || Math.abs(a.top - b.top) >= 30).toBe(true);
  }
});

test("a dot is a circle, the pointer finds the nearest within reach, keys go one by one", () => {
  expect(dotsPath([{ x: 10, y: 20 }], 3.75)).toBe("M6.2,20.0a3.8,3.8 0 1,0 7.6,0a3.8,3.8 0 1,0 -7.6,0");
  const places = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
  ];
  expect(nearestDot(places, 18, 3)).toBe(1);
  expect(nearestDot(places, 80, 3)).toBeNull();
  expect(stepDot(null, "ArrowRight", false, 5)).toBe(0);
  expect(stepDot(null, "ArrowLeft", false, 5)).toBe(4);
  expect(stepDot(1, "ArrowRight", true, 5)).toBe(4);
  expect(stepDot(3, "Home", false, 5)).toBe(0);
  expect(stepDot(3, "Escape", false, 5)).toBeNull();
  expect(stepDot(null, "Escape", false, 5)).toBeUndefined();
  expect(stepDot(null, "ArrowRight", false, 0)).toBeNull();
  expect(stepDot(1, "Tab", false, 5)).toBeUndefined();
});

test("the months that are offered: every half year and the last", () => {
  expect(monthsOffered(36)).toEqual([5, 11, 17, 23, 29, 35]);
  expect(monthsOffered(14)).toEqual([5, 11, 13]);
  expect(monthsOffered(1)).toEqual([0]);
});

test("the table has everybody under contract, the largest first", () => {
  const table = accountsTable([liveAccount(1, 5000, 0.2), madeAccount(2), liveAccount(3, 9000, null)], madeScenario());
  expect(table.rows).toEqual([
    ["Customer 3, System integrators, firm 1", "Mid-market", 9000, 100, NaN, "Onboarding", 50, NaN],
    ["Customer 1, System integrators, firm 1", "Mid-market", 5000, 100, expect.closeTo(0.2), "Expansion", 50, NaN],
  ]);
});

test("titles of what is not there", () => {
  const title = (accounts: Parameters<typeof accountDots>[0] | null): string =>
    describeAccounts(accounts && accountDots(accounts), "D", 24).title;
  expect(title(null)).toBe("Large or small, using more or less: customers of one future follow");
  expect(title([])).toBe("Under D nobody is under contract in month 24 of a typical future");
  expect(title([liveAccount(1, 10, null)])).toBe(
    "By month 24 the one customer has not used it for long enough to tell a trend",
  );
  expect(title([liveAccount(1, 0, 0.1), liveAccount(2, 0, -0.5)].map((one) => ({ ...one, spend: 0 })))).toBe(
    "None of 2 customers with a trend pays anything",
  );
});

test("where no contract promises anything, customers are told apart by what they have paid", () => {
  const free = [0.2, -0.3, 0.05].map((change, i) => ({ ...liveAccount(i + 1, 0, change), spend: 1000 * (i + 1) }));
  const { dots, kind } = accountDots(free);
  expect(kind).toBe("paid");
  expect(dots.map(({ value }) => value)).toEqual([1000, 2000, 3000]);
  expect(accountDots([...free, liveAccount(4, 10, 0.1)])).toMatchObject({ kind: "contract", free: 3 });
});
