import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

/** Machines bought as capacity or paid by the hour. */
export const lesson: Lesson = {
  id: "buy-or-use",
  scenario,
  metrics: ["committed", "fees", "idleSpend"],
  levers: [
    {
      id: "price",
      label: "Price of a machine hour",
      paths: ["/offers/use/charges/0/schedule/price"],
      min: 13,
      max: 30,
      step: 1,
    },
    {
      id: "start",
      label: "Workshops that ever start",
      paths: ["/segments/workshops/activation/probability"],
      min: 0.5,
      max: 1,
      step: 0.05,
    },
    {
      id: "falls",
      label: "How often work falls off, per year",
      paths: ["/segments/workshops/decline/perYear"],
      min: 0,
      max: 1,
      step: 0.1,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "An hour in use costs more bought than paid by the hour, by at least $2.",
      side: "above",
      bound: 2,
      unit: "money",
      figure: (f) => apart(f.total("buy", "pricePerUnit"), f.total("use", "pricePerUnit")),
    },
    {
      kind: "futures",
      says: "More than three tenths of what is paid for capacity stands idle.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.upTo("buy", "idleSpend"), scaled(f.upTo("buy", "fees"), 0.3)),
    },
    {
      kind: "futures",
      says: "In the third month more than three quarters of the capacity still stands idle.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.monthly("buy", "idleSpend", 2), scaled(f.monthly("buy", "fees", 2), 0.75)),
    },
    {
      kind: "futures",
      says: "Buying takes at least $50,000 more in the first month.",
      side: "below",
      bound: -50_000,
      unit: "money",
      figure: (f) => f.paired("use", "buy", "cashUpFront"),
    },
    {
      kind: "futures",
      says: "Even after two years more than a tenth of the capacity stands idle.",
      side: "above",
      bound: 0,
      unit: "money",
      figure: (f) => apart(f.monthly("buy", "idleSpend", 23), scaled(f.monthly("buy", "fees", 23), 0.1)),
    },
  ],
};
