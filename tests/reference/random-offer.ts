import type { Charge, Commitment, Offer, Schedule, Tier } from "#engine/scenario.ts";
import type { Chance } from "./chance.ts";

/** An offer whose corners are likelier than in real life: short terms, odd periods, exhaustion, rollover. */
export function randomOffer(c: Chance, id: string, meterIds: string[]): Offer {
  return {
    id,
    name: id,
    termMonths: c.pick(1, 2, 3, 4, 6, 9, 12, 12, 12, 13, 15, 18, 24, 27, 36, 60),
    billing: c.pick("monthly", "quarterly", "annual"),
    charges: randomCharges(c, meterIds),
    commitment: c.yes(0.65) ? randomCommitment(c) : null,
    renewal: {
      probability: c.pick(1, 0.95, 0.9, 0.7, 0.3),
      inactiveProbability: c.pick(0, 0.1, 0.4),
      regret: c.pick(0, 0, 0.5, 1),
      uplift: c.pick(0, 0.05, 0.3, -0.1),
    },
    seatTrueUp: c.pick("renewal", "quarterly"),
    seatFloor: c.pick(0, 0, 0.5, 0.9, 1),
    dealMultiplier: c.pick(1, 1, 0.8, 1.7),
    usageMultiplier: c.pick(1, 1, 0.7, 1.4, 0),
    costToServe: c.pick(0, 0, 37.3),
  };
}

function randomCharges(c: Chance, meterIds: string[]): Charge[] {
  const charges: Charge[] = c.several(c.whole(0, 3), () => {
    const meterId = c.pick(...meterIds);
    const included = c.pick(0, 0, 0, c.between(10, 600));
    const seasonalRates = c.yes(0.2) ? c.several(12, () => c.between(0.5, 1.5)) : null;
    return { kind: "usage", meterId, included, schedule: randomSchedule(c, 3), seasonalRates };
  });
  if (charges.length === 0 || c.yes(0.4)) charges.push({ kind: "seats", schedule: randomSchedule(c, 60) });
  if (c.yes(0.3)) charges.push({ kind: "platform", monthly: c.between(10, 900) });
  if (c.yes(0.3)) charges.push({ kind: "oneTime", amount: c.between(100, 5000) });
  return charges;
}

function randomSchedule(c: Chance, price: number): Schedule {
  const bounds = {
    ...(c.yes(0.1) && { minimum: c.between(10, 400) }),
    ...(c.yes(0.1) && { maximum: c.between(500, 5000) }),
  };
  const model = c.pick("perUnit", "perUnit", "graduated", "volume", "stairstep", "package");
  if (model === "perUnit") return { model, price: c.between(0, price), ...bounds };
  if (model === "package") return { model, size: c.between(3, 300), price: c.between(1, price * 30), ...bounds };
  return { model, tiers: randomTiers(c, price), ...bounds };
}

function randomTiers(c: Chance, price: number): Tier[] {
  const count = c.whole(1, 4);
  let upTo = 0;
  return c.several(count, (i) => {
    upTo += c.pick(c.whole(2, 20), c.between(20, 500));
    const flat = c.pick(0, c.between(0, price * 40));
    return { upTo: i === count - 1 ? null : upTo, price: c.between(0, price), flat };
  });
}

/** A commitment of any kind. */
export function randomCommitment(c: Chance): Commitment {
  const optimism = c.between(0.4, 2);
  return {
    coverage: c.pick(0, 0.3, 0.6, 1, 1.3),
    optimism: { median: optimism, p90: optimism * c.pick(1, 1.5, 3) },
    minimum: c.pick(0, 0, 500, 9000),
    ramp: c.pick(0, 0, 0.25, 1, -0.5),
    discounts: [
      { from: 0, discount: c.pick(0, 0.05) },
      { from: c.between(2000, 6000), discount: 0.12 },
      { from: c.between(8000, 60000), discount: 0.3 },
    ].slice(c.whole(0, 3)),
    overageMultiplier: c.pick(1, 1.2, 0.8, 0),
    billing: c.pick("upfront", "arrears"),
    shortfall: c.pick("forfeit", "forgive", "rollover", "rollover"),
    rolloverCap: c.pick(0, 0.2, 0.5, 1),
    renewal: c.pick("runRate", "same"),
    onExhaustion: c.pick("overage", "recommit"),
  };
}
