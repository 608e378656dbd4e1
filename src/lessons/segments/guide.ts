import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that what customers do, and not what they promised, tells which of them to call and what about.",
  questions: [
    "Whom would you call first, knowing only the contracts?",
    "What would you say to a customer that is late, to one that shrinks, and to one that is ready for more?",
    "Why does nobody complain when a large account goes quiet?",
    "When is contract value a good guide after all?",
  ],
  misconceptions: [
    {
      says: "Large accounts deserve the attention because the money is there.",
      truth:
        "The money is where the use is, and it moves. In the model the growth of the second year comes from the small.",
    },
    {
      says: "A customer that says nothing is a satisfied one.",
      truth: "Use falls weeks or months before anybody says so. Silence and less use together are the signal.",
    },
    {
      says: "Small accounts are not worth a person’s time.",
      truth: "Not all of them are. Use tells which: those that are ready for more ask for one call, at the right time.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Write ten customers with their contract values on the board and let learners choose three to call.",
        "Add what each used in the last two quarters, and let them choose again.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Do all steps; let learners draw alone and compare where they saw the small end.",
        "In the picture of dots, let pairs name a customer in each corner and say what they would do for it.",
        "Set the task with the levers: when is the usual list right?",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps, then let groups write the three lists for a business that they know.",
        "Let them decide which figures they would look at, how often, and who calls.",
        "Open the model, let the large shrink more often, and see what the list by contract value would have cost.",
        "Close with the points to keep.",
      ],
    },
  ],
};
