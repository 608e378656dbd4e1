/** The last edit of a page that was left before the database could take it: `localStorage` writes at once. */
import type { Scenario } from "#engine/index.ts";
import type { ScenarioStore } from "./store.ts";

const KEY = "drawdown-parting";

/** Where it is written: `localStorage`, or null where a browser gives none. */
export type Notepad = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/** Leaves a scenario behind for the next visit, or takes back what was left (null). `now`: milliseconds since 1970. */
export function leaveBehind(notepad: Notepad, scenario: Scenario | null, now = Date.now()): void {
  try {
    if (scenario === null) notepad?.removeItem(KEY);
    else notepad?.setItem(KEY, JSON.stringify({ at: now, scenario }));
  } catch {
    // A full or forbidden notepad: the flush that was begun may still arrive.
  }
}

/** Stores what a former visit left behind, unless a later edit of that scenario is stored, and opens with it. */
export async function takeUp(notepad: Notepad, scenarios: ScenarioStore): Promise<void> {
  const left = await readLeft(notepad);
  if (left === null) return;
  const list = await scenarios.list();
  const kept = list.ok ? list.value.find(({ id }) => id === left.scenario.id) : undefined;
  if (kept === undefined || kept.updatedAt <= left.at) {
    // The store sets aside what it has found unreadable.
    await scenarios.get(left.scenario.id);
    const stored = await scenarios.put(left.scenario);
    if (!stored.ok) return;
    await scenarios.setLastOpened(left.scenario.id);
  }
  notepad?.removeItem(KEY);
}

/** What was left behind, read as anything else that comes from outside; null if there is none that can be read. */
async function readLeft(notepad: Notepad): Promise<{ at: number; scenario: Scenario } | null> {
  const text = notepad?.getItem(KEY) ?? null;
  if (text === null) return null;
  let left: unknown;
  try {
    left = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof left !== "object" || left === null || !("at" in left) || !("scenario" in left)) return null;
  const { parseScenario } = await import("#scenario/parse.ts");
  const parsed = parseScenario(left.scenario);
  return typeof left.at === "number" && parsed.ok ? { at: left.at, scenario: parsed.scenario } : null;
}
