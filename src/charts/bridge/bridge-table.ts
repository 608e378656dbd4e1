/** The bridge's figures as a table: a row a step, and the parts of revenue. Means. */
import type { Scenario } from "#engine/index.ts";
import { REVENUE_PARTS } from "#text/findings/bridge.ts";
import { BRIDGE_COLUMNS } from "#text/revenue-words.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { bridgeOf } from "./bridge.ts";
import { bridgeRows, rowLabel } from "./describe-bridge.ts";

/** Steps with what they add, totals with what they are; then what revenue is made of. */
export function bridgeTable(view: ResultView, strategy: StrategyKey, scenario: Scenario): TableData {
  const bridge = bridgeOf(view, strategy.id, scenario);
  const rows: TableData["rows"] = [];
  if (bridge) {
    for (const { name, value } of bridgeRows(bridge)) rows.push([rowLabel(bridge, name, view.months), value]);
    if (bridge.rolledOver > 0) rows.push([rowLabel(bridge, "rolledOver", view.months), bridge.rolledOver]);
    for (const part of Object.keys(REVENUE_PARTS) as (keyof typeof REVENUE_PARTS)[]) {
      rows.push([`${BRIDGE_COLUMNS.ofRevenue} ${REVENUE_PARTS[part]}`, bridge[part]]);
    }
  }
  const write = amountsIn(rows);
  return { columns: [{ label: BRIDGE_COLUMNS.step }, { label: strategy.letter, write }], rows };
}
