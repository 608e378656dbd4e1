/** Words round the lessons: their list, and what stands beside the words of a lesson itself. */
import { count } from "./format.ts";
import { futures } from "./run-words.ts";

/** Words of the list of lessons. */
export const LIST_WORDS = {
  title: "Learn how paying for use works",
  lead: "Twelve short lessons. Each asks you first, then computes what happens, then lets you move what it depends on. No figure is only told: every one comes from a model that you can open and change.",
  done: "done",
  teachers: "For teachers",
  glossary: "Glossary",
  glossaryNote: "What every word means, in one sentence",
  lostLesson: "There is no lesson at this address. These are all of them.",
} as const;

/** How long a lesson takes: "5 min". */
export function minutesOf(minutes: number): string {
  return `${count(minutes)}\u00a0min`;
}

/** The link into a lesson that was begun: "Go on at step 3". */
export function goOnAt(step: number): string {
  return `Go on at step\u00a0${step}`;
}

/** The button that leads to where one stopped: "Go on with lesson 2". */
export function goOnWithLesson(number: number): string {
  return `Go on with lesson\u00a0${number}`;
}

/** What the link to the page for teachers is called where it is heard alone. */
export function teachersOf(title: string): string {
  return `For teachers: ${title}`;
}

/** Said where an address names a step that a lesson does not have. */
export function lostStep(title: string, all: number): string {
  return `“${title}” has ${all} steps. Choose it to begin at the first.`;
}

/** "Lesson 4: The quarterly review is dying". */
export function lessonTitle(number: number, title: string): string {
  return `Lesson\u00a0${number}: ${title}`;
}

/** What the window is called: "The contract is only the beginning · Drawdown". */
export function lessonPageTitle(title: string): string {
  return `${title} · Drawdown`;
}

/** Where one is: "Step 2 of 7". */
export function stepOf(n: number, all: number): string {
  return `Step\u00a0${n} of\u00a0${all}`;
}

/** Over the heading of a step, by its kind; `later`: what is told when something has been told already. */
export const KIND_WORDS = {
  tell: "To begin with",
  later: "Next",
  draw: "Question",
  choose: "Question",
  see: "What happens",
  move: "Try it",
  keep: "To take with you",
} as const;

/** Words of a lesson that never change. */
export const LESSON_WORDS = {
  steps: "Steps",
  full: "Full screen",
  close: "Close the lesson",
  show: "Show what happens",
  again: "Start again",
  guessAgain: "Guess again",
  skip: "Skip",
  goOn: "Go on",
  reset: "Reset",
  notDrawn: "It is shown once your line reaches the last month.",
  notChosen: "It is shown once you have chosen.",
  drawn: "Your line is complete.",
  yours: "your answer",
  true: "what is true",
  yoursAndTrue: "your answer, and true",
  answers: "The answers",
  task: "Task",
  taskDone: "Done",
  taskOpen: "Not yet",
  levers: "Sliders",
  leversMoved: "The sliders are moved.",
  openModel: "Open this model in the workspace",
  next: "Next lesson",
  all: "All lessons",
  startOver: "Start this lesson over",
  wasReset: "Everything is as at the start.",
  noPicture: "The customers of this future could not be opened",
  waiting: "The picture is being computed.",
  broken: "This step could not be shown",
  brokenNote: "Put the sliders back, or go on to another step.",
  retry: "Try again",
  previousStep: "Previous step",
  nextStep: "Next step",
  leave: "Leave",
  leaveKey: "Esc",
  resetKey: "R",
} as const;

/** How many futures a picture is made from, while others come and when all are there; `bands`: it shows their ranges. */
export function computedFrom(runs: number, all: number, bands: boolean): string {
  if (runs < all) return `First estimate, from ${count(runs)} of ${futures(all)}`;
  const where = bands ? "; 8\u00a0of\u00a010 lie in the wide band, 5\u00a0of\u00a010 in the narrow one" : "";
  return `Computed here, in ${futures(runs)}${where}`;
}
