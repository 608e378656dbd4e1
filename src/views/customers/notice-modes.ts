/** The open scenario with its customer success otherwise: what is wished for, and what is there of it. */
import type { CustomerSuccess, Scenario, Summary } from "#engine/index.ts";
import type { NoticeMode } from "#charts/notice/notice-data.ts";
import type { AsideWish } from "#state/asides.svelte.ts";

/** Futures of the modes that are not today's. */
const RUNS = 200;

/** Modes that are always shown, slowest first. */
const USUAL: readonly Pick<CustomerSuccess, "mode" | "reviewEvery">[] = [
  { mode: "reactive", reviewEvery: 6 },
  { mode: "periodic", reviewEvery: 6 },
  { mode: "periodic", reviewEvery: 3 },
  { mode: "continuous", reviewEvery: 3 },
];

/** A mode, and what is to be computed for it; null: it is today's, of which everything is there. */
export interface ModeWish {
  mode: CustomerSuccess["mode"];
  reviewEvery: number;
  wish: AsideWish | null;
}

/** The modes for a strategy, slowest first: today's among the usual ones. */
export function modeWishes(scenario: Scenario, strategyId: string): ModeWish[] {
  const strategy = scenario.strategies.find(({ id }) => id === strategyId);
  if (!strategy) return [];
  const today = strategy.customerSuccess ?? scenario.customerSuccess;
  const others = USUAL.filter((usual) => !same(usual, today));
  return [today, ...others]
    .map(({ mode, reviewEvery }) => ({ mode, reviewEvery }))
    .sort((a, b) => slowness(b) - slowness(a))
    .map((each) => ({ ...each, wish: same(each, today) ? null : wishOf(scenario, strategyId, { ...today, ...each }) }));
}

/** The modes with what is there: today's from the picture itself. `of` gives what was computed of a wish. */
export function noticeModes(
  wishes: readonly ModeWish[],
  strategyId: string,
  shown: Summary,
  of: (wish: AsideWish) => Summary | null,
): NoticeMode[] {
  return wishes.map(({ mode, reviewEvery, wish }) => {
    const summary = wish === null ? shown : of(wish);
    const totals = summary?.strategies[strategyId]?.totals ?? null;
    return { mode, reviewEvery, isToday: wish === null, totals, runs: summary?.runs ?? wish?.runs ?? 0 };
  });
}

type Mode = Pick<CustomerSuccess, "mode" | "reviewEvery">;

function same(a: Mode, b: Mode): boolean {
  return a.mode === b.mode && (a.mode !== "periodic" || a.reviewEvery === b.reviewEvery);
}

function slowness({ mode, reviewEvery }: Mode): number {
  return mode === "reactive" ? Infinity : mode === "continuous" ? 0 : reviewEvery;
}

/** The scenario with this strategy alone and its customer success otherwise; what was uncertain of either is certain. */
function wishOf(scenario: Scenario, strategyId: string, customerSuccess: CustomerSuccess): AsideWish {
  const strategies = scenario.strategies.filter(({ id }) => id === strategyId);
  const kept = ({ path }: { path: string }): boolean =>
    !/reviewEvery$/.test(path) && (!path.startsWith("/strategies/") || path.startsWith(`/strategies/${strategyId}/`));
  return {
    scenario: {
      ...scenario,
      customerSuccess,
      strategies: strategies.map((strategy) => ({
        ...strategy,
        customerSuccess: strategy.customerSuccess && customerSuccess,
      })),
      baselineStrategyId: strategyId,
      uncertainties: scenario.uncertainties.filter(kept),
    },
    runs: Math.min(RUNS, scenario.simulation.runs),
    metrics: [],
    ranged: [],
  };
}
