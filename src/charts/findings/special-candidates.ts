/** What the summary could say beside the plain measures: who can live from it, what a plan is worth, breakage, predictability, time. */
import type { Plan, Scenario } from "#engine/index.ts";
import { money, share as shareOf } from "#text/format.ts";
import { isLuck } from "#text/findings/words.ts";
import { describeFocus } from "../focus-map/describe-focus-map.ts";
import { pairedOf, totalOf, type ResultView, type StrategyKey } from "../model.ts";
import { certaintyOf, totalsOf, weighed, type Candidate } from "./candidates.ts";

/** Breakage under this share of revenue is not worth a card. */
const LITTLE_BREAKAGE = 0.02;
/** How much of a width, of time, of breakage is at stake beside an amount. */
const LESSER = { width: 0.2, time: 0.5, breakage: 0.5 };
const NONE_LIVES = 0.6;

/** Whether partners can live from a strategy: only from one, or from none. */
export function livingCandidates(view: ResultView, a: StrategyKey, b: StrategyKey): Candidate[] {
  const results = view.strategies.flatMap((strategy) => {
    const level = totalOf(view, strategy.id, "partnerResult")?.p50;
    return level === undefined ? [] : [{ strategy, level }];
  });
  const shows = (level: number): boolean => /[1-9]/.test(money(level, view.currency));
  if (results.length < 2 || !results.every(({ level }) => shows(level))) return [];
  const [best, next] = [...results].sort((x, y) => y.level - x.level);
  if (best!.level < 0) return [noneLives(view, best!.strategy, -best!.level)];
  if (next!.level > 0) return [];
  const x = best!.strategy;
  const against = x.id === b.id ? a : b;
  const other = results.find(({ strategy }) => strategy.id === against.id);
  const pair = pairedOf(view, x.id, against.id, "partnerResult");
  if (!other || !pair || !(pair.p50 > 0)) return [];
  const sure = certaintyOf(view, pair);
  const finding = { code: "onlyOne", a: x.letter, b: against.letter, level: best!.level, other: other.level } as const;
  return [{ ...partner(x), finding: { ...finding, sure }, weight: 1 + weighed(1, sure), pips: sure?.share ?? null }];
}

const partner = ({ id, slot }: StrategyKey): Pick<Candidate, "reader" | "slot" | "proof"> => {
  return { reader: "partner", slot, proof: { view: "partners", chart: "cash", strategyId: id } };
};

function noneLives(view: ResultView, best: StrategyKey, loss: number): Candidate {
  const runs = view.summary.strategies[best.id]?.perRun.partnerResult;
  const share = runs && !view.estimate ? runs.filter((result) => result < 0).length / runs.length : null;
  const weight = NONE_LIVES * (share ?? 0.5);
  return { ...partner(best), finding: { code: "noneLives", a: best.letter, loss, share }, weight, pips: share };
}

/** What another plan on the same offer does to the contribution: of the pairs with one of the two, the one that matters most. */
export function planCandidates(view: ResultView, scenario: Scenario, a: StrategyKey, b: StrategyKey): Candidate[] {
  const steady = (key: StrategyKey) => scenario.strategies.find(({ id, before }) => id === key.id && before === null);
  const paid = (key: StrategyKey) => scenario.plans.find(({ id }) => id === steady(key)?.planId)?.components;
  const both = (one: StrategyKey, other: StrategyKey): boolean => [a, b].includes(one) && [a, b].includes(other);
  return [a, b]
    .flatMap((one) =>
      view.strategies
        .filter((other) => other !== one && !both(one, other))
        .filter((other) => steady(one) && steady(one)?.offerId === steady(other)?.offerId && paid(one) !== paid(other))
        .map((other) => (paysOn("signature", paid(one)) ? ([other, one] as const) : ([one, other] as const))),
    )
    .flatMap(([x, y]) => planCandidate(view, x, y, paysOn("use", paid(x)) && paysOn("signature", paid(y))))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 1);
}

