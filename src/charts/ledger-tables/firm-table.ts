/** A firm's statement as tables: for data files; `delimited` writes them safe for spreadsheets. */
import type { FirmLine, FirmMonth, FirmMonthSlice, FirmSlice, StatementLine } from "#engine/index.ts";
import { calendar } from "#text/format.ts";
import { baseName } from "#text/ledger/bases.ts";
import { firmHeadings, isoMonth, lineHeadings, WHOLE_FIRM, withUnit } from "#text/ledger/columns.ts";
import { planOf, type LedgerContext } from "#text/ledger/context.ts";
import { explainFirmLine, explainIncentive } from "#text/ledger/incentives.ts";
import { customerName, incentiveLabel, rowLabel } from "#text/ledger/labels.ts";
import { plainly } from "#text/locale.ts";
import type { TableData } from "../frame/table.ts";

type Cell = string | number;

/** A row a month: what each component brings, the cap's cut, payouts accrued and received, services, team, result. */
export function firmTable({ months, rows }: FirmSlice, { scenario }: LedgerContext): TableData {
  const { calendar: when, month: number, ...sums } = firmHeadings(scenario.currency);
  const parts = rows.map((row) => withUnit(rowLabel(row, rows, scenario), scenario.currency));
  return {
    columns: [when, number, ...parts, ...Object.values(sums)].map((label) => ({ label })),
    rows: months.map((month, t) => [
      isoMonth(calendar(scenario.startMonth, month.month)),
      month.month + 1,
      ...rows.map(({ amounts }) => amounts[t]!),
      ...sumsOf(month),
    ]),
  };
}

function sumsOf({ accrued, received, services, teamCost, result }: FirmMonth): number[] {
  const { implementation, managedMonthly, managedShare, deliveryCost } = services;
  return [accrued, received, implementation, managedMonthly, managedShare, deliveryCost, teamCost, result];
}

/** A row a line of one month, with customer, rule, base, rate, amount and its sentence; the firm's own lines last. */
export function firmMonthTable({ lines, month }: FirmMonthSlice, context: LedgerContext): TableData {
  const headings = lineHeadings(context.scenario.currency);
  const columns = Object.keys(headings) as (keyof typeof headings)[];
  const rows = plainly(() => [
    ...lines.map((line) => customerRow(line, context)),
    ...month.lines.map((line) => firmRow(line, month.month, context)),
  ]);
  return {
    columns: columns.map((column) => ({ label: headings[column] })),
    rows: rows.map((row) => columns.map((column) => row[column])),
  };
}

type Row = Record<keyof ReturnType<typeof lineHeadings>, Cell>;

function customerRow(statement: StatementLine, context: LedgerContext): Row {
  const { line, customer, segmentId, age } = statement;
  const { base, rate, fixed, gate, amount } = line;
  return {
    customer: customerName(customer),
    segment: context.scenario.segments.find(({ id }) => id === segmentId)?.name ?? segmentId,
    age,
    plan: planOf(context, line.planId)?.name ?? line.planId,
    rule: incentiveLabel(line.kind),
    baseKind: baseName(line.baseKind),
    base,
    rate,
    fixed,
    gate,
    cap: line.cap ?? NaN,
    amount,
    sentence: explainIncentive(line, statement, context),
  };
}

function firmRow(line: FirmLine, month: number, context: LedgerContext): Row {
  return {
    customer: WHOLE_FIRM,
    segment: "",
    age: NaN,
    plan: planOf(context, line.planId)?.name ?? line.planId,
    rule: incentiveLabel(line.kind),
    baseKind: "",
    base: line.total,
    rate: NaN,
    fixed: NaN,
    gate: NaN,
    cap: NaN,
    amount: line.amount,
    sentence: explainFirmLine(line, month, context),
  };
}
