/** Scenarios as files: exported, imported, exported again, the bytes are the same. */
import type { Scenario } from "#engine/index.ts";
import { jsonErrorAt } from "./json-error.ts";
import { parseScenario, type Parsed, type Problem } from "./parse.ts";

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 5_000_000;

/** The name that a scenario's file gets. */
export function scenarioFileName({ id }: Scenario): string {
  return `drawdown-${id}.json`;
}

/** A scenario as the text of a file: indented JSON with a newline at its end. */
export function writeScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** Reads the text of a scenario file (with or without byte order mark). Never throws. */
export function readScenarioFile(text: string): Parsed {
  const bytes = text.length > MAX_FILE_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) {
    return refused({ path: "", code: "fileTooLarge", params: { bytes, limit: MAX_FILE_BYTES } });
  }
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return refused({ path: "", code: "jsonSyntax", params: jsonErrorAt(json) });
  }
  return parseScenario(input);
}

function refused(problem: Problem): Parsed {
  return { ok: false, problems: [problem] };
}