function planCandidate(view: ResultView, x: StrategyKey, y: StrategyKey, onUse: boolean): Candidate[] {
  const pair = pairedOf(view, x.id, y.id, "contribution");
  if (!pair || pair.shareEqual === 1 || !/[1-9]/.test(money(pair.p50, view.currency))) return [];
  const sure = certaintyOf(view, pair);
  if (sure && isLuck(sure.share)) return [];
  const [own, other] = [totalsOf(view, x, "costOfChannel"), totalsOf(view, y, "costOfChannel")];
  const costs: [number, number] | null = own && other ? [own.p50, other.p50] : null;
  const level = Math.abs(totalsOf(view, y, "contribution")?.p50 ?? 0);
  return [
    {
      finding: { code: "plans", a: x.letter, b: y.letter, onUse, difference: pair.p50, costs, sure },
      reader: "vendor",
      weight: weighed(pair.p50 / Math.max(level, Math.abs(pair.p50)), sure),
      pips: sure?.share ?? null,
      slot: x.slot,
      proof: { view: "compare", chart: "difference-bridge", strategyId: x.id, against: y.id },
    },
  ];
}

type PlanComponent = Plan["components"][number];

const KINDS: Record<"use" | "signature", readonly PlanComponent["kind"][]> = {
  use: ["revenueShare", "growthRebate", "activationBonus"],
  signature: ["signingFee"],
};

/** Whether a plan pays by nothing else: over time on what is used, or once at signing. */
function paysOn(what: "use" | "signature", components: readonly PlanComponent[] = []): boolean {
  const isSo = (component: PlanComponent): boolean =>
    KINDS[what].includes(component.kind) && (component.kind !== "revenueShare" || component.base === "consumption");
  return components.length > 0 && components.every(isSo);
}

/** How much of a strategy's revenue is paid and not used: means. */
export function breakageCandidates(view: ResultView, a: StrategyKey): Candidate[] {
  const mean = view.summary.strategies[a.id]?.mean;
  const total = (name: string): number => (mean?.[name] ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
  const [amount, revenue] = [total("breakage"), total("revenue")];
  const stats = totalsOf(view, a, "breakage");
  if (!stats || !(revenue > 0) || amount / revenue < LITTLE_BREAKAGE) return [];
  const range: [number, number] | null = view.estimate ? null : [stats.p10, stats.p90];
  return [
    {
      finding: { code: "breakage", a: a.letter, part: amount / revenue, amount, range },
      reader: "vendor",
      weight: (LESSER.breakage * amount) / revenue,
      pips: range ? 0.8 : null,
      slot: a.slot,
      proof: { view: "revenue", chart: "bridge", strategyId: a.id },
    },
  ];
}

/** Under which of two strategies revenue is easier to foresee; held back in a first estimate. */
export function predictabilityCandidates(view: ResultView, a: StrategyKey, b: StrategyKey): Candidate[] {
  const width = (key: StrategyKey): number => {
    const stats = totalsOf(view, key, "revenue");
    return stats && stats.p50 > 0 ? (stats.p90 - stats.p10) / stats.p50 : NaN;
  };
  const [own, other] = [width(a), width(b)];
  if (view.estimate || !Number.isFinite(own - other) || shareOf(own) === shareOf(other)) return [];
  const { letter, slot, id } = a;
  return [
    {
      finding: { code: "predictability", a: letter, b: b.letter, width: own, other, futures: view.summary.runs },
      reader: "vendor",
      weight: Math.min(1, LESSER.width * Math.abs(own - other)),
      pips: null,
      slot,
      proof: { view: "revenue", chart: "predictability", strategyId: id },
    },
  ];
}

/** Where a plan moves partners' time, in the words of its chart. */
export function focusCandidates(view: ResultView): Candidate[] {
  const { finding, title } = describeFocus(view);
  const subject = finding.code === "moves" ? view.strategies.find(({ letter }) => letter === finding.a) : undefined;
  if (finding.code !== "moves" || !subject) return [];
  return [
    {
      finding: { code: "focus", title },
      reader: "partner",
      weight: LESSER.time * finding.move.share,
      pips: null,
      slot: subject.slot,
      proof: { view: "partners", chart: "focus", strategyId: subject.id },
    },
  ];
}
