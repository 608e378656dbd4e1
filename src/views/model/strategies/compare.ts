/** Strategies come and go; those that stay keep their letters and colours. */
import type { Scenario } from "#engine/index.ts";
import { moveItem, removeItem } from "#scenario/edit/items.ts";
import { addPair, type Pair } from "#scenario/edit/pairs.ts";
import type { Editing } from "#state/editing.svelte.ts";
import { pairName } from "#text/editor-strategies.ts";
import { removed } from "#text/editor-words.ts";
import { keepSlots } from "#text/strategy-slots.ts";

function act(edit: Editing, next: Scenario): void {
  edit.act(keepSlots(edit.scenario, next));
}

/** Compares one more pair of an offer and a plan, if there is room. */
export function compare(edit: Editing, pair: Pair): void {
  const { offers, plans } = edit.scenario;
  const nameOf = (items: readonly { id: string; name: string }[], id: string): string =>
    items.find((item) => item.id === id)?.name ?? id;
  const added = addPair(edit.scenario, pair, pairName(nameOf(offers, pair.offerId), nameOf(plans, pair.planId)));
  if (added !== null) act(edit, added.scenario);
}

/** Removes a strategy, with a word about the way back; false if it is the last and stays. */
export function compareNoMore(edit: Editing, { id, name }: { id: string; name: string }): boolean {
  const removal = removeItem(edit.scenario, `/strategies/${id}`);
  if (removal.ok) edit.announce(keepSlots(edit.scenario, removal.scenario), removed(name));
  return removal.ok;
}

/** Moves a strategy to another position among the strategies. */
export function reorder(edit: Editing, id: string, to: number): void {
  act(edit, moveItem(edit.scenario, `/strategies/${id}`, to));
}
