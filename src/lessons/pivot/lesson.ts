import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { cash, resultOf, steadiness } from "./read.ts";
import { steps } from "./steps.ts";

/** A firm that changes course from projects to managed services goes through a valley of cash, and comes out ahead. */
export const lesson: Lesson = {
  id: "pivot",
  scenario,
  metrics: [resultOf("projects"), resultOf("managed")],
  pairs: [{ a: "funded", b: "larger", metric: resultOf("managed") }],
  levers: [
    {
      id: "live",
      label: "Months until customers go live",
      paths: ["/segments/customers/activation/months/median"],
      min: 1,
      max: 9,
      step: 1,
    },
    {
      id: "funding",
      label: "Money for each first project",
      paths: ["/plans/funded/components/2/fixed"],
      min: 0,
      max: 30_000,
      step: 2000,
    },
    { id: "team", label: "People at Harbour", paths: ["/partners/managed/team/size"], min: 1, max: 3, step: 0.5 },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "The firm that changes course goes more than $150,000 into a valley of cash.",
      side: "below",
      bound: -150_000,
      unit: "money",
      figure: (f) => cash(f, "plain", "managed", 20),
    },
    {
      kind: "futures",
      says: "It comes out: after five years it has made more than the other, by a fifth at least.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(cash(f, "plain", "managed"), scaled(cash(f, "plain", "projects"), 1.2)),
    },
    {
      kind: "futures",
      says: "After two and a half years it has not all of its money back.",
      side: "below",
      bound: -100_000,
      unit: "money",
      figure: (f) => cash(f, "plain", "managed", 29),
    },
    {
      kind: "futures",
      says: "Money for first projects lifts the valley by $60,000 more than a larger share.",
      side: "above",
      bound: 60_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("funded", "larger", resultOf("managed"), 20),
    },
    {
      kind: "futures",
      says: "Over five years it costs the vendor no more than a larger share.",
      side: "below",
      bound: 30_000,
      unit: "money",
      figure: (f) => f.paired("funded", "larger", "payouts"),
    },
    {
      kind: "futures",
      says: "Income from services is steadier: an average month, divided by how far futures lie from it, is more than three times that of projects.",
      side: "above",
      bound: 0,
      figure: (f) => apart(steadiness(f, "managed"), scaled(steadiness(f, "projects"), 3)),
    },
  ],
};
