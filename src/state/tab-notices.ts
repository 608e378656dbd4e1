/** What a person is told of other tabs; fetched when there is something to tell. */
import type { Scenario } from "#engine/index.ts";
import { ALL_DELETED, conflictKept, deletedElsewhere, keptAgain, stays, TAB_ACTS } from "#text/tab-words.ts";
import type { Offer } from "./messages.svelte.ts";
import type { TabsServices } from "./tabs.ts";

/** Both sides of a contradiction are versions now. */
export function tellConflict({ messages, draft, showVersions }: TabsServices, { id, name }: Scenario): void {
  const stands = (): boolean => draft.scenario.id === id;
  messages.offer = { text: conflictKept(name), label: TAB_ACTS.versions, act: showVersions, stands };
}

/** The open scenario was deleted elsewhere; gives the offer to keep it. */
export function tellDeleted({ messages, library, draft }: TabsServices, scenario: Scenario): Offer {
  const act = (): void => library.save(draft.scenario, draft.opened);
  const text = deletedElsewhere(scenario.name);
  // An edit keeps it by itself.
  const offer: Offer = { text, label: TAB_ACTS.keep, act, urgent: true, stands: () => draft.scenario === scenario };
  messages.offer = offer;
  return offer;
}

/** An edit brought back what had been deleted elsewhere. */
export function tellKeptAgain({ messages }: TabsServices, { name }: Scenario): void {
  messages.tell(keptAgain(name));
}

/** Something stays which undo was to take away. */
export function tellStays({ messages }: TabsServices, name: string): void {
  messages.tell(stays(name));
}

/** Nothing is saved any more. */
export function tellAllDeleted({ messages, reload }: TabsServices): void {
  messages.offer = { text: ALL_DELETED, label: TAB_ACTS.reload, act: reload, urgent: true };
}
