import type { Guide } from "#state/lessons/lesson.ts";

export const guide: Guide = {
  aim: "Learners see that a plan is a question to the partner about what to do with its day, and that the answer can be computed.",
  questions: [
    "Is a partner that only sells a bad partner?",
    "What does a clawback ask for, and what does it not ask for?",
    "Which of the four plans would a cautious partner choose, and which a bold one?",
    "What would make you shift your own week?",
  ],
  misconceptions: [
    {
      says: "Good partners care for customers whatever the plan says.",
      truth:
        "Some do, and the lever for following pay shows it. But a plan that relies on it is paid for by those who care.",
    },
    {
      says: "A clawback turns a fee into a share of use.",
      truth: "It asks for enough use in the first year and for nothing beyond. Growth is still nobody’s business.",
    },
    {
      says: "A quota makes partners work harder.",
      truth:
        "In the model it pays for the same signatures with more luck in it: a quarter just below it brings nothing.",
    },
    {
      says: "The harder the clawback, the better.",
      truth: "A bar that is out of reach is ignored: set it to 90 % in the model, and the partner only sells again.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Ask learners to split a partner’s week on paper, under a fee at signing, then show the first answer.",
        "Ask the same for a share of use.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Do all steps; before each answer, collect the splits on the board.",
        "Discuss what happens in the last week of a quarter under a quota.",
        "Let pairs solve the task with the levers and say what their plan asks the partner to do.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Do all steps, then open the model and raise the clawback’s least use from 40 % to 90 %: what does the partner do now?",
        "In groups, design a plan for a partner of your own, and let another group play the partner.",
        "Compare what each plan asked for with what it got.",
        "Close with the points to keep and one plan that learners have lived under.",
      ],
    },
  ],
};
