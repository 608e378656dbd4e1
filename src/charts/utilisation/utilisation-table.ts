/** Utilisation as a table: a row a class, mean counts of every strategy. */
import { classLabel, UTILISATION_WORDS } from "#text/findings/utilisation.ts";
import { digits } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { CLASSES, utilisationCounts } from "./describe-utilisation.ts";

/** Mean numbers of commitment periods by how far they were used, a column a strategy. */
export function utilisationTable(view: ResultView): TableData {
  const counts = view.strategies.map(({ id }) => utilisationCounts(view, id));
  return {
    columns: [
      { label: UTILISATION_WORDS.class },
      ...view.strategies.map(({ letter }) => ({ label: letter, write: (value: number) => digits(value, 2) })),
    ],
    rows: CLASSES.map((from, i) => [
      from === 100 ? UTILISATION_WORDS.over : classLabel(from),
      ...counts.map((of) => of[i]!),
    ]),
  };
}
