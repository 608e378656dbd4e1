import { describe, expect, test } from "vitest";
import { layoutCustomers } from "#charts/customers-by-offer/customers-by-offer-layout.ts";
import { customersTable } from "#charts/customers-by-offer/customers-by-offer-table.ts";
import { customersByOffer, describeCustomers } from "#charts/customers-by-offer/describe-customers-by-offer.ts";
import type { StrategyKey } from "#charts/model.ts";
import { expectTitle } from "../text/claims.ts";
import { syntheticView } from "./synthetic.ts";

const view = syntheticView({ seed: 3, strategies: 2, months: 24, runs: 20, changes: 6 });
const strategy = view.strategies[1]!;
const change = strategy.change!;
const customers = customersByOffer(view, strategy)!;

const last = <T>(values: ArrayLike<T>): T => values[values.length - 1]!;

describe("customers by offer", () => {
  test("are there for strategies that change course only", () => {
    expect(change).toEqual({ month: 6, before: "Seats", after: "Commitment", plans: false });
    expect(view.strategies[0]!.change).toBe(null);
    expect(customersByOffer(view, view.strategies[0]!)).toBe(null);
    const { mean } = view.summary.strategies[strategy.id]!;
    customers.before.forEach((before, month) =>
      expect(before + customers.after[month]!).toBeCloseTo(mean["customersActive"]![month]!, 9),
    );
  });

  test.each([328, 1072])("are stacked to the pixel at %i px", (width) => {
    const layout = layoutCustomers({ view, customers, switchMonth: 6, width, keep: null });
    const { plot, grid, geometry } = layout;
    const value = (y: number): number =>
      grid.low + ((plot.bottom - y) / (plot.bottom - plot.top)) * (grid.high - grid.low);
    expect(value(last(geometry.all))).toBeCloseTo(last(customers.before) + last(customers.after), 6);
    expect(value(geometry.before[3]!)).toBeCloseTo(customers.before[3]!, 6);
    expect(layout.switchX).toBeCloseTo((6 / 24) * plot.right, 6);
    expect(layoutCustomers({ view, customers, switchMonth: 40, width, keep: null }).switchX).toBe(null);
  });

  test("stand in a table by month", () => {
    const table = customersTable(customers, change);
    expect(table.columns.map(({ label }) => label)).toEqual(["Month", "Seats", "Commitment"]);
    expect(table.rows[8]).toEqual([9, customers.before[8], customers.after[8]]);
  });
});

describe("the finding", () => {
  const key: StrategyKey = { ...strategy, letter: "B" };
  const of = (before: number[], after: number[], plans = false): string => {
    const made = { before: Float64Array.from(before), after: Float64Array.from(after) };
    const text = describeCustomers({ ...view, months: before.length }, key, { ...change, plans }, made);
    expectTitle(text.title);
    return text.title.replaceAll("\u00a0", " ");
  };

  test.each([
    [[0, 0, 0], [0, 0, 0], "Under B there is no customer on either side of the change"],
    [[5, 6, 7], [0, 0, 0.01], "Under B nobody has the new offer within 3 months"],
    [[5, 3, 0], [0, 2, 6], "Under B the last customers leave the old offer in month 3"],
    [[5, 3, 2], [0, 3, 6], "From month 3 on most customers of B have the new offer; 25 % keep the old one to the end"],
    [[5, 3, 2], [0, 4, 6], "From month 2 on most customers of B have the new offer; 25 % keep the old one to the end"],
    [[5, 4, 3], [0, 1, 1], "After 3 months 75 % of the customers of B still have the old offer"],
    [[0, 4, 3], [0, 1, 7], "From month 3 on most customers of B have the new offer; 30 % keep the old one to the end"],
  ])("of %j before and %j after", (before, after, title) => {
    expect(of(before, after)).toBe(title);
  });

  test("names plans where the offer stays", () => {
    expect(of([5, 3, 0], [0, 2, 6], true)).toBe("Under B the last customers leave the old plan in month 3");
  });

  test("reads the synthetic run back", () => {
    const { title, description } = describeCustomers(view, key, change, customers);
    const month = Number(/month (\d+)/.exec(title)![1]);
    expect(title).toContain("the last customers leave");
    expect(customers.before[month - 2]).toBeGreaterThan(0);
    expect(customers.before.slice(month - 1).every((value) => value === 0)).toBe(true);
    expect(description).toContain("In month 24");
  });
});
