import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

/** One partner that does what pays it best, under a fee, a quota, a clawback and a share. */
export const lesson: Lesson = {
  id: "incentives",
  scenario,
  metrics: ["bookings", "consumption"],
  pairs: [
    { a: "share", b: "fee", metric: "consumption" },
    { a: "clawback", b: "fee", metric: "consumption" },
    { a: "share", b: "clawback", metric: "consumption" },
  ],
  levers: [
    {
      id: "own-fee",
      label: "Your plan: fee at signing",
      paths: ["/plans/share/components/0/rate"],
      min: 0,
      max: 0.3,
      step: 0.02,
    },
    {
      id: "own-share",
      label: "Your plan: share of use",
      paths: ["/plans/share/components/1/rate"],
      min: 0.05,
      max: 0.5,
      step: 0.05,
    },
    {
      id: "follows",
      label: "How far the partner follows pay",
      paths: ["/partners/partner/responsiveness"],
      min: 0,
      max: 1,
      step: 0.25,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "Paid by a share of use, the same partner’s customers use at least $500,000 more in three years than paid at signing.",
      side: "above",
      bound: 500_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("share", "fee", "consumption"),
    },
    {
      kind: "futures",
      says: "Paid at signing, customers promise more than ten times what they use.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.upTo("fee", "bookings"), scaled(f.upTo("fee", "consumption"), 10)),
    },
    {
      kind: "futures",
      says: "With the fee alone the vendor loses money.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => f.total("fee", "contribution"),
    },
    {
      kind: "futures",
      says: "A clawback brings at least $300,000 more use than the fee alone.",
      side: "above",
      bound: 300_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("clawback", "fee", "consumption"),
    },
    {
      kind: "futures",
      says: "A share of use leaves the vendor at least $150,000 more than the clawback.",
      side: "above",
      bound: 150_000,
      unit: "money",
      figure: (f) => f.paired("share", "clawback", "contribution"),
    },
    {
      kind: "futures",
      says: "A quota leaves the vendor at least $200,000 less than a share of use.",
      side: "below",
      bound: -200_000,
      unit: "money",
      figure: (f) => f.paired("cliff", "share", "contribution"),
    },
  ],
};
