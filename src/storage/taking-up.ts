/** Taking up what former visits left behind; fetched where there is any. */
import type { Scenario } from "#engine/index.ts";
import { isList, isObject, ownField } from "#scenario/inspect.ts";
import { parseScenario } from "#scenario/parse.ts";
import type { Known } from "./meeting.ts";
import type { Notepad } from "./parting.ts";
import { revisionOf } from "./revision.ts";
import type { Met, ScenarioRecord, Stores } from "./store.ts";
import type { ScenarioWriter } from "./writing.ts";

/** A scenario as it was left, and when. */
interface Note {
  at: number;
  scenario: Scenario;
  /** What it was made from; null: nobody knows. */
  onto: Known | null;
}

/** Stores what is noted under keys, the oldest first. A note goes once it is stored, or where nothing can ever be read in it. */
export async function takeUpAll(
  keys: readonly string[],
  notepad: NonNullable<Notepad>,
  stores: Stores,
  writer: ScenarioWriter,
): Promise<Met[]> {
  const found = keys.map((key) => ({ key, ...notesIn(notepad.getItem(key)) }));
  found.sort((a, b) => (a.notes[0]?.at ?? 0) - (b.notes[0]?.at ?? 0));
  const met: Met[] = [];
  for (const { key, notes, newer } of found) {
    let taken = !newer;
    for (const note of notes) {
      const outcome = await takeUpOne(note, stores, writer);
      if (outcome === null) taken = false;
      else met.push(outcome);
    }
    if (taken) notepad.removeItem(key);
  }
  return met;
}

/** What was met, or null where the store refused. */
async function takeUpOne(note: Note, stores: Stores, writer: ScenarioWriter): Promise<Met | null> {
  const { scenarios } = stores;
  const { id } = note.scenario;
  // The store sets aside what it has found unreadable.
  await scenarios.get(id);
  const standing = await scenarios.record(id);
  if (!standing.ok) return null;
  if (standing.value === null && (await wasDeletedSince(note, stores))) return keptAsDeleted(note, stores);
  const known = note.onto ?? knownByTime(note, standing.value);
  if (known === null) return "known";
  writer.know(id, known);
  const written = await writer.write(note.scenario, undefined, note.at);
  if (!written.ok) return null;
  await scenarios.setLastOpened(id);
  return written.value.met;
}

async function wasDeletedSince({ scenario, at }: Note, { versions }: Stores): Promise<boolean> {
  const history = await versions.list(scenario.id);
  return history.ok && history.value.some(({ kind, savedAt }) => kind === "deleted" && savedAt > at);
}

/** What was deleted after it was left stays deleted, and can be brought back as it was left too. */
async function keptAsDeleted({ scenario, at }: Note, { versions }: Stores): Promise<Met | null> {
  const line = { scenarioId: scenario.id, kind: "deleted", name: scenario.name, savedAt: at } as const;
  return (await versions.keep(line, scenario)).ok ? "known" : null;
}

/** Where nobody knows what an edit was made from, the later one stands; what it replaces stays as a version. */
function knownByTime(note: Note, standing: ScenarioRecord | null): Known | null {
  if (standing !== null && standing.updatedAt > note.at) return null;
  return { revision: revisionOf(standing), scenario: null };
}

/** What is left under a key, read as anything else that comes from outside; `newer`: some of it is for a newer version. */
function notesIn(text: string | null): { notes: Note[]; newer: boolean } {
  const read = { notes: [] as Note[], newer: false };
  const note = jsonOf(text);
  const at = isObject(note) ? ownField(note, "at") : null;
  if (!isObject(note) || typeof at !== "number") return read;
  const left = ownField(note, "left");
  // The first release left one scenario, and not what it was made from.
  for (const each of isList(left) ? left : [note]) {
    if (!isObject(each)) continue;
    const parsed = parseScenario(ownField(each, "scenario"));
    if (parsed.ok) read.notes.push({ at, scenario: parsed.scenario, onto: knownIn(ownField(each, "onto")) });
    else if (parsed.problems[0]?.code === "newerVersion") read.newer = true;
  }
  return read;
}

function knownIn(onto: unknown): Known | null {
  if (!isObject(onto)) return null;
  const revision = ownField(onto, "revision");
  const parsed = parseScenario(ownField(onto, "scenario"));
  if ((typeof revision !== "string" && revision !== null) || !parsed.ok) return null;
  return { revision, scenario: parsed.scenario };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}
