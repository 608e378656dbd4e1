/** Lines of statements by chance, with the plan that they come from. */
import fc from "fast-check";
import type { IncentiveBase, IncentiveComponent, IncentiveLine, Scenario } from "#engine/index.ts";
import type { LedgerContext, LineMoment } from "#text/ledger/context.ts";
import { everything } from "#tests/fixtures/everything.ts";

/** A line, the moment of it, and what to explain it with. */
export interface Made {
  line: IncentiveLine;
  moment: LineMoment;
  context: LedgerContext;
}

const amount = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 3e6, noNaN: true }),
  fc.integer({ min: 0, max: 90_000 }),
);
const rate = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 100),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const base = fc.constantFrom<IncentiveBase>("bookings", "contractValue", "billings", "revenue", "consumption");
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const appliesTo = fc.constant(null);

const component: fc.Arbitrary<IncentiveComponent> = fc.oneof(
  fc.record({
    kind: fc.constant("signingFee" as const),
    rate,
    base: fc.constantFrom("contractValue" as const, "bookings" as const),
    fixed: amount,
    capPerDeal: nullable(amount),
    clawback: fc.constant(null),
    appliesTo,
  }),
  fc.record({ kind: fc.constant("resaleMargin" as const), rate, appliesTo }),
  fc.record({
    kind: fc.constant("revenueShare" as const),
    rate,
    base,
    fromMonth: fc.integer({ min: 0, max: 5 }),
    months: fc.constant(null),
    yearlyDecay: fc.oneof(fc.constant(0), rate),
    appliesTo,
  }),
  fc.record({
    kind: fc.constant("activationBonus" as const),
    amount,
    withinMonths: fc.integer({ min: 6, max: 12 }),
    appliesTo,
  }),
  fc.record({ kind: fc.constant("growthRebate" as const), rate, appliesTo }),
  fc.record({ kind: fc.constant("renewalBonus" as const), rate, appliesTo }),
  fc.record({ kind: fc.constant("retainer" as const), monthly: amount, appliesTo }),
  fc.record({ kind: fc.constant("deploymentFunding" as const), rate, fixed: amount, cap: nullable(amount), appliesTo }),
);

/** Lines as plans make them (domain §8): rate, base and amount agree. */
export const lines: fc.Arbitrary<Made> = fc
  .record({
    component,
    base: amount,
    age: fc.integer({ min: 5, max: 60 }),
    month: fc.integer({ min: 0, max: 59 }),
    gate: fc.option(
      fc.record({
        factor: fc.constantFrom(0, 0.5, 0.7, 0.123),
        below: rate,
        used: fc.double({ min: 0, max: 0.99999, noNaN: true }),
      }),
    ),
  })
  .map(({ component, base, age, month, gate }): Made => {
    const gated = gate && gate.below > 0.001 && /resaleMargin|revenueShare|retainer/.test(component.kind) ? gate : null;
    const line = { ...ruled(component, base, age), gate: gated?.factor ?? 1 };
    const free = (line.rate * line.base + line.fixed) * line.gate;
    return {
      line: { ...line, amount: Math.min(line.cap ?? Infinity, free) },
      moment: { age, month, commitment: gated && { utilisation: gated.used * gated.below } },
      context: contextOf([component], gated),
    };
  });

function ruled(component: IncentiveComponent, base: number, age: number): Omit<IncentiveLine, "amount" | "gate"> {
  const line = {
    planId: "made",
    component: 0,
    kind: component.kind,
    fixed: 0,
    cap: null,
    rate: 0,
    base: 0,
    clawback: null,
  };
  switch (component.kind) {
    case "signingFee":
      return {
        ...line,
        ...component,
        baseKind: component.base,
        base,
        cap: component.capPerDeal,
        clawback: null,
        component: 0,
      } as never;
    case "deploymentFunding":
      return {
        ...line,
        rate: component.rate,
        fixed: component.fixed,
        cap: component.cap,
        baseKind: "contractValue",
        base,
      };
    case "resaleMargin":
      return { ...line, rate: component.rate, baseKind: "billings", base };
    case "revenueShare": {
      const fallen = component.rate * (1 - component.yearlyDecay) ** Math.floor((age - component.fromMonth) / 12);
      return { ...line, rate: fallen, baseKind: component.base, base };
    }
    case "growthRebate":
      return { ...line, rate: component.rate, baseKind: "consumptionGrowth", base };
    case "renewalBonus":
      return { ...line, rate: component.rate, baseKind: "contractValue", base };
    case "activationBonus":
      return { ...line, baseKind: "none", fixed: component.amount };
    case "retainer":
      return { ...line, baseKind: "none", base: component.monthly, rate: 1 };
    case "attainment":
      throw new Error("settled on the firm's total");
  }
}

/** The scenario of every rule, with a plan of these components. */
export function contextOf(
  components: IncentiveComponent[],
  gate: { below: number; factor: number } | null = null,
): LedgerContext {
  const plan = {
    id: "made",
    name: "Made up",
    components,
    annualCap: 60_000,
    paymentLagMonths: 0,
    utilisationGate: gate,
  };
  const scenario: Scenario = { ...everything, plans: [...everything.plans, plan] };
  return { scenario };
}
