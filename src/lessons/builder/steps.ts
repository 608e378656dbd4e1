import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { incomes, worthBars } from "./pictures.ts";
import { dealsAYear, feeRate, income, shareRate, timeSelling, timesWorth, whoLeads } from "./read.ts";

/** Whether there is more use to find at all. */
function usesGrow({ scenario }: Facts): boolean {
  return scenario.segments[0]!.expansion.perYear > 0;
}

/** What the builder has of its share of use after twelve months, on average. */
function firstYear(f: Facts): number {
  return f.upTo("usage", "payouts/partner/builder", 11).mean;
}

/** From two partners to what pay decides. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Two partners",
    title: "Two partners, one person each, the same product",
    text: [
      "A software maker (the **vendor**) sells a help desk through **partners**: firms that find customers for it. Two of them have one person each for the job. They differ in one thing, how that person spends the day.",
      (f) =>
        `**The deal maker** gives ${f.say.share(timeSelling(f, "deal-maker"))} of its time to selling. It signs about ${f.say.quantity(dealsAYear(f, "deal-maker"))} customers a year and moves on.`,
      (f) =>
        `**The builder** gives ${f.say.share(timeSelling(f, "builder"))} to selling. It signs about ${f.say.quantity(dealsAYear(f, "builder"))} a year and spends the rest on getting them started and finding them more to do with the product.`,
    ],
  },
  {
    kind: "tell",
    tab: "Paid at signing",
    title: "Under seats, the signature is what counts",
    text: [
      "First the old way. Customers pay for **seats**: a fixed price for each person, a year ahead, used or not.",
      (f) =>
        `The partner gets a fee, ${f.say.share(feeRate(f))} of the first year’s contract, on the day of the signature. What the customer does after that changes nothing for the partner.`,
      (f) => `After four years, ${whoLeads(f, "seats")}.`,
    ],
    plot: incomes("seats", "seats-income", (f) => `Paid at signing, ${whoLeads(f, "seats")}`),
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "Now customers pay for what they use. What does the builder earn?",
    text: [
      (f) =>
        `There are no seats any more. Customers pay for each conversation that the help desk handles, and the partner gets ${f.say.share(shareRate(f))} of that for as long as they use it. The customers are the same.`,
      "**Draw the builder’s income, added up**, from the first month to the end of the fourth year. The dashed line is the deal maker’s, paid by use as well.",
    ],
    plot: incomes("usage", "usage-question", "Draw what the builder earns, paid by use"),
    asked: "builder",
    top: 500_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const truth = income(f, "usage", "builder").mean;
      const drawn = drawnAt(guess, f.months - 1);
      const yours = drawn === null ? "" : `; you drew ${f.say.money(drawn)}`;
      return `Paid by use, the builder has earned ${f.say.money(truth)} after four years${yours}`;
    },
    text: [
      "Nobody earns much in the first year: a signature brings nothing until somebody uses the product. Then the customers add up, because each goes on paying.",
      (f) =>
        `Of the deal maker’s customers fewer ever go live, ${usesGrow(f) ? "they grow less " : ""}and they leave sooner. At the end ${whoLeads(f, "usage")}.`,
      "The pay changed, the partners did not. What counts as good work did.",
    ],
    plot: incomes("usage", "usage-income", (f) => `Paid by use, ${whoLeads(f, "usage")}`),
  },
  {
    kind: "choose",
    tab: "For the vendor",
    title: "Whose customer is worth more to the vendor, and by how much?",
    text: [
      "Look at it from the vendor’s side. Take what one customer pays in its first two years, less what it costs to serve it and to pay the partner. That is the customer’s **lifetime value**, cut off after two years.",
      "**How much is a builder’s customer worth**, beside one that the deal maker brought?",
    ],
    options: [
      { id: "same", label: "About the same" },
      { id: "half-more", label: "About one and a half times as much" },
      { id: "twice", label: "About twice as much, or more" },
    ],
    answer: (f) => (timesWorth(f) >= 1.75 ? "twice" : timesWorth(f) >= 1.25 ? "half-more" : "same"),
  },
  {
    kind: "see",
    tab: "Worth",
    of: "For the vendor",
    title: (f) => `A builder’s customer is worth ${f.say.times(timesWorth(f))} as much`,
    text: [
      "Under seats the vendor is paid even for software that nobody opens, until the contract ends. So the two kinds of customer look much more alike.",
      "Under usage a customer’s worth begins small, as its use does, and these are its first two years alone: do not compare the offers here, compare the partners.",
      "Under usage the difference stands in every month’s bill. The value a partner adds is no longer the signature: it is that customers **start** (adoption) and that they **do more** (expansion).",
    ],
    plot: worthBars,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "When would the deal maker do as well as the builder?",
    text: [
      "Move what customers do without help, and how much more use there is to find.",
      "A larger share lifts both. It does not change who is ahead.",
    ],
    plot: incomes("usage", "usage-moved", (f) => `Paid by use, ${whoLeads(f, "usage")}`),
    levers: ["share", "live", "growth"],
    task: {
      says: "Let the deal maker earn as much as the builder, paid by use.",
      done: (f) => income(f, "usage", "deal-maker").mean >= income(f, "usage", "builder").mean,
    },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "Pay decides which work is worth doing",
    points: [
      (f) => `Paid at signing, ${whoLeads(f, "seats")}: signatures are all that counts.`,
      (f) => `Paid by use, ${whoLeads(f, "usage")}: what counts is that customers start, stay and do more.`,
      (f) => `The first year is thin: the builder, paid by use, has ${f.say.money(firstYear(f))} at its end.`,
      (f) => `To the vendor a builder’s customer is worth ${f.say.times(timesWorth(f))} as much.`,
    ],
  },
];
