import { COMPONENT_KINDS } from "#engine/metrics/catalogue.ts";
import type { IncentiveBase, IncentiveComponent, Plan } from "#engine/scenario.ts";
import type { Chance } from "./chance.ts";

/** A plan of up to five components with cap, lag and gate. */
export function randomPlan(c: Chance, id: string, partnerIds: string[]): Plan {
  return {
    id,
    name: id,
    components: c.several(c.whole(0, 5), () => ({
      ...randomComponent(c),
      appliesTo: c.yes(0.7) ? null : partnerIds.filter(() => c.yes(0.5)),
    })),
    annualCap: c.yes(0.4) ? c.between(200, 20000) : null,
    paymentLagMonths: c.pick(0, 0, 1, 2, 5, 12),
    utilisationGate: c.yes(0.4) ? { below: c.pick(1, c.between(0.3, 1)), factor: c.pick(0, 0.5, 1) } : null,
  };
}

type Bare = IncentiveComponent extends infer C ? (C extends unknown ? Omit<C, "appliesTo"> : never) : never;

/** A component of the kind, or of any. */
export function randomComponent(c: Chance, kind?: IncentiveComponent["kind"]): Bare {
  const base = (): IncentiveBase => c.pick("bookings", "contractValue", "billings", "revenue", "consumption");
  const makers: { [K in Bare["kind"]]: () => Extract<Bare, { kind: K }> } = {
    signingFee: () => ({
      kind: "signingFee",
      rate: c.between(0, 0.2),
      base: c.pick("contractValue", "bookings"),
      fixed: c.pick(0, c.between(0, 900)),
      capPerDeal: c.yes(0.4) ? c.between(100, 3000) : null,
      clawback: c.yes(0.7) ? randomClawback(c) : null,
    }),
    resaleMargin: () => ({ kind: "resaleMargin", rate: c.between(0, 0.3) }),
    revenueShare: () => ({
      kind: "revenueShare",
      rate: c.between(0, 0.3),
      base: base(),
      fromMonth: c.pick(0, 0, 2, 13),
      months: c.pick(null, 6, 24),
      yearlyDecay: c.pick(0, 0.3, 1),
    }),
    attainment: () => ({
      kind: "attainment",
      base: base(),
      period: c.pick("quarter", "year"),
      tiers: randomAttainmentTiers(c),
      mode: c.pick("marginal", "retroactive"),
    }),
    activationBonus: () => ({ kind: "activationBonus", amount: c.between(50, 900), withinMonths: c.whole(0, 9) }),
    growthRebate: () => ({ kind: "growthRebate", rate: c.between(0, 0.4) }),
    renewalBonus: () => ({ kind: "renewalBonus", rate: c.between(0, 0.1) }),
    retainer: () => ({ kind: "retainer", monthly: c.between(10, 200) }),
    deploymentFunding: () => ({
      kind: "deploymentFunding",
      rate: c.between(0, 0.1),
      fixed: c.pick(0, c.between(0, 900)),
      cap: c.yes(0.4) ? c.between(100, 3000) : null,
    }),
  };
  return makers[kind ?? c.pick(...COMPONENT_KINDS)]();
}

/** When a signing fee is taken back. */
export function randomClawback(c: Chance): {
  withinMonths: number;
  mode: "full" | "prorata";
  minUtilisation: number | null;
} {
  return {
    withinMonths: c.pick(1, 3, 6, 12, 13, 24),
    mode: c.pick("full", "prorata"),
    minUtilisation: c.yes(0.6) ? c.pick(1, c.between(0.2, 1)) : null,
  };
}

function randomAttainmentTiers(c: Chance): { from: number; rate: number }[] {
  let from = c.pick(0, c.between(500, 3000));
  return c.several(c.whole(1, 3), () => {
    const tier = { from, rate: c.between(0, 0.2) };
    from += c.between(1000, 30000);
    return tier;
  });
}
