/** What an opened amount says: sentences of its lines, and of those that it rests on. */
import type { CustomerMonth, CustomerTrace, FirmMonthSlice, FirmSlice, StatementLine } from "#engine/index.ts";
import { explainInvoice, explainRevenue } from "#text/ledger/billing.ts";
import type { LedgerContext } from "#text/ledger/context.ts";
import { explainCommitment, explainRenewal } from "#text/ledger/contract.ts";
import { explainMonth } from "#text/ledger/customer-months.ts";
import { explainFirmResult } from "#text/ledger/firm-months.ts";
import { explainFirmLine, explainIncentive } from "#text/ledger/incentives.ts";
import { explainUsage } from "#text/ledger/usage.ts";
import { LEDGER_WORDS, paidLater } from "#text/ui-words-ledger.ts";
import { rowOf } from "./firm-grid.ts";

/** A line: its sentence, its amount, and the customer that made it where that leads on. */
export interface Line {
  sentence: string;
  amount: number | null;
  customer?: number;
}

/** Lines under a head. */
export interface Section {
  head: string;
  lines: Line[];
}

/** An opened amount: its own lines first, then what they rest on. */
export interface Explanation {
  lines: Line[];
  rests: Section[];
  note: string;
  /** How many more lines there are than are shown. */
  others: number;
}

/** A firm's month may have as many lines as the firm has customers. */
const MOST_LINES = 40;

/** Why a customer's month has the amount of a column. */
export function explainCustomer(
  columnId: string,
  month: CustomerMonth,
  customer: CustomerTrace,
  context: LedgerContext,
): Explanation {
  const used: Section = { head: LEDGER_WORDS.used, lines: usageLines(month, customer, context) };
  const earned: Section = { head: LEDGER_WORDS.earned, lines: revenueLines(month, customer, context) };
  const state: Section = { head: LEDGER_WORDS.state, lines: stateLines(month, customer, context) };
  const say = (lines: Line[], rests: Section[], note = ""): Explanation => {
    return { lines, rests: [...rests, state].filter((section) => section.lines.length > 0), note, others: 0 };
  };
  switch (columnId) {
    case "drawdown":
    case "overage":
    case "balance":
      return say(commitmentLines(month, customer, context), [used]);
    case "unused":
      return say(unusedLines(month, customer, context), [used]);
    case "seats":
    case "invoiced":
      return say(invoiceLines(month, customer, context), [used]);
    case "revenue":
      return say(earned.lines, [used]);
    case "payouts":
      return say(payoutLines(month, context), [earned, used], paymentNote(month, context));
    default:
      return say(used.lines, []);
  }
}

function usageLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  return month.usage.map((line) => ({
    sentence: explainUsage(line, month, customer, context),
    amount: line.value * (1 - (month.commitment?.discount ?? 0)),
  }));
}

function invoiceLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  return month.invoice.map((line) => ({
    sentence: explainInvoice(line, month, customer, context),
    amount: line.amount,
  }));
}

function revenueLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  return month.revenue.map((entry) => ({
    sentence: explainRevenue(entry, month, customer, context),
    amount: entry.amount,
  }));
}

function commitmentLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  const { commitment } = month;
  const entries = month.revenue.filter(({ kind }) => kind === "drawdown" || kind === "overage");
  const earned = revenueLines({ ...month, revenue: entries }, customer, context);
  if (commitment === null) return earned;
  const sentence = explainCommitment(commitment, month, customer, context);
  return [{ sentence, amount: commitment.closing }, ...earned];
}

/** What a period left: earned by the vendor, credited, or, where nothing was invoiced yet, cut from the balance. */
function unusedLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  const kept = month.revenue.filter(({ kind }) => kind === "breakage");
  const credited = month.invoice.filter(({ kind }) => kind === "credit");
  const lines = [
    ...revenueLines({ ...month, revenue: kept }, customer, context),
    ...invoiceLines({ ...month, invoice: credited }, customer, context),
  ];
  return lines.length > 0 ? lines : commitmentLines(month, customer, context);
}

function stateLines(month: CustomerMonth, customer: CustomerTrace, context: LedgerContext): Line[] {
  const state = { sentence: explainMonth(month, customer, context), amount: null };
  if (month.renewal === null) return [state];
  return [state, { sentence: explainRenewal(month.renewal, month, customer, context), amount: null }];
}

function payoutLines(month: CustomerMonth, context: LedgerContext): Line[] {
  return month.incentives.map((line) => ({
    sentence: explainIncentive(line, month, context),
    amount: line.amount,
  }));
}

function paymentNote({ incentives, month, planId }: CustomerMonth, { scenario }: LedgerContext): string {
  const lag = scenario.plans.find(({ id }) => id === planId)?.paymentLagMonths;
  return incentives.length === 0 || lag === undefined ? "" : paidLater(lag, month, scenario.startMonth);
}

/** Why a firm's month has the amount of a column. */
export function explainFirm(
  columnId: string,
  slice: FirmSlice,
  month: FirmMonthSlice,
  context: LedgerContext,
): Explanation {
  const row = rowOf(slice, columnId);
  const ofRow = ({ line }: StatementLine): boolean =>
    row === undefined ||
    (line.planId === row.planId && line.component === row.component && (line.clawback !== null) === row.takenBack);
  const own = month.month.lines.filter(
    (line) =>
      row === undefined ||
      (line.planId === row.planId && (line.kind === "cap" ? row.component === null : line.component === row.component)),
  );
  if (row === undefined && columnId !== "accrued") return resultOf(month, context);
  const lines = month.lines.filter(ofRow).sort((a, b) => Math.abs(b.line.amount) - Math.abs(a.line.amount));
  const said = [
    ...own.map((line): Line => {
      return { sentence: explainFirmLine(line, month.month.month, context), amount: line.amount };
    }),
    ...lines.slice(0, MOST_LINES).map((line) => statementLine(line, context)),
  ];
  return { lines: said, rests: [], note: "", others: Math.max(0, lines.length - MOST_LINES) };
}

function statementLine(made: StatementLine, context: LedgerContext): Line {
  const { customer, line } = made;
  return {
    sentence: explainIncentive(line, made, context),
    amount: line.amount,
    customer,
  };
}

function resultOf({ month }: FirmMonthSlice, context: LedgerContext): Explanation {
  const line = { sentence: explainFirmResult(month, context), amount: month.result };
  return { lines: [line], rests: [], note: "", others: 0 };
}
