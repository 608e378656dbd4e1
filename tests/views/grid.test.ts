import { expect, test } from "vitest";
import { firstCell, moved, sumsOf, type Grid } from "#views/ledger/grid.ts";
import { customerGrid } from "#views/ledger/customer-grid.ts";
import type { FirmSlice, StatementRow } from "#engine/index.ts";
import { columnTerm } from "#views/ledger/column-terms.ts";
import { firmGrid } from "#views/ledger/firm-grid.ts";
import { explainCustomer } from "#views/ledger/explanation.ts";
import { histogramOf } from "#views/ledger/histogram.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { madeCustomer, madeLine } from "../worker/made-trace.ts";

const column = (id: string, opens = true) => ({ id, label: id, decimals: 2, opens, adds: id !== "balance" });

const grid: Grid = {
  columns: [column("meter"), column("seats", false), column("balance"), column("payouts")],
  rows: [0, 5, -9, 2].map((paid, at) => ({ month: at + 3, age: at, cells: [1, 2, 3, paid], filled: null })),
  lead: "payouts",
};

test("the first cell is the address's, or the largest payout", () => {
  expect(firstCell(grid, 4, "balance")).toEqual({ row: 1, column: 2 });
  expect(firstCell(grid, 4, null)).toEqual({ row: 1, column: 3 });
  expect(firstCell(grid, 4, "seats")).toEqual({ row: 1, column: 3 });
  expect(firstCell(grid, null, null)).toEqual({ row: 2, column: 3 });
  expect(firstCell(grid, 40, "gone")).toEqual({ row: 2, column: 3 });
  expect(firstCell({ ...grid, rows: [] }, null, null)).toEqual({ row: 0, column: 3 });
});

test.each([
  ["ArrowRight", false, [1, 2]],
  ["ArrowLeft", false, [1, 0]],
  ["ArrowUp", false, [0, 0]],
  ["ArrowDown", false, [2, 0]],
  ["PageDown", false, [3, 0]],
  ["PageUp", false, [0, 0]],
  ["End", false, [1, 3]],
  ["End", true, [3, 3]],
  ["Home", true, [0, 0]],
] as const)("%s (with Ctrl: %s) goes on over columns that open, and stays inside", (key, far, [row, at]) => {
  expect(moved({ row: 1, column: 0 }, key, far, grid)).toEqual({ row, column: at });
});

test("keys that are not the grid's stay everybody's", () => {
  for (const key of ["Enter", "Tab", "t", "Escape"]) expect(moved({ row: 1, column: 0 }, key, false, grid)).toBeNull();
});

test("columns that add up are summed, a balance is not", () => {
  expect(sumsOf(grid)).toEqual([4, 8, NaN, -2]);
});

const usage = (quantity: number, value: number) => ({
  charge: 0,
  meterId: apiVendor.meters[0]!.id,
  quantity,
  included: 0,
  amount: value,
  seasonalRate: 1,
  value,
});

const customer = madeCustomer(7, -1, [
  { amounts: { billings: 9999 } },
  {
    usage: [usage(3, 30), usage(4, 50)],
    amounts: { billings: 70, revenue: 60 },
    incentives: [madeLine(5), madeLine(-2)],
  },
]);

test("a customer's table starts with the horizon and has the columns that its contract has", () => {
  const made = customerGrid(customer, apiVendor);
  expect(made.columns.map(({ id }) => id)).toEqual(["meter-1", "value", "invoiced", "revenue", "payouts"]);
  expect(made.rows).toEqual([{ month: 0, age: 1, cells: [7, 80, 70, 60, 3], filled: null }]);
});

test("with a commitment: the discount comes off, and the balance has its bar", () => {
  const commitment = {
    periodMonth: 0,
    periodMonths: 12,
    committed: 100,
    discount: 0.1,
    opening: 100,
    closing: 25,
    utilisation: 1,
    ends: null,
  };
  const made = customerGrid(madeCustomer(1, 0, [{ usage: [usage(1, 50)], commitment, seats: 4 }]), apiVendor);
  expect(made.columns.map(({ id }) => id)).toEqual([
    "meter-1",
    "value",
    "seats",
    "drawdown",
    "overage",
    "balance",
    "invoiced",
    "revenue",
    "payouts",
  ]);
  expect(made.rows[0]).toMatchObject({ cells: [1, 45, 4, 0, 0, 25, 0, 0, 0], filled: 0.25 });
});

test("what periods leave has a column where there is such, and its cell says why", () => {
  const amounts = { breakage: 30, revenue: 30 };
  const left = madeCustomer(1, 0, [{}, { amounts, revenue: [{ kind: "breakage", amount: 30 }], underContract: false }]);
  const made = customerGrid(left, apiVendor);
  const at = made.columns.findIndex(({ id }) => id === "unused");
  expect(made.rows.map(({ cells }) => cells[at])).toEqual([0, 30]);
  const { lines } = explainCustomer("unused", left.months[1]!, left, { scenario: apiVendor });
  expect(lines.map(({ amount }) => amount)).toEqual([30]);
  expect(lines[0]!.sentence).toContain("forfeited");
});

test("an opened payout says its lines, then what they rest on, then when it is paid", () => {
  const month = { ...customer.months[1]!, planId: apiVendor.plans[0]!.id };
  const said = explainCustomer("payouts", month, customer, { scenario: apiVendor });
  expect(said.lines.map(({ amount }) => amount)).toEqual([5, -2]);
  expect(said.rests.map(({ head }) => head)).toEqual(["What was used", "The customer"]);
  expect(said.note).toBe("Paid in Feb\u00a02027.");
});

test("the histogram counts every future and marks the open one; where all are the same there is none", () => {
  const shape = histogramOf(Float64Array.of(0, 1, 1, 9, 10), 9, 10)!;
  expect(shape.bars).toEqual([0.5, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(shape.at).toBe(0.9);
  expect(histogramOf(Float64Array.of(3, 3), 3, 10)).toBeNull();
  expect(histogramOf(new Float64Array(), NaN, 10)).toBeNull();
});

test("every column of a statement has its term", () => {
  const row = (kind: StatementRow["kind"], takenBack = false): StatementRow => {
    return { planId: "plan", component: 0, kind, takenBack, amounts: [] };
  };
  const rows = [row("signingFee"), row("signingFee", true), row("attainment"), row("cap")];
  const firm: FirmSlice = { partnerId: "si", firm: 0, focus: { sell: 1, activate: 0, grow: 0 }, months: [], rows };
  const terms = firmGrid(firm, apiVendor).columns.map(({ id }) => columnTerm(id, firm));
  expect(terms.slice(0, 5)).toEqual(["signingFee", "clawback", "attainment", "annualCap", "payouts"]);
  expect(columnTerm("meter-2", null)).toBe("usage");
  expect(columnTerm("invoiced", null)).toBe("billings");
});
