import { turnOf } from "../present/keys.ts";

/**
 * The step that a key leads to; null where it is none of the lesson's keys, leads nowhere, or belongs to what has the focus.
 * On a projector all keys of a presentation turn steps, else the arrows alone: the others move the page.
 */
export function stepKey(event: KeyboardEvent, n: number, all: number, presenting: boolean): number | null {
  if (!presenting && (event.shiftKey || !/^Arrow(Left|Right)$/.test(event.key))) return null;
  const to = turnOf(event, n, all);
  return to === null || to === n || to < 1 || to > all ? null : to;
}

/** Whether a key puts everything back for the next class: R, where nobody types. */
export function isResetKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const typing = (target as Partial<Element> | null)?.closest?.(
    "input:not([type=range]):not([type=radio]), select, textarea",
  );
  return key.toLowerCase() === "r" && !ctrlKey && !metaKey && !altKey && !typing;
}
