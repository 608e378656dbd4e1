import fc from "fast-check";
import { expect, test } from "vitest";
import { trace, type CommitmentTrace, type CustomerMonth, type CustomerTrace } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { layoutBurnDown } from "#charts/burn-down/burn-down-layout.ts";
import { burnDownTable } from "#charts/burn-down/burn-down-table.ts";
import { commitmentMonths } from "#charts/burn-down/commitment-months.ts";
import { describeBurnDown } from "#charts/burn-down/describe-burn-down.ts";
import { expectFigure, expectTitle } from "../text/claims.ts";
import { madeCustomer, madeMonth } from "../worker/made-trace.ts";

type Amounts = Partial<CustomerMonth["amounts"]>;

/** A period of four months at 100: what is used by month, and what happens at its end. */
function period(
  used: number[],
  end: Amounts,
  ends: CommitmentTrace["ends"] = "regular",
  opened = 100,
): Partial<CustomerMonth>[] {
  let balance = opened;
  return used.map((use, at) => {
    const opening = balance;
    const drawdown = Math.min(use, balance);
    balance -= drawdown;
    const last = at === used.length - 1;
    const amounts = { ...madeMonth().amounts, drawdown, overage: use - drawdown, ...(last ? end : {}) };
    const commitment = {
      periodMonth: at,
      periodMonths: 4,
      committed: 100,
      discount: 0,
      opening,
      closing: balance,
      utilisation: 1,
      ends: last ? ends : null,
    };
    return { amounts, commitment };
  });
}

const made = (...periods: Partial<CustomerMonth>[][]): CustomerTrace => madeCustomer(7, 0, periods.flat());

const layoutOf = (customer: CustomerTrace, width = 760): ReturnType<typeof layoutBurnDown> =>
  layoutBurnDown({ customer, months: 12, startMonth: "2027-01", currency: "USD", width });

const titleOf = (customer: CustomerTrace): string =>
  describeBurnDown(commitmentMonths(customer), "Customer 7", "USD").title;

test("the balance goes from a month's opening to its closing; the pace starts with what the period opened with", () => {
  const customer = made(period([10, 20, 30, 20], { rolledOver: 20 }), period([50, 50, 30, 10], {}, "regular", 120));
  const { geometry, zero, columns } = layoutOf(customer);
  const at = (y: number): number => Math.round(((zero - y) / (zero - geometry.balance[0]!)) * 100 * 1e6) / 1e6;
  expect(geometry.balance.map(at)).toEqual([100, 90, 90, 70, 70, 40, 40, 20, 120, 70, 70, 20, 20, 0, 0, 0]);
  expect(geometry.pace.map(at)).toEqual([100, 75, 75, 50, 50, 25, 25, 0, 120, 95, 95, 70, 70, 45, 45, 20]);
  expect(geometry.overage.map(at)).toEqual([0, 0, 0, 0, 0, 0, -10, -10]);
  expect([at(geometry.lost[3]!), at(geometry.left[3]!)]).toEqual([0, 20]);
  expect(columns).toHaveLength(8);
});

