import type { Scenario } from "#engine/index.ts";
import { TEMPLATES } from "#scenario/templates/index.ts";
import { templateOf } from "#scenario/templates/origin.ts";
import { COMPARE } from "#text/editor-compare.ts";
import { templateWords } from "#text/template-words.ts";

/** What a scenario can be compared with: itself as it was opened, a ready scenario, or a kept one, by `of`. */
export interface CompareChoice {
  /** Unique among all choices. */
  key: string;
  kind: "opened" | "template" | "kept";
  /** Id of the scenario; "" for the opened one. */
  of: string;
  name: string;
}

/** What is chosen until the person chooses: the key of the template that a scenario was made from, else as it was opened. */
export function firstChoice(id: string): string {
  const template = templateOf(id);
  return template === null ? "opened" : `template:${template.id}`;
}

/** Everything that a scenario can be compared with; `kept` are all kept scenarios. */
export function compareChoices({ id }: Scenario, kept: readonly { id: string; name: string }[]): CompareChoice[] {
  const templates = TEMPLATES.map(({ id: of }): CompareChoice => {
    return { key: `template:${of}`, kind: "template", of, name: templateWords(of)?.name ?? of };
  });
  const others = kept
    .filter((entry) => entry.id !== id)
    .map((entry): CompareChoice => ({ key: `kept:${entry.id}`, kind: "kept", of: entry.id, name: entry.name }));
  return [{ key: "opened", kind: "opened", of: "", name: COMPARE.opened }, ...templates, ...others];
}
