/** Why an edit was not taken over, beside its field. */
import type { Problem } from "#scenario/parse.ts";
import { problemMessage } from "./problems.ts";

/** What stands against an edit at a path, in a sentence; null where nothing does. */
export function refusalWords(problem: Problem | null, path: string): string | null {
  if (problem === null) return null;
  const message = problemMessage(problem);
  const here = problem.path === path || problem.path.startsWith(`${path}/`) || path.startsWith(`${problem.path}/`);
  return here ? capital(message) : `${problem.path} ${message}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
