/** What the titles of cohorts and of time to notice claim, and how each claim is checked against what was simulated. */
import type { Statistics } from "#engine/index.ts";
import { expect } from "vitest";
import { expectFigure, idOf, type Ground } from "./claims.ts";
import type { Wording } from "./title-checks.ts";

/** Revenue without breakage and one-time charges by age in spans of `span` months, of customers signed in the `span` months from `from` on; as far as all were followed. */
function agesOf(ground: Ground, letter: string, from: number, span: number): number[] {
  const { mean } = ground.summary.strategies[idOf(ground, letter)]!;
  const quarters = Array.from({ length: span / 3 }, (_, i) => mean[`cohort/${from / 3 + i}/recurring`]);
  const ages: number[] = [];
  for (let age = 0; age + span <= ground.summary.months; age += span) {
    let total = 0;
    for (const row of quarters) for (let k = age; k < age + span; k++) total += row?.[k] ?? NaN;
    if (Number.isNaN(total)) break;
    ages.push(total);
  }
  return ages;
}

/** Span and start of cohorts of a horizon: at most twelve ages. */
function spanOf(months: number): { span: number; start: number; name: string } {
  if (months <= 36) return { span: 3, start: 1, name: "quarter" };
  return months <= 72 ? { span: 6, start: 1, name: "half-year" } : { span: 12, start: 0, name: "year" };
}

/** All cohorts that can be compared with their start, as shares of it. */
function shares(ground: Ground, letter: string): number[][] {
  const { span, start } = spanOf(ground.summary.months);
  const all: number[][] = [];
  for (let from = 0; from < ground.summary.months; from += span) all.push(agesOf(ground, letter, from, span));
  return all
    .filter((ages) => ages.length > start + 1 && ages[start]! > 0)
    .map((ages) => ages.map((v) => v / ages[start]!));
}

/** The wordings of cohorts under contracts of `termMonths`. */
export function cohortWordings(termMonths: number): Wording[] {
  const dipping = (ground: Ground, a: string): { reach: number[][]; dipped: number[][]; at: number; span: number } => {
    const { span } = spanOf(ground.summary.months);
    const at = termMonths / span;
    const reach = shares(ground, a).filter((ages) => ages.length > at);
    const dipped = reach.filter((ages) => Math.round(100 * ages[at]!) < Math.round(100 * ages[at - 1]!));
    return { reach, dipped, at, span };
  };
  return [
    {
      code: "nobody",
      looks: /^Under (?<a>[A-H]) no customer signs, so there is no cohort to follow$/,
      check: ({ a }, ground) => {
        const { mean } = ground.summary.strategies[idOf(ground, a!)]!;
        for (const signed of mean["customersNew"]!) expect(signed).toBeLessThanOrEqual(0.005);
      },
    },
    {
      code: "young",
      looks: /^Under (?<a>[A-H]) no cohort grows old enough within (?<m>\d+) months to be compared with its start$/,
      check: ({ a, m }, ground) => {
        const { span, start } = spanOf(ground.summary.months);
        const signed = ground.summary.strategies[idOf(ground, a!)]!.mean["customersNew"]!;
        for (let from = 0; from < ground.summary.months; from += span) {
          if (!signed.subarray(from, from + span).some((count) => count > 0)) continue;
          expect(agesOf(ground, a!, from, span).length).toBeLessThanOrEqual(start + 1);
        }
        expect(Number(m)).toBe(ground.summary.months);
      },
    },
    {
      code: "noBase",
      looks: /^Under (?<a>[A-H]) cohorts bring nothing in their .+$/,
      check: ({ a }, ground) => expect(shares(ground, a!)).toEqual([]),
    },
    {
      code: "dips",
      looks:
        /^Under (?<a>[A-H]) (?:(?<one>the one cohort)|(?<every>every cohort)|(?<d>\d+) of (?<of>\d+) cohorts) that reach(?:es)? (?:its|their) first renewal dips? there(?<tail>.*)$/,
      check: ({ a, one, every, d, of, tail }, ground) => {
        const { reach, dipped, at } = dipping(ground, a!);
        expect(dipped.length).toBeGreaterThan(0);
        if (one) expect(reach.length).toBe(1);
        if (every) expect(dipped.length).toBe(reach.length);
        if (of) expect([Number(d), Number(of)]).toEqual([dipped.length, reach.length]);
        const followed = dipped.filter((ages) => ages.length > at + 1);
        const back = followed.filter((ages) => Math.round(100 * ages[at + 1]!) >= Math.round(100 * ages[at - 1]!));
        if (tail === "") return expect(followed).toEqual([]);
        const said = /^; (none|\d+)(?: of (\d+))? makes? up for it within/.exec(tail!);
        if (!said) return expect(back.length).toBe(dipped.length);
        expect(back.length).toBe(said[1] === "none" ? 0 : Number(said[1]));
        if (said[2]) expect(followed.length).toBe(Number(said[2]));
      },
    },
    {
      code: "level",
      looks:
        /^(?:No cohort of (?<b>[A-H]) dips at its first renewal; that|Under (?<a>[A-H]) the cohort) of .+ brings (?<p>.+%) of its start in its (?<n>\d+)\w\w .+$/,
      check: ({ a, b, p, n }, ground) => {
        const { start } = spanOf(ground.summary.months);
        const ages = firstWithStart(ground, (a ?? b)!);
        expect(ages.length).toBe(Number(n));
        expectFigure(p!, ages[ages.length - 1]! / ages[start]!);
        if (b) expect(dipping(ground, b).dipped).toEqual([]);
      },
    },
  ];
}

