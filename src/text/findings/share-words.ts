/** Shares as people say them. */
import { share as percent } from "../format.ts";

const SAID: readonly [number, string][] = [
  [1 / 10, "a tenth"],
  [1 / 5, "a fifth"],
  [1 / 4, "a quarter"],
  [1 / 3, "a third"],
  [1 / 2, "half"],
  [2 / 3, "two thirds"],
  [3 / 4, "three quarters"],
];

/** How far a share may lie from the words for it. */
const NEAR = 0.0125;

/** "a third", or "38 %" where no simple word is near. */
function shareWords(share: number): string {
  return SAID.find(([said]) => Math.abs(share - said) <= NEAR)?.[1] ?? percent(share);
}

/** The same at the start of a sentence. */
export function startingShare(share: number): string {
  const words = shareWords(share);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
