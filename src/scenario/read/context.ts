import { isList, isObject, lengthOf, ownField } from "../inspect.ts";
import type { ListName } from "../fields/kinds.ts";
import { idOf } from "../path.ts";
import type { Problem } from "../problem.ts";
import type { KnownIds } from "../rules/references.ts";

const MOST_PROBLEMS = 1000;
const LONGEST_LIST = 16;

/** The ids that each list of an input has; null where the list itself is missing or no list. */
export function idsIn(input: unknown): KnownIds {
  const idsOf = (list: ListName) => idsOfList(isObject(input) ? ownField(input, list) : undefined);
  return {
    meters: idsOf("meters"),
    segments: idsOf("segments"),
    partners: idsOf("partners"),
    offers: idsOf("offers"),
    plans: idsOf("plans"),
    strategies: idsOf("strategies"),
  };
}

function idsOfList(list: unknown): string[] | null {
  if (!isList(list)) return null;
  const count = Math.min(lengthOf(list), LONGEST_LIST);
  const ids = Array.from({ length: count }, (_, i) => idOf(ownField(list, String(i))));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** The problems of one input: at most 1,000, then one that counts the rest. */
export class Problems {
  readonly #found: Problem[] = [];
  #more = 0;

  /** Takes a problem down; it is made only if there is room for it, null is none. */
  add(make: () => Problem | null): void {
    if (this.#found.length >= MOST_PROBLEMS) {
      this.#more++;
      return;
    }
    const problem = make();
    if (problem !== null) this.#found.push(problem);
  }

  /** All that was taken down. */
  list(): Problem[] {
    if (this.#more === 0) return this.#found;
    return [...this.#found, { path: "", code: "tooManyProblems", params: { more: this.#more } }];
  }
}