/** The oldest cohort that can be compared with its start. */
function firstWithStart(ground: Ground, letter: string): number[] {
  const { span, start } = spanOf(ground.summary.months);
  for (let from = 0; from < ground.summary.months; from += span) {
    const ages = agesOf(ground, letter, from, span);
    if (ages.length > start + 1 && ages[start]! > 0) return ages;
  }
  return [];
}

/** Totals by mode, as a test names them. */
export interface Modes {
  today: Record<string, Statistics>;
  /** The mode that is held against watching all the time. */
  waiting: Record<string, Statistics> | null;
  watched: Record<string, Statistics> | null;
}

const mean = (totals: Record<string, Statistics>, name: string): number => totals[name]!.mean;
const saved = (totals: Record<string, Statistics>): number => mean(totals, "declinesSaved") / mean(totals, "declines");

/** The month by which half of what was noticed was; 13: later than 12. */
function typical(totals: Record<string, Statistics>): number {
  let seen = 0;
  for (let lag = 0; lag <= 12; lag++) {
    seen += mean(totals, `detectionLag/${lag}`);
    if (seen >= mean(totals, "declinesNoticed") / 2 - 1e-9) return lag;
  }
  return 13;
}

function expectMonths(said: string, value: number): void {
  const plain = said.replaceAll("\u00a0", " ");
  if (plain === "no time") expect(value).toBe(0);
  else if (plain.startsWith("more than")) expect(value).toBeGreaterThan(Number(/\d+/.exec(plain)![0]) - 1);
  else expect(Number(/^(\d+) months?$/.exec(plain)![1])).toBe(value);
}

/** The wordings of time to notice. */
export function noticeWordings({ today, waiting, watched }: Modes): Wording[] {
  return [
    {
      code: "none",
      looks: /^Under [A-H] no customer’s use goes into decline$/,
      check: () => expect(mean(today, "declines")).toBeLessThan(0.005),
    },
    {
      code: "unnoticed",
      looks:
        /^Under [A-H] (?:waiting for the call|reviewing too late) notices no decline(?:; watching all the time saves (?<p>.+%|0) of them)?$/,
      check: ({ p }) => {
        expect(mean(today, "declinesNoticed")).toBe(0);
        if (p) expectFigure(p, saved(watched!));
      },
    },
    {
      code: "today",
      looks: /^Under [A-H] a decline is noticed after (?<t>.+), typically; (?<p>.+%) are saved$/,
      check: ({ t, p }) => {
        expectMonths(t!, typical(today));
        expectFigure(p!, saved(today));
      },
    },
    {
      code: "cost",
      looks:
        /^(?:Waiting for the call|Reviewing every .+?) (?:would cost|costs) (?<t>.+) and (?:(?<p>.+%)|none) of the saves, against watching all the time$/,
      check: ({ t, p }) => {
        expectMonths(t!, typical(waiting!) - typical(watched!));
        const lost = Math.max(0, 1 - saved(waiting!) / saved(watched!));
        if (p) expectFigure(p, lost);
        else expect(lost).toBeLessThan(0.005);
      },
    },
    {
      code: "idle",
      looks:
        /^(?:Waiting for the call|Reviewing every .+?) (?:would cost|costs) (?<t>.+), yet watching all the time saves nobody either$/,
      check: ({ t }) => {
        expectMonths(t!, typical(waiting!) - typical(watched!));
        expect(saved(watched!)).toBe(0);
      },
    },
  ];
}
