/** Scenarios as files: exported, imported, exported again, the bytes are the same. */
import type { Scenario } from "#engine/index.ts";
import { readJson } from "./json.ts";
import { parseScenario, type Parsed } from "./parse.ts";

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
  const json = readJson(text, MAX_FILE_BYTES);
  return json.ok ? parseScenario(json.value) : { ok: false, problems: [json.problem] };
}
