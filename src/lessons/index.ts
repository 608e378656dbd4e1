/** The lessons, in the order in which they are taught. */
import type { LessonEntry } from "#state/lessons/lesson.ts";

/** All lessons; each is fetched when it is opened. */
export const LESSONS: readonly LessonEntry[] = [];
