/** A customer's months as a table: for the data file; `delimited` writes it safe for spreadsheets. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";
import { calendar } from "#text/format.ts";
import { customerHeadings, isoMonth } from "#text/ledger/columns.ts";
import { offerOf, planOf, type LedgerContext } from "#text/ledger/context.ts";
import { explainMonth } from "#text/ledger/customer-months.ts";
import { signalLabel, stateLabel } from "#text/ledger/labels.ts";
import { plainly } from "#text/locale.ts";
import type { TableData } from "../frame/table.ts";

/** A row a month of life, with every figure's unit in its heading. Months before the start of the simulation are 0 and less. */
export function customerTable(customer: CustomerTrace, context: LedgerContext): TableData {
  const headings = customerHeadings(context.scenario.currency);
  const columns = Object.keys(headings) as (keyof typeof headings)[];
  return {
    columns: columns.map((column) => ({ label: headings[column] })),
    rows: customer.months.map((month) => {
      const row = plainly(() => rowOf(month, customer, context));
      return columns.map((column) => row[column]);
    }),
  };
}

type Row = Record<keyof ReturnType<typeof customerHeadings>, string | number>;

function rowOf(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Row {
  const { commitment, amounts } = month;
  return {
    ...amounts,
    calendar: isoMonth(calendar(context.scenario.startMonth, month.month)),
    month: month.month + 1,
    age: month.age,
    offer: offerOf(context, month.offerId)?.name ?? month.offerId,
    plan: planOf(context, month.planId)?.name ?? month.planId,
    state: stateLabel(month.state),
    signal: signalLabel(month.signal),
    healthScore: month.healthScore,
    adoption: month.adoption,
    health: month.health,
    demand: month.demand,
    season: month.season,
    seats: month.seats,
    seatsUsed: month.seatsUsed,
    priceLevel: month.priceLevel,
    usageValue: month.usage.reduce((sum, { value }) => sum + value, 0),
    committed: commitment?.committed ?? NaN,
    opening: commitment?.opening ?? NaN,
    closing: commitment?.closing ?? NaN,
    utilisation: commitment?.utilisation ?? NaN,
    contractValue: month.contractValue,
    payouts: month.incentives.reduce((sum, { amount }) => sum + amount, 0),
    story: explainMonth(month, customer, context),
  };
}
