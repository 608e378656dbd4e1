import type { Guide, Lesson, LessonEntry } from "#state/lessons/lesson.ts";
import type { LearnPlace } from "#state/lessons/place.ts";

/** How the views of Learn are fetched. */
const VIEWS = {
  list: () => import("#views/learn/LessonList.svelte"),
  lesson: () => import("#views/learn/LessonView.svelte"),
  teach: () => import("#views/learn/TeachView.svelte"),
  glossary: () => import("#views/glossary/GlossaryView.svelte"),
};

type View<K extends keyof typeof VIEWS> = Awaited<ReturnType<(typeof VIEWS)[K]>>["default"];

/** What stands on the page: a view with what it shows, so that the two never disagree. */
export type LearnShown =
  /** `lost`: the lesson that has no such step, or null where there is no such lesson; undefined: nothing was lost. */
  | { kind: "list"; View: View<"list">; lost?: { entry: LessonEntry; steps: number } | null }
  | { kind: "lesson"; View: View<"lesson">; entry: LessonEntry; lesson: Lesson; step: number }
  | { kind: "teach"; View: View<"teach">; entry: LessonEntry; lesson: Lesson; guide: Guide }
  | { kind: "glossary"; View: View<"glossary">; term: string | null };

/** Fetches what a place shows. Rejects where it cannot be fetched. */
export async function shownAt(place: LearnPlace, lessons: readonly LessonEntry[]): Promise<LearnShown> {
  switch (place.kind) {
    case "list":
      return place.lost ? listAt(null) : listAt();
    case "glossary":
      return { kind: "glossary", View: (await VIEWS.glossary()).default, term: place.term };
    case "lesson":
      return lessonAt(place.id, place.step, lessons);
    case "teach":
      return guideAt(place.id, lessons);
    default:
      return place satisfies never;
  }
}

type Lost = Extract<LearnShown, { kind: "list" }>["lost"];

async function listAt(lost?: Lost): Promise<LearnShown> {
  return { kind: "list", View: (await VIEWS.list()).default, ...(lost !== undefined && { lost }) };
}

async function lessonAt(id: string, step: number, lessons: readonly LessonEntry[]): Promise<LearnShown> {
  const entry = lessons.find((one) => one.id === id);
  if (entry === undefined) return listAt(null);
  const [{ default: View }, lesson] = await Promise.all([VIEWS.lesson(), entry.load()]);
  const steps = lesson.steps.length;
  if (step > steps) return listAt({ entry, steps });
  return { kind: "lesson", View, entry, lesson, step };
}

async function guideAt(id: string, lessons: readonly LessonEntry[]): Promise<LearnShown> {
  const entry = lessons.find((one) => one.id === id);
  if (entry === undefined) return listAt(null);
  const [{ default: View }, lesson, guide] = await Promise.all([VIEWS.teach(), entry.load(), entry.loadGuide()]);
  return { kind: "teach", View, entry, lesson, guide };
}
