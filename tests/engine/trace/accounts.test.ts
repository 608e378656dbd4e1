import { describe, expect, it } from "vitest";
import { accountsOf, type AccountMonth, HEALTH_METRIC, type Scenario, simulate, trace } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { foundFocus } from "#tests/fixtures/found-focus.ts";
import { randomScenario } from "#tests/reference/random-scenario.ts";

const RUN = 1;

/** Largest relative deviation that sums of many terms may have. */
const TOLERANCE = 1e-9;

function expectClose(got: number, expected: number, scale: number, name: string): void {
  if (Number.isNaN(got) && Number.isNaN(expected)) return;
  if (!(Math.abs(got - expected) <= TOLERANCE * Math.max(1, scale))) {
    expect.fail(`${name}: ${got} over the accounts, ${expected} in the series`);
  }
}

/** A strategy's accounts in some months against the run's series and totals; gives what was seen of customers. */
function expectSumsToEqualSeries(scenario: Scenario, strategyId: string): AccountMonth[] {
  const { series, totals } = simulate(scenario, {
    from: RUN,
    to: RUN + 1,
    strategies: [strategyId],
    onDemand: [HEALTH_METRIC],
    focus: foundFocus(scenario),
  }).strategies[strategyId]!;
  const opened = trace(scenario, strategyId, RUN, foundFocus(scenario));
  const last = opened.months - 1;
  const seen: AccountMonth[] = [];
  for (const month of new Set([0, Math.floor(last / 2), last - 1, last])) {
    const accounts = accountsOf(opened, month);
    const where = `${scenario.id}, ${strategyId}, month ${month}`;
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
    for (const [name, metric] of [
      ["spend", "billings"],
      ["usedUnits", "usage"],
      ["idleSpend", "idleSpend"],
    ] as const) {
      const soFar = [...series[metric]!.subarray(0, month + 1)];
      const scale = sum(soFar.map(Math.abs));
      expectClose(sum(accounts.map((account) => account[name])), sum(soFar), scale, `${where}, ${metric}`);
    }
    const standing = accounts.flatMap(({ at }) => at ?? []);
    expect(standing.length, where).toBe(series["customersActive"]![month]);
    for (const signal of ["laggard", "onboarding", "risk", "steady", "expansion"] as const) {
      const count = standing.filter((at) => at.signal === signal).length;
      expect(count, `${where}, ${signal}`).toBe(series[`signal/${signal}`]![month]);
    }
    const health = sum(standing.map((at) => at.health)) / standing.length;
    expectClose(health, series[HEALTH_METRIC]![month]!, 100, `${where}, health score`);
    seen.push(...standing);
    if (month < last) continue;
    const upFront = accounts.flatMap((account) => account.upFront ?? []);
    expect(upFront.length, where).toBe(totals["customersNew"]![0]);
    expectClose(sum(upFront) / upFront.length, totals["cashUpFront"]![0]!, sum(upFront), `${where}, cash up front`);
  }
  return seen;
}

describe("the accounts of a future", { timeout: 120_000 }, () => {
  it.each([everything, ...ALL_TEMPLATES.map(({ scenario }) => scenario)])(
    "add up to the series of $name",
    (scenario) => {
      for (const { id } of scenario.strategies.slice(0, 3)) expectSumsToEqualSeries(scenario, id);
    },
  );

  it("add up in scenarios full of corners, and their trend is what the signal was read from", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const scenario = randomScenario(8000 + seed);
      for (const { trend, signal, utilisation } of expectSumsToEqualSeries(scenario, scenario.strategies[0]!.id)) {
        seen.add(`${signal}${trend === null ? "" : " by trend"}`).add(utilisation === null ? "free" : "committed");
        if (trend === null || signal === "risk") continue;
        expect(["steady", "expansion"]).toContain(signal);
        if (signal === "expansion") expect(trend).toBeGreaterThan(1.1);
        else expect(trend).toBeGreaterThanOrEqual(0.9 - 1e-9);
        if (signal === "steady") expect(trend).toBeLessThanOrEqual(1.1 + 1e-9);
      }
    }
    expect([...seen].sort()).toEqual(
      [
        ...["committed", "expansion by trend", "free", "laggard", "onboarding"],
        ...["risk", "risk by trend", "steady", "steady by trend"],
      ].sort(),
    );
  });
});

describe("an account", () => {
  const [strategy] = everything.strategies;
  const opened = trace(everything, strategy!.id, 0);

  it("has the value of the contract in force: of the signing, or of the last renewal", () => {
    const month = 30;
    const customers = opened.partners.flatMap(({ firms }) => firms.flatMap((firm) => firm.customers));
    const renewed = customers.filter(({ signed, months }) =>
      months.slice(0, month - signed + 1).some(({ renewal }) => renewal?.renewed),
    );
    expect(renewed.length).toBeGreaterThan(0);
    const values = accountsOf(opened, month).flatMap(({ at }) => (at ? [at.contractValue] : []));
    const told = customers.flatMap(({ signed, months }) => {
      const so = months.slice(0, Math.max(0, month - signed + 1));
      if (so.length <= month - signed || !so.at(-1)?.underContract) return [];
      return so.filter(({ renewal, age }) => age === 0 || renewal?.renewed === true).at(-1)!.contractValue;
    });
    expect(values).toEqual(told);
    expect(new Set(values).size).toBeGreaterThan(1);
  });

  it("is of a customer that had signed by the month and was one since the start", () => {
    const accounts = accountsOf(opened, 10);
    expect(accounts.every(({ signed, churn }) => signed <= 10 && (churn === null || signed + churn >= 0))).toBe(true);
    expect(accounts.some(({ signed, upFront }) => signed < 0 && upFront === null)).toBe(true);
    expect(accounts.some(({ at }) => at === null)).toBe(true);
  });

  it("is there for every month of the horizon, and no other", () => {
    expect(accountsOf(opened, 47).length).toBeGreaterThan(0);
    for (const month of [-1, 48, 0.5]) expect(() => accountsOf(opened, month)).toThrow(RangeError);
  });
});

it("two thousand accounts are plain data, small enough to cross to another thread in a few milliseconds", () => {
  const accounts = accountsOf(trace(apiVendor, "commit-share", 0), 30);
  const account = accounts.find(({ at }) => at?.trend && at.utilisation);
  expect(account).toBeDefined();
  const many = Array.from({ length: 2000 }, () => account);
  expect(JSON.parse(JSON.stringify(many))).toEqual(many);
  expect(JSON.stringify(many).length).toBeLessThan(700_000);
});
