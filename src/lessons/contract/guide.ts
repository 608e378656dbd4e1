import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “The contract is only the beginning”. */
export const guide: Guide = {
  aim: "Learners tell a promise to spend from what is used and earned, and know what stands between the two.",
  questions: [
    "Why does nothing happen in the first months, although everything is signed?",
    "Who at the vendor is glad in January, and who should be worried in June?",
    "Why does a larger promise change nothing about use?",
    "If you could move one lever only, which one, and what would it cost you?",
    "What would Northwind’s finance department say at the end of the first year?",
  ],
  misconceptions: [
    {
      says: "A signed contract is revenue.",
      truth:
        "It is booked. Under a contract for use, revenue is recognised as the customer uses what it promised to use.",
    },
    {
      says: "Customers use what they have paid for.",
      truth: "They use what has been built into their work. Some never get that far, whatever they have paid.",
    },
    {
      says: "If use is low, the promise was too large.",
      truth: "Here the promise is about a full year’s use. What is missing is the time before and after going live.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Read the first step together and let everybody draw on paper before one person draws on screen.",
        "Show what happens, and let the class name the reasons for the gap before you read them.",
        "Close with the last step: who brings it live, and by when?",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Begin as in ten minutes, but let learners draw on their own devices.",
        "Vote on the second question by hands, and have one person of each side give a reason.",
        "In pairs: reach the task with one lever, then with as small a move of all three as possible.",
        "Collect: which lever helps early, which late, and who in a firm could pull it?",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "In groups of three, play Northwind, its vendor’s seller, and the person who helps with going live: agree on what each is paid for.",
        "Open the model in the editor, and let what is unused be forfeited instead of rolled over: what changes in revenue, and what does not change in use?",
        "Each group reports one rule that it would write into the next contract.",
      ],
    },
  ],
};
