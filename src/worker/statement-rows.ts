import type { FirmTrace, StatementRow } from "#engine/index.ts";

/** The rows of a firm's statement: of each month they add up to what it accrued. */
export function statementRows({ customers, months }: FirmTrace): StatementRow[] {
  const rows = new Map<string, StatementRow>();
  const add = (row: Omit<StatementRow, "amounts">, month: number, amount: number): void => {
    const key = `${row.planId} ${row.component} ${row.takenBack}`;
    const { amounts } = rows.get(key) ?? open(rows, key, { ...row, amounts: months.map(() => 0) });
    amounts[month]! += amount;
  };
  for (const customer of customers) {
    for (const { month, incentives } of customer.months) {
      for (const { planId, component, kind, clawback, amount } of incentives) {
        add({ planId, component, kind, takenBack: clawback !== null }, month, amount);
      }
    }
  }
  for (const { month, lines } of months) {
    for (const line of lines) {
      const component = line.kind === "cap" ? null : line.component;
      add({ planId: line.planId, component, kind: line.kind, takenBack: false }, month, line.amount);
    }
  }
  return [...rows.values()].sort(byPlace);
}

function open(rows: Map<string, StatementRow>, key: string, row: StatementRow): StatementRow {
  rows.set(key, row);
  return row;
}

/** Caps last; by plan, by place in it, earnings before what is taken back. */
function byPlace(a: StatementRow, b: StatementRow): number {
  return (
    Number(a.component === null) - Number(b.component === null) ||
    compare(a.planId, b.planId) ||
    (a.component ?? 0) - (b.component ?? 0) ||
    Number(a.takenBack) - Number(b.takenBack)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
