import type { Step } from "#state/lessons/lesson.ts";
import { booked, broughtByHelp, customers, drawnShare, firstYearShare, helpSays, promised, used } from "./read.ts";
import { promisedLine, usedLine, monthly, bars } from "./pictures.ts";

/** From a promise to what makes use of it. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "The deal",
    title: (f) => `${f.say.quantity(customers(f))} customers promise ${f.say.money(promised(f) / 24)} a month`,
    text: [
      (f) =>
        `Northwind is one of them. In January it signs for two years and **promises to spend ` +
        `${f.say.money(promised(f, 11) / customers(f))} a year** on an AI service. ` +
        `Such a promise is called a commitment.`,
      (f) => `Together they sign for ${booked(f, "signed")}. The sales team has **booked** it.`,
      "But nobody has used anything yet. The vendor, who sells the service, earns the money only as it is used. " +
        "What is earned is its **revenue**.",
    ],
    plot: monthly("the-promise", (f) => `${f.say.money(promised(f) / 24)} a month is promised from the first day on`, [
      promisedLine,
    ]),
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "How much of it do they use, month by month?",
    text: [
      "The dashed line is what they promised. Before a customer uses anything, somebody has to build the service into its work.",
      "**Draw the value they use each month**, from the signature to month 24. A guess is enough.",
    ],
    plot: monthly("your-guess", "Draw what you think they use", [promisedLine, usedLine]),
    asked: "used",
    top: 1_500_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnShare(f, guess);
      const truth = `They use ${f.say.share(firstYearShare(f))} of the first year’s promise`;
      return drawn === null ? truth : `${truth}; you drew ${f.say.share(drawn)}`;
    },
    text: [
      (f) => {
        const { probability, months } = f.scenario.segments[0]!.activation;
        const never =
          probability < 1 ? `${f.say.share(1 - probability)} of customers never go live. The others` : "They";
        return `${never} take about ${f.say.months(months.median)} until the service runs, and then their people find uses for it one by one.`;
      },
      (f) =>
        `After two years, ${f.say.money(used(f, "signed"))} of ${f.say.money(promised(f))} has been used. ` +
        `The signature gave access; **only use made revenue**.`,
      (f) =>
        `Chance decides who goes live when, and how use grows. So the two years are computed ` +
        `${f.say.quantity(f.scenario.simulation.runs)} times, each time with other luck. Each is a possible **future**.`,
    ],
    plot: monthly(
      "promised-and-used",
      (f) => `In the first year ${f.say.money(used(f, "signed", 11))} of ${f.say.money(promised(f, 11))} is used`,
      [promisedLine, usedLine],
    ),
  },
  {
    kind: "choose",
    tab: "What helps?",
    title: "What would bring more use within the two years?",
    text: [
      "The vendor has money for one thing. It can reward its sellers for **larger promises**, half as large again.",
      "Or it can pay one person who **helps the customers go live**, in half of the time.",
    ],
    options: [
      { id: "larger", label: "Larger promises" },
      { id: "helped", label: "Help with going live" },
      { id: "none", label: "Neither: use comes when it comes" },
    ],
    answer: (f) => {
      const larger = f.pairedUpTo("larger", "signed", "consumption").mean;
      if (Math.max(larger, broughtByHelp(f)) < 1) return "none";
      return broughtByHelp(f) > larger ? "helped" : "larger";
    },
  },
  {
    kind: "see",
    tab: "Help or promise",
    of: "What helps?",
    title: (f) =>
      broughtByHelp(f) > 0 ? "Help brings use; a larger promise brings a larger gap" : "Neither brings use",
    text: [
      (f) =>
        `A larger promise is more to sign and to celebrate: ${booked(f, "larger")} instead of ` +
        `${booked(f, "signed")}. Nobody uses anything more because of it.`,
      (f) =>
        `${helpSays(f)} in two years: months of use that would have been waiting. **The work after the signature** ` +
        `is where the revenue comes from.`,
    ],
    plot: bars,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "Bring the use up to the promise",
    text: [
      "Three things keep use below the promise. Move each, and see which of them counts most, and when.",
      (f) => `Now ${f.say.share(used(f, "signed") / promised(f))} of the promise is used in two years.`,
    ],
    plot: monthly(
      "moved",
      (f) => `${f.say.share(used(f, "signed") / promised(f))} of what was promised is used in two years`,
      [promisedLine, usedLine],
    ),
    levers: ["go-live", "ever-live", "half-use"],
    task: {
      says: "At least 60 % of the promise is used in two years.",
      done: (f) => used(f, "signed") >= 0.6 * promised(f),
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "The contract is only the beginning",
    points: [
      "A signature gives access. Revenue comes with use, month by month.",
      (f) =>
        `Of ${f.say.money(promised(f, 11))} promised for the first year, ${f.say.money(used(f, "signed", 11))} was used: ` +
        `${f.say.share(firstYearShare(f))}.`,
      (f) => `${helpSays(f)} in two years. A larger promise brings none.`,
      "Of each contract ask: who brings it live, and by when?",
    ],
  },
];
