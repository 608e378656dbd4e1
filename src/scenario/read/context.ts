import { isList, isObject, lengthOf, ownField } from "../inspect.ts";
import type { ListName } from "../fields/kinds.ts";
import { idOf } from "../path.ts";
import type { Problem, ProblemDetail } from "../problem.ts";

const MOST_PROBLEMS = 1000;
const LONGEST_LIST = 16;

/** What reading a value needs beside the value: the ids that may be referred to, and where problems go. */
export interface Context {
  /** Ids of each list; null where the list itself is missing or no list. */
  ids: Record<ListName, string[] | null>;
  problem(path: string, detail: ProblemDetail): void;
}

/** A context for one input, and its problems (at most 1,000, then one that counts the rest). */
export function contextFor(input: unknown): { context: Context; problems: () => Problem[] } {
  const problems: Problem[] = [];
  let more = 0;
  const idsIn = (list: ListName) => idsOf(isObject(input) ? ownField(input, list) : undefined);
  const context: Context = {
    ids: {
      meters: idsIn("meters"),
      segments: idsIn("segments"),
      partners: idsIn("partners"),
      offers: idsIn("offers"),
      plans: idsIn("plans"),
      strategies: idsIn("strategies"),
    },
    problem(path, detail) {
      if (problems.length < MOST_PROBLEMS) problems.push({ path, ...detail });
      else more++;
    },
  };
  return {
    context,
    problems: () => (more > 0 ? [...problems, { path: "", code: "tooManyProblems", params: { more } }] : problems),
  };
}

function idsOf(list: unknown): string[] | null {
  if (!isList(list)) return null;
  const count = Math.min(lengthOf(list), LONGEST_LIST);
  const ids = Array.from({ length: count }, (_, i) => idOf(ownField(list, String(i))));
  return [...new Set(ids.filter((id) => id !== null))];
}
