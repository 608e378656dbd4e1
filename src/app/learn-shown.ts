import type { Lesson, LessonEntry } from "#state/lessons/lesson.ts";
import type { LearnPlace } from "#state/lessons/place.ts";

/** How the views of Learn are fetched. */
const VIEWS = {
  list: () => import("#views/learn/LessonList.svelte"),
  lesson: () => import("#views/learn/LessonView.svelte"),
  glossary: () => import("#views/glossary/GlossaryView.svelte"),
};

type View<K extends keyof typeof VIEWS> = Awaited<ReturnType<(typeof VIEWS)[K]>>["default"];

/** What stands on the page: a view with what it shows, so that the two never disagree. */
export type LearnShown =
  /** `lost`: the lesson that has no such step, or null where there is no such lesson; undefined: nothing was lost. */
  | { kind: "list"; View: View<"list">; lost?: { entry: LessonEntry; steps: number } | null }
  | { kind: "lesson"; View: View<"lesson">; entry: LessonEntry; lesson: Lesson; step: number }
  | { kind: "glossary"; View: View<"glossary">; term: string | null };

/** Fetches what a place shows. Rejects where it cannot be fetched. */
export async function shownAt(place: LearnPlace, lessons: readonly LessonEntry[]): Promise<LearnShown> {
  switch (place.kind) {
    case "list":
      return { kind: "list", View: (await VIEWS.list()).default, ...(place.lost && { lost: null }) };
    case "glossary":
      return { kind: "glossary", View: (await VIEWS.glossary()).default, term: place.term };
    case "lesson":
      return lessonAt(place.id, place.step, lessons);
    case "teach":
      return lessonAt(place.id, 1, lessons);
    default:
      return place satisfies never;
  }
}

async function lessonAt(id: string, step: number, lessons: readonly LessonEntry[]): Promise<LearnShown> {
  const entry = lessons.find((one) => one.id === id);
  if (entry === undefined) return { kind: "list", View: (await VIEWS.list()).default, lost: null };
  const [{ default: View }, lesson] = await Promise.all([VIEWS.lesson(), entry.load()]);
  const steps = lesson.steps.length;
  if (step > steps) return { kind: "list", View: (await VIEWS.list()).default, lost: { entry, steps } };
  return { kind: "lesson", View, entry, lesson, step };
}
