import { contentOf, lineOf, recordVersionOf } from "./records.ts";
import { RECORD_VERSION } from "./schema.ts";
import type { FoundScenario } from "./store.ts";

/** What a record of a scenario or of a version holds, read as anything else that comes from outside. */
export async function foundIn(record: { name: string; scenario: unknown } | undefined): Promise<FoundScenario> {
  if (!record) return { kind: "missing" };
  // A first visit has nothing to read, and does without what reads.
  const { parseScenario } = await import("#scenario/parse.ts");
  const raw = contentOf(record);
  const version = recordVersionOf(record);
  const name = lineOf({ ...record, id: "" })?.name ?? "";
  if (version > RECORD_VERSION) {
    const params = { version, newest: RECORD_VERSION };
    return { kind: "unreadable", name, problems: [{ path: "", code: "newerVersion", params }], raw };
  }
  const parsed = parseScenario(raw);
  if (parsed.ok) return { kind: "scenario", scenario: parsed.scenario };
  return { kind: "unreadable", name, problems: parsed.problems, raw };
}
