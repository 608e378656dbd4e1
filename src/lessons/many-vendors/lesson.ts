import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

const TEAM_PATHS = scenario.strategies.map(({ id }) => `/strategies/${id}/customerSuccess`);

/** A number of everybody's customer success, in the scenario and in each strategy. */
function forAll(field: string): string[] {
  return ["/customerSuccess", ...TEAM_PATHS].map((path) => `${path}/${field}`);
}

/** One of several carriers, and how many people it puts on its shops. */
export const lesson: Lesson = {
  id: "many-vendors",
  scenario,
  metrics: ["usage", "revenue"],
  pairs: [
    { a: "one", b: "nobody", metric: "usage" },
    { a: "two", b: "nobody", metric: "usage" },
    { a: "four", b: "two", metric: "usage" },
  ],
  levers: [
    {
      id: "cost",
      label: "Cost of a person a year",
      paths: forAll("costPerCsmYear"),
      min: 40_000,
      max: 200_000,
      step: 10_000,
    },
    { id: "reach", label: "Shops one person looks after", paths: forAll("accountsPerCsm"), min: 5, max: 20, step: 1 },
    { id: "attention", label: "How much attention counts", paths: forAll("lift"), min: 0, max: 3, step: 0.25 },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "With two people at least a third more parcels are carried than with nobody.",
      side: "above",
      bound: 0,
      figure: (f) => apart(f.pairedUpTo("two", "nobody", "usage"), scaled(f.upTo("nobody", "usage"), 1 / 3)),
    },
    {
      kind: "futures",
      says: "Two people pay for themselves.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => f.paired("two", "nobody", "contribution"),
    },
    {
      kind: "futures",
      says: "Two people leave more than one.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => f.paired("two", "one", "contribution"),
    },
    {
      kind: "futures",
      says: "Four people leave less than two.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => f.paired("four", "two", "contribution"),
    },
    {
      kind: "futures",
      says: "The first person wins more parcels than the third and the fourth do on average.",
      side: "above",
      bound: 0,
      figure: (f) => apart(f.pairedUpTo("one", "nobody", "usage"), scaled(f.pairedUpTo("four", "two", "usage"), 0.5)),
    },
    {
      kind: "futures",
      says: "November brings at least twice the revenue of February.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.monthly("nobody", "revenue", 10), scaled(f.monthly("nobody", "revenue", 1), 2)),
    },
  ],
};
