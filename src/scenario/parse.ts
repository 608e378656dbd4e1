/** The parser's public face: from anything at all to a scenario or a list of problems. */
import type { Scenario } from "#engine/index.ts";
import { migrate } from "./migrate.ts";
import type { Problem } from "./problem.ts";
import { readScenario } from "./read/read.ts";

export type { ListName, TextFormat, Unit } from "./fields/kinds.ts";
export type { Problem, ProblemCode, ProblemDetail, ValueKind } from "./problem.ts";

/** A scenario, or everything that is wrong with it. */
export type Parsed = { ok: true; scenario: Scenario } | { ok: false; problems: Problem[] };

/**
 * Reads a scenario of any version. Gives a fresh copy that shares nothing with the input, defaults filled in and keys
 * in the schema's order, or every problem (the first 1,000). Never throws.
 */
export function parseScenario(input: unknown): Parsed {
  const migrated = migrate(input);
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] };
  const { draft, problems } = readScenario(migrated.value);
  return problems.length === 0 ? { ok: true, scenario: draft as Scenario } : { ok: false, problems };
}
