/** Payouts' figures as a table: a row a quarter, components of every strategy, means. */
import { CHART_WORDS, quarterName } from "#text/charts.ts";
import { componentLabel } from "#text/measures.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { capOf, componentsOf } from "./describe-payouts-by-component.ts";
import { byQuarter, quartersOf } from "./payouts-by-component-layout.ts";

/** Means by quarter, with what the cap cut and the sum of all. */
export function payoutsTable(view: ResultView): TableData {
  const columns = view.strategies.flatMap(({ id, letter }) => {
    const parts = componentsOf(view, id).map(({ kind, byMonth }) => ({
      label: componentLabel(kind),
      values: byQuarter(byMonth),
    }));
    const cap = byQuarter(capOf(view, id));
    if (cap.some((cut) => cut !== 0)) parts.push({ label: CHART_WORDS.cutByCap, values: cap });
    const total = cap.map((_, q) => parts.reduce((all, part) => all + part.values[q]!, 0));
    return [...parts, { label: CHART_WORDS.inAll, values: total }].map((part) => ({
      ...part,
      label: `${letter}, ${part.label}`,
    }));
  });
  const rows = quartersOf(view.months).map(({ from, to }, q) => [
    quarterName(from + 1, to),
    ...columns.map((c) => c.values[q]!),
  ]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.quarter }, ...columns.map(({ label }) => ({ label, write }))], rows };
}
