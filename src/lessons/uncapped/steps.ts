import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { dots, income } from "./pictures.ts";
import { all, allTypical, customers, fee, finch, people, shareAgainstFee, shareRate } from "./read.ts";

/** "in 6 of 10 futures the share of use brings more" */
function whichWins(f: Facts): string {
  return `the share of use brings more than the fee in ${f.say.odds(shareAgainstFee(f).shareGreater)}`;
}

/** What the best tenth of futures brings, and where the fee ends. */
function upside(f: Facts): string {
  const { cap } = fee(f);
  return `In one future of ten the share brings ${f.say.money(finch(f, "share").p90)} or more. The fee is never above ${f.say.money(cap)}: it is **capped**.`;
}

/** All that they bring, in units of what as many typical ones would. */
function timesTypical(f: Facts): number {
  return all(f, "share").p50 / allTypical(f);
}

/** From a small customer to what to keep. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Finch signs",
    title: (f) => `A partner brings ${f.say.quantity(customers(f))} small customers. Finch is one of them`,
    text: [
      (f) =>
        `Finch is a team of about ${f.say.quantity(people(f))}. It buys a reporting tool through a partner, a firm that finds customers for the maker of the tool. In the same month ${f.say.quantity(customers(f) - 1)} more teams like it sign.`,
      (f) =>
        `The partner may be paid in one of two ways. **A fee**, once: ${f.say.share(fee(f).rate)} of the first year’s contract, but at most ${f.say.money(fee(f).cap)}.`,
      (f) =>
        `Or **a share of use**: ${f.say.share(shareRate(f))} of everything Finch pays for the reports it makes, each month, for as long as it makes any. There is no upper end.`,
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "What does Finch bring the partner in four years, by a share of use?",
    text: [
      "Some teams find one use after the other for the tool. Others stay as they are, and some lose interest and leave. Nobody knows in January which kind Finch is.",
      "The dashed line is the fee: paid in the first month, and never again. **Draw what the share brings, added up**, in a typical future: half of what may happen is better, half is worse.",
    ],
    plot: income("income-question", "Draw what a share of Finch’s use adds up to"),
    asked: "share",
    top: 20_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnAt(guess, f.months - 1);
      const yours = drawn === null ? "" : `; you drew ${f.say.money(drawn)}`;
      return `In the typical future the share adds up to ${f.say.money(finch(f, "share").p50)}${yours}`;
    },
    text: [
      (f) => `The share begins with next to nothing. After four years ${whichWins(f)}.`,
      upside,
      "The bands show it. The fee’s stay as they are. The share’s open wider every month, and mostly upwards: the worst that can happen is nothing, the best has no limit.",
    ],
    plot: income("income", (f) => `After four years ${whichWins(f)}`),
  },
  {
    kind: "choose",
    tab: "All of them",
    title: (f) => `What do all ${f.say.quantity(customers(f))} bring together, by a share?`,
    text: [
      (f) =>
        `In the typical future Finch brings ${f.say.money(finch(f, "share").p50)}. ${f.say.quantity(customers(f))} times that is **${f.say.money(allTypical(f))}**.`,
      "But some fade away and some grow. What do they come to, all together?",
    ],
    options: [
      { id: "less", label: "Less than that: those that leave pull it down" },
      { id: "same", label: "About that: the good and the bad even out" },
      { id: "more", label: "Clearly more: a third as much again, or beyond" },
    ],
    answer: (f) => (timesTypical(f) >= 1.3 ? "more" : timesTypical(f) >= 0.8 ? "same" : "less"),
  },
  {
    kind: "see",
    tab: "The few",
    of: "All of them",
    title: (f) =>
      `Together they bring ${f.say.money(all(f, "share").p50)}, ${f.say.times(timesTypical(f))} what typical ones would`,
    text: [
      (f) =>
        `${timesTypical(f) >= 1.3 ? "It does not even out." : "It evens out only in part."} The most that can be lost on a customer is all of it; what can be won has no such end. So **a few customers carry the whole**: as the lesson begins, the five largest bring more than half.`,
      "And they were not easy to see. The customer that is largest after four years had, in most futures, not been the largest at the start.",
      (f) =>
        `A fee cuts this off at the top. All together it brings ${f.say.money(all(f, "fee").p50)}, whatever the customers become.`,
    ],
    plot: dots,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "When does the share bring more than the fee?",
    text: [
      "Raise the fee and see what the cap leaves of it. Change the share, and how many new uses the teams find.",
      "The more there is to find, the wider the bands, and the more is lost to a cap.",
    ],
    plot: income("income-moved", (f) => `After four years ${whichWins(f)}`),
    levers: ["fee", "share", "growth"],
    task: {
      says: "Let the share bring more than the fee in at least 8 of 10 futures.",
      done: (f) => shareAgainstFee(f).shareGreater >= 0.8,
    },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "A cap takes away the best that can happen",
    points: [
      (f) => `For one customer, ${whichWins(f)}. The typical future is not the point.`,
      (f) =>
        `The best is: in one future of ten the share brings ${f.say.money(finch(f, "share").p90)} or more, where the fee ends at ${f.say.money(fee(f).cap)}.`,
      (f) =>
        `All ${f.say.quantity(customers(f))} together bring ${f.say.money(all(f, "share").p50)} by a share and ${f.say.money(all(f, "fee").p50)} by the fee.`,
      "Nobody can tell at the start which small customer becomes the large one. So it pays to care for all of them.",
    ],
  },
];
