import type { FoundScenario } from "./store.ts";

/** What a record holds, read as anything else that comes from outside. */
export async function foundIn(record: { name: string; scenario: unknown } | undefined): Promise<FoundScenario> {
  if (!record) return { kind: "missing" };
  // A first visit has nothing to read, and does without what reads.
  const { parseScenario } = await import("#scenario/parse.ts");
  const parsed = parseScenario(record.scenario);
  if (parsed.ok) return { kind: "scenario", scenario: parsed.scenario };
  return { kind: "unreadable", name: record.name, problems: parsed.problems, raw: record.scenario };
}
