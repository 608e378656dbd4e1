/** The spread of a difference as a table: a row a bar, and one for the futures without any difference. */
import { DIFFERENCE_WORDS } from "#text/compare-words.ts";
import type { ComparedMeasure } from "#text/findings/difference.ts";
import { count, full, percent } from "#text/format.ts";
import type { Compared } from "../difference/compared.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { differencesOf } from "./describe-difference-spread.ts";
import { spreadBins } from "./spread-bins.ts";

/** Futures by difference, as at full width; the ends hold what lies further out. */
export function spreadTable(view: ResultView, pair: Compared, name: ComparedMeasure): TableData {
  const bins = spreadBins(differencesOf(view, pair, name), 8);
  const { from, to, futures, share } = DIFFERENCE_WORDS;
  const row = (low: number, high: number, number: number): number[] => [low, high, number, number / bins!.futures];
  const bars = bins ? bins.counts.map((number, i) => row(bins.edges[i]!, bins.edges[i + 1]!, number)) : [];
  const rows = bins && bins.equal > 0 ? [...bars, row(0, 0, bins.equal)] : bars;
  return {
    columns: [
      { label: from, write: full },
      { label: to, write: full },
      { label: futures, write: count },
      { label: share, write: (value) => percent(value, 1) },
    ],
    rows: rows.sort((one, other) => one[0]! - other[0]! || one[1]! - other[1]!),
  };
}
