/** What the headless command says, in the shape that charts are drawn from: read from its JSON, not computed here. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account, Scenario, StrategySummary, Summary } from "#engine/index.ts";

/** JSON of the headless command for a scenario and flags. */
function simulated(scenario: Scenario, flags: string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-"));
  const file = join(folder, "scenario.json");
  writeFileSync(file, JSON.stringify(scenario));
  const args = ["scripts/simulate.mjs", file, ...flags];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 });
  rmSync(folder, { recursive: true });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Lists of numbers as typed arrays, null as NaN: the other way round of what the command does when it prints. */
function revived(value: unknown): unknown {
  if (value === null) return NaN;
  if (Array.isArray(value)) {
    const numbers = value.every((item) => item === null || typeof item === "number");
    return numbers ? Float64Array.from(value, (item: number | null) => item ?? NaN) : value.map(revived);
  }
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revived(part)]));
}

/** The summary of a scenario's runs, with the differences by month of each alternative's contribution. */
export function headlessSummary(scenario: Scenario, runs = scenario.simulation.runs): Summary {
  const { strategies, baselineStrategyId, horizonMonths } = scenario;
  const others = strategies.filter(({ id }) => id !== baselineStrategyId);
  const differences = others.flatMap(({ id }) => ["--difference", `${id}:${baselineStrategyId}:contribution`]);
  const said = revived(simulated(scenario, ["--runs", `${runs}`, "--per-run", ...differences])) as Summary & {
    strategies: Record<string, StrategySummary & { quantiles: StrategySummary["monthly"] }>;
  };
  for (const strategy of Object.values(said.strategies)) strategy.monthly = strategy.quantiles;
  const partnerFirms = scenario.partners.reduce((sum, { type, firms }) => sum + (type === "direct" ? 0 : firms), 0);
  return { ...said, months: horizonMonths, partnerFirms };
}

/** All customers of a future as they stand at the end of a month. */
export function headlessAccounts(scenario: Scenario, strategyId: string, run: number, month: number): Account[] {
  return simulated(scenario, ["--accounts", `${strategyId}:${run}:${month}`]) as Account[];
}

/** Each firm's result in a future. */
export function headlessFirms(
  scenario: Scenario,
  strategyId: string,
  run: number,
): { partnerId: string; firm: number; result: number }[] {
  const { partners } = simulated(scenario, ["--trace", `${strategyId}:${run}`]) as {
    partners: { partnerId: string; firms: { firm: number; months: { result: number }[] }[] }[];
  };
  const direct = new Set(scenario.partners.flatMap(({ id, type }) => (type === "direct" ? [id] : [])));
  return partners
    .filter(({ partnerId }) => !direct.has(partnerId))
    .flatMap(({ partnerId, firms }) =>
      firms.map(({ firm, months }) => {
        return { partnerId, firm: firm + 1, result: months.reduce((sum, month) => sum + month.result, 0) };
      }),
    );
}
