import type { Facts } from "#state/lessons/facts.ts";
import type { Step } from "#state/lessons/lesson.ts";
import { money, timeUnder } from "./pictures.ts";
import {
  booked,
  everLive,
  feeAndBar,
  firstYear,
  left,
  leftInWords,
  paid,
  quota,
  sharePlan,
  time,
  timeInWords,
  used,
} from "./read.ts";

function daysDiffer(f: Facts): string {
  const days = new Set((["fee", "clawback", "share"] as const).map((plan) => timeInWords(f, plan)));
  return days.size === 1
    ? "A partner that keeps to its habits spends the day alike under any plan"
    : `Same partner, same customers, three plans: ${days.size === 3 ? "three" : "two"} ways to spend the day`;
}

/** From a partner that follows its pay to what to keep. */
export const steps: Step[] = [
  {
    kind: "tell",
    tab: "The partner",
    title: "A partner has one person. What does that person do all day?",
    text: [
      "A **partner** is a firm that brings customers to a software maker, the **vendor**. Customers promise to spend so much in a year, and pay only for what they use of it.",
      "The partner’s person can do three things. **Sell**: sign more customers. **Get customers live**: build the software into their work, without which many never use it. **Help them grow**: find more uses, and notice when somebody loses interest.",
      "Nobody tells the partner what to do. In this lesson it tries every way to split its time, and takes the one that pays it best.",
    ],
  },
  {
    kind: "choose",
    tab: "A fee",
    title: "The vendor pays a fee at signing. What does the partner do?",
    text: [
      (f) =>
        `For each new customer the partner gets ${f.say.share(feeAndBar(f).rate)} of what is promised for the first year, on the day of the signature.`,
      "**How much of its time** will it spend on getting customers live and helping them grow?",
    ],
    options: [
      { id: "half", label: "Half of it: customers who use it are good for all" },
      { id: "quarter", label: "About a quarter" },
      { id: "none", label: "None" },
    ],
    answer: (f) => {
      const care = 1 - time(f, "fee").sell;
      return care < 0.1 ? "none" : care < 0.4 ? "quarter" : "half";
    },
  },
  {
    kind: "see",
    tab: "What it does",
    of: "A fee",
    title: (f) => `${f.say.share(time(f, "fee").sell)} of its time goes into selling`,
    text: [
      "The fee pays for signatures. An hour spent on anything else earns the partner nothing, so it would be foolish to spend it. This is no bad partner: it does what it is paid for.",
      (f) =>
        `In three years customers promise ${f.say.money(booked(f, "fee"))}. They use ${f.say.money(used(f, "fee"))}: only ${f.say.share(everLive(f, "fee"))} of them ever work with the product. The partner has earned ${f.say.money(paid(f, "fee"))}.`,
      (f) =>
        `The vendor ${leftInWords(f, "fee")}. That is what customers paid, less the cost of serving them and of paying the partner.`,
    ],
    plot: timeUnder("time-under-fee", (f) => `Paid at signing: ${timeInWords(f, "fee")}`, ["fee"]),
  },
  {
    kind: "choose",
    tab: "A clawback",
    title: "The vendor takes the fee back where too little is used. What now?",
    text: [
      (f) =>
        `The vendor adds a **clawback**: if a customer has used less than ${f.say.share(feeAndBar(f).bar)} of its promise after a year, or leaves before, the partner gives its fee back.`,
      "**What will the partner do** with its time?",
    ],
    options: [
      { id: "nothing", label: "Still only sell, and live with the losses" },
      { id: "live", label: "Get customers live, and leave it at that" },
      { id: "all", label: "Get customers live and help them grow" },
    ],
    answer: (f) => {
      const { activate, grow } = time(f, "clawback");
      return grow > 0.05 ? "all" : activate > 0.05 ? "live" : "nothing";
    },
  },
  {
    kind: "see",
    tab: "Three plans",
    of: "A clawback",
    title: (f) => `With a clawback: ${timeInWords(f, "clawback")}`,
    text: [
      "The clawback asks for one thing: enough use in the first year. What lies beyond it pays nothing. So it pays best to clear the bar and to go back to selling.",
      (f) =>
        `A **share of use** pays ${sharePlan(f)}, for as long as they use it: ${timeInWords(f, "share")}. They use ${f.say.money(used(f, "share"))}, against ${f.say.money(used(f, "clawback"))} with the clawback.`,
      (f) =>
        `The vendor is left with ${f.say.money(left(f, "share"))} by the share, ${f.say.money(left(f, "clawback"))} by the clawback and ${f.say.money(left(f, "fee"))} by the fee alone.`,
    ],
    plot: timeUnder("time-under-three", daysDiffer, ["fee", "clawback", "share"]),
  },
  {
    kind: "tell",
    tab: "A cliff",
    title: "A quota makes one deal more worth everything, or nothing",
    text: [
      (f) =>
        `Many plans pay only from a **quota** on. Here: who signs ${f.say.money(quota(f).from)} and more within three months, renewals included, gets ${f.say.share(quota(f).rate)} of all of it. Who stays one dollar below gets nothing. That is a **cliff**.`,
      (f) =>
        `In the typical future the first year brings the partner ${f.say.money(firstYear(f, "cliff").p50)}, against ${f.say.money(firstYear(f, "fee").p50)} by the fee. But in one future of ten it brings less than ${f.say.money(firstYear(f, "cliff").p10)}, where the fee brings ${f.say.money(firstYear(f, "fee").p10)}.`,
      "What a quarter brings hangs on a single deal. And on its last day any signature will do, whether it is ever used or not.",
    ],
    plot: money(
      "first-year",
      (f) =>
        `With a quota, a bad first year brings the partner ${f.say.money(firstYear(f, "cliff").p10)}, a good one ${f.say.money(firstYear(f, "cliff").p90)}`,
      "What the partner earns in its first year",
      ["fee", "cliff"],
      firstYear,
    ),
  },
  {
    kind: "move",
    tab: "Your plan",
    title: (f) => `Your plan: ${timeInWords(f, "share")}`,
    text: [
      "Mix your own plan out of a fee and a share of use. The last lever says how far the partner follows its pay: at 0 % it keeps to its habits.",
      (f) =>
        `The partner gets ${f.say.money(paid(f, "share"))} by your plan and ${f.say.money(paid(f, "fee"))} by the fee alone. The vendor ${leftInWords(f, "share")}.`,
    ],
    plot: money(
      "left-for-vendor",
      (f) =>
        `Your plan leaves the vendor ${f.say.money(left(f, "share"))}, the fee alone ${f.say.money(left(f, "fee"))}`,
      "What the vendor is left with after three years",
      ["fee", "cliff", "clawback", "share"],
      (f, plan) => f.total(plan, "contribution"),
      "Your plan",
    ),
    levers: ["own-fee", "own-share", "follows"],
    task: {
      says: "Pay the partner at least as much as by the fee alone, and leave the vendor with a gain.",
      done: (f) => paid(f, "share") >= paid(f, "fee") && left(f, "share") > 0,
    },
  },
  {
    kind: "keep",
    tab: "To keep",
    title: "You get what you pay for, and nothing besides",
    points: [
      (f) =>
        `Paid at signing: ${timeInWords(f, "fee")}. Customers promise ${f.say.money(booked(f, "fee"))} and use ${f.say.money(used(f, "fee"))}.`,
      (f) => `A clawback brings what it asks for: ${timeInWords(f, "clawback")}.`,
      (f) => `A share of use: ${timeInWords(f, "share")}. The vendor ${leftInWords(f, "share")}.`,
      "A cliff makes a year’s pay hang on single deals. Before you sign a plan, ask what it makes the best use of a free day.",
    ],
  },
];
