/** Reads a scenario: its shape by valibot, then what holds between its parts by our own rules. */
import type { Scenario } from "#engine/index.ts";
import * as v from "valibot";
import { scenarioField } from "../fields.ts";
import type { Problem, ProblemDetail } from "../problem.ts";
import type { Draft } from "../rules/draft.ts";
import { checkScenario } from "../rules/index.ts";
import { checkParts } from "../rules/parts.ts";
import { idsIn, Problems } from "./context.ts";
import { withoutWrong } from "./draft.ts";
import { problemOf } from "./issues.ts";
import { schemaOf } from "./schema.ts";
import { seal } from "./sealed.ts";

let schema: v.GenericSchema | null = null;

/** A fresh copy of what is right in an input, in the newest shape and with defaults, and all that is wrong. */
export function readScenario(input: unknown): { draft: Draft<Scenario> | undefined; problems: Problem[] } {
  schema ??= schemaOf(scenarioField);
  const { output, issues = [] } = v.safeParse(schema, seal(input));
  const ids = idsIn(input);
  const problems = new Problems();
  for (const issue of issues) problems.add(() => problemOf(issue, ids));
  const draft = withoutWrong(output, issues) as Draft<Scenario> | undefined;
  const report = (path: string, detail: ProblemDetail) => problems.add(() => ({ path, ...detail }));
  checkParts(scenarioField, draft, "", { ids, report });
  if (draft !== undefined) checkScenario(draft, report);
  return { draft, problems: problems.list() };
}
