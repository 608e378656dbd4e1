import { nextDown, nextUp } from "./neighbours.ts";
import type { Part } from "./part.ts";

type Row = Record<string, number | null>;

/**
 * Makes rows ascend strictly in the number of this name, the first from `least` on; a row of null has no end. Uncertain
 * ones go, in order, to the nearest value that is over the row before and leaves room for those after; the others stay.
 * Null where all are certain.
 */
export function settleRows(list: Part, name: string, least: number): ((copies: Row[]) => void) | null {
  const rows = list.original as unknown as Row[];
  const uncertain = rows.map((_, i) => list.parts.get(String(i))?.has(name) ?? false);
  if (!uncertain.includes(true)) return null;
  const most = mostOf(list, rows, uncertain, name);
  return (copies) => {
    let low = least;
    copies.forEach((row, i) => {
      const value = row[name]!;
      if (value === null) return;
      if (uncertain[i]) row[name] = Math.min(most[i]!, Math.max(low, value));
      low = nextUp(row[name]!);
    });
  };
}

/** The greatest value of each uncertain row with which those after it still fit. */
function mostOf(list: Part, rows: Row[], uncertain: boolean[], name: string): number[] {
  const most = rows.map(() => Infinity);
  let after: number | null = null;
  for (let i = rows.length - 1; i >= 0; i--) {
    if (uncertain[i]) {
      const { max } = list.parts.get(String(i))!.boundsOf(name);
      most[i] = after === null ? max : Math.min(max, nextDown(after));
    }
    after = uncertain[i] ? most[i]! : rows[i]![name]!;
  }
  return most;
}
