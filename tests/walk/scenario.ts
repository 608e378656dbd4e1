import type { Charge, Scenario, Schedule } from "#engine/index.ts";
import { parseScenario } from "#scenario/parse.ts";
import { everything } from "#tests/fixtures/everything.ts";

const TIERS = [
  { upTo: 10, price: 50, flat: 20 },
  { upTo: 50, price: 42, flat: 5 },
  { upTo: null, price: 35, flat: 1 },
];

const MODELS = [
  { model: "perUnit", price: 3 },
  { model: "graduated", tiers: TIERS },
  { model: "volume", tiers: TIERS },
  { model: "stairstep", tiers: TIERS },
  { model: "package", size: 100, price: 45 },
] as const;

/** Every price schedule, with a minimum alone and with a maximum alone. */
const FLOORED = MODELS.map(
  (model): Schedule => ({ ...structuredClone(model), minimum: 30, maximum: null }) as Schedule,
);
const CAPPED = MODELS.map(
  (model): Schedule => ({ ...structuredClone(model), minimum: null, maximum: 9000 }) as Schedule,
);

const seats = (schedule: Schedule): Charge => ({ kind: "seats", schedule });

const usage = (schedule: Schedule, i: number): Charge => ({
  kind: "usage",
  meterId: "calls",
  included: 10 * i,
  schedule,
  seasonalRates: i === 0 ? [1, 1, 1, 1, 1.1, 1.2, 1.3, 1.2, 1, 1, 1, 1] : null,
});

const CHARGES: Record<string, Charge[]> = {
  "seats-floored": FLOORED.map(seats),
  "seats-capped": CAPPED.map(seats),
  "usage-floored": FLOORED.map(usage),
  "usage-capped": CAPPED.map(usage),
};

/**
 * A scenario with everything that the schema has, wherever it has it: every shape, every list with two items and room
 * for more, every value that may be null set and null. Small, for it is computed at each edit.
 */
export const walked: Scenario = asParsed({
  ...everything,
  id: "walk",
  name: "Walk",
  notes: { "/discountRate": "Made up.", "/offers/commit/costToServe": "Made up too." },
  horizonMonths: 24,
  simulation: { ...everything.simulation, runs: 1 },
  offers: [
    ...everything.offers,
    ...Object.entries(CHARGES).map(([id, charges]) => ({ ...everything.offers[0]!, id, name: id, charges })),
  ],
  partners: everything.partners.map((partner) => {
    const fewer = Object.entries(partner.segmentMix).filter(([segment]) => segment !== "bass");
    return partner.type === "msp" ? { ...partner, segmentMix: Object.fromEntries(fewer) } : partner;
  }),
  strategies: everything.strategies.slice(0, 6).map((strategy) => {
    if (strategy.id !== "commit-tiers") return strategy;
    return { ...strategy, before: { offerId: "commit", planId: "share" }, switchMonth: 6, existing: "keep", slot: 7 };
  }),
  uncertainties: [
    { path: "/discountRate", p10: 0.05, p90: 0.12 },
    { path: "/segments/linear/growthRate", p10: 0.05, p90: 0.2 },
    { path: "/offers/commit/costToServe", p10: 30, p90: 60 },
  ],
});

/** As the parser writes it. */
function asParsed(scenario: Scenario): Scenario {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
