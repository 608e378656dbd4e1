import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { sentence } from "../sentence.ts";
import {
  lag,
  lagSays,
  leftWhenNoticed,
  lostSays,
  revenue,
  review,
  rhythm,
  shrink,
  startInYear,
  wonBack,
} from "./read.ts";
import { monthly, lags } from "./pictures.ts";

/** From use that stops unheard to what a month of not knowing costs. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "No buffer",
    title: (f) =>
      `${f.say.quantity(f.total("signal", "customersNew").p50)} customers, ${f.say.money(revenue(f, "signal", 0))} a month, and no promise`,
    text: [
      "Nobody has signed for an amount. The customers **pay for what they use**, month by month. When use stops, revenue stops with it: no contract stands between.",
      (f) =>
        `In a year about ${f.say.share(startInYear(f))} of them begin to use less. It goes on quietly: each month ${f.say.share(shrink(f))} less than the month before. Nobody calls to say so.`,
      "The vendor has two people who can win such a customer back, **once they know of it**.",
    ],
  },
  {
    kind: "choose",
    tab: "How long?",
    title: "How long until somebody notices?",
    text: [
      "Each contract comes up for renewal once a year. Suppose the two people look at a customer then, and not before.",
      "A decline may begin in any month. **How long does it go on, on average, until the renewal brings it to light?**",
    ],
    options: [
      { id: "one", label: "About a month" },
      { id: "two", label: "About two or three months" },
      { id: "six", label: "About half a year" },
      { id: "twelve", label: "About a year" },
    ],
    answer: (f) => {
      const months = lag(f, "renewal");
      if (months < 1.5) return "one";
      if (months < 4) return "two";
      return months < 9 ? "six" : "twelve";
    },
  },
  {
    kind: "see",
    tab: "Until noticed",
    of: "How long?",
    title: (f) => `At the yearly renewal it has gone on for ${lagSays(f, "renewal")}`,
    text: [
      (f) => `By then a declining customer uses ${f.say.share(leftWhenNoticed(f, "renewal"))} of what it used before.`,
      (f) =>
        `${sentence(review(f))} hears of it after about ${lagSays(f, "calendar")}, with ${f.say.share(leftWhenNoticed(f, "calendar"))} left. ` +
        `A **signal**, a fall in the usage itself, is there after ${lagSays(f, "signal")}, with ${f.say.share(leftWhenNoticed(f, "signal"))} left.`,
      "The less a customer still uses, the harder it is to win back.",
    ],
    plot: lags,
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: (f) => `What does ${review(f)} keep of the revenue?`,
    text: [
      "The line shows revenue where declines come to light at the yearly renewal only. At each renewal, customers that hardly use the product leave.",
      (f) =>
        `Now the same two people look at each customer every ${rhythm(f) === 1 ? "month" : f.say.months(rhythm(f))}. **Draw the revenue a month** that you expect.`,
    ],
    plot: monthly("your-guess", "Draw the revenue with reviews by the calendar", ["renewal", "calendar"]),
    asked: "calendar",
    top: 1_200_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const last = f.months - 1;
      const drawn = drawnAt(guess, last);
      const truth = `After three years ${f.say.money(revenue(f, "calendar", last))} a month is left`;
      return drawn === null ? truth : `${truth}; you drew ${f.say.money(drawn)}`;
    },
    text: [
      (f) =>
        `At the renewal, ${f.say.share(wonBack(f, "renewal"))} of declining customers are won back; by the calendar ${f.say.share(wonBack(f, "calendar"))}; by a signal ${f.say.share(wonBack(f, "signal"))}. The people are the same, and so is their skill.`,
      (f) => `In three years **${lostSays(f)}**. What differs is only when they hear of it.`,
    ],
    plot: monthly("three-ways", (f) => `In three years ${lostSays(f)}`, ["renewal", "calendar", "signal"]),
  },
  {
    kind: "move",
    tab: "Move it",
    title: "What does a month of not knowing cost?",
    text: [
      "Review more often, or more rarely. Then let use shrink faster, or slower: when does the calendar do well enough?",
      (f) => `Now ${lostSays(f)}.`,
    ],
    plot: monthly("moved", (f) => sentence(lostSays(f)), ["renewal", "calendar", "signal"]),
    levers: ["every", "shrink", "save"],
    task: {
      says: "The calendar loses less than $300k against the signal in three years.",
      done: (f) => f.pairedUpTo("signal", "calendar", "revenue").mean < 300_000,
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "The quarterly review is dying",
    points: [
      "Where customers pay for use, revenue stops when use stops. No contract holds it back.",
      (f) =>
        `From the yearly renewal a decline is heard of after ${lagSays(f, "renewal")}, by the calendar after ${lagSays(f, "calendar")}, by a signal after ${lagSays(f, "signal")}.`,
      (f) => `In three years ${lostSays(f)}.`,
      "Let the usage call the meeting, not the calendar.",
    ],
  },
];
