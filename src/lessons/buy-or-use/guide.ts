import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that the cost of an hour in use, and not its price on paper, decides between buying capacity and paying by use.",
  questions: [
    "Who carries the risk that a machine stands still, in either way?",
    "Why is more than nothing still idle after two years?",
    "Which workshops would you advise to buy?",
    "What does the vendor have to become good at when it is paid by the hour?",
  ],
  misconceptions: [
    {
      says: "Paying by use is dearer, because the hour has the higher price.",
      truth:
        "The lower price of a bought hour holds only if the machine always runs. Divide by the hours in which it did.",
    },
    {
      says: "Idle capacity is a matter of the first months.",
      truth:
        "Most of it is. But orders fall off and some workshops never begin, so that some capacity stays idle for good.",
    },
    {
      says: "Paying by use is always cheaper for the customer.",
      truth: "Who runs the machines nearly all the time pays less by buying. The levers show from where on.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Let learners draw the idle part, then show it and ask what surprised them.",
        "Ask which price they would quote to a workshop, and why.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Work out on the board what a bought hour costs at full work, at half and at a quarter.",
        "Do all steps, and let learners find the price of an hour at which buying begins to pay.",
        "Discuss who can begin when nothing is due on the first day.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps, then split the class into workshops and the vendor.",
        "Let the workshops ask for what they would sign, and the vendor say what it needs to earn.",
        "Open the model and take away the assumption that more begin: what is left for the vendor?",
        "Close with the points to keep and things that learners own and hardly use.",
      ],
    },
  ],
};