test("periods are marked where they begin within the horizon, with what they commit where there is room", () => {
  const customer = madeCustomer(-1, -2, [...period([1, 1, 1, 1], {}), ...period([1, 1, 1, 1], {})]);
  expect(layoutOf(customer).periods.map(({ label }) => label)).toEqual(["$100"]);
  expect(layoutOf(customer).values.map(({ month }) => month)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(layoutOf(customer, 90).periods.length).toBe(1);
});

test("every figure is a number at every width, but where there is no commitment", () => {
  const gap = [...period([10, 10, 10, 10], { breakage: 60 }), { commitment: null }, ...period([200, 0, 0, 0], {})];
  for (const width of [0, 312, 760, 1072]) {
    const { geometry, values } = layoutOf(madeCustomer(1, 2, gap), width);
    for (const key of ["overage", "lost", "left"] as const) expect(geometry[key].every(Number.isFinite)).toBe(true);
    expect(geometry.balance.filter(Number.isFinite)).toHaveLength(16);
    expect(values.filter(({ committed }) => Number.isNaN(committed))).toHaveLength(1);
  }
});

test("the table has the figures of each month and nothing where there is none", () => {
  const table = burnDownTable(commitmentMonths(made(period([10, 20, 30, 20], { breakage: 20 }), [{}])));
  expect(table.rows[3]).toEqual([4, 40, 20, 0, 20, 0, 20, 0, 0]);
  expect(table.rows[4]!.slice(0, 2)).toEqual([5, NaN]);
});

test.each([
  ["no commitment", made([{}, {}]), "Customer 7 has no commitment to draw down"],
  ["overage", made(period([60, 60, 10, 0], {})), "Customer 7 uses its commitment up and pays $30 of overage on top"],
  [
    "breakage",
    made(period([10, 10, 10, 10], { breakage: 60 })),
    "Customer 7 uses $40 of its commitment and leaves $60 unused",
  ],
  [
    "no use",
    made(period([0, 0, 0, 0], { forgiven: 100 })),
    "Customer 7 uses nothing of its commitment and leaves $100",
  ],
  [
    "rollover",
    made(period([10, 10, 10, 40], { rolledOver: 25, breakage: 5 })),
    "Customer 7 carries $25 of its commitment into later periods",
  ],
  [
    "more committed",
    made(period([60, 40], {}, "exhausted")),
    "Customer 7 uses its commitment up early once and commits to more",
  ],
  [
    "a period that runs",
    made(period([10, 10], {}, null)),
    "Customer 7 has $80 of its commitment left in month 2; an even pace leaves $50",
  ],
])("the title says the finding: %s", (_, customer, title) => {
  expect(titleOf(customer)).toBe(title);
});

test("whatever a customer does, the figures of the title are those of its months", () => {
  const use = fc.array(fc.double({ min: 0, max: 80, noNaN: true }), { minLength: 4, maxLength: 4 });
  const amount = fc.double({ min: 0.5, max: 1e6, noNaN: true });
  const kinds = fc.constantFrom("breakage" as const, "forgiven" as const, "rolledOver" as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(use, kinds, fc.option(amount)), { maxLength: 3 }), (periods) => {
      const customer = made(
        ...periods.map(([used, kind, left]) => period(used, left === null ? {} : { [kind]: left })),
      );
      const title = titleOf(customer);
      const sum = (of: keyof CustomerMonth["amounts"]): number =>
        customer.months.reduce((total, { amounts }) => total + amounts[of], 0);
      expectTitle(title);
      const over = /pays (.+) of overage/.exec(title);
      const unused = /leaves (\S+?)(?: unused)?$/.exec(title);
      const carried = /carries (.+) of its/.exec(title);
      if (over) expectFigure(over[1]!, sum("overage"));
      else if (carried) expectFigure(carried[1]!, sum("rolledOver"));
      else if (unused && !title.includes("even pace")) expectFigure(unused[1]!, sum("breakage") + sum("forgiven"));
      else expect(title).toMatch(/no commitment|even pace leaves/);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("what was carried on and then lost is counted once: the figures add up to the commitment", () => {
  const used = period([40, 30, 0, 0], { breakage: 5, rolledOver: 25 });
  const customer = made(used, [{ amounts: { ...madeMonth().amounts, breakage: 25 } }]);
  const { description } = describeBurnDown(commitmentMonths(customer), "Customer 7", "USD");
  expect(description).toContain(
    "draws down $70, pays $0 of overage, leaves $30 unused ($25 of it carried on and lost) and has $0 left at the end, of $100 to draw.",
  );
});

test("over a traced run, what is drawn down, left unused and left at the end is what was committed", () => {
  const customers = trace(apiVendor, "commit-share", 3).partners.flatMap(({ firms }) =>
    firms.flatMap(({ customers }) => customers),
  );
  let told = 0;
  for (const one of customers) {
    const { description } = describeBurnDown(commitmentMonths(one), "C", "USD");
    const found = /draws down \$(\S+), .* leaves \$(\S+) unused.* has \$(\S+) left at the end, of \$(\S+) to draw/.exec(
      description,
    );
    if (!found) continue;
    const [drawn, lost, left, had] = found
      .slice(1)
      .map((text) => parseFloat(text) * (SCALE[/[a-z]/.exec(text)?.[0] ?? ""] ?? 1));
    expect(Math.abs(drawn! + lost! + left! - had!), description).toBeLessThanOrEqual(0.06 * had! + 1);
    told++;
  }
  expect(told).toBeGreaterThan(5);
});

const SCALE: Record<string, number> = { k: 1e3, m: 1e6 };
