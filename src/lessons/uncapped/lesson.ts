import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { all, finch, largerAtFirst, largestShare, shareAgainstFee } from "./read.ts";
import { steps } from "./steps.ts";

const END = { strategy: "share", month: 47 } as const;

/** One small customer, and twenty, by a capped fee and by a share of use. */
export const lesson: Lesson = {
  id: "uncapped",
  scenario,
  metrics: ["payouts/partner/finch", "payouts"],
  pairs: [{ a: "share", b: "fee", metric: "payouts/partner/finch" }],
  levers: [
    {
      id: "fee",
      label: "Fee, of the first year’s contract",
      paths: ["/plans/fee/components/0/rate"],
      min: 0.05,
      max: 0.6,
      step: 0.05,
    },
    {
      id: "share",
      label: "Partner’s share of use",
      paths: ["/plans/share/components/0/rate"],
      min: 0.01,
      max: 0.2,
      step: 0.01,
    },
    {
      id: "growth",
      label: "New uses per customer and year",
      paths: ["/segments/small-teams/expansion/perYear"],
      min: 1,
      max: 3,
      step: 0.25,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "On average the share of use brings more than one and a half times the capped fee.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(finch(f, "share"), scaled(finch(f, "fee"), 1.5)),
    },
    {
      kind: "futures",
      says: "Of all customers together the share brings at least $120,000 more than the fee.",
      side: "above",
      bound: 120_000,
      unit: "money",
      figure: (f) => apart(all(f, "share"), all(f, "fee")),
    },
    {
      kind: "futures",
      says: "What the share brings more than the fee is larger on average than in the typical future.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => {
        const gain = shareAgainstFee(f);
        return { ...gain, mean: gain.mean - gain.p50 };
      },
    },
    {
      kind: "accounts",
      says: "The five largest of twenty customers use more than half of all.",
      ...END,
      side: "above",
      bound: 0.5,
      unit: "share",
      of: (accounts) => largestShare(accounts, 5),
    },
    {
      kind: "accounts",
      says: "In most futures the largest after four years was not the largest at the start.",
      ...END,
      side: "above",
      bound: 0.5,
      unit: "share",
      of: (accounts) => (largerAtFirst(accounts) > 0 ? 1 : 0),
    },
  ],
};
