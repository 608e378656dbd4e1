import { TEMPLATES, type Template } from "./index.ts";

/** The ready scenario that one with this id was made from: its id is that one's, with numbers of copies after it; else null. */
export function templateOf(id: string): Template | null {
  const bare = id.replace(/(-\d+)+$/, "");
  return TEMPLATES.find(({ scenario }) => scenario.id === id || scenario.id === bare) ?? null;
}
