import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that where customers keep several vendors, every use is won anew, and that attention is worth what it wins and no more.",
  questions: [
    "Where do you yourself keep several vendors, and what decides each time?",
    "Why does the second person win less than the first?",
    "How would you tell a growing shop from a shop in season?",
    "What would you do about people who are needed in November and not in February?",
  ],
  misconceptions: [
    {
      says: "A signed customer is a won customer.",
      truth: "The contract gives access. Two parcels of five come by themselves, the rest has to be won each time.",
    },
    {
      says: "More attention always pays, because it always wins something.",
      truth: "It wins less and less, and each person costs the same. From some number on it costs more than it brings.",
    },
    {
      says: "Revenue that rises for three months is growth.",
      truth: "It may be autumn. Compare with the same months of another year, or take the season out.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Ask which delivery services learners have used this month and why those, then draw and show.",
        "Vote on the number of people before the second answer.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Do all steps; let learners mark autumn in their drawing before you show it.",
        "Work out on the board what one more person would have to win to pay for itself.",
        "Let pairs solve the task in as many ways as they find.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps, then let groups plan a year of calls with two people: who is called when?",
        "Open the model, change the share that comes by itself, and see for whom attention pays more.",
        "Discuss what a carrier could offer in place of calls: faster answers, better reports, a price for loyalty.",
        "Close with the points to keep and a service of the learners’ own town.",
      ],
    },
  ],
};
