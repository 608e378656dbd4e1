import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that a cap takes away the best outcomes, and that the best outcomes are most of what many small customers bring.",
  questions: [
    "Would you take the fee or the share for one customer, and for twenty?",
    "Which of the twenty customers would you have looked after, knowing only the first bills?",
    "What does a cap on commission save the vendor, and what does it cost it?",
    "Why is the average so much larger than what typically happens?",
  ],
  misconceptions: [
    {
      says: "The typical customer tells what a list of customers is worth.",
      truth: "Where a few become large, the whole is worth more than as many typical customers: look at all of them.",
    },
    {
      says: "The largest first orders become the largest accounts.",
      truth: "In most futures of the model, the largest after four years was not the largest at the start.",
    },
    {
      says: "A share of use is the better deal for everybody.",
      truth:
        "For one customer the fee brings more in a good part of the futures. The share pays for patience and for number.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Let the class vote for the fee or the share for Finch, then go to the first answer.",
        "Show the picture of all twenty and ask who would change the vote.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Everybody draws alone; compare three very different lines before the answer.",
        "Discuss the second question in pairs and let each pair say why.",
        "Raise the fee with the lever until nothing changes any more, and let learners say why that is.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps, then let groups find the share at which they would give up the fee for one customer.",
        "Let them do the same for all twenty, and explain the difference.",
        "Open the model, take the cap off the fee, and compare.",
        "Close with the points to keep and the learners’ own largest customers: how did they begin?",
      ],
    },
  ],
};
