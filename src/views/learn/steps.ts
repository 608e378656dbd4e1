/** What a lesson's steps are to one another. */
import type { ChooseStep, DrawStep, Lesson, Plot, SeeStep, Step } from "#state/lessons/lesson.ts";

/** A step that waits for an answer. */
export type AskingStep = DrawStep | ChooseStep;

/** A step with its place, from 1. */
export interface PlacedStep {
  step: AskingStep;
  n: number;
}

/** The step that asked what a step shows the answer to; null: none did. */
export function askedBy({ steps }: Lesson, { of }: SeeStep): PlacedStep | null {
  const i = steps.findIndex(({ tab, kind }) => tab === of && (kind === "draw" || kind === "choose"));
  return i < 0 ? null : { step: steps[i] as AskingStep, n: i + 1 };
}

/** What a step shows; null: words alone. */
export function plotOf(step: Step): Plot | null {
  return "plot" in step ? (step.plot ?? null) : null;
}
