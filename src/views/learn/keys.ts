import { turnOf } from "../present/keys.ts";

/** What a pointer in the hand sends: an answer to choose has no use for it. */
const PAGING: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/**
 * The step that a key leads to; null where it is none of the lesson's keys, leads nowhere, or belongs to what has the focus.
 * On a projector all keys of a presentation turn steps, else the arrows alone: the others move the page.
 */
export function stepKey(event: KeyboardEvent, n: number, all: number, presenting: boolean): number | null {
  if (!presenting && (event.shiftKey || !/^Arrow(Left|Right)$/.test(event.key))) return null;
  const to = pagedFrom(event, n) ?? turnOf(event, n, all);
  return to === null || to === n || to < 1 || to > all ? null : to;
}

function pagedFrom({ key, target }: KeyboardEvent, n: number): number | null {
  const by = PAGING[key];
  return by !== undefined && within(target, "input[type=radio]") ? n + by : null;
}

/** Whether a key puts everything back for the next class: R, where nobody types. */
export function isResetKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== "r" || ctrlKey || metaKey || altKey) return false;
  return !within(target, "input:not([type=range], [type=radio]), select, textarea");
}

function within(target: EventTarget | null, what: string): boolean {
  return ((target as Partial<Pick<Element, "closest">> | null)?.closest?.(what) ?? null) !== null;
}
