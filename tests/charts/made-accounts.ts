/** Customers of a future, made by hand. */
import type { Account, AccountMonth, Scenario } from "#engine/index.ts";

/** A customer from month 0 on that stays. */
export function madeAccount(customer: number, changes: Partial<Account> = {}): Account {
  return {
    partnerId: "integrator",
    firm: 0,
    customer,
    segmentId: "mid",
    signed: 0,
    churn: null,
    spend: 100,
    usedUnits: 1200,
    idleSpend: 0,
    upFront: 10,
    at: null,
    ...changes,
  };
}

/** The same, under contract with a value, and a change of use. */
export function liveAccount(
  customer: number,
  contractValue: number,
  change: number | null,
  signal: AccountMonth["signal"] = change === null ? "onboarding" : signalOf(change),
): Account {
  const trend = change === null ? null : 1 + change;
  return madeAccount(customer, { at: { age: 12, contractValue, trend, signal, health: 50, utilisation: null } });
}

function signalOf(change: number): AccountMonth["signal"] {
  return change > 0.1 ? "expansion" : change < -0.1 ? "risk" : "steady";
}

/** What charts of customers need to know of a scenario. */
export function madeScenario(): Scenario {
  return {
    horizonMonths: 24,
    meters: [{ id: "calls", name: "Calls", unit: "call", perActivity: 1, unitCost: 0 }],
    partners: [{ id: "integrator", name: "System integrators" }],
    segments: [
      { id: "mid", name: "Mid-market" },
      { id: "big", name: "Enterprise" },
    ],
  } as never;
}
