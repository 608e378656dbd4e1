/** Why an edit was not taken over, beside its field. */
import type { Problem } from "#scenario/parse.ts";
import { problemMessage } from "./problems.ts";

/** A problem with what the parts on the way to it are called, outermost first. */
export type Located = Problem & { where?: readonly string[] };

/** What stands against an edit at a path, in a sentence that says where if it lies elsewhere; null where nothing does. */
export function refusalWords(problem: Located | null, path: string): string | null {
  if (problem === null) return null;
  const message = problemMessage(problem);
  const here = problem.path === path || problem.path.startsWith(`${path}/`) || path.startsWith(`${problem.path}/`);
  if (here) return capital(message);
  return `${problem.where?.join(" › ") ?? problem.path}: ${message}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
