/** Tiers by contract value as a table: a row a group and measure. */
import { MISSED_WORDS, missedGroup } from "#text/findings/missed.ts";
import { full } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ValueTiers } from "./value-tiers.ts";

/** Customers and their value, in full. */
export function missedTable(tiers: ValueTiers | null): TableData {
  return {
    columns: [
      { label: MISSED_WORDS.group },
      { label: MISSED_WORDS.measure },
      { label: MISSED_WORDS.among, write: full },
      { label: MISSED_WORDS.others, write: full },
    ],
    rows: (tiers?.groups ?? []).flatMap(({ group, largest, others }) => [
      [missedGroup(group), MISSED_WORDS.customers, largest.customers, others.customers],
      [missedGroup(group), MISSED_WORDS.value[tiers?.kind ?? "contract"], largest.value, others.value],
    ]),
  };
}
