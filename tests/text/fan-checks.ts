/** What each wording of the fan chart's title claims about medians and ranges, and how each claim is checked. */
import { expect } from "vitest";
import { expectFigure, idOf, pairOf, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

/** The measure's noun in a title. */
const NOUNS: Record<string, string> = {
  contribution: "contribution",
  revenue: "revenue",
  billings: "billings",
  payouts: "payouts",
  partnerResult: "result per partner",
  idleSpend: "idle spend",
  consumption: "consumption",
  customersActive: "number of customers",
  nrr: "NRR",
  usage: "usage",
};

const UP = new Set(["above", "higher", "more", "climbs above", "upper"]);
const TINY = 1e-6;

type Mode = "cumulative" | "monthly";
type Quantile = "p10" | "p50" | "p90";
type Found = Record<string, string>;

/** The wordings of a fan chart's title for one measure and mode. */
export function fanWordings(measure: string, mode: Mode): Wording[] {
  const noun = NOUNS[measure]!;
  const less = measure === "payouts" || measure === "idleSpend";
  const series = (ground: Ground, letter: string, key: Quantile): number[] => {
    const by = measure === "partnerResult" ? ground.summary.partnerFirms : 1;
    const stats = ground.summary.strategies[idOf(ground, letter)]![mode][measure];
    return Array.from(stats?.[key] ?? [], (value) => value / by);
  };
  const last = (ground: Ground, letter: string, key: Quantile): number => series(ground, letter, key).at(-1) ?? NaN;
  /** The end of a's range that the title speaks of, by its name: poor and low ends are the 10 % quantile. */
  const edge = (name: string): Quantile => (name === "poor" || name === "low" ? "p10" : "p90");
  const expectSide = (dir: string, x: number, y: number): void =>
    expect(UP.has(dir) ? x > y : x < y, `${x} ${dir} ${y}`).toBe(true);
  const expectMiddles = (dir: string, ground: Ground, a: string, b: string): void =>
    expectSide(dir, last(ground, a, "p50"), last(ground, b, "p50"));
  const expectEnds = (low: string, high: string, ground: Ground, a: string): void => {
    expectFigure(low, last(ground, a, "p10"));
    expectFigure(high, last(ground, a, "p90"));
  };
  const END = less
    ? "[tT]he (?<which>low|high) end of (?<a>[A-H])’s range"
    : "[aA] (?<which>poor|good) future under (?<a>[A-H])";

  return [
    {
      code: "nothing",
      looks: /^No figure for .+ yet$/,
      check: (_, ground) =>
        ground.ids.forEach((_id, i) => expect(Number.isFinite(last(ground, "ABCDEFGH"[i]!, "p50"))).toBe(false)),
    },
    {
      code: "only",
      looks: /^8.of.10.futures of (?<a>[A-H]) end (?:at (?<v>[^ ]+)|between (?<low>.+) and (?<high>.+))$/,
      check: ({ a, v, low, high }: Found, ground) => expectEnds(v ?? low!, v ?? high!, ground, a!),
    },
    {
      code: "onlyEstimate",
      looks: /^In a first estimate (?<a>[A-H])’s middle ends at (?<v>.+)$/,
      check: ({ a, v }, ground) => {
        expectFigure(v!, last(ground, a!, "p50"));
        expect(ground.summary.runs).toBeLessThan(200);
      },
    },
    {
      code: "same",
      looks: new RegExp(`^(?<list>[A-H, and]+) give the same ${noun} in every future$`),
      check: ({ list }, ground) => {
        const letters = list!.split(/, | and /);
        for (const other of letters.slice(1)) expect(pairOf(ground, letters[0]!, other, measure).shareEqual).toBe(1);
      },
    },
    {
      code: "alike",
      looks: new RegExp(`^(?<a>[A-H]) and (?<b>[A-H]) give practically the same ${noun}$`),
      check: ({ a, b }, ground) => {
        for (const key of ["p10", "p50", "p90"] as const) {
          const [x, y] = [series(ground, a!, key), series(ground, b!, key)];
          x.forEach((value, month) => {
            if (Number.isFinite(value))
              expect(Math.abs(value - y[month]!)).toBeLessThan(TINY * Math.max(Math.abs(value), 1));
          });
        }
      },
    },
    {
      code: "estimate",
      looks: /^In a first estimate (?<a>[A-H])’s middle ends (?<dir>above|below) (?<b>[A-H])’s$/,
      check: ({ a, b, dir }, ground) => {
        expectMiddles(dir!, ground, a!, b!);
        expect(ground.summary.runs).toBeLessThan(200);
      },
    },
    {
      code: "estimateTie",
      looks: /^In a first estimate the middles of (?<a>[A-H]) and (?<b>[A-H]) end alike$/,
      check: ({ a, b }, ground) => {
        expect(Math.abs(last(ground, a!, "p50") - last(ground, b!, "p50"))).toBeLessThan(TINY);
        expect(ground.summary.runs).toBeLessThan(200);
      },
    },
    {
      code: "tie",
      looks:
        /^The middles of (?<a>[A-H]) and (?<b>[A-H]) end alike at (?<v>[^;]+)(?:; 8.of.10.futures of (?<c>[A-H]) end between (?<low>.+) and (?<high>.+))?$/,
      check: ({ a, b, v, c, low, high }, ground) => {
        expectFigure(v!, last(ground, a!, "p50"));
        expectFigure(v!, last(ground, b!, "p50"));
        if (c) expect(c).toBe(a);
        if (low) expectEnds(low, high!, ground, a!);
      },
    },
    {
      code: "apart",
      looks:
        /^(?<a>[A-H])’s whole range lies (?<dir>above|below) (?<b>[A-H])’s: nine in ten come to (?<v>.+) or (?<da>more|less), under (?<c>[A-H]) to (?<w>.+) or (?<db>more|less)$/,
      check: ({ a, b, c, dir, da, db, v, w }, ground) => {
        const above = UP.has(dir!);
        const [x, y] = [last(ground, a!, above ? "p10" : "p90"), last(ground, b!, above ? "p90" : "p10")];
        expectSide(dir!, x, y);
        expect([c, UP.has(da!), UP.has(db!)]).toEqual([b, above, !above]);
        expectFigure(v!, x);
        expectFigure(w!, y);
      },
    },
    {
      code: "beyond",
      looks: new RegExp(
        `^Even ${END} stays (?<dir>above|below) (?<b>[A-H])’s middle: nine in ten come to (?<v>.+) or (?<da>more|less)$`,
      ),
      check: ({ a, b, which, dir, da, v }, ground) => {
        const near = last(ground, a!, edge(which!));
        expect([UP.has(dir!), UP.has(da!)]).toEqual(edge(which!) === "p10" ? [true, true] : [false, false]);
        expectSide(dir!, near, last(ground, b!, "p50"));
        expectFigure(v!, near);
      },
    },
    {
      code: "crosses",
      looks:
        /^(?<a>[A-H])’s middle (?<dir>climbs above|falls below) (?<b>[A-H])’s in month (?<m>\d+) and ends (?<d>.+) (?<end>higher|lower)$/,
      check: ({ a, b, dir, m, d, end }, ground) => {
        const [x, y] = [series(ground, a!, "p50"), series(ground, b!, "p50")];
        expect(UP.has(end!)).toBe(UP.has(dir!));
        const before = Number(m) - 1;
        for (let month = before; month < x.length; month++) expectSide(dir!, x[month]!, y[month]!);
        for (let month = 0; month < before; month++) {
          expect(UP.has(dir!) ? x[month]! > y[month]! : x[month]! < y[month]!, `month ${month + 1}`).toBe(false);
        }
        expect(x.slice(0, before).some((value, month) => value - y[month]! !== 0)).toBe(true);
        expectFigure(d!, Math.abs(x.at(-1)! - y.at(-1)!));
      },
    },
    {
      code: "near",
      looks: new RegExp(
        `^${END} (?<still>still )?(?:ends|lies) near (?<b>[A-H])’s middle: one in ten comes to (?<v>.+) or (?<da>more|less)$`,
      ),
      check: ({ a, b, which, still, da, v }, ground) => {
        const [end, middle, own] = [last(ground, a!, edge(which!)), last(ground, b!, "p50"), last(ground, a!, "p50")];
        const above = edge(which!) === "p10";
        expect([Boolean(still), UP.has(da!)]).toEqual([above, !above]);
        expectSide(above ? "above" : "below", own, middle);
        expect(Math.abs(end - middle)).toBeLessThanOrEqual(0.2001 * Math.abs(own - end));
        expectFigure(v!, end);
      },
    },
    {
      code: "luck",
      looks:
        /^Futures differ more than (?<a1>[A-H]) and (?<b1>[A-H]): 8.of.10.futures of (?<a>[A-H]) span (?<s>.+), its middle ends (?<d>.+) (?<dir>above|below) (?<b>[A-H])’s$/,
      check: ({ a, b, a1, b1, s, d, dir }, ground) => {
        expect([a1, b1]).toEqual([a, b]);
        expectMiddles(dir!, ground, a!, b!);
        const span = last(ground, a!, "p90") - last(ground, a!, "p10");
        const distance = Math.abs(last(ground, a!, "p50") - last(ground, b!, "p50"));
        expectFigure(s!, span);
        expectFigure(d!, distance);
        expect(span).toBeGreaterThan(1.999 * distance);
      },
    },
    {
      code: "within",
      looks:
        /^(?<b>[A-H])’s middle lies in the (?<dir>lower|upper) half of (?<a>[A-H])’s range: 8.of.10.futures end between (?<low>.+) and (?<high>.+)$/,
      check: ({ a, b, dir, low, high }, ground) => {
        const middle = last(ground, b!, "p50");
        expectMiddles(dir!, ground, b!, a!);
        expect(middle >= last(ground, a!, "p10") && middle <= last(ground, a!, "p90")).toBe(true);
        expectEnds(low!, high!, ground, a!);
      },
    },
  ];
}
