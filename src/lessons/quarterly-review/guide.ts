import type { Guide } from "#state/lessons/lesson.ts";

/** For teachers of “The quarterly review is dying”. */
export const guide: Guide = {
  aim: "Learners can say what a month of not knowing costs where customers pay for use, and why a signal beats a calendar.",
  questions: [
    "Under a yearly contract with a fixed price, when would the vendor have felt the same decline?",
    "Why does a customer that is noticed late so seldom come back?",
    "Three months between reviews: why is the average wait two months, and not three?",
    "For which products would a quarterly review still be good enough?",
    "What would you measure each week to be told in time?",
  ],
  misconceptions: [
    {
      says: "A better review meeting would solve it.",
      truth: "The team here is equally good at every rhythm. What it loses, it loses before it sits down.",
    },
    {
      says: "Unhappy customers complain.",
      truth: "Most use a little less each month. Where no one has to cancel, no one has to say anything.",
    },
    {
      says: "Reviewing every month is the same as a signal, so the signal is not needed.",
      truth:
        "In the model it is, because the team looks at all fifty customers each month. The signal needs no looking at the forty that are well.",
    },
  ],
  plans: [
    {
      minutes: 10,
      steps: [
        "Ask the second step aloud and count hands for each answer before showing it.",
        "Show what happens to revenue, and ask what the three teams did differently.",
        "Close with one sentence from the class on what should call the meeting.",
      ],
    },
    {
      minutes: 30,
      steps: [
        "Work through the lesson; each learner draws the line alone.",
        "In pairs, find a product whose use shrinks so slowly that the calendar is good enough, and set the lever to it.",
        "Compare: what does one month less between reviews bring, and what might it cost in people?",
        "Collect three signals that would show a decline in a business that the class knows.",
      ],
    },
    {
      minutes: 60,
      steps: [
        "Work through the lesson as in thirty minutes.",
        "Open the model in the editor and halve the customer-success team: coverage falls, and with it what can be won back.",
        "In groups, write a rule for a health score: what is measured, when it rings, who goes.",
        "Each group defends its rule against one case of a false alarm and one of a late one.",
      ],
    },
  ],
};
