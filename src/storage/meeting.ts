/** What a write does where another tab has written since; fetched when it is needed. */
import type { Scenario } from "#engine/index.ts";
import { mergeScenarios } from "#scenario/merge.ts";
import { foundIn } from "./found.ts";
import { revisionOf } from "./revision.ts";
import type { Merge, Met, ScenarioRecord, Stored, Stores } from "./store.ts";

/** What stood under an id when this page last read or wrote it. */
export interface Known {
  /** Null: nothing stood there. */
  revision: string | null;
  /** Null: it was never read. */
  scenario: Scenario | null;
}

/** What is to be written, onto what, and what was met on the way. */
export interface Attempt {
  ours: Scenario;
  known: Known;
  met: Met;
  merge: Merge | null;
  /** When ours was made, milliseconds since 1970: where both changed the same, what was written later stands. */
  at: number;
}

/** Names the versions that a conflict leaves: this tab's and the other's. */
export type NameVersion = (side: "ours" | "theirs") => Promise<string>;

/**
 * The next attempt, onto what stands there in fact. Where both changed the same the later stands, and both are kept as
 * versions first.
 */
export async function meet(
  { scenarios, versions }: Pick<Stores, "scenarios" | "versions">,
  attempt: Attempt,
  standing: ScenarioRecord | null,
  nameVersion: NameVersion,
): Promise<Stored<Attempt>> {
  const { ours, known, at } = attempt;
  const found = await foundIn(standing ?? undefined);
  const onto = { revision: revisionOf(standing), scenario: known.scenario };
  if (standing === null || found.kind === "missing")
    return { ok: true, value: { ...attempt, known: onto, met: "deleted" } };
  if (found.kind === "unreadable") {
    // The store sets aside what it has found unreadable.
    await scenarios.get(ours.id);
    return { ok: true, value: { ...attempt, known: onto, met: "unreadable" } };
  }
  const merge = mergeScenarios;
  const theirs = found.scenario;
  const [later, earlier] = standing.updatedAt > at ? [theirs, ours] : [ours, theirs];
  const { scenario, conflicts } = known.scenario
    ? merge(known.scenario, later, earlier)
    : { scenario: later, conflicts: [""] };
  if (conflicts.length > 0) {
    const sides = [
      ["theirs", theirs, standing.updatedAt],
      ["ours", ours, Math.min(at, Date.now())],
    ] as const;
    for (const [side, kept, savedAt] of sides) {
      const line = { scenarioId: ours.id, kind: "conflict", name: await nameVersion(side), savedAt } as const;
      const stored = await versions.keep(line, kept);
      if (!stored.ok) return stored;
    }
  }
  const met = conflicts.length > 0 || attempt.met === "conflict" ? "conflict" : "merged";
  return { ok: true, value: { ours: scenario, known: { ...onto, scenario: theirs }, met, merge, at } };
}

/** How a merge is done, for what comes without a write. */
export function merging(): Stored<Merge> {
  return { ok: true, value: mergeScenarios };
}
