/** The customers' own side as a table: full figures, and the share of customers who would choose each offer. */
import { sideHead } from "#text/findings/customer-side.ts";
import { CHOICE_WORDS } from "#text/findings/offer-choice.ts";
import { percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { boardTable } from "../scoreboard/scoreboard-table.ts";
import type { OfferChoice } from "./offer-choice.ts";
import { SIDE_MEASURES, sideTotal, sideVerdict } from "./side-measures.ts";

/** A row a measure and strategy. Who would choose stands in the rows of total spend, of the strategy that speaks for its offer. */
export function customerSideTable(view: ResultView, choice: OfferChoice | null): TableData {
  const table = boardTable(
    view,
    SIDE_MEASURES.map((of) => ({
      title: sideHead(of, view.months, null).title,
      total: (id) => sideTotal(view, id, of),
      verdict: (id, base) => sideVerdict(view, id, base, of),
    })),
  );
  if (!choice || choice.asked === 0) return table;
  const shares = view.strategies.map(({ id }) => {
    const offer = choice.offers.find(({ group }) => group.speaker.id === id);
    return offer ? offer.choosers / choice.asked : NaN;
  });
  return {
    columns: [...table.columns, { label: CHOICE_WORDS.title, write: (value) => percent(value, 1) }],
    rows: table.rows.map((row, i) => [...row, shares[i] ?? NaN]),
  };
}
