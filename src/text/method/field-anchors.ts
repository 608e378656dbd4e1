/**
 * Where the method tells of a field: by the end of its path in the schema. A path has the names of fields, a list's
 * items without a step of their own, and `=` before the case of a union or the option of a choice.
 */
const ANCHORS: Readonly<Record<string, string>> = {
  horizonMonths: "units",
  discountRate: "npv",
  "simulation/runs": "futures",
  "simulation/seed": "draws",
  "simulation/arrivals": "arrivals",
  market: "market",
  meters: "meters",
  "segments/activity": "potential",
  "segments/seats": "potential",
  activation: "activation",
  adoption: "adoption",
  firstValueShare: "first-value",
  growthRate: "growth",
  expansion: "growth",
  seasonality: "seasonality",
  volatility: "noise",
  decline: "health",
  walletShare: "wallet-share",
  "partners/type": "partner-types",
  firms: "partner-types",
  dealsPerYear: "arrivals",
  segmentMix: "segment-mix",
  installedBase: "installed-base",
  team: "effort",
  focus: "effort",
  skill: "effort",
  services: "services",
  responsiveness: "responsiveness",
  termMonths: "terms-and-periods",
  "offers/billing": "billing-of-fees",
  charges: "charges",
  included: "included",
  seasonalRates: "seasonal-rates",
  schedule: "price-schedules",
  "schedule=perUnit": "per-unit",
  "schedule=graduated": "graduated",
  "schedule=volume": "volume",
  "schedule=stairstep": "stairstep",
  "schedule=package": "package",
  minimum: "minimum-maximum",
  maximum: "minimum-maximum",
  commitment: "commitment-sizing",
  "commitment/minimum": "commitment-sizing",
  ramp: "ramp",
  discounts: "discounts",
  overageMultiplier: "overage",
  "commitment/billing": "billing-of-commitments",
  shortfall: "end-of-period",
  "shortfall=forfeit": "breakage",
  "shortfall=forgive": "forgiven",
  "shortfall=rollover": "rollover",
  rolloverCap: "rollover",
  "commitment/renewal": "commitment-at-renewal",
  onExhaustion: "recommit",
  "offers/renewal": "renewal",
  "renewal/uplift": "price-rise",
  seatTrueUp: "seat-true-up",
  seatFloor: "seats",
  dealMultiplier: "arrivals",
  usageMultiplier: "usage",
  costToServe: "service-cost",
  components: "plans",
  base: "bases",
  "components=signingFee": "signing-fee",
  "components=deploymentFunding": "deployment-funding",
  "components=resaleMargin": "resale-margin",
  "components=revenueShare": "revenue-share",
  "components=attainment": "attainment",
  "components=activationBonus": "activation-bonus",
  "components=growthRebate": "growth-rebate",
  "components=renewalBonus": "renewal-bonus",
  "components=retainer": "retainer",
  clawback: "clawback",
  annualCap: "annual-cap",
  paymentLagMonths: "payment-lag",
  utilisationGate: "utilisation-gate",
  "strategies/slot": "entering",
  switchMonth: "transition",
  existing: "transition",
  "customerSuccess/mode": "notice",
  reviewEvery: "notice",
  saveRate: "save",
  customerSuccess: "customer-success",
  uncertainties: "uncertain-inputs",
};

/** The section that tells of the field at a path of the schema; null where none does. */
export function fieldAnchor(path: string): string | null {
  for (let parent = path; parent !== ""; parent = parentOf(parent)) {
    for (let end = parent; end !== ""; end = end.includes("/") ? end.slice(end.indexOf("/") + 1) : "") {
      const anchor = ANCHORS[end];
      if (anchor !== undefined) return anchor;
    }
  }
  return null;
}

function parentOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("="));
  return cut < 0 ? "" : path.slice(0, cut);
}
