import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge, type Results, type Scenario, simulate } from "#engine/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { chanceFrom } from "#tests/reference/chance.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

/** A strategy's numbers as bytes: NaN and −0 count too. */
function bytesOf(results: Results, strategyId: string): Record<string, string> {
  const { series, totals } = results.strategies[strategyId]!;
  const all = [...Object.entries(series), ...Object.entries(totals).map(([name, v]) => [`total ${name}`, v] as const)];
  return Object.fromEntries(
    all.map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
    ]),
  );
}

const allBytes = (results: Results) =>
  Object.fromEntries(Object.keys(results.strategies).map((id) => [id, bytesOf(results, id)]));

describe("common random numbers", () => {
  it("give two strategies with equal rules equal bytes", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const made = randomScenario(seed);
        const twin: Scenario = {
          ...made,
          offers: [...made.offers, { ...structuredClone(made.offers[0]!), id: "twin-offer" }],
          plans: [...made.plans, { ...structuredClone(made.plans[0]!), id: "twin-plan" }],
          strategies: [
            ...made.strategies,
            { ...made.strategies[0]!, id: "same" },
            { ...made.strategies[0]!, id: "twin", offerId: "twin-offer", planId: "twin-plan" },
          ],
        };
        const results = simulate(twin);
        expect(bytesOf(results, "same")).toEqual(bytesOf(results, "strategy-0"));
        expect(bytesOf(results, "twin")).toEqual(bytesOf(results, "strategy-0"));
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it("give a strategy the same bytes whatever it is computed with", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const scenario = randomScenario(seed);
        const whole = simulate(scenario);
        const alone = simulate(scenario, { strategies: ["strategy-1"] });
        expect(bytesOf(alone, "strategy-1")).toEqual(bytesOf(whole, "strategy-1"));
        const turned = simulate({ ...scenario, strategies: scenario.strategies.toReversed() });
        expect(allBytes(turned)).toEqual(allBytes(whole));
        const few = simulate(scenario, { metrics: ["revenue"] }).strategies["strategy-0"]!;
        expect(few.series["revenue"]).toEqual(whole.strategies["strategy-0"]!.series["revenue"]);
        expect(few.totals).toEqual(whole.strategies["strategy-0"]!.totals);
      }),
      { seed: 22, numRuns: 40 },
    );
  });
});

describe("the everything fixture", () => {
  const runs = 21;
  const whole = allBytes(simulate(everything, { from: 0, to: runs }));
  const chunks = Array.from({ length: 7 }, (_, i) => simulate(everything, { from: i * 3, to: i * 3 + 3 }));

  it("gives the same bytes in 1 and in 7 chunks", () => {
    expect(allBytes(merge(chunks))).toEqual(whole);
  });

  it("gives the same bytes in any order of merging", () => {
    const c = chanceFrom(5);
    for (let i = 0; i < 5; i++) {
      const left = [...chunks];
      const shuffled = chunks.map(() => left.splice(c.whole(0, left.length - 1), 1)[0]!);
      expect(allBytes(merge(shuffled))).toEqual(whole);
    }
    const inTwo = merge([merge(chunks.slice(4)), merge(chunks.slice(0, 4))]);
    expect(allBytes(inTwo)).toEqual(whole);
  });

  it("gives the same bytes in unequal chunks, computed backwards", () => {
    const borders = [0, 1, 8, 20, 21];
    const parts = borders.slice(1).map((to, i) => [borders[i]!, to] as const);
    const results = parts.toReversed().map(([from, to]) => simulate(everything, { from, to }));
    expect(allBytes(merge(results))).toEqual(whole);
  });

  it("differs from run to run", () => {
    const revenue = simulate(everything, { from: 0, to: 4, strategies: ["commit-share"] }).strategies["commit-share"]!
      .totals["revenue"]!;
    expect(new Set(revenue).size).toBe(4);
  });
});
