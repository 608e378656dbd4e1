import { describe, expect, it } from "vitest";
import { Gathered, partnerResponses, simulate, summarise } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "../../fixtures/everything.ts";
import { bytes } from "../../runner/bytes.ts";

const followed = { ...apiVendor, horizonMonths: 16, partners: apiVendor.partners.slice(1) };
const metrics = ["revenue", "nrr", "payouts"];
const { focus } = partnerResponses(everything);
const part = (from: number, to: number) => simulate(everything, { metrics, from, to, focus });

function gathered(ranged?: string[]): Gathered {
  const made = new Gathered(ranged);
  for (const [from, to] of [
    [0, 3],
    [3, 4],
    [4, 9],
  ] as const)
    made.add(part(from, to));
  return made;
}

const whole = part(0, 9);

describe("parts that are gathered", () => {
  it("give the same bytes as all runs at once, with means of series that are not kept", () => {
    expect(bytes(gathered().summarise())).toEqual(bytes(summarise(whole)));
    const [a, b] = everything.strategies.map(({ id }) => id) as [string, string];
    const some = { quantiles: ["nrr"], pairs: ["nrr", "revenue"].map((metric) => ({ a, b, metric })) };
    expect(bytes(gathered().summarise(some))).toEqual(bytes(summarise(whole, some)));
    const { differences, ...summary } = summarise(whole, some);
    const lean = gathered(["nrr"]).summarise(some);
    expect(bytes(lean)).toEqual(
      bytes({ ...summary, differences: { [a]: { [b]: { nrr: differences[a]![b]!["nrr"] } } } }),
    );
  });

  it("compare sums to the horizon as totals are compared, to the bit", () => {
    const [a, b] = everything.strategies.map(({ id }) => id) as [string, string];
    const { comparisons, differences } = summarise(whole, { pairs: [{ a, b, metric: "payouts" }] });
    const { cumulative } = differences[a]![b]!["payouts"]!;
    const last = Object.entries(cumulative!).map(([name, values]) => [name, values.at(-1)]);
    expect(Object.fromEntries(last)).toEqual(comparisons[a]![b]!["payouts"]);
  });

  it("keep of other series nothing by run", () => {
    const kept = gathered(["nrr"]).merged();
    for (const [id, { series, totals }] of Object.entries(kept.strategies)) {
      expect(Object.keys(series)).toEqual(["nrr"]);
      expect(bytes(totals)).toEqual(bytes(whole.strategies[id]!.totals));
    }
    expect(bytes(gathered().merged())).toEqual(bytes(whole));
  });

  it("fill pages of runs, whatever their own size", () => {
    const one = simulate(followed, { metrics, from: 0, to: 600 });
    const made = new Gathered(["nrr"]);
    for (const [from, to] of [
      [0, 100],
      [100, 101],
      [101, 520],
      [520, 600],
    ] as const)
      made.add(simulate(followed, { metrics, from, to }));
    expect(bytes(made.summarise({ quantiles: ["nrr"] }))).toEqual(bytes(summarise(one, { quantiles: ["nrr"] })));
  });

  it("follow one another", () => {
    const made = gathered();
    expect(made.next).toBe(9);
    expect(() => made.add(part(10, 11))).toThrow(RangeError);
    expect(() => new Gathered().summarise()).toThrow(RangeError);
    expect(new Gathered().next).toBe(null);
  });
});
