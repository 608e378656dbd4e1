/** A single field of a scenario that a screen offers for moving. */
export interface Lever {
  id: "seatPrice" | "usagePrice" | "coverage" | "goLive" | "referralRate" | "usageShare" | "responsiveness";
  /** JSON pointer with ids. */
  path: string;
  /** The span of its slider, within the field's bounds. */
  min: number;
  max: number;
  step: number;
}

/** The seven levers of the AI-API vendor, in the order in which they are shown. */
export const LEVERS: readonly Lever[] = [
  { id: "seatPrice", path: "/offers/seats/charges/0/schedule/price", min: 10, max: 120, step: 1 },
  { id: "usagePrice", path: "/offers/commit/charges/0/schedule/tiers/0/price", min: 0.5, max: 8, step: 0.1 },
  { id: "coverage", path: "/offers/commit/commitment/coverage", min: 0, max: 1.5, step: 0.05 },
  { id: "goLive", path: "/segments/mid/activation/months/median", min: 0, max: 12, step: 0.5 },
  { id: "referralRate", path: "/plans/referral/components/0/rate", min: 0, max: 0.5, step: 0.01 },
  { id: "usageShare", path: "/plans/usage-share/components/0/rate", min: 0, max: 0.5, step: 0.01 },
  { id: "responsiveness", path: "/partners/integrator/responsiveness", min: 0, max: 1, step: 0.05 },
];
