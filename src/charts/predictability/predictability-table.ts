/** Revenue's ranges as a table: a row a span and strategy. */
import { PREDICTABILITY_WORDS as WORDS, spanName } from "#text/findings/predictability.ts";
import { percent } from "#text/format.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { rowsOf, spansOf } from "./describe-predictability.ts";

/** Quantiles and mean of each span's revenue, the range's width by the median, and the coefficient of variation. */
export function predictabilityTable(view: ResultView): TableData {
  const spans = spansOf(view.months).flatMap((span) => rowsOf(view, span).map((row) => ({ span, ...row })));
  const amounts = spans.map(({ stats }) => ["", stats.p10, stats.p25, stats.p50, stats.p75, stats.p90, stats.mean]);
  const write = amountsIn(amounts);
  const ratio = (value: number): string => percent(value, 1);
  return {
    columns: [
      { label: WORDS.span },
      { label: WORDS.strategy },
      ...[WORDS.low, WORDS.lower, WORDS.median, WORDS.upper, WORDS.high, WORDS.mean].map((label) => ({ label, write })),
      { label: WORDS.width, write: ratio },
      { label: WORDS.variation, write: ratio },
    ],
    rows: spans.map(({ span, strategy, width, variation }, i) => [
      spanName(span.from, span.to, span.whole),
      strategy.letter,
      ...amounts[i]!.slice(1),
      width ?? NaN,
      variation ?? NaN,
    ]),
  };
}
