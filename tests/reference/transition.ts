import type { Plan } from "#engine/scenario.ts";
import type { Setting, Terms } from "./setting.ts";

/** Who is under what, when (domain §8, transition). Ages count from signing. */
export interface Course {
  /** What it signed under. */
  first: Terms;
  /** Age of the renewal that moves it to the strategy's own terms, if it comes; infinite: there is none. */
  movesAt: number;
}

/** The course of a customer that signs in month `signedAt`. */
export function courseOf({ strategy, own, before }: Setting, signedAt: number): Course {
  const { switchMonth, existing } = strategy;
  if (!before || signedAt >= switchMonth) return { first: own, movesAt: Infinity };
  if (existing === "keep") return { first: before, movesAt: Infinity };
  let movesAt = before.offer.termMonths;
  while (signedAt + movesAt < switchMonth) movesAt += before.offer.termMonths;
  return { first: before, movesAt };
}

/** What a customer is under at age k, while its renewals come. */
export function termsAt({ own }: Setting, { first, movesAt }: Course, k: number): Terms {
  return k < movesAt ? first : own;
}

/** Age from which the terms counted at age k: 0, or the move. */
export function termsSince({ movesAt }: Course, k: number): number {
  return k < movesAt ? 0 : movesAt;
}

/** The plans that pay in a strategy, each once. */
export function plansOf({ own, before }: Setting): Plan[] {
  return before && before.plan !== own.plan ? [before.plan, own.plan] : [own.plan];
}
