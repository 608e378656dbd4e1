/** The help marks' terms as glossary entries: their wording is theirs, here is what it takes besides. */
import { measure } from "../measures.ts";
import type { TermName } from "../terms.ts";
import type { Place } from "./places.ts";

/** What an entry has beside its wording. */
export interface Filing {
  where: Place;
  /** Other words by which it is searched. */
  also?: readonly string[];
  /** The headword, where the help mark's name is none. */
  name?: string;
}

/** Where each term of a help mark lives, and how else it is called. */
export const KNOWN: Record<TermName, Filing> = {
  contribution: { where: "#/summary/_/scoreboard", name: measure("contribution").label, also: ["margin", "profit"] },
  revenue: { where: "#/revenue/_/revenue-lines", name: measure("revenue").label, also: ["recognised", "recognized"] },
  billings: { where: "#/revenue/_/revenue-lines", also: ["invoiced", "invoices"] },
  payouts: { where: "#/partners/_/payouts", name: measure("payouts").label, also: ["commission", "incentives paid"] },
  partnerResult: {
    where: "#/partners/_/cash",
    name: measure("partnerResult").label,
    also: ["partner result", "P&L", "profit"],
  },
  idleSpend: { where: "#/customers/_/customer-side", name: measure("idleSpend").label, also: ["shelfware", "waste"] },
  consumption: { where: "#/revenue/_/revenue-lines", also: ["usage revenue"] },
  customersActive: { where: "#/summary/_/fan" },
  nrr: { where: "#/customers/_/retention", also: ["NRR", "NDR", "net dollar retention"] },
  usage: { where: "#/summary/_/fan" },
  costOfChannel: { where: "#/summary/_/scoreboard", also: ["partner cost"] },

  bookings: { where: "#/revenue/_/bridge", also: ["TCV", "total contract value"] },
  contractValue: { where: "#/customers/_/accounts", also: ["FYCV", "ACV", "annual contract value"] },
  committed: { where: "#/revenue/_/revenue-lines" },
  fees: { where: "#/revenue/_/bridge" },
  commitment: { where: "offers", also: ["commit", "prepaid", "minimum spend"] },
  drawdown: { where: "#/revenue/_/bridge", also: ["burn-down", "draw down"] },
  overage: { where: "#/revenue/_/bridge" },
  balance: { where: "#/ledger" },
  utilisation: { where: "#/revenue/_/utilisation", also: ["utilization"] },
  breakage: { where: "#/revenue/_/bridge", also: ["forfeit", "forfeited"] },
  forgiven: { where: "#/revenue/_/bridge", also: ["forgive"] },
  rolledOver: { where: "#/revenue/_/bridge", also: ["rollover", "carry over"] },
  trueUp: { where: "#/ledger", also: ["true up"] },
  rpo: { where: "#/revenue/_/rpo", also: ["RPO", "backlog"] },
  listValue: { where: "#/ledger", also: ["list price"] },
  priceLevel: { where: "#/ledger", also: ["uplift", "price rise", "indexation"] },
  renewal: { where: "offers" },
  seats: { where: "offers", also: ["licences", "licenses", "users"] },
  serviceCost: { where: "#/compare/_/_/difference-bridge", also: ["cost to serve", "COGS"] },
  priceSchedule: { where: "offers", also: ["pricing model", "tiers"] },

  adoption: { where: "customers", also: ["ramp-up", "S-curve"] },
  growth: { where: "customers", also: ["organic growth"] },
  health: { where: "#/ledger" },
  demand: { where: "#/ledger" },
  firstValue: { where: "customers" },
  ttfv: { where: "#/customers/_/churn", also: ["TTFV"] },
  signals: { where: "#/customers/_/signals", also: ["onboarding", "laggard", "steady", "expansion", "risk"] },
  healthScore: { where: "#/customers/_/health" },
  detectionLag: { where: "#/customers/_/notice", also: ["early warning"] },
  declinesSaved: { where: "#/customers/_/notice" },
  trend: { where: "#/customers/_/accounts" },
  coverage: { where: "success", also: ["accounts per CSM"] },
  effort: { where: "#/partners/_/focus" },
  market: { where: "customers", also: ["good and bad times", "shock"] },
  season: { where: "customers", also: ["seasonality", "peak"] },
  noise: { where: "#/ledger", also: ["volatility"] },

  signingFee: { where: "plans", also: ["commission", "finder’s fee", "upfront"] },
  deploymentFunding: { where: "plans", also: ["MDF", "PoC", "migration funding"] },
  resaleMargin: { where: "plans", also: ["reseller discount", "markup"] },
  revenueShare: { where: "plans", also: ["usage share", "residual", "commission"] },
  attainment: { where: "#/partners/_/attainment", also: ["quota", "tiers"] },
  activationBonus: { where: "plans", also: ["go-live bonus"] },
  growthRebate: { where: "plans", also: ["expansion bonus"] },
  renewalBonus: { where: "plans" },
  retainer: { where: "plans" },
  clawback: { where: "#/partners/_/payouts" },
  utilisationGate: { where: "plans", also: ["utilization gate"] },
  annualCap: { where: "#/partners/_/payouts", also: ["annual cap", "capped"] },
  paymentLag: { where: "plans" },
  services: { where: "#/partners/_/earners", also: ["managed services", "implementation", "attach rate"] },
  bestResponse: { where: "#/partners/_/focus" },
  responsiveness: { where: "partners" },
  transition: { where: "#/revenue/_/customers-by-offer", also: ["pivot", "change of course", "migration"] },

  grr: { where: "#/customers/_/retention", also: ["GRR", "gross retention"] },
  logoChurn: { where: "#/customers/_/churn", also: ["churn rate", "attrition"] },
  pricePerUnit: { where: "#/customers/_/customer-side", also: ["unit price", "effective price"] },
  cashUpFront: { where: "#/customers/_/customer-side", also: ["barrier to entry", "down payment"] },
  expansionRevenue: { where: "#/customers/_/expansion", also: ["upsell"] },
  newLogoRevenue: { where: "#/customers/_/expansion", also: ["new business"] },
  clv: { where: "command", also: ["CLV", "LTV"] },
  payback: { where: "command", also: ["payback period"] },
  cohort: { where: "#/customers/_/cohorts" },
  npv: { where: "workbook", also: ["NPV", "present value", "discounted"] },
  breakEven: { where: "#/partners/_/cash" },
  predictability: { where: "#/revenue/_/predictability", also: ["coefficient of variation", "volatility"] },
  future: { where: "#/ledger", also: ["run", "scenario path", "simulation run"] },
  range: { where: "#/summary/_/scoreboard", also: ["8 of 10", "band", "interval", "quantile"] },
  pairedDifference: { where: "#/compare/_/_/difference", also: ["n of 10", "odds"] },
  rankCorrelation: { where: "command", also: ["Spearman", "sensitivity"] },
  trace: { where: "#/ledger", also: ["trace", "audit"] },
};
