/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";
import type { Guess } from "#state/lessons/lesson.ts";

/** A strategy of this lesson. */
export type Way = "signed" | "larger" | "helped";

/** Money used up to month `t`, in the middle future. */
export function used(f: Facts, way: Way, t?: number): number {
  return f.upTo(way, "consumption", t).p50;
}

/** Money promised up to month `t`. */
export function promised(f: Facts, t?: number): number {
  return f.upTo("signed", "committed", t).p50;
}

/** All that was signed for. */
export function booked(f: Facts, way: Way): string {
  return f.say.money(f.total(way, "bookings").p50);
}

/** Of the first year's promise. */
export function firstYearShare(f: Facts): number {
  return used(f, "signed", 11) / promised(f, 11);
}

/** All that signed. */
export function customers(f: Facts): number {
  return f.total("signed", "customersNew").p50;
}

/** Use that help brings beyond what comes anyway. */
export function broughtByHelp(f: Facts): number {
  return f.pairedUpTo("helped", "signed", "consumption").mean;
}

/** "Help brings $3.2m more use" */
export function helpSays(f: Facts): string {
  const more = broughtByHelp(f);
  return more > 0 ? `Help brings ${f.say.money(more)} more use` : "Help brings no more use";
}

/** The share of the first year's promise that a drawn line comes to; null where none was drawn. */
export function drawnShare(f: Facts, guess: Guess | null): number | null {
  if (guess?.kind !== "curve") return null;
  return guess.values.slice(0, 12).reduce((sum, value) => sum + value, 0) / promised(f, 11);
}
