import type { Lesson } from "#state/lessons/lesson.ts";
import { apart } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

/** Customers that stay and use more make a firm grow without new ones. */
export const lesson: Lesson = {
  id: "retention",
  scenario,
  metrics: ["revenue", "newLogoRevenue", "expansionRevenue"],
  levers: [
    {
      id: "uses",
      label: "New uses per customer and year",
      paths: ["/segments/customers/expansion/perYear"],
      min: 0,
      max: 2,
      step: 0.1,
    },
    {
      id: "stay",
      label: "Customers that stay each year",
      paths: ["payg", "no-further-deals"].map((offer) => `/offers/${offer}/renewal/probability`),
      min: 0.7,
      max: 0.99,
      step: 0.01,
    },
    {
      id: "decline",
      label: "Declines per customer and year",
      paths: ["/segments/customers/decline/perYear"],
      min: 0,
      max: 0.6,
      step: 0.05,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "Net revenue retention is over 120 %.",
      side: "above",
      bound: 1.2,
      unit: "share",
      figure: (f) => f.total("plain", "nrr"),
    },
    {
      kind: "futures",
      says: "Growth of earlier customers overtakes new ones no earlier than month 18.",
      side: "above",
      bound: 17,
      figure: (f) => f.total("plain", "expansionOvertakesMonth"),
    },
    {
      kind: "futures",
      says: "It does so no later than month 24.",
      side: "below",
      bound: 23,
      figure: (f) => f.total("plain", "expansionOvertakesMonth"),
    },
    {
      kind: "futures",
      says: "Without anybody new, revenue of a month grows by more than $60,000 in two years.",
      side: "above",
      bound: 60_000,
      unit: "money",
      figure: (f) => apart(f.monthly("stop", "revenue", 47), f.monthly("stop", "revenue", 23)),
    },
    {
      kind: "futures",
      says: "It does so although more than a tenth of revenue is lost in a year before growth is counted.",
      side: "below",
      bound: 0.9,
      unit: "share",
      figure: (f) => f.total("plain", "grr"),
    },
  ],
};
