import { flushSync } from "svelte";
import { expect, inject, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "#ui/tokens.css";
import "#ui/base.css";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import { actsOf, type Act } from "#tests/walk/acts.ts";
import EditorHost from "#tests/walk/EditorHost.svelte";
import { coverOf, type Gesture } from "#tests/walk/gestures.ts";
import { walked } from "#tests/walk/scenario.ts";

declare module "vitest" {
  interface ProvidedContext {
    long: boolean;
  }
}

/** The name of the scenario is changed in the bar at the top of the page. */
const ELSEWHERE = "/name";

/** Of the acts of one kind each so many-th is done, beginning with the first; in full all are. */
const EVERY = inject("long") ? 1 : 3;

/** Acts that fail before the walk gives up. */
const MOST_WRONG = 5;

test(
  `every field has an editor that changes it, and undo brings back the same bytes: 1 of ${EVERY} of each kind`,
  { timeout: 180_000 },
  async () => {
    await page.viewport(700, 900);
    const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
    const draft = new Draft(walked, () => performance.now());
    const editing = new Editing(draft);
    await render(EditorHost, { editing });
    const start = JSON.stringify(walked);
    const wrong: string[] = [];
    for (const act of chosen(actsOf(walked).filter(({ path }) => path !== ELSEWHERE))) {
      const say = (what: string): void => void wrong.push(`${act.deed} (${act.path}): ${what}`);
      const trouble = await perform(act, editing);
      const now = JSON.stringify(draft.scenario);
      if (trouble !== null) say(trouble);
      else if (now !== JSON.stringify(act.after)) say(apart(now, act.after));
      draft.undo();
      flushSync();
      if (JSON.stringify(draft.scenario) !== start) say("not undone");
      for (const [warning] of warnings.mock.calls.splice(0)) say(String(warning));
      if (wrong.length > MOST_WRONG) break;
      draft.open(walked);
    }
    expect(wrong).toEqual([]);
  },
);

/** Some acts of each kind: what is done, by which gestures, in which part of the model. */
function chosen(acts: Act[]): Act[] {
  const met = new Map<string, number>();
  return acts.filter(({ deed, entry, gestures }) => {
    const kind = [deed.split(/[ =]/, 1), entry.split("/", 2), ...gestures.map((gesture) => gesture.do)].join(" ");
    const before = met.get(kind) ?? 0;
    met.set(kind, before + 1);
    return before % EVERY === 0;
  });
}

/** Does all of an act; gives what could not be done, or null. */
async function perform(act: Act, editing: Editing): Promise<string | null> {
  flushSync(() => (editing.open = act.entry === "" ? null : act.entry));
  for (const gesture of act.gestures) {
    const trouble = await make(gesture);
    if (trouble !== null) return trouble;
    flushSync();
  }
  return null;
}

async function make(gesture: Gesture): Promise<string | null> {
  const { within, on, nth } = gesture;
  if (within !== null) {
    await there(() => document.querySelector(`[data-path="${within}"]`) ?? coverOf(within));
    for (let cover = coverOf(within); cover !== null; cover = coverOf(within)) {
      cover.click();
      flushSync();
    }
  }
  const element = await there(() => document.querySelectorAll<HTMLElement>(on)[nth]);
  if (!element) return `nothing at ${on}`;
  act(element, gesture);
  return null;
}

/** What is found once it is there; parts of the editor are loaded when they are first seen. */
async function there<T>(find: () => T): Promise<T> {
  const end = performance.now() + 8000;
  while (!find() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  return find();
}

function act(element: HTMLElement, gesture: Gesture): void {
  if (gesture.do === "click") return element.click();
  if (gesture.do === "choose" && element instanceof HTMLSelectElement) {
    element.value = gesture.value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (gesture.do === "choose") element.click();
  else {
    const box = element as HTMLInputElement;
    box.focus();
    box.value = gesture.text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    flushSync();
    box.dispatchEvent(new Event("change", { bubbles: true }));
    box.blur();
  }
}

/** The first letters in which a text differs from a wanted scenario. */
function apart(text: string, wanted: unknown): string {
  const other = JSON.stringify(wanted);
  let at = 0;
  while (text[at] === other[at] && at < text.length) at++;
  return `…${text.slice(at - 30, at + 60)}… and not …${other.slice(at - 30, at + 60)}…`;
}
