import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { sentence } from "../sentence.ts";
import {
  added,
  aheadSays,
  badFrom,
  care,
  inkPrice,
  firstYearSays,
  lossSays,
  lostInBadTimes,
  machinePrice,
  monthlyBill,
  overtakesSays,
  revenue,
} from "./read.ts";
import { line, sale, flow, picture } from "./pictures.ts";

/** From a machine that is sold once to what goes on when nobody buys. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Two ways",
    title: "The same printer, sold once or paid for by the label",
    text: [
      "A maker of large printers serves food makers, who print labels all day. It finds about two new customers a month.",
      (f) =>
        `**Sold once:** the machine costs ${f.say.money(machinePrice(f, "sale"))}. The customer buys ink wherever it is cheap, and the maker hears no more.`,
      (f) =>
        `**Ink and care:** the machine costs ${f.say.money(machinePrice(f, "flow"))}. Care is ${f.say.money(care(f))} a month, ink ${f.say.money(inkPrice(f))} for a thousand labels. For a typical customer that is ${f.say.money(monthlyBill(f))} a month, for as long as it prints. (All of it is counted after what ink costs to make.)`,
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "What does a month bring if every machine is paid for by ink and care?",
    text: [
      "The dashed line is revenue with machines sold once. It does not rise: each month begins at zero, and ends when its machines are sold.",
      "The same customers now pay for ink and care. **Draw the maker’s revenue a month** over five years.",
    ],
    plot: picture("your-guess", "Draw the revenue from ink and care", [sale, flow]),
    asked: "flow",
    top: 150_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const last = f.months - 1;
      const drawn = drawnAt(guess, last);
      const truth = `In the last month ink and care bring ${f.say.money(revenue(f, "flow", last))}`;
      return drawn === null ? truth : `${truth}; you drew ${f.say.money(drawn)}`;
    },
    text: [
      (f) =>
        `${sentence(firstYearSays(f))}. But no month begins at zero: it begins with all customers of the months before.`,
      (f) => `${aheadSays(f)}. **${overtakesSays(f)}.**`,
    ],
    plot: picture("sale-and-flow", aheadSays, [sale, flow]),
  },
  {
    kind: "choose",
    tab: "Bad times",
    title: (f) => `In ${f.say.month(badFrom(f))} bad times begin: half as many machines find a buyer`,
    text: [
      "Single sales lose half of their revenue at once. That is easy: half of the machines, half of the money.",
      "**How much of its revenue does the business of ink and care lose** in the first bad year?",
    ],
    options: [
      { id: "half", label: "Half of it too" },
      { id: "third", label: "About a third" },
      { id: "little", label: "Less than a fifth" },
    ],
    answer: (f) => {
      const lost = lostInBadTimes(f, "flow");
      if (lost < 0.2) return "little";
      return lost < 0.42 ? "third" : "half";
    },
  },
  {
    kind: "see",
    tab: "Who feels it",
    of: "Bad times",
    title: (f) => `In the first bad year ${lossSays(f)}`,
    text: [
      "Customers who have a machine go on printing, in bad times too. Only what the missing newcomers would have brought is lost.",
      "A lasting flow forgives a bad year of selling. What it does not forgive is **a bad year of looking after customers**: see what happens when fewer of them stay.",
    ],
    plot: picture("bad-times", (f) => `In the first bad year ${lossSays(f)}`, [
      line("sale-slump", "Sold once", true),
      line("flow-slump", "Ink and care"),
    ]),
  },
  {
    kind: "move",
    tab: "Move it",
    title: "When does the flow overtake the sale?",
    text: [
      "Change the price of ink, how much customers print, and how many of them stay each year.",
      (f) => `${overtakesSays(f)}.`,
    ],
    plot: picture("moved", overtakesSays, [sale, flow], "cumulative"),
    levers: ["ink", "labels", "stay"],
    task: {
      says: "Within three years the flow has brought in as much as single sales.",
      done: (f) => added(f, "flow", 36) >= added(f, "sale", 36),
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "A sale ends; a flow adds up",
    points: [
      "Who sells once begins each month at zero. Who is paid for use begins it with all earlier customers.",
      (f) => `${sentence(firstYearSays(f))}.`,
      (f) => `${overtakesSays(f)}.`,
      (f) => `In a bad year of selling ${lossSays(f)}.`,
    ],
  },
];
