import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

const FIRST_BAD_YEAR = "revenue/year/3";

/** A printer is sold once, or paid for by ink and care. */
export const lesson: Lesson = {
  id: "printers",
  scenario,
  metrics: ["revenue"],
  levers: [
    {
      id: "ink",
      label: "Ink for a thousand labels",
      paths: ["/offers/flow/charges/2/schedule/price", "/offers/flow-slump/charges/2/schedule/price"],
      min: 2,
      max: 7,
      step: 0.5,
    },
    {
      id: "labels",
      label: "Thousand labels a month",
      paths: ["/segments/customers/activity/median"],
      min: 40,
      max: 240,
      step: 20,
    },
    {
      id: "stay",
      label: "Customers that stay each year",
      paths: ["/offers/flow/renewal/probability", "/offers/flow-slump/renewal/probability"],
      min: 0.6,
      max: 0.99,
      step: 0.01,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "After five years the flow has brought in more than single sales.",
      side: "above",
      bound: 300_000,
      unit: "money",
      figure: (f) => f.paired("flow", "sale", "revenue"),
    },
    {
      kind: "futures",
      says: "In the first year it brings less than half.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.upTo("flow", "revenue", 11), scaled(f.upTo("sale", "revenue", 11), 0.5)),
    },
    {
      kind: "futures",
      says: "In the fifth year it brings more than one and a half of what single sales bring.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.total("flow", "revenue/year/4"), scaled(f.total("sale", "revenue/year/4"), 1.5)),
    },
    {
      kind: "futures",
      says: "In the first bad year single sales lose more than two fifths.",
      side: "below",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.total("sale-slump", FIRST_BAD_YEAR), scaled(f.total("sale", FIRST_BAD_YEAR), 0.6)),
    },
    {
      kind: "futures",
      says: "The flow loses less than a fifth in it.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.total("flow-slump", FIRST_BAD_YEAR), scaled(f.total("flow", FIRST_BAD_YEAR), 0.8)),
    },
  ],
};
