import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { drawnSum } from "../figures.ts";
import { carried, leftBy } from "./pictures.ts";
import { best, bestSays, left, parcels, peak, person, revenue, shareCarried, TEAMS, wonUnaided } from "./read.ts";

/** What each team brings in and leaves, in one sentence. */
function inTurn(f: Facts): string {
  return TEAMS.map(({ id, says }) => `${f.say.money(left(f, id))} with ${says}`).join(", ");
}

/** From one of several carriers to what to keep. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Every parcel",
    title: "Every parcel is a new decision",
    text: [
      "Juniper is an online shop. It has contracts with three carriers, and they promise nothing: with each parcel Juniper may take another one. You are one of the three, for Juniper and for thirty-nine shops like it.",
      (f) =>
        `If you do nothing but carry, a shop gives you ${f.say.share(wonUnaided(f))} of its parcels. That is your **wallet share**: your part of what a customer spends on such things.`,
      "The rest goes to whoever answers first, whose truck is there, whose prices are at hand. It is won again every month, or lost.",
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "You put two people on it. How many parcels do you carry?",
    text: [
      (f) =>
        `The two call the shops, set up labels with them and notice when a shop sends less. One person can look after ${f.say.quantity(person(f).shops)} shops well, so two reach ${f.say.quantity(Math.min(40, 2 * person(f).shops))} of the forty.`,
      "The dashed line is what the shops send by all carriers. The lower line is what you would carry with nobody. **Draw what you carry with two people.**",
    ],
    plot: carried("parcels-question", "Draw the parcels that you carry with two people"),
    asked: "two",
    top: 400_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnSum(guess);
      const all = parcels(f, "nobody") / wonUnaided(f);
      const yours = drawn === null ? "" : `; you drew ${f.say.share(drawn / all)}`;
      return `Two people raise your share from ${f.say.share(wonUnaided(f))} to ${f.say.share(shareCarried(f, "two"))}${yours}`;
    },
    text: [
      (f) =>
        `In two years you carry ${f.say.quantity(parcels(f, "two"))} parcels instead of ${f.say.quantity(parcels(f, "nobody"))}. Nothing was signed for that. Each of them was won.`,
      (f) =>
        `The lines breathe with the **season**: November brings ${f.say.times(peak(f))} what February does. Who looks at one month against the last sees growth in autumn and loss in January, and both are the season.`,
    ],
    plot: carried(
      "parcels",
      (f) => `With two people you carry ${f.say.share(parcels(f, "two") / parcels(f, "nobody") - 1)} more parcels`,
    ),
  },
  {
    kind: "choose",
    tab: "How many?",
    title: "How many people should look after the forty shops?",
    text: [
      (f) =>
        `A person costs ${f.say.money(person(f).cost)} a year, in November and in February alike. Each looks after ${f.say.quantity(person(f).shops)} shops.`,
      "More people win more parcels. But **with how many are you left with the most**, after two years?",
    ],
    options: TEAMS.map(({ id, says }) => ({ id, label: says.charAt(0).toUpperCase() + says.slice(1) })),
    answer: (f) => best(f).id,
  },
  {
    kind: "see",
    tab: "What it leaves",
    of: "How many?",
    title: (f) => `${bestSays(f)}: ${f.say.money(left(f, best(f).id))} in two years`,
    text: [
      (f) => `You are left with ${inTurn(f)}.`,
      (f) =>
        `The first person brings ${f.say.money(revenue(f, "one") - revenue(f, "nobody"))} more revenue, the second ${f.say.money(revenue(f, "two") - revenue(f, "one"))}, each of the next two ${f.say.money((revenue(f, "four") - revenue(f, "two")) / 2)}. The more you have won already, the less is left to win, and every person costs the same.`,
      "Where every use is a new decision, looking after customers is selling. It is worth as many people as it pays for, and no more.",
    ],
    plot: leftBy("left"),
  },
  {
    kind: "move",
    tab: "Move it",
    title: bestSays,
    text: [
      "Move what a person costs, how many shops one can look after, and how much attention counts with the shops.",
      (f) => `You are left with ${inTurn(f)}.`,
    ],
    plot: leftBy("left-moved"),
    levers: ["cost", "reach", "attention"],
    task: { says: "Make the largest team the best one.", done: (f) => best(f).id === "four" },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "A customer of many vendors is won with every use",
    points: [
      (f) =>
        `Two people raise your share of the parcels from ${f.say.share(wonUnaided(f))} to ${f.say.share(shareCarried(f, "two"))}, without any contract.`,
      (f) => `${bestSays(f)}. People pay for themselves up to a point: look for it.`,
      (f) =>
        `November brings ${f.say.times(peak(f))} what February does. Compare a month with the same month of another year.`,
    ],
  },
];
