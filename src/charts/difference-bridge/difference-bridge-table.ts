/** The bridge as a table: a row a step, to the cent. */
import { BRIDGE_WORDS } from "#text/findings/difference-bridge.ts";
import type { Compared } from "../difference/compared.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { bridgeOf, bridgeRows } from "./describe-difference-bridge.ts";

/** Levels and steps from b’s mean contribution to a’s; no row where nothing is computed. */
export function bridgeTable(view: ResultView, pair: Compared): TableData {
  const bridge = bridgeOf(view, pair);
  const rows = bridge ? bridgeRows(bridge, pair).map(({ label, amount, after }) => [label, amount, after]) : [];
  const write = amountsIn(rows);
  return {
    columns: [
      { label: BRIDGE_WORDS.step },
      { label: BRIDGE_WORDS.effect, write },
      { label: BRIDGE_WORDS.after, write },
    ],
    rows,
  };
}
