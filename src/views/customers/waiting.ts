/** What stands where customers of a future are not known. */
import { ACCOUNTS_WORDS } from "#text/findings/accounts.ts";
import { CHOICE_WORDS } from "#text/findings/offer-choice.ts";
import { traceFailed } from "#text/ui-words-ledger.ts";

type Failure = Parameters<typeof traceFailed>[0] | null;

/** In a drawing, in two lines. */
export function dotsWaiting(estimate: boolean, failure: Failure): readonly [string, string] {
  if (failure !== null) return [traceFailed(failure).title, ""];
  return estimate ? ACCOUNTS_WORDS.later : ACCOUNTS_WORDS.waiting;
}

/** In a cell of a table. */
export function choiceWaiting(estimate: boolean, failure: Failure): string {
  if (failure !== null) return CHOICE_WORDS.unknown;
  return estimate ? CHOICE_WORDS.later : CHOICE_WORDS.waiting;
}
