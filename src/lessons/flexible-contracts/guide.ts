import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “Designing flexible contracts”. */
export const guide: Guide = {
  aim: "Learners can name what may become of an unused promise, and weigh this year’s revenue against customers that stay.",
  questions: [
    "Why do customers promise more than they use?",
    "Breakage is revenue: why might a vendor’s board like it, and why might it worry?",
    "At which renewal is most lost, and what could be done in the months before it?",
    "Why is a forgiven promise worth little to the vendor?",
    "When is forfeiting the right contract?",
  ],
  misconceptions: [
    {
      says: "The largest commitment is the best contract.",
      truth: "It is the best first year. What follows depends on how much of it was used.",
    },
    {
      says: "Rolling over costs nothing, because the money has been paid.",
      truth:
        "The customer uses up last year’s money first. The vendor earns it later, and the next promise is smaller.",
    },
    {
      says: "The model proves that forfeiting is wrong.",
      truth:
        "It shows what follows if customers mind. How much they mind is an assumption: the lever shows where the answer turns.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Explain the three ends with a gift card: lost, carried on, or paid back.",
        "Let the class guess how many of forty customers stay, then show it.",
        "Show the long run, and ask what a vendor that is sold next year would choose.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Work through the lesson; each learner draws, and votes on what pays.",
        "In pairs, do the task: find the case in which forfeiting wins, and say in a sentence when that case is real.",
        "Design a contract for a customer that knows its use well, and one for a customer that does not.",
        "Collect the clauses on the board: promise, rest, used up early, renewal.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "Negotiate in pairs, customer and vendor, with three clauses each; write the result down as numbers.",
        "Enter the results in the editor, and see what each brings after one year and after five.",
        "Discuss who in a firm is paid for the first year, and who for the fifth.",
      ],
    },
  ],
};
