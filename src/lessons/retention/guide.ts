import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “Retention is growth”. */
export const guide: Guide = {
  aim: "Learners can explain net revenue retention, and why a firm that keeps its customers grows without finding new ones.",
  questions: [
    "How can revenue grow when customers leave and none come?",
    "Why is net revenue retention so high in the second year, and what does that hide?",
    "What can gross retention never be, and why?",
    "Who in the firm is paid for new customers, and who for those that are there?",
    "What would the two curves look like for a gym, a newspaper, a power company?",
  ],
  misconceptions: [
    {
      says: "Growth comes from sales.",
      truth: "In this model the sellers stop after two years and revenue goes on growing, by use of those that stayed.",
    },
    {
      says: "Net retention over 100 % means that no one leaves.",
      truth: "It adds up losses and growth. Gross retention shows the losses alone.",
    },
    {
      says: "Finding more customers brings the overtaking nearer.",
      truth:
        "It raises both sides: more newcomers now, and more that can grow a year later. What moves the month is growth.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Ask the second step as a question: rising, level, or falling? Count hands.",
        "Show what happens, and let a learner say in own words why.",
        "Give it its name: net revenue retention.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Let each learner draw, then show what happens.",
        "Work out net and gross retention for five customers on the board, one of which has left.",
        "Vote on the month of overtaking before you show it.",
        "In pairs, reach the task, and then find the setting at which growth never overtakes.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "In the editor, add people who look after customers, with an effect on growth, and compare what they cost with what they bring.",
        "In groups, split a team of ten between finding and keeping for each of four years, and defend the split.",
        "Close with the figures that each group would put on the first page of its monthly report.",
      ],
    },
  ],
};
