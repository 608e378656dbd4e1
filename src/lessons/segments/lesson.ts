import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, exactly } from "../figures.ts";
import { scenario } from "./model.ts";
import { change, growingElsewhere, LOOK, promised, tenLargest, used } from "./read.ts";
import { steps } from "./steps.ts";

const LOOKED_AT = { kind: "accounts", strategy: "signed", month: LOOK } as const;

/** What makes a customer worth a call. */
const GIVEN = ["laggard", "risk", "expansion"] as const;

/** Ten large customers and thirty small ones, by what they promised and by what they use. */
export const lesson: Lesson = {
  id: "segments",
  scenario,
  metrics: ["payouts/partner/large", "payouts/partner/small", ...GIVEN.map((signal) => `signal/${signal}`)],
  levers: [
    {
      id: "quiet",
      label: "Large that shrink, per year",
      paths: ["/segments/large/decline/perYear"],
      min: 0,
      max: 1,
      step: 0.1,
    },
    {
      id: "growth",
      label: "New uses of the small, per year",
      paths: ["/segments/small/expansion/perYear"],
      min: 0,
      max: 3,
      step: 0.25,
    },
    {
      id: "giving-up",
      label: "Small that give up, per year",
      paths: ["/segments/small/decline/perYear"],
      min: 0,
      max: 1,
      step: 0.05,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "Within the second year the small add at least $50,000 more use a month than the large.",
      side: "above",
      bound: 50_000,
      unit: "money",
      figure: (f) => apart(change(f, "small"), change(f, "large")),
    },
    {
      ...LOOKED_AT,
      says: "The ten largest hold more than two thirds of what was promised.",
      side: "above",
      bound: 2 / 3,
      unit: "share",
      of: (accounts) => sum(tenLargest(accounts).map(promised)) / sum(accounts.map(promised)),
    },
    {
      ...LOOKED_AT,
      says: "Of the customers ready for more, more than four of five are not among the ten largest.",
      side: "above",
      bound: 0.8,
      unit: "share",
      of: growingElsewhere,
    },
    {
      ...LOOKED_AT,
      says: "Of the ten largest, more than half use less than three months before.",
      side: "above",
      bound: 5,
      unit: "count",
      of: (accounts) => tenLargest(accounts).filter(({ at }) => (at?.trend ?? 1) < 1).length,
    },
    {
      kind: "futures",
      says: "More than twenty of forty customers give a signal in month 20.",
      side: "above",
      bound: 20,
      unit: "count",
      figure: (f) => {
        const given = GIVEN.map((signal) => f.monthly("signed", `signal/${signal}`, LOOK));
        return exactly(sum(given.map(({ mean }) => mean)), sum(given.map(({ standardError }) => standardError)));
      },
    },
    {
      kind: "futures",
      says: "After two years the large use less than a year before.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => apart(used(f, "large", 23), used(f, "large", 11)),
    },
  ],
};

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
