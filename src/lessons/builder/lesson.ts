import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { income, worth } from "./read.ts";
import { steps } from "./steps.ts";

/** Two partners of the same size under seats and under use. */
export const lesson: Lesson = {
  id: "builder",
  scenario,
  metrics: ["payouts/partner/deal-maker", "payouts/partner/builder"],
  pairs: [
    { a: "usage", b: "seats", metric: "payouts/partner/deal-maker" },
    { a: "usage", b: "seats", metric: "payouts/partner/builder" },
  ],
  levers: [
    {
      id: "share",
      label: "Partner’s share of use",
      paths: ["/plans/share/components/0/rate"],
      min: 0.05,
      max: 0.4,
      step: 0.01,
    },
    {
      id: "live",
      label: "Go live without special help",
      paths: ["/segments/company/activation/probability"],
      min: 0.2,
      max: 0.95,
      step: 0.05,
    },
    {
      id: "growth",
      label: "New uses per customer and year",
      paths: ["/segments/company/expansion/perYear"],
      min: 0,
      max: 3,
      step: 0.25,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "Paid by use, the builder earns more in four years than the deal maker.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(income(f, "usage", "builder"), income(f, "usage", "deal-maker")),
    },
    {
      kind: "futures",
      says: "Paid at signing, the deal maker earns more than the builder, by at least $100,000.",
      side: "above",
      bound: 100_000,
      unit: "money",
      figure: (f) => apart(income(f, "seats", "deal-maker"), income(f, "seats", "builder")),
    },
    {
      kind: "futures",
      says: "To the vendor a builder’s customer is worth more than one and a half of the deal maker’s, paid by use.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(worth(f, "usage", "builder"), scaled(worth(f, "usage", "deal-maker"), 1.5)),
    },
    {
      kind: "futures",
      says: "Under seats the two kinds of customer are more alike: the builder’s is worth less than one and a half of the deal maker’s.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => apart(worth(f, "seats", "builder"), scaled(worth(f, "seats", "deal-maker"), 1.5)),
    },
    {
      kind: "futures",
      says: "In the first year a share of use brings the builder less than fees at signing.",
      side: "below",
      bound: -20_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("usage", "seats", "payouts/partner/builder", 11),
    },
    {
      kind: "futures",
      says: "Paid by use, the deal maker loses $100,000 and more of what fees at signing brought.",
      side: "below",
      bound: -100_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("usage", "seats", "payouts/partner/deal-maker"),
    },
  ],
};
