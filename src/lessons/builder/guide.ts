import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that how customers pay decides which partner does well, though neither partner has changed.",
  questions: [
    "Which of the two partners would you rather be under seats, and which under use?",
    "What does the builder live from in the first year?",
    "What could the deal maker change about its day, and what would that cost it?",
    "Why do the two kinds of customer look so alike to the vendor under seats?",
  ],
  misconceptions: [
    {
      says: "More signatures always mean more income.",
      truth: "Under use a signature pays nothing. What pays is how many customers go live, stay and grow.",
    },
    {
      says: "The builder does well because it got the better customers.",
      truth: "Both draw from the same kind of customer. What differs is what the partner does after the signature.",
    },
    {
      says: "Usage pay is simply less money for partners.",
      truth:
        "It is later money. In the first year it brings next to nothing, and it goes on for as long as the use does.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Go through the first four steps together; one learner draws the builder’s income for all.",
        "Ask what each partner would do with a free day, under seats and under use.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Let everybody draw alone and compare the lines before you show what happens.",
        "Let pairs argue for the deal maker and for the builder in front of the vendor.",
        "Set the task with the levers and collect what had to be true for the deal maker to catch up.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps; stop at the first year and ask how the builder pays its person until then.",
        "In groups, write a plan that pays for both the signature and the use, and say what it would make partners do.",
        "Change the partners’ focus in the model and see how much selling a builder can take on before its customers suffer.",
        "Close with the points to keep and one example from the learners’ own work.",
      ],
    },
  ],
};
