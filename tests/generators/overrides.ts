import fc from "fast-check";

/** Values that replace a field's own, by where the field stands in the schema (`*`: any item). */
export type Overrides = Record<string, fc.Arbitrary<unknown>>;

/** What must fit the rest: months within every horizon, and paths of numbers that there are (`uncertainties.ts` makes those). */
export const FITTING: Overrides = {
  "/currency": fc.constantFrom("USD", "EUR", "JPY"),
  "/uncertainties": fc.constant([]),
  "/strategies/*/switchMonth": fc.nat(5),
};

/** No partner who responds, which takes a search to simulate, and no change of course. */
export const STEADY: Overrides = {
  "/partners/*/responsiveness": fc.constant(0),
  "/strategies/*/before": fc.constant(null),
};

const never = fc.constant(0);
const always = fc.constant(1);
const yesOrNo = fc.constantFrom(0, 1);

/**
 * What takes all chance out of a scenario, beside spreads without spread. Renewal: with typical effort or less a
 * chance of 0 stays 0 whatever the effort. Customers either all decline at once or none does.
 */
export function withoutChance(declines: boolean): Overrides {
  return {
    "/simulation/arrivals": fc.constant("even"),
    "/market/sigma": never,
    "/segments/*/volatility/sigma": never,
    "/segments/*/activation/probability": yesOrNo,
    "/segments/*/expansion/perYear": never,
    "/segments/*/decline/perYear": fc.constant(declines ? 1e9 : 0),
    "/partners/*/team/typicalSize": fc.constant(null),
    "/partners/*/skill/grow": fc.nat(57).map((percent) => percent / 100),
    "/offers/*/renewal/probability": declines ? always : yesOrNo,
    "/offers/*/renewal/inactiveProbability": declines ? always : yesOrNo,
    "/offers/*/renewal/regret": never,
    "/customerSuccess/saveRate": never,
    "/strategies/*/customerSuccess/saveRate": never,
  };
}
