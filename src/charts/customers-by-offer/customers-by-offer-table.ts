/** Customers by offer as a table: a row a month, means. */
import { CHART_WORDS } from "#text/charts.ts";
import type { TransitionNames } from "#text/findings/transition.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import { SIDES } from "./customers-by-offer-layout.ts";
import type { CustomersByOffer } from "./describe-customers-by-offer.ts";

/** Mean customers under contract by month, on either side of the change. */
export function customersTable(customers: CustomersByOffer, names: TransitionNames): TableData {
  const rows = Array.from(customers.before, (_, month) => [month + 1, ...SIDES.map((side) => customers[side][month]!)]);
  const write = amountsIn(rows);
  return { columns: [{ label: CHART_WORDS.month }, ...SIDES.map((side) => ({ label: names[side], write }))], rows };
}
