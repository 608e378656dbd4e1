import type { Step } from "#state/lessons/lesson.ts";
import { drawnAt } from "../figures.ts";
import { sentence } from "../sentence.ts";
import { goesOn, grr, left, newWork, nrr, overtakes, overtakesSays, revenue, stopMonth } from "./read.ts";
import { revenues, sides, rates } from "./pictures.ts";

/** From a vendor that stops selling to the month in which its customers outgrow its sellers. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "A young vendor",
    title: "Two new customers a month, paid for what they use",
    text: [
      "A vendor runs a service for software teams. They pay for what they use, and most begin small.",
      (f) =>
        `Some do not stay: of the customers of a year ago ${f.say.share(left(f))} have left. Those that stay ${newWork(f)}.`,
      "Everybody in the firm looks at one figure: how many new customers, which sellers call **new logos**, signed this month.",
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "What if nobody new signs after two years?",
    text: [
      "The dashed line is revenue with two new customers every month, for four years.",
      "Now imagine that after month 24 the sellers find nobody any more. **Draw the revenue of the four years** with the customers that are there.",
    ],
    plot: revenues("your-guess", "Draw revenue if nobody new signs after month 24"),
    asked: "stop",
    top: 800_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = drawnAt(guess, f.months - 1);
      const truth = `Without anybody new, revenue ${goesOn(f)}`;
      return drawn === null ? truth : `${truth}; you drew ${f.say.money(drawn)}`;
    },
    text: [
      (f) =>
        revenue(f, "stop", f.months - 1) > revenue(f, "stop", stopMonth(f) - 1)
          ? "Some customers left in these two years, and no one came. But those that stayed used more, by more than what was lost."
          : "Some customers left in these two years, and no one came. Those that stayed did not use enough more to make up for it.",
      "A firm like this does not only grow by selling. **It grows by keeping.**",
    ],
    plot: revenues("sold-and-kept", (f) => `After month 24 revenue ${goesOn(f)} with the customers that are there`),
  },
  {
    kind: "tell",
    tab: "Its name",
    title: (f) => `It has a name: net revenue retention, here ${f.say.share(nrr(f))}`,
    text: [
      "Take all customers of a year ago, those that have left too. What do they pay now, as a share of what they paid then? That is **net revenue retention, NRR**. Over 100 %, they make the firm grow without anybody new.",
      (f) =>
        `Count no customer for more than it paid then, and it is **gross** retention: ${f.say.share(grr(f))}. The rest is growth of those that stayed.`,
      "In the first years NRR is flattered: customers that were only just starting a year before are counted too.",
    ],
    plot: rates,
  },
  {
    kind: "choose",
    tab: "When?",
    title: "When does growth of earlier customers overtake new ones?",
    text: [
      "Two things add to revenue: what customers in their first year pay, and what older ones pay more than a year before.",
      "New customers come evenly, two a month. **From when on does growth of earlier customers bring more?**",
    ],
    options: [
      { id: "early", label: "In the second year, before month 18" },
      { id: "middle", label: "Between month 18 and month 24" },
      { id: "late", label: "Later, in the third or fourth year" },
      { id: "never", label: "Not in four years" },
    ],
    answer: (f) => {
      const month = overtakes(f);
      if (month === null) return "never";
      if (month + 1 < 18) return "early";
      return month + 1 <= 24 ? "middle" : "late";
    },
  },
  {
    kind: "see",
    tab: "Overtaken",
    of: "When?",
    title: (f) => sentence(overtakesSays(f)),
    text: [
      "Each month brings about as many new customers as the month before. Those that can grow become more and more.",
      (f) =>
        overtakes(f) === null
          ? "Here customers that stay do not grow enough for that. A firm like this **has to go on finding new ones**."
          : "From then on the people who keep and grow customers bring more than the people who find them. **How many people has your firm for each?**",
    ],
    plot: sides("new-and-grown", (f) => sentence(overtakesSays(f))),
  },
  {
    kind: "move",
    tab: "Move it",
    title: "What brings the month of overtaking nearer?",
    text: [
      "New work that customers find for the service; customers that stay; customers that quietly use less. Move each.",
      (f) => `NRR is now ${f.say.share(nrr(f))}; ${overtakesSays(f)}.`,
    ],
    plot: sides("moved", (f) => `NRR ${f.say.share(nrr(f))}: ${overtakesSays(f)}`),
    levers: ["uses", "stay", "decline"],
    task: {
      says: "NRR is over 150 %.",
      done: (f) => nrr(f) > 1.5,
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "Retention is growth",
    points: [
      "Net revenue retention is what customers of a year ago pay now, for each dollar of then. Over 100 % they grow the firm.",
      (f) => `Here it is ${f.say.share(nrr(f))}. In a year ${f.say.share(left(f))} of customers leave.`,
      (f) => `${sentence(overtakesSays(f))}.`,
      (f) => `Without anybody new, revenue ${goesOn(f)} in two years.`,
    ],
  },
];
