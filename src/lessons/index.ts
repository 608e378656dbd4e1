/** The lessons, in the order in which they are taught. */
import type { LessonEntry } from "#state/lessons/lesson.ts";

/** All lessons; each is fetched when it is opened. */
export const LESSONS: readonly LessonEntry[] = [
  {
    id: "contract",
    number: 1,
    title: "The contract is only the beginning",
    question: "Twelve customers promise a million a year each. How much of it do they use?",
    minutes: 5,
    load: async () => (await import("./contract/lesson.ts")).lesson,
    loadGuide: async () => (await import("./contract/guide.ts")).guide,
  },
  {
    id: "builder",
    number: 2,
    title: "The deal maker and the builder",
    question: "Two partners, one who signs and one who stays. Who does better when customers pay for use?",
    minutes: 7,
    load: async () => (await import("./builder/lesson.ts")).lesson,
    loadGuide: async () => (await import("./builder/guide.ts")).guide,
  },
];
