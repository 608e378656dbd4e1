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
  {
    id: "uncapped",
    number: 3,
    title: "Capped commission, uncapped upside",
    question: "A fee today or a share of whatever a small customer becomes: what is each worth?",
    minutes: 6,
    load: async () => (await import("./uncapped/lesson.ts")).lesson,
    loadGuide: async () => (await import("./uncapped/guide.ts")).guide,
  },
  {
    id: "quarterly-review",
    number: 4,
    title: "The quarterly review is dying",
    question: "A customer quietly begins to use less. How long before anyone notices, and what does it cost?",
    minutes: 6,
    load: async () => (await import("./quarterly-review/lesson.ts")).lesson,
    loadGuide: async () => (await import("./quarterly-review/guide.ts")).guide,
  },
  {
    id: "pivot",
    number: 6,
    title: "The pivot: the valley of cash and the way out",
    question: "A firm stops selling projects and starts to look after what it built. What happens to its cash?",
    minutes: 7,
    load: async () => (await import("./pivot/lesson.ts")).lesson,
    loadGuide: async () => (await import("./pivot/guide.ts")).guide,
  },
  {
    id: "buy-or-use",
    number: 8,
    title: "Buying or using",
    question: "A workshop can buy machines or pay by the hour. What does an hour really cost?",
    minutes: 7,
    load: async () => (await import("./buy-or-use/lesson.ts")).lesson,
    loadGuide: async () => (await import("./buy-or-use/guide.ts")).guide,
  },
];
