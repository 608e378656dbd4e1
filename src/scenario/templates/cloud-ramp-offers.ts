import type { Commitment, Offer } from "#engine/index.ts";
import { commitment, usageOffer } from "./makers.ts";

const CREDITS = { meterId: "credits", price: 3, costToServe: 300 } as const;

/** What is promised for three years, and what becomes of what is left at the end of each. */
type Shape = Pick<Commitment, "coverage" | "ramp" | "shortfall"> & Pick<Offer, "dealMultiplier"> & { regret: number };

/** Three years for a fifth off, billed by quarter. */
function threeYears(id: string, name: string, { regret, dealMultiplier, ...shape }: Shape): Offer {
  const offer = usageOffer({
    ...CREDITS,
    id,
    name,
    termMonths: 36,
    billing: "quarterly",
    commitment: commitment({
      ...shape,
      optimism: { median: 1.1, p90: 1.6 },
      discounts: [{ from: 0, discount: 0.2 }],
      overageMultiplier: 1.1,
    }),
    renewal: { probability: 0.94, inactiveProbability: 0.2, regret, uplift: 0 },
  });
  return { ...offer, dealMultiplier };
}

/** The same total over three years as nine tenths of full use in each: 0.62 · (1 + 1.4 + 1.96) = 2.7. */
const RAMPED = { coverage: 0.62, ramp: 0.4 } as const;

/** No promise, no discount. */
const payAsYouGo: Offer = usageOffer({
  ...CREDITS,
  id: "payg",
  name: "Pay as you go",
  termMonths: 1,
  billing: "monthly",
  commitment: null,
  renewal: { probability: 0.9, inactiveProbability: 0.2, regret: 0, uplift: 0 },
});

/** The same promise flat, ramped, and ramped with what is left carried on; and none. */
export const OFFERS: Offer[] = [
  threeYears("flat", "Flat promise", {
    coverage: 0.9,
    ramp: 0,
    shortfall: "forfeit",
    regret: 0.6,
    dealMultiplier: 0.85,
  }),
  threeYears("ramp", "Ramped promise", { ...RAMPED, shortfall: "forfeit", regret: 0.6, dealMultiplier: 1 }),
  threeYears("rollover", "Ramped, rolled over", { ...RAMPED, shortfall: "rollover", regret: 0.3, dealMultiplier: 1 }),
  payAsYouGo,
];
