import { describe, expect, it } from "vitest";
import { delimited, type TableData } from "#charts/frame/table.ts";
import { customerTable } from "#charts/ledger-tables/customer-table.ts";
import { firmMonthTable, firmTable } from "#charts/ledger-tables/firm-table.ts";
import { firmMonthOf, firmSliceOf } from "#worker/trace-slices.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { madeTrace } from "../worker/made-trace.ts";

const [offer, plan] = [everything.offers[0]!, everything.plans[0]!];
const scenario = {
  ...everything,
  offers: [{ ...offer, id: "offer", name: '=HYPERLINK("http://example.org")' }],
  plans: [{ ...plan, id: "plan", name: "@Fees, all" }],
};
const context = { scenario };

const trace = madeTrace();
const [base, fresh] = trace.partners[0]!.firms[0]!.customers;

/** The cells of a column by its heading. */
function column({ columns, rows }: TableData, label: string): (string | number)[] {
  const index = columns.findIndex((each) => each.label === label);
  expect(index, label).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[index]!);
}

describe("a customer's months as a table", () => {
  const table = customerTable(base!, context);

  it("has a row a month, with units in its heads, back to months before the start", () => {
    expect(column(table, "Calendar month")).toEqual(["2027-03", "2027-04", "2027-05"]);
    expect(column(table, "Month of the simulation")).toEqual([0, 1, 2]);
    expect(column(table, "Revenue (EUR)")).toEqual([1000, 10, 20]);
    expect(column(table, "Payouts to the partner (EUR)")).toEqual([0, 1, 2]);
    expect(column(table, "State")).toEqual(["Healthy", "Healthy", "Declining"]);
    expect(column(table, "Balance at the end (EUR)")).toEqual([NaN, NaN, NaN]);
    expect(new Set(table.columns.map(({ label }) => label)).size).toBe(table.columns.length);
  });

  it("is written without a cell that a spreadsheet would compute, and with nothing where there is nothing", () => {
    const lines = delimited(table).trimEnd().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`,"'=HYPERLINK(""http://example.org"")","'@Fees, all",`);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/(^|,)"?[=+@-]\D/);
    expect(lines[1]).not.toContain("NaN");
  });

  it("tells the month in which the customer left", () => {
    expect(column(customerTable(fresh!, context), "What happened").at(-1)).toBe(
      "Left in May\u00a02027: the renewal did not come",
    );
  });
});

describe("a firm's statement as a table", () => {
  it("adds up: rows of components and the cap to what was earned", () => {
    const slice = firmSliceOf(trace, "si", 0)!;
    const table = firmTable(slice, context);
    expect(table.columns.map(({ label }) => label).slice(0, 7)).toEqual([
      "Calendar month",
      "Month of the simulation",
      "Retainer (EUR)",
      "Signing fee 2 (EUR)",
      "Signing fee 2, taken back (EUR)",
      "Cut by the yearly cap (EUR)",
      "Payouts earned (EUR)",
    ]);
    const earned = column(table, "Payouts earned (EUR)");
    table.rows.forEach((row, t) => {
      expect((row.slice(2, 6) as number[]).reduce((sum, amount) => sum + amount, 0)).toBe(earned[t]);
    });
    expect(column(table, "Team cost (EUR)")).toEqual([5, 5]);
    expect(column(table, "Result (EUR)")).toEqual([-5, 25]);
  });

  it("opens a month into lines with their explanations, the firm's own last", () => {
    const table = firmMonthTable(firmMonthOf(trace, "si", 0, 0)!, context);
    expect(column(table, "Customer")).toEqual(["Installed base 1", "Customer 1", "Customer 1", "The firm as a whole"]);
    const amounts = column(table, "Amount (EUR)") as number[];
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(30);
    for (const sentence of column(table, "Explanation")) expect(sentence).toMatch(/: −?€\d+\.\d\d\.$/);
  });
});
