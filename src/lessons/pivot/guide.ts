import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “The valley of cash and the way out”. */
export const guide: Guide = {
  aim: "Learners can draw the cash curve of a firm that changes from projects to services, and say what makes it shallower.",
  questions: [
    "Where on the curve would the bank be most nervous, and where would it be glad to lend?",
    "Two firms earn the same in five years: why is one of them worth more?",
    "Why does a larger share of use help so little in the second year?",
    "What would Harbour have to tell its own sales people on the day it changes course?",
    "Which customers should Harbour take first?",
  ],
  misconceptions: [
    {
      says: "The valley shows that the new business loses money.",
      truth:
        "It shows that money goes out before it comes in. Look at single months: they turn long before the cash does.",
    },
    {
      says: "A larger share of use solves the problem of cash.",
      truth:
        "A share pays when customers use much, and that is after the valley. In the valley, money at the start counts.",
    },
    {
      says: "Projects are safer, because each is paid in full.",
      truth: "Each is, but the next one has to be sold first. A month without a signature is a month without income.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Let everybody draw Harbour’s cash, and compare the lowest points in the room.",
        "Show what happens and find three months on it: the lowest, the break-even, the overtaking.",
        "Ask who could lend Harbour the money, and what they would want to know.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Work through the lesson up to the way out; take a vote before showing it.",
        "In pairs, reach the task once with money and once without any.",
        "Discuss the months: what does a firm do with income that it can predict?",
        "Collect what a vendor can give that costs no money, such as help with going live.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "In groups, write Harbour’s plan for its bank: how much, until when, and what it does if customers go live two months later.",
        "Open the model in the editor and change course by halves: give Harbour a larger project and a smaller service.",
        "Each group names the one figure that it would report to the bank every month.",
      ],
    },
  ],
};
