import { describe, expect, it } from "vitest";
import { MONEY_COLUMNS } from "#engine/contracts/columns.ts";
import { simulate } from "#engine/index.ts";
import { compileModel } from "#engine/model.ts";
import { type CustomerSeen, ModelRun } from "#engine/run.ts";
import { everything } from "#tests/fixtures/everything.ts";

const RUNS = 3;
const model = compileModel(everything);
const months = model.horizon;

/** Lets `look` see every customer of the first runs. */
function watch(look: (seen: CustomerSeen, run: number) => void): void {
  let run = 0;
  const modelRun = new ModelRun(model, { sink: (seen) => look(seen, run) });
  for (; run < RUNS; run++) modelRun.run(run);
}

describe("a sink that looks on while runs are worked through", () => {
  it("sees customers whose months add up to the series of every strategy", () => {
    const sums = new Map<string, Float64Array>();
    watch(({ world, life, columns }, run) => {
      for (const { id } of world.strategies) {
        for (const column of MONEY_COLUMNS)
          addUp(sums, `${id} ${column}`, columns[column], life.start, columns.months, run);
      }
    });
    const { strategies } = simulate(everything, { to: RUNS });
    for (const [id, { series }] of Object.entries(strategies)) {
      for (const column of MONEY_COLUMNS) expectClose(sums.get(`${id} ${column}`)!, series[column]!, `${id} ${column}`);
    }
  });

  it("sees no drawdown beyond a period's commitment and what rolled over into it", () => {
    let periods = 0;
    watch(({ columns }) => {
      let room = 0;
      for (let k = 0; k < columns.months && columns.pace[k]! > 0; k++) {
        if (columns.periodMonth[k] === 0) {
          const rolledOver = k > 0 ? columns.rolledOver[k - 1]! : 0;
          room = columns.balance[k]! + columns.drawdown[k]!;
          expect(room).toBeLessThanOrEqual((columns.pace[k]! * 12 + rolledOver) * (1 + 1e-9));
          periods++;
        }
        room -= columns.drawdown[k]!;
        expect(room).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, columns.pace[k]! * 12));
      }
    });
    expect(periods).toBeGreaterThan(1000);
  });

  it("changes nothing by looking", () => {
    const [watched, alone] = [new ModelRun(model, { sink: () => {} }), new ModelRun(model)];
    watched.run(1);
    alone.run(1);
    const rows = (run: ModelRun) => run.worlds.flat().flatMap(({ books }) => books.money.map((row) => [...row]));
    expect(rows(watched)).toEqual(rows(alone));
  });
});

function addUp(
  sums: Map<string, Float64Array>,
  name: string,
  column: Float64Array,
  start: number,
  end: number,
  run: number,
): void {
  const row = sums.get(name) ?? new Float64Array(RUNS * months);
  for (let k = Math.max(0, -start); k < end; k++) row[run * months + start + k]! += column[k]!;
  sums.set(name, row);
}

function expectClose(found: Float64Array, expected: Float64Array, name: string): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  expected.forEach((value, i) => {
    if (Math.abs(found[i]! - value) > 1e-9 * scale) expect.fail(`${name}, ${i}: ${found[i]} instead of ${value}`);
  });
}
