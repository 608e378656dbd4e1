import { expect, it } from "vitest";
import { parseScenario } from "#scenario/parse.ts";
import { firmLives, reference, settingOf } from "./reference.ts";
import { randomScenario } from "./random-scenario.ts";

it("makes scenarios that the parser takes", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const parsed = parseScenario(randomScenario(seed));
    if (!parsed.ok) expect.fail(`seed ${seed}: ${JSON.stringify(parsed.problems)}`);
  }
});

/** What the differential test compares must happen in it: rare events of domain §7 and §8 among 60 scenarios. */
it("meets the corners it is meant to meet", () => {
  const seen: Record<string, number> = {};
  const see = (what: string, happens: boolean) => (seen[what] = (seen[what] ?? 0) + (happens ? 1 : 0));
  for (let seed = 1; seed <= 60; seed++) {
    const scenario = randomScenario(seed);
    for (const { id } of scenario.strategies) {
      const setting = settingOf(scenario, id, 0);
      const { commitment } = setting.offer;
      for (const firm of firmLives(setting)) {
        see(
          "cap bites",
          firm.payouts.some(({ cap }) => cap < 0),
        );
        for (const life of firm.lives) {
          see(
            "churn",
            life.money.some((m) => m.churned),
          );
          see(
            "breakage at churn",
            life.money.some((m) => m.churned && m.breakage > 0),
          );
          see(
            "rollover",
            life.money.some((m) => m.rolledOver > 0),
          );
          see(
            "forgiven",
            life.money.some((m) => m.forgiven > 0),
          );
          see(
            "breakage",
            life.money.some((m) => m.breakage > 0 && !m.churned),
          );
          see(
            "overage",
            life.money.some((m) => m.overage > 0),
          );
          see(
            "recommit",
            commitment?.onExhaustion === "recommit" &&
              life.money.some((m) => m.bookings > 0 && !m.signed && !m.renewed),
          );
          see(
            "negative billing",
            life.money.some((m) => m.billings < 0),
          );
          see(
            "seat true-up",
            life.money.some((m, i) => !m.renewed && i > 0 && m.seats > life.money[i - 1]!.seats),
          );
          see(
            "clawback",
            life.lines.some((line) => line.takesBackFrom !== null),
          );
          for (const state of ["declining", "recovering", "floored", "dormant"] as const) {
            see(
              state,
              life.usage.some(({ health }) => health.state === state),
            );
          }
        }
      }
    }
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(9);
});

it("gives numbers wherever there are any", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { series } = reference(randomScenario(seed), "strategy-0", 0);
    for (const [metric, values] of Object.entries(series)) {
      if (["nrr", "grr", "logoChurn"].includes(metric)) continue;
      expect(values.every(Number.isFinite), `seed ${seed}, ${metric}`).toBe(true);
    }
  }
});
