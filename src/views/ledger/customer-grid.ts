import type { CustomerMonth, CustomerTrace, Scenario } from "#engine/index.ts";
import { LEDGER_COLUMNS } from "#text/ui-words-ledger.ts";
import { centsOf, type Grid, type GridColumn, type GridRow } from "./grid.ts";

type Figure = GridColumn & { of: (month: CustomerMonth) => number };

/** Quantity of a meter in a month, over all charges. */
const quantity = (meterId: string) => (month: CustomerMonth) =>
  month.usage.reduce((sum, line) => (line.meterId === meterId ? sum + line.quantity : sum), 0);

/** What the month's usage is worth to the contract: list value less the commitment's discount. */
function usageValue({ usage, commitment }: CustomerMonth): number {
  return usage.reduce((sum, { value }) => sum + value, 0) * (1 - (commitment?.discount ?? 0));
}

/** What plans pay for the customer's month, clawbacks taken off. */
function payouts({ incentives }: CustomerMonth): number {
  return incentives.reduce((sum, { amount }) => sum + amount, 0);
}

/** A customer's months from the start on: what it used, what that was worth, what it was billed, what its partner got. */
export function customerGrid(customer: CustomerTrace, scenario: Scenario): Grid {
  const months = customer.months.filter(({ month }) => month >= 0);
  const figures = figuresOf(months, scenario);
  const rows = months.map((month): GridRow => {
    const { commitment, age } = month;
    const filled =
      commitment && commitment.committed > 0 ? Math.min(1, commitment.closing / commitment.committed) : null;
    return { month: month.month, age, cells: figures.map(({ of }) => of(month)), filled };
  });
  const decimals = centsOf(
    rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => figures[at]!.decimals > 0) })),
  );
  const columns = figures.map(({ of: _, ...column }) => ({ ...column, decimals: column.decimals > 0 ? decimals : 0 }));
  return { columns, rows, lead: "payouts" };
}

function figuresOf(months: readonly CustomerMonth[], { meters }: Scenario): Figure[] {
  const amount = (id: keyof typeof LEDGER_COLUMNS, of: Figure["of"], adds = true): Figure => {
    return { id, label: LEDGER_COLUMNS[id], decimals: 2, opens: true, adds, of };
  };
  const used = meters.filter(({ id }) => months.some(({ usage }) => usage.some(({ meterId }) => meterId === id)));
  const committed = months.some(({ commitment }) => commitment !== null);
  const unused = ({ amounts }: CustomerMonth): number => amounts.breakage + amounts.forgiven;
  const seated = months.some(({ seats }) => seats > 0);
  return [
    ...used.map(({ id, name }, at): Figure => {
      return { id: `meter-${at + 1}`, label: name, decimals: 0, opens: true, adds: true, of: quantity(id) };
    }),
    ...(used.length > 0 ? [amount("value", usageValue)] : []),
    ...(seated ? [{ ...amount("seats", ({ seats }) => seats, false), decimals: 0 }] : []),
    ...(committed
      ? [
          amount("drawdown", ({ amounts }) => amounts.drawdown),
          amount("overage", ({ amounts }) => amounts.overage),
          amount("balance", ({ commitment }) => commitment?.closing ?? NaN, false),
        ]
      : []),
    ...(months.some((month) => unused(month) > 0) ? [amount("unused", unused)] : []),
    amount("invoiced", ({ amounts }) => amounts.billings),
    amount("revenue", ({ amounts }) => amounts.revenue),
    amount("payouts", payouts),
  ];
}
