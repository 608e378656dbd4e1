import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “One sale or a lasting flow”. */
export const guide: Guide = {
  aim: "Learners compare a single sale with income that lasts, and can say what each asks of the seller.",
  questions: [
    "Why does the dashed line not rise, although the maker has more customers each year?",
    "Who has to lend the maker the money for the first two years?",
    "What would the maker’s sellers want to be paid for under ink and care?",
    "When is the single sale the better business?",
    "Which things in this room are sold once, and which are a lasting flow?",
  ],
  misconceptions: [
    {
      says: "The flow is a loan: the customer pays the same, only later.",
      truth:
        "A loan ends when the price is paid. The flow goes on as long as the customer prints, and ends when it stops.",
    },
    {
      says: "Once a customer has the machine, the money is safe.",
      truth:
        "Only as long as it prints and stays. Move the lever of those that stay, and see how soon the flow dries up.",
    },
    {
      says: "More customers always mean more revenue a month.",
      truth: "Only where customers pay each month. With single sales, revenue follows this month’s signatures alone.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Draw the guess together; ask where the two lines will cross before you show it.",
        "Show what happens, and then the bad times without the question.",
        "Ask for one business that has changed from sale to flow.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Let each learner draw alone, and compare the months in which the lines cross.",
        "Vote on bad times before you show them, with one reason for each answer.",
        "In pairs, reach the task with the price alone, and then without touching the price.",
        "Ask what a customer would say to each of the two solutions.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "In the editor, give the flow more buyers, because the machine costs so little: raise its effect on deals and see when the lines cross now.",
        "In groups of maker, dealer and food maker, negotiate a contract; each group needs two things from the others.",
        "Close with a list of what a firm has to learn when it changes from sale to flow.",
      ],
    },
  ],
};
