/** What a person does on the page, by what the page is made of: the paths of fields, never how they look. */
import { ADD_TO, EDITOR, fieldMenu as fieldMenuWords } from "#text/editor-words.ts";
import type { ListName } from "#scenario/fields.ts";

/** One thing done to the element that is the `nth` of a CSS selector; `within` is the path that must be in sight. */
export type Gesture = { on: string; nth: number; within: string | null } & (
  { do: "type"; text: string } | { do: "choose"; value: string } | { do: "click" }
);

const at = (path: string): string => `[data-path="${path}"]`;

/** Types into the box of a path. */
export function type(path: string, text: string): Gesture[] {
  const boxes = `${at(path)} :is(input:not([type=range], [type=checkbox], [type=radio]), textarea)`;
  return [{ do: "type", on: `${boxes}, input${at(path)}`, nth: 0, within: path, text }];
}

/** Chooses an option of a path, from a list or among those that stand side by side. */
export function choose(path: string, value: string): Gesture[] {
  return [
    { do: "choose", on: `${at(path)} :is(select, input[type=radio][value="${value}"])`, nth: 0, within: path, value },
  ];
}

/** Ticks one of the boxes of a path. */
export function tick(path: string, nth: number, kind: "checkbox" | "radio"): Gesture[] {
  return [{ do: "click", on: `${at(path)} input[type=${kind}]`, nth, within: path }];
}

/** Presses a button of a path, by the beginning of what it is called. */
export function button(path: string, name: string, nth: number): Gesture[] {
  return [{ do: "click", on: `${at(path)} button[aria-label^="${name}"]`, nth, within: path }];
}

/** Adds to a list inside an entry; `kind` is what is chosen from its palette, if it has one. */
export function addTo(path: string, kind?: string): Gesture[] {
  const add: Gesture = { do: "click", on: `[data-add="${path}"]`, nth: 0, within: path };
  if (kind === undefined) return [add];
  return [add, { do: "click", on: `${at(path)} [data-kind="${kind}"]`, nth: 0, within: null }];
}

/** Adds to a list of the outline. */
export function addToOutline(path: string): Gesture[] {
  return [{ do: "click", on: `button[aria-label="${ADD_TO[path.slice(1) as ListName]}"]`, nth: 0, within: null }];
}

/** Moves an item of a list inside an entry down, or removes it. */
export function itemTool(path: string, what: "move" | "remove"): Gesture[] {
  const words = what === "move" ? EDITOR.moveDown : EDITOR.remove;
  const on = `:is([data-tools="${path}"], ${at(path)}) button[aria-label^="${words}"]`;
  return [{ do: "click", on, nth: 0, within: path.slice(0, path.lastIndexOf("/")) }];
}

/** Moves an entry of the outline down, or removes it, by its menu. */
export function outlineMenu(path: string, what: "move" | "remove"): Gesture[] {
  const row = `li:has(> [data-entry="${path}"])`;
  return [
    { do: "click", on: `${row} button[popovertarget]`, nth: 0, within: null },
    { do: "click", on: `${row} [popover] button`, nth: what === "move" ? 1 : 3, within: null },
  ];
}

/** Chooses from the small menu of a number: the first row makes it uncertain, the last one begins a note. */
export function fieldMenu(path: string, row: "first" | "last"): Gesture[] {
  const menu = `${at(path)} [popover][aria-label^="${fieldMenuWords("")}"]`;
  return [
    { do: "click", on: `${at(path)} button[aria-label^="${fieldMenuWords("")}"]`, nth: 0, within: path },
    { do: "click", on: `${menu} button`, nth: row === "first" ? 0 : 1, within: null },
  ];
}

/** Types a note on a path. */
export function note(path: string, text: string): Gesture[] {
  return [{ do: "type", on: `[data-note="${path}"] textarea`, nth: 0, within: null, text }];
}

/**
 * What must be pressed so that a path comes into sight: a card or a part that is folded; null where nothing hides it.
 * Runs inside the page, so it stands alone.
 */
export function coverOf(path: string): HTMLElement | null {
  const find = (of: string): Element | null => document.querySelector(`[data-path="${of}"]`);
  const target = find(path);
  if (target !== null) return target.closest("details:not([open])")?.querySelector("summary") ?? null;
  for (let up = path; up !== ""; up = up.slice(0, up.lastIndexOf("/"))) {
    const folded = find(up)?.querySelector<HTMLElement>("button[aria-expanded=false]");
    if (folded) return folded;
  }
  return null;
}
