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
  return `${problem.where?.slice(shared(problem.path, path)).join(" › ") ?? problem.path}: ${message}`;
}

/** How many parts on the way to one place are on the way to the other: the person who edits there need not hear them. */
function shared(to: string, from: string): number {
  const [there, here] = [to.split("/").slice(1), from.split("/").slice(1)];
  const parted = there.findIndex((step, i) => step !== here[i]);
  return parted < 0 ? 0 : parted;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
