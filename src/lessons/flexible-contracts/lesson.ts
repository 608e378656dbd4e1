import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import type { Way } from "./read.ts";
import { steps } from "./steps.ts";

const WAYS: readonly Way[] = ["forfeit", "rollover", "forgive", "flexible"];

/** What becomes of an unused promise decides who stays, and what the vendor makes in the long run. */
export const lesson: Lesson = {
  id: "flexible-contracts",
  scenario,
  metrics: ["contribution", "customersActive", "committed", "consumption"],
  pairs: [{ a: "forfeit", b: "forgive", metric: "contribution" }],
  levers: [
    {
      id: "regret",
      label: "Weight of a lost promise",
      paths: ["/offers/forfeit/renewal/regret"],
      min: 0,
      max: 1,
      step: 0.1,
    },
    {
      id: "optimism",
      label: "How far they overrate their use",
      paths: WAYS.map((way) => `/offers/${way}/commitment/optimism/median`),
      min: 0.5,
      max: 2,
      step: 0.25,
    },
    {
      id: "small",
      label: "Share promised at first",
      paths: ["/offers/flexible/commitment/coverage"],
      min: 0.1,
      max: 1,
      step: 0.05,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "After five years forgiving has brought the vendor over two million more than forfeiting.",
      side: "above",
      bound: 2_000_000,
      unit: "money",
      figure: (f) => f.paired("forgive", "forfeit", "contribution"),
    },
    {
      kind: "futures",
      says: "In the first year forfeiting brought over four million more.",
      side: "above",
      bound: 4_000_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("forfeit", "forgive", "contribution", 11),
    },
    {
      kind: "futures",
      says: "Forfeiting loses more than half of the customers at the first renewal.",
      side: "below",
      bound: 20,
      unit: "count",
      figure: (f) => f.monthly("forfeit", "customersActive", 12),
    },
    {
      kind: "futures",
      says: "Rolling over keeps over five more of forty.",
      side: "above",
      bound: 5,
      unit: "count",
      figure: (f) => apart(f.monthly("rollover", "customersActive", 12), f.monthly("forfeit", "customersActive", 12)),
    },
    {
      kind: "futures",
      says: "A small promise that grows brings the vendor over two million more than forfeiting.",
      side: "above",
      bound: 2_000_000,
      unit: "money",
      figure: (f) => f.paired("flexible", "forfeit", "contribution"),
    },
    {
      kind: "futures",
      says: "Its customers pay less than a fifth as much for what they never use.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.total("flexible", "idleSpend"), scaled(f.total("forfeit", "idleSpend"), 0.2)),
    },
  ],
};
