import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { drawnSum } from "../figures.ts";
import { cash, costs, idle } from "./pictures.ts";
import { byTheHour, cheaper, costOfHour, fullHour, paidAndIdle, plan, priceOfHour, workshops } from "./read.ts";

/** "Paying by the hour is cheaper", or what else is so. */
function whichIsCheaper(f: Facts): string {
  const sentences = {
    use: "Paying by the hour is cheaper",
    buy: "Buying is cheaper",
    same: "Both cost about the same",
  };
  return `${sentences[cheaper(f)]}: ${f.say.money(costOfHour(f, "buy"))} an hour bought, ${byTheHour(f)}`;
}

/** From two ways to have a machine to what to keep. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "Alder",
    title: "A workshop needs machines. It can buy them or use them",
    text: [
      (f) =>
        `Alder mills metal parts. Its plan: ${f.say.quantity(plan(f).machines)} machines, ${f.say.quantity(plan(f).hours)} hours of work a month.`,
      (f) =>
        `It can **buy capacity**: ${f.say.money(plan(f).price)} a month for each machine, for three years, each year paid in advance. If the machines always run, that is ${f.say.money(fullHour(f))} an hour.`,
      (f) =>
        `Or it can **pay by the hour**: ${f.say.money(priceOfHour(f))} for each hour in which a machine runs, and nothing else. That is ${f.say.share(priceOfHour(f) / fullHour(f) - 1)} more.`,
    ],
  },
  {
    kind: "draw",
    tab: "Your guess",
    title: "What part of the capacity that was bought stands idle?",
    text: [
      "Plans are made for full work. But machines have to be set up, people have to learn, orders have to come. For some workshops they never do, for some they fall off again.",
      (f) =>
        `Alder pays ${f.say.money(plan(f).price * plan(f).machines)} a month, the dashed line. **Draw how much of that is paid for machines that do not run**, in each month.`,
    ],
    plot: idle("idle-question", "Draw what is paid for machines that stand idle"),
    asked: "idle",
    top: 8000,
  },
  {
    kind: "see",
    tab: "What happens",
    of: "Your guess",
    title: (f, guess) => {
      const { paid, idle: unused } = paidAndIdle(f);
      const drawn = drawnSum(guess);
      const yours = drawn === null ? "" : `; you drew ${f.say.share(drawn / paid)}`;
      return `In three years ${f.say.share(unused / paid)} of what was paid stands idle${yours}`;
    },
    text: [
      (f) =>
        `That is ${f.say.money(paidAndIdle(f).idle)} of ${f.say.money(paidAndIdle(f).paid)} for each workshop. At first nearly all of it is idle, because the machines are not set up yet.`,
      "Capacity is bought for the best that one hopes for. What happens is mostly less: late starts, orders that fall off, and workshops that never begin.",
    ],
    plot: idle(
      "idle",
      (f) =>
        `Of ${f.say.money(paidAndIdle(f).paid)} paid in three years, ${f.say.money(paidAndIdle(f).idle)} is for machines that do not run`,
    ),
  },
  {
    kind: "choose",
    tab: "Price of use",
    title: "Which way does an hour in use cost less?",
    text: [
      (f) =>
        `On paper a bought hour costs ${f.say.money(fullHour(f))}, and an hour that is paid for when it is used ${f.say.money(priceOfHour(f))}.`,
      "Now count only the hours in which a machine really ran. Divide all that was paid in three years by them.",
    ],
    options: [
      { id: "buy", label: "Bought: it has the lower price" },
      { id: "same", label: "About the same" },
      { id: "use", label: "By the hour: it has no idle time" },
    ],
    answer: cheaper,
  },
  {
    kind: "see",
    tab: "The true hour",
    of: "Price of use",
    title: whichIsCheaper,
    text: [
      (f) =>
        `The price on paper holds for a machine that always runs. Bought capacity pays if machines run more than ${f.say.share(fullHour(f) / priceOfHour(f))} of the planned time. Here they run about ${f.say.share(1 - paidAndIdle(f).idle / paidAndIdle(f).paid)} of it.`,
      "By the hour nobody pays for a machine that stands still. The risk of standing still has moved to the **vendor**, the firm that owns the machines. The higher price is what it takes for that.",
    ],
    plot: costs("cost-of-hour"),
  },
  {
    kind: "tell",
    tab: "The first day",
    title: "What it takes to begin decides who can begin",
    text: [
      (f) =>
        `Who buys pays a year ahead: ${f.say.money(f.total("buy", "cashUpFront").p50)} before the first part is milled. Such a hurdle is called a **barrier to entry**. Paying by the hour has hardly any.`,
      (f) =>
        `The model assumes that therefore more of them begin: ${f.say.quantity(workshops(f, "use"))} workshops instead of ${f.say.quantity(workshops(f, "buy"))}. That is an assumption, not a result.`,
      (f) =>
        `With it the vendor is left with ${f.say.money(f.total("use", "contribution").p50)} by the hour and ${f.say.money(f.total("buy", "contribution").p50)} by selling capacity, in three years. But by the hour the money comes later, and it comes only if machines run.`,
    ],
    plot: cash,
  },
  {
    kind: "move",
    tab: "Move it",
    title: "For whom is buying right?",
    text: [
      "Move the price of an hour, how many workshops ever start, and how often the work falls off.",
      (f) => `${whichIsCheaper(f)}.`,
    ],
    plot: costs("cost-of-hour-moved"),
    levers: ["price", "start", "falls"],
    task: { says: "Make buying the cheaper way.", done: (f) => cheaper(f) === "buy" },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "Who uses in full should buy; who does not know yet should use",
    points: [
      (f) =>
        `Of what is paid for capacity, ${f.say.share(paidAndIdle(f).idle / paidAndIdle(f).paid)} stands idle in three years.`,
      (f) => `${whichIsCheaper(f)}. Compare hours that are used, not prices on paper.`,
      (f) =>
        `Buying takes ${f.say.money(f.total("buy", "cashUpFront").p50)} on the first day. Without that hurdle more customers can begin.`,
      "Paid by use, the vendor carries the idle time. It earns only while its customers work, so it has to care that they do.",
    ],
  },
];
