import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { dots, use } from "./pictures.ts";
import { type Kind, LOOK, signals, used, yearOf } from "./read.ts";

/** What both do in the second year. */
function changes(f: Facts): string {
  return `Within a year the large go ${yearOf(f, "large")} a month, the small ${yearOf(f, "small")}`;
}

/** What the small use in the last month, beside the large. */
function besideTheLarge(f: Facts): string {
  const last = f.months - 1;
  const [small, large] = [used(f, "small", last).p50, used(f, "large", last).p50];
  const beside = small > large ? "more than the ten large" : "the ten large still more";
  return `${f.say.money(small)} a month, ${beside}: ${f.say.money(large)}`;
}

/** From a list by contract value to a list by use. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Forty customers",
    title: "Forty customers signed. Whom do you call first?",
    text: [
      "You sell software that reads documents. In January forty customers signed, each with a **contract value**: what it promises to spend in a year. They pay for what they use.",
      "Ten are large. They promised most of the money, about three quarters of it. Thirty are small: they try it out.",
      "You have time for ten calls a month. The usual way is to sort by contract value and to call from the top.",
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "The dashed line is what the ten large use. What do the thirty small use?",
    text: [
      "The large went live and run. Now and then one of them finds a cheaper way for a part of its documents and says nothing.",
      "The small begin with one kind of document. Some find another and another; some give up. **Draw what the thirty small use together**, month by month.",
    ],
    plot: use("use-question", "Draw what the thirty small use"),
    asked: "small",
    top: 250_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnAt(guess, f.months - 1);
      const yours = drawn === null ? "" : `; you drew ${f.say.money(drawn)}`;
      return `After two years the small use ${f.say.money(used(f, "small", f.months - 1).p50)} a month${yours}`;
    },
    text: [
      (f) => `${changes(f)}.`,
      (f) =>
        `The thirty small use ${besideTheLarge(f)}. None of the contracts has changed: a contract value says what somebody hoped for on the day of the signature.`,
      "Who calls from the top of that list speaks with the large every month, and meets the growth by accident.",
    ],
    plot: use("use", changes),
  },
  {
    kind: "choose",
    tab: "Who needs you?",
    title: `How many of the forty would it pay to call in month ${LOOK + 1}?`,
    text: [
      "Their use tells, without asking anybody. Three kinds of customers are worth a call. Those that are **late**: twice the usual time has gone by, and they have hardly begun. Those that **shrink**: in three months they used a tenth less than in the three before. Those that are **ready for more**: a tenth more.",
      "**How many of the forty** give one of these signals?",
    ],
    options: [
      { id: "few", label: "About five" },
      { id: "some", label: "About fifteen" },
      { id: "many", label: "Twenty or more" },
    ],
    answer: (f) => {
      const { all } = signals(f);
      return all < 10 ? "few" : all < 18 ? "some" : "many";
    },
  },
  {
    kind: "see",
    tab: "By use",
    of: "Who needs you?",
    title: (f) => `${f.say.quantity(signals(f).all)} of forty give a signal that contract value does not show`,
    text: [
      (f) => {
        const { late, shrinking, growing } = signals(f);
        return `On average ${f.say.quantity(late)} are late, ${f.say.quantity(shrinking)} shrink and ${f.say.quantity(growing)} are ready for more. Each list asks for another call: help to begin, ask what went wrong, offer the next step.`;
      },
      "Look at the corners. At the bottom right is the **large account that goes quiet**: first on the list, and using less. At the top left is the **small one that grows**: last on the list, and asking for more.",
      "Most of the ten largest use less than three months before. Most that are ready for more are not among them.",
    ],
    plot: dots,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "When would contract value be a good guide?",
    text: [
      "Move how often the large begin to use less, how many new uses the small find, and how often the small give up.",
    ],
    plot: use("use-moved", changes),
    levers: ["quiet", "growth", "giving-up"],
    task: {
      says: "Let the large, within a year, add more use than the small.",
      done: (f) => added(f, "large") > added(f, "small"),
    },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "Sort customers by what they do, not by what they promised",
    points: [
      (f) => `${changes(f)}. Their contracts said nothing of it.`,
      (f) =>
        `${f.say.quantity(signals(f).all)} of forty give a signal: late, shrinking, or ready for more. Each asks for another call.`,
      "The best account may be small and growing, the worst large and quiet. Only use tells them apart.",
    ],
  },
];

function added(f: Facts, kind: Kind): number {
  return used(f, kind, f.months - 1).p50 - used(f, kind, f.months - 13).p50;
}
