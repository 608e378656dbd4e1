import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { sentence } from "../sentence.ts";
import {
  best,
  contribution,
  customers,
  endSays,
  idle,
  overtakesSays,
  promised,
  renewed,
  smallShare,
  usedShare,
} from "./read.ts";
import { kept, earned, following } from "./pictures.ts";

/** From a promise that is too large to one that follows the use. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Too much",
    title: (f) =>
      `Promised: ${f.say.money(12 * promised(f, "forfeit"))}. Used in the first year: ${f.say.share(usedShare(f))}`,
    text: [
      (f) =>
        `${f.say.quantity(f.total("forfeit", "customersNew").p50)} customers sign for a year and promise to use as much as they hope for. Such a promise is a **commitment**. It takes them months to begin, and at the end of the year much of it is left.`,
      "What becomes of the rest is written in the contract. **Forfeited:** it is paid for and gone. **Rolled over:** it may be used in the next year. **Forgiven:** it is not charged.",
      "Who paid for nothing thinks twice about signing again. How much that weighs is our assumption; you can move it later.",
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "How many customers are left where the rest is forfeited?",
    text: [
      "Contracts are renewed each year. The dashed line is the number of customers where the rest is **forgiven**.",
      "**Draw how many are left, month by month,** where the rest is paid for and gone.",
    ],
    plot: kept("your-guess", "Draw the customers that are left where the rest is forfeited", ["forgive", "forfeit"]),
    asked: "forfeit",
    top: 45,
  },
  {
    kind: "see",
    tab: "Who stays",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnAt(guess, 12);
      const truth = `After the first renewal ${renewed(f, "forfeit")} are left`;
      return drawn === null ? truth : `${truth}; you drew ${f.say.quantity(Math.round(drawn))}`;
    },
    text: [
      (f) =>
        `Where the rest is forgiven ${renewed(f, "forgive")} stay, where it is rolled over ${renewed(f, "rollover")}. The first renewal decides: that is when most was left unused.`,
      "The product was the same, and so was the use. **What differed was how the first year ended.**",
    ],
    plot: kept(
      "who-stays",
      (f) =>
        `Forgiven, ${renewed(f, "forgive")} customers stay after a year; rolled over, ${renewed(f, "rollover")}; forfeited, ${renewed(f, "forfeit")}`,
      ["forgive", "rollover", "forfeit"],
    ),
  },
  {
    kind: "choose",
    tab: "Which pays?",
    title: "And for the vendor: which brings most in five years?",
    text: [
      (f) =>
        `At the end of the first year forfeiting has brought the vendor ${f.say.money(contribution(f, "forfeit", 12))}, forgiving ${f.say.money(contribution(f, "forgive", 12))}. The unused part, once it is forfeited, is revenue: it is called **breakage**.`,
      "But customers who left use nothing in the years that follow. **Which contract has brought most after five years?**",
    ],
    options: [
      { id: "forfeit", label: "Forfeited" },
      { id: "rollover", label: "Rolled over" },
      { id: "forgive", label: "Forgiven" },
    ],
    answer: (f) => best(f),
  },
  {
    kind: "see",
    tab: "In the long run",
    of: "Which pays?",
    title: (f) => sentence(endSays(f)),
    text: [
      (f) => `${overtakesSays(f)}. Rolling over comes to ${f.say.money(contribution(f, "rollover"))}.`,
      (f) =>
        `${best(f) === "forgive" ? "So should nobody promise anything? " : ""}A forgiven promise is none: the vendor cannot plan with it, and the customer gets no better price for it. There is a fourth way.`,
    ],
    plot: earned("three-ends", (f) => sentence(endSays(f)), ["forgive", "rollover", "forfeit"]),
  },
  {
    kind: "tell",
    tab: "A fourth way",
    title: (f) => `Promise ${f.say.share(smallShare(f))} of a full year, and more once it is used up`,
    text: [
      "The customer promises what it is sure of. What is left rolls over. When the promise is used up early, a larger one takes its place at once, for the rest of the year: a **true-forward**.",
      (f) =>
        `After the first year ${renewed(f, "flexible")} customers stay. In five years they pay ${f.say.money(idle(f, "flexible"))} for what they never use; where it is forfeited, ${f.say.money(idle(f, "forfeit"))}.`,
      (f) =>
        `The vendor makes ${f.say.money(contribution(f, "flexible"))} in five years, and has **a promise that it can plan with**.`,
    ],
    plot: following,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "Design the contract",
    text: [
      "How much does a lost promise weigh when customers decide to renew? How far do they overrate their own use? How much of it should they promise at first?",
      (f) =>
        `In five years the small promise brings ${f.say.money(contribution(f, "flexible"))}, forfeiting ${f.say.money(contribution(f, "forfeit"))}, forgiving ${f.say.money(contribution(f, "forgive"))}.`,
    ],
    plot: earned(
      "moved",
      (f) =>
        `In five years the small promise brings ${f.say.money(contribution(f, "flexible"))}, forfeiting ${f.say.money(contribution(f, "forfeit"))}`,
      ["forgive", "flexible", "forfeit"],
    ),
    levers: ["regret", "optimism", "small"],
    task: {
      says: "Find a case in which forfeiting brings most after five years.",
      done: (f) => contribution(f, "forfeit") > Math.max(contribution(f, "forgive"), contribution(f, "flexible")),
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "A promise should follow the use",
    points: [
      (f) =>
        customers(f, "forfeit", 12) < customers(f, "forgive", 12)
          ? "A promise that is much larger than the use is revenue this year, and fewer customers the next."
          : "A promise that is much larger than the use is revenue this year. Whether it costs customers depends on how much they mind.",
      (f) =>
        `After the first renewal ${renewed(f, "forfeit")} customers are left where the rest is forfeited, ${renewed(f, "forgive")} where it is forgiven.`,
      (f) => `${sentence(endSays(f))}.`,
      "Begin small, roll over what is left, and let the promise grow when it is used up.",
    ],
  },
];
