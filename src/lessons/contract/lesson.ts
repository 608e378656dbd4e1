import type { Claim, Lesson } from "#state/lessons/lesson.ts";
import { scenario } from "./model.ts";
import { steps } from "./steps.ts";

const claims: Claim[] = [
  {
    kind: "futures",
    says: "In the first year about a fifth of the promise is used, and no more than a quarter.",
    side: "below",
    bound: 0.25 * 12_000_000,
    unit: "money",
    figure: (f) => f.upTo("signed", "consumption", 11),
  },
  {
    kind: "futures",
    says: "In the first year about a fifth of the promise is used, and no less than a sixth.",
    side: "above",
    bound: 12_000_000 / 6,
    unit: "money",
    figure: (f) => f.upTo("signed", "consumption", 11),
  },
  {
    kind: "futures",
    says: "After two years more than a third of what was signed has not been used.",
    side: "below",
    bound: (2 / 3) * 24_000_000,
    unit: "money",
    figure: (f) => f.upTo("signed", "consumption"),
  },
  {
    kind: "futures",
    says: "Help with going live brings more use.",
    side: "above",
    bound: 1_500_000,
    unit: "money",
    figure: (f) => f.pairedUpTo("helped", "signed", "consumption"),
  },
  {
    kind: "futures",
    says: "A larger promise brings no more use.",
    side: "below",
    bound: 1,
    unit: "money",
    figure: (f) => f.pairedUpTo("larger", "signed", "consumption"),
  },
  {
    kind: "futures",
    says: "A larger promise brings no less use.",
    side: "above",
    bound: -1,
    unit: "money",
    figure: (f) => f.pairedUpTo("larger", "signed", "consumption"),
  },
];

const ACTIVATION = "/segments/customers/activation";

/** A million promised, a fifth of it used in the first year: the work begins with the signature. */
export const lesson: Lesson = {
  id: "contract",
  scenario,
  metrics: ["committed", "consumption"],
  pairs: [
    { a: "helped", b: "signed", metric: "consumption" },
    { a: "larger", b: "signed", metric: "consumption" },
  ],
  levers: [
    { id: "go-live", label: "Months until it runs", paths: [`${ACTIVATION}/months/median`], min: 1, max: 10, step: 1 },
    {
      id: "ever-live",
      label: "Customers that ever go live",
      paths: [`${ACTIVATION}/probability`],
      min: 0.5,
      max: 1,
      step: 0.05,
    },
    {
      id: "half-use",
      label: "Months from there to half use",
      paths: ["/segments/customers/adoption/monthsToHalf"],
      min: 1,
      max: 9,
      step: 1,
    },
  ],
  steps,
  claims,
};
