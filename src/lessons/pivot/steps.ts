import type { Step } from "#state/lessons/lesson.ts";
import {
  aheadMonth,
  backSays,
  between,
  costs,
  endSays,
  funding,
  gainSays,
  low,
  lowSays,
  services,
  shallower,
  shareOf,
} from "./read.ts";
import { harbour, curve, depths, months } from "./pictures.ts";

/** From two firms to what gets one of them through the valley. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Two firms",
    title: "Two firms that put the same product to work",
    text: [
      (f) =>
        `**Quay** lives from projects. It sells one for ${f.say.money(services(f, "projects").implementationFee)}, does it, and sells the next. The vendor, whose product it is, adds a fee for each signature.`,
      (f) =>
        `**Harbour** changes course. Its project costs the customer only ${f.say.money(services(f, "managed").implementationFee)}. After that it looks after what it built for ${f.say.money(services(f, "managed").managedMonthly)} a month: **managed services**. And it gets ${f.say.share(shareOf(f, "share"))} of what the customer uses, instead of the fee.`,
      (f) => {
        const [one, other] = f.scenario.partners.map(({ team }) => team.size);
        return one === other
          ? `Each has ${f.say.quantity(one!)} people to pay, every month.`
          : `Quay has ${f.say.quantity(one!)} people to pay, Harbour ${f.say.quantity(other!)}, every month.`;
      },
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "What happens to Harbour’s cash?",
    text: [
      "The dashed line is Quay’s cash: all that came in, less all that was paid, added up. Harbour begins at zero too.",
      "**Draw Harbour’s cash over five years.** It may go below zero: then somebody has to lend it the money.",
    ],
    plot: curve("your-guess", "Draw the cash of the firm that changes course"),
    asked: "managed",
    top: 1_500_000,
    bottom: -500_000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const drawn = guess?.kind === "curve" ? Math.min(...guess.values) : null;
      if (drawn === null) return lowSays(f, "plain");
      return `${lowSays(f, "plain")}; your lowest point was ${f.say.money(drawn)}`;
    },
    text: [
      "Its people work and are paid from the first month on, but income comes in small parts, and only from customers that use the product. That is the **valley of cash**.",
      (f) =>
        `${backSays(f, "plain")}: its **break-even**. The small parts add up, because no customer’s part ends with its project.`,
      (f) => {
        const month = aheadMonth(f);
        const ahead = month === null ? "Quay stays ahead" : `From ${f.say.month(month)} on Harbour is ahead of Quay`;
        return `${ahead}; ${endSays(f)}.`;
      },
    ],
    plot: curve("the-valley", (f) => `${lowSays(f, "plain")}; ${endSays(f)}`),
  },
  {
    kind: "choose",
    tab: "The way out",
    title: "The vendor wants to help Harbour through. With what?",
    text: [
      (f) =>
        `It could raise Harbour’s share of use from ${f.say.share(shareOf(f, "share"))} to ${f.say.share(shareOf(f, "larger"))}. In five years that costs it ${f.say.money(costs(f, "larger"))}.`,
      (f) =>
        `Or it could add ${f.say.money(funding(f))} to each first project. In five years that costs it ${f.say.money(costs(f, "funded"))}.`,
      "**Which of the two makes the valley less deep?**",
    ],
    options: [
      { id: "larger", label: "The larger share" },
      { id: "funded", label: "Money for each first project" },
      { id: "same", label: "Both about the same" },
    ],
    answer: (f) => {
      const [larger, funded] = [shallower(f, "larger"), shallower(f, "funded")];
      if (Math.abs(funded - larger) < 15_000) return "same";
      return funded > larger ? "funded" : "larger";
    },
  },
  {
    kind: "see",
    tab: "Money in time",
    of: "The way out",
    title: (f) =>
      `Money at the start lifts the valley by ${f.say.money(shallower(f, "funded"))}, the share by ${f.say.money(shallower(f, "larger"))}`,
    text: [
      "A larger share is a larger part of what customers use. In the valley they use little yet, so it brings little, and most of it comes when Harbour no longer needs it.",
      "Money for the first project is there on the day of the signature. **Deep valleys are a matter of when, not of how much.**",
    ],
    plot: depths,
  },
  {
    kind: "tell",
    tab: "Month by month",
    title: "What Harbour has bought with the valley",
    text: [
      (f) =>
        `Look at single months. Quay’s last month brings ${between(f, "projects")} in 8 of 10 futures: it is a gain where a project was sold, else the people cost more than comes in.`,
      (f) =>
        `${gainSays(f)}; its last month brings ${between(f, "managed")}. Many small parts from many customers do not end together, and how many there will be it knows long before. Income that can be **predicted** can be planned and borrowed on.`,
    ],
    plot: months,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "Lead Harbour out of the valley",
    text: [
      "Customers that go live sooner, money at the start, a smaller team: each changes how deep the valley is and how long it lasts.",
      (f) => `Now ${lowSays(f, "plain")}. With money for first projects: ${lowSays(f, "funded")}.`,
    ],
    plot: {
      ...curve("moved", (f) => `With funded projects ${lowSays(f, "funded")}`, [
        { ...harbour, label: "Harbour" },
        { ...harbour, id: "funded", label: "Harbour, funded", strategy: "funded" },
      ]),
    },
    levers: ["live", "funding", "team"],
    task: {
      says: "With funded projects, Harbour is never more than $100k down.",
      done: (f) => low(f, "funded").p50 >= -100_000,
    },
  },
  {
    kind: "keep",
    tab: "What to keep",
    title: "The valley has an end, and a price",
    points: [
      "Who changes from projects to use pays the people first and is paid later.",
      (f) => `${lowSays(f, "plain")}. ${backSays(f, "plain")}.`,
      (f) =>
        shallower(f, "funded") > shallower(f, "larger")
          ? "What helps is money in time: for the first project, rather than a larger share."
          : "Money at the start helps only where it is enough.",
      (f) =>
        `On the other side income can be relied on: the last month brings ${between(f, "managed")}, Quay’s ${between(f, "projects")}.`,
    ],
  },
];
