/** What the database holds, read as anything else that comes from outside: another program may have written there. */
import { newRevision } from "./revision.ts";
import { RECORD_VERSION } from "./schema.ts";
import type { Scenario } from "#engine/index.ts";
import type { ScenarioEntry, ScenarioRecord, VersionEntry, VersionKind, VersionRecord } from "./store.ts";

/** More of a name is not read. */
const LONGEST_NAME = 200;

const KINDS: readonly unknown[] = ["automatic", "named", "conflict", "deleted"] satisfies VersionKind[];

/** A scenario as it is kept. */
export function recordOf(scenario: Scenario): ScenarioRecord & { revision: string } {
  const { id, name } = scenario;
  return { recordVersion: RECORD_VERSION, id, name, updatedAt: Date.now(), revision: newRevision(), scenario };
}

/** A version as it is kept. */
export function versionOf(version: Omit<VersionEntry, "key">, scenario: unknown): VersionRecord {
  const key = `${version.scenarioId}/${newRevision(version.savedAt)}`;
  return { ...version, recordVersion: RECORD_VERSION, key, scenario };
}

/** A version's line. */
export function entryOf({ key, scenarioId, kind, name, savedAt }: VersionRecord): VersionEntry {
  return { key, scenarioId, kind, name, savedAt };
}

/** The library's lines, the newest first. What is under no text cannot be opened, and is no line. */
export function entriesOf(records: readonly unknown[]): ScenarioEntry[] {
  const entries = records.map(lineOf).filter((entry) => entry !== null);
  return entries.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** A record's line; null where it is under no text. */
export function lineOf(record: unknown): ScenarioEntry | null {
  const { id, name, updatedAt } = fieldsOf(record);
  if (typeof id !== "string") return null;
  return { id, name: typeof name === "string" ? name.slice(0, LONGEST_NAME) : id, updatedAt: timeOf(updatedAt) };
}

/** What a record holds of a scenario; where it holds none, the record itself. */
export function contentOf(record: unknown): unknown {
  const fields = fieldsOf(record);
  return "scenario" in fields ? fields["scenario"] : record;
}

/** The version of a record's shape; 0 where it says none. */
export function recordVersionOf(record: unknown): number {
  return timeOf(fieldsOf(record)["recordVersion"]);
}

/** A line of a history; null where it is none. */
export function asEntry(line: Record<keyof VersionEntry, unknown>): VersionEntry | null {
  const { key, scenarioId, kind, name, savedAt } = line;
  if (typeof key !== "string" || typeof scenarioId !== "string" || typeof savedAt !== "number") return null;
  if (typeof name !== "string" || !KINDS.includes(kind)) return null;
  return { key, scenarioId, kind: kind as VersionKind, name: name.slice(0, LONGEST_NAME), savedAt };
}

function timeOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function fieldsOf(record: unknown): Record<string, unknown> {
  return typeof record === "object" && record !== null ? (record as Record<string, unknown>) : {};
}
