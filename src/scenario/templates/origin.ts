import { TEMPLATES, type TemplateEntry } from "./index.ts";

/** The template that a scenario with this id was made from: its id is that one's, with numbers of copies after it; else null. */
export function templateOf(id: string): TemplateEntry | null {
  const bare = id.replace(/(-\d+)+$/, "");
  return TEMPLATES.find((template) => template.id === id || template.id === bare) ?? null;
}
