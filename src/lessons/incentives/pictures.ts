import type { Statistics } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, Words } from "#state/lessons/lesson.ts";
import { exactly } from "../figures.ts";
import { type PlanId, time } from "./read.ts";

const NAMES: Record<PlanId, string> = {
  fee: "Fee at signing",
  cliff: "Fee from a quota on",
  clawback: "Fee with clawback",
  share: "Share of use",
};

const WORK = [
  ["sell", "Selling"],
  ["activate", "Getting live"],
  ["grow", "Helping to grow"],
] as const;

/** What the partner does with its time under some plans. */
export const timeUnder = (name: string, title: Words, plans: readonly PlanId[]): BarsPlot => ({
  kind: "bars",
  name,
  title,
  subtitle: "Share of the partner’s time that pays it best",
  unit: "share",
  bars: plans.flatMap((plan) =>
    WORK.map(([work, label]) => ({
      id: `${plan}-${work}`,
      label,
      group: NAMES[plan],
      strategy: plan,
      figure: (f: Facts) => exactly(time(f, plan)[work]),
    })),
  ),
});

/** A sum of money under some plans; `share`: what the share of use is called. */
export const money = (
  name: string,
  title: Words,
  subtitle: string,
  plans: readonly PlanId[],
  figure: (f: Facts, plan: PlanId) => Statistics,
  share = NAMES.share,
): BarsPlot => ({
  kind: "bars",
  name,
  title,
  subtitle,
  unit: "money",
  bars: plans.map((plan) => ({
    id: plan,
    label: plan === "share" ? share : NAMES[plan],
    strategy: plan,
    figure: (f: Facts) => figure(f, plan),
  })),
});
