/** The customers' own side in numbers and figures: columns with one scale each, a cell a strategy. Pure. */
import { SIDE_HELP, sideHead, type SideName } from "#text/findings/customer-side.ts";
import { measureTerm } from "#text/terms.ts";
import { baselineOf, type ResultView } from "../model.ts";
import { fillColumn, type Column } from "../scoreboard/column.ts";
import { SIDE_MEASURES, sideTotal, sideVerdict } from "./side-measures.ts";

/** Columns and their cells at a width of the interval bars in px; `unit`: what one unit of use is called, or null. */
export function layoutCustomerSide(view: ResultView, unit: string | null, barWidth: number): Column[] {
  return SIDE_MEASURES.map((of) => columnOf(view, of, unit, barWidth));
}

function columnOf(view: ResultView, of: SideName, unit: string | null, barWidth: number): Column {
  const { strategies, currency } = view;
  const base = baselineOf(view);
  const { cells, low, high } = fillColumn(
    {
      strategies,
      totals: strategies.map(({ id }) => sideTotal(view, id, of)),
      verdicts: strategies.map(({ id }) => (base && id !== base.id ? sideVerdict(view, id, base.id, of) : null)),
      baseline: (base && sideTotal(view, base.id, of)?.p50) ?? null,
      unit: "money",
      anchor: 0,
      currency,
      fine: of === "price",
    },
    barWidth,
  );
  const head = sideHead(of, view.months, unit);
  return { key: of, ...head, help: helpOf(of), better: "less", cells, low, high };
}

function helpOf(of: SideName): Column["help"] {
  if (of === "price" || of === "upFront") return SIDE_HELP[of];
  return { ...measureTerm(of === "spend" ? "billings" : "idleSpend"), label: sideHead(of, 0, null).title };
}
