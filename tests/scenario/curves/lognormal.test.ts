import { expect, test } from "vitest";
import {
  densityAt,
  densityLine,
  densityPeak,
  shareOver,
  spreadReach,
  withOneInTen,
  withTypical,
} from "#scenario/curves/lognormal.ts";

const SPREADS = [
  { median: 0.9, p90: 1.3 },
  { median: 2400, p90: 6900 },
  { median: 1, p90: 100 },
  { median: 5, p90: 5.01 },
];

test("half lie over the median, one in ten over p90, all over nothing", () => {
  for (const spread of SPREADS) {
    expect(shareOver(spread, spread.median)).toBeCloseTo(0.5, 6);
    expect(shareOver(spread, spread.p90)).toBeCloseTo(0.1, 6);
    expect(shareOver(spread, 0)).toBe(1);
  }
});

test("the density adds up to the share that lies between two values", () => {
  for (const spread of SPREADS) {
    const [low, high] = [spread.median * 0.7, spread.p90];
    const steps = 20_000;
    const width = (high - low) / steps;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += densityAt(spread, low + (i + 0.5) * width) * width;
    expect(sum).toBeCloseTo(shareOver(spread, low) - shareOver(spread, high), 3);
  }
});

test("the line starts at 0, ends where it is cut, and its highest point is near the peak", () => {
  for (const spread of SPREADS) {
    const to = spreadReach(spread);
    const line = densityLine(spread, to)!;
    expect(line[0]).toEqual({ value: 0, density: 0 });
    expect(line.at(-1)!.value).toBe(to);
    const top = Math.max(...line.map(({ density }) => density));
    expect(top / densityPeak(spread)).toBeGreaterThan(0.99);
    expect(top).toBeLessThanOrEqual(densityPeak(spread) * (1 + 1e-12));
    expect(to).toBeGreaterThan(spread.p90);
  }
});

test("without a spread there is no line: all draws are the median", () => {
  expect(densityLine({ median: 3, p90: 3 }, 5)).toBeNull();
  expect(shareOver({ median: 3, p90: 3 }, 2.9)).toBe(1);
  expect(shareOver({ median: 3, p90: 3 }, 3)).toBe(0);
  expect(densityLine({ median: 0, p90: 4 }, 5)).toBeNull();
  expect(shareOver({ median: 0, p90: 4 }, 1)).toBe(0);
  expect(spreadReach({ median: 0, p90: 4 })).toBe(1);
  expect(spreadReach({ median: 3, p90: 3 })).toBeGreaterThanOrEqual(3);
});

test("both values move within what the schema allows of them", () => {
  const spread = { median: 10, p90: 20 };
  expect(withTypical(spread, 12, 100)).toEqual({ median: 12, p90: 20 });
  expect(withTypical(spread, 30, 100)).toEqual({ median: 20, p90: 20 });
  expect(withTypical(spread, 0, 100)).toEqual({ median: 0.2, p90: 20 });
  expect(withTypical({ median: 5, p90: 5 }, 30, 20)).toEqual({ median: 20, p90: 20 });
  expect(withOneInTen(spread, 30, 100)).toEqual({ median: 10, p90: 30 });
  expect(withOneInTen(spread, 3, 100)).toEqual({ median: 10, p90: 10 });
  expect(withOneInTen({ median: 0.1, p90: 0.2 }, 30, 100)).toEqual({ median: 0.1, p90: 10 });
  expect(withOneInTen({ median: 0, p90: 0 }, 30, 20)).toEqual({ median: 0, p90: 20 });
});
