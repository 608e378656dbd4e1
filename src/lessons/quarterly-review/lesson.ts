import type { Lesson } from "#state/lessons/lesson.ts";
import { apart, scaled } from "../figures.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

const team = (way: string, field: string) => `/strategies/${way}/customerSuccess/${field}`;

/** The same team hears of a decline at the renewal, by the calendar, or from the usage itself. */
export const lesson: Lesson = {
  id: "quarterly-review",
  scenario,
  metrics: ["revenue"],
  pairs: [
    { a: "signal", b: "calendar", metric: "revenue" },
    { a: "calendar", b: "renewal", metric: "revenue" },
  ],
  levers: [
    {
      id: "every",
      label: "Months between reviews",
      paths: [team("calendar", "reviewEvery")],
      min: 1,
      max: 6,
      step: 1,
    },
    {
      id: "shrink",
      label: "Use lost each month of a decline",
      paths: ["/segments/customers/decline/monthlyDecay"],
      min: 0.05,
      max: 0.4,
      step: 0.05,
    },
    {
      id: "save",
      label: "Chance to win back at once",
      paths: ["renewal", "calendar", "signal"].map((way) => team(way, "saveRate")),
      min: 0.2,
      max: 0.9,
      step: 0.1,
    },
  ],
  steps,
  claims: [
    {
      kind: "futures",
      says: "A quarterly review loses more than half a million against a signal in three years.",
      side: "above",
      bound: 500_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("signal", "calendar", "revenue"),
    },
    {
      kind: "futures",
      says: "Waiting for the renewal loses more than two million more than a quarterly review.",
      side: "above",
      bound: 2_000_000,
      unit: "money",
      figure: (f) => f.pairedUpTo("calendar", "renewal", "revenue"),
    },
    {
      kind: "futures",
      says: "At the renewal a decline has gone on for more than five months.",
      side: "above",
      bound: 5,
      unit: "months",
      figure: (f) => f.total("renewal", "detectionLagMean"),
    },
    {
      kind: "futures",
      says: "A quarterly review hears of it after more than a month and a half.",
      side: "above",
      bound: 1.5,
      unit: "months",
      figure: (f) => f.total("calendar", "detectionLagMean"),
    },
    {
      kind: "futures",
      says: "A signal brings back more than twice as many customers as waiting for the renewal.",
      side: "above",
      bound: 0,
      unit: "count",
      figure: (f) => apart(f.total("signal", "declinesSaved"), scaled(f.total("renewal", "declinesSaved"), 2)),
    },
  ],
};
