/**
 * What `trace` gives (domain §12): one run of one strategy, opened down to the line. Plain data, no typed arrays.
 * Money in the scenario's currency, ages k and months t whole, rates fractions. `null`: there is none.
 */
import type { SIGNALS } from "../customers/life.ts";
import type { MoneyColumn } from "../contracts/columns.ts";
import type { Focus, IncentiveBase, IncentiveComponent } from "../scenario.ts";

/** One run of one strategy. */
export interface Trace {
  engineVersion: string;
  strategyId: string;
  run: number;
  /** The horizon. */
  months: number;
  /** Uncertain inputs as drawn in this run, by path. */
  inputs: Record<string, number>;
  /** Factor on all usage by month, from t = −24 on. */
  market: number[];
  partners: PartnerTrace[];
}

/** A partner profile: its firms, and how each splits its time in this strategy. */
export interface PartnerTrace {
  partnerId: string;
  focus: Focus;
  firms: FirmTrace[];
}

/** One firm: its customers, and its own books by month. */
export interface FirmTrace {
  /** From 0. */
  firm: number;
  customers: CustomerTrace[];
  /** t = 0 … horizon − 1. */
  months: FirmMonth[];
}

/** A firm's month. Direct firms have no payouts and no result; their team is the vendor's own sales cost. */
export interface FirmMonth {
  month: number;
  /** What is settled on the firm's total: attainment, and what the yearly cap cuts. */
  lines: FirmLine[];
  /** All payouts of the month: lines of its customers and of the firm. */
  accrued: number;
  /** Payouts that arrive in the month, after the plan's payment lag. */
  received: number;
  services: { implementation: number; managedMonthly: number; managedShare: number; deliveryCost: number };
  teamCost: number;
  /** received + services income − deliveryCost − teamCost. */
  result: number;
}

/** What a firm's total brings or costs it. `component` is the place in the plan's list. */
export type FirmLine =
  | {
      kind: "attainment";
      planId: string;
      component: number;
      /** Total of the base over the period. */
      total: number;
      /** Months of the period: fewer where the horizon cuts it; thresholds are pro rata. */
      periodMonths: number;
      /** What the total earned, band by band (one band where the mode is retroactive); `to` null: without end. */
      bands: { from: number; to: number | null; rate: number; amount: number }[];
      amount: number;
    }
  | {
      kind: "cap";
      planId: string;
      /** The firm's total under the plan this month before the cap, clawbacks taken off, and the cap's room for it. */
      total: number;
      room: number;
      /** Never positive. */
      amount: number;
    };

/** Random numbers of one customer, as drawn. Normals are standard; uniforms in (0, 1); by age where they are arrays. */
export interface CustomerDraws {
  /** Uniform; null with `even` arrivals, where segments are dealt. */
  segment: number | null;
  /** Normals. */
  potential: number;
  seats: number;
  delay: number;
  optimism: number;
  /** Uniform: whether it will ever go live. */
  activation: number;
  /** Unit exponential that renewals use up. */
  loyalty: number;
  /** Normals. */
  noise: number[];
  uplift: number[];
  /** Uniforms: a new use case; the start of a decline; the attempt to save from the decline that began at that age. */
  useCase: number[];
  decline: number[];
  save: number[];
}

/** A customer's life and contract. */
export interface CustomerTrace {
  /** +j: the firm's j-th new customer; −i: the i-th of its installed base. */
  customer: number;
  segmentId: string;
  /** Month of signing; negative in the installed base. */
  signed: number;
  /** Activity per month at full adoption, and people who would have a seat. */
  potential: number;
  seats: number;
  /** Share won of the customer's demand, effort included. */
  share: number;
  /** Ages: usage begins and first value, if it is a customer by then; the renewal that did not come; the move to another offer. */
  activation: number | null;
  firstValue: number | null;
  churn: number | null;
  moved: number | null;
  draws: CustomerDraws;
  /** Age 0 up to churn (included) or the horizon; months before t = 0 are reported by no series. */
  months: CustomerMonth[];
}

/** What a customer is in a month. */
export type CustomerState = "waiting" | "healthy" | "declining" | "recovering" | "floored" | "dormant";

/** A customer's month. In the month of churn only what was to roll over is booked. */
export interface CustomerMonth {
  age: number;
  month: number;
  offerId: string;
  planId: string;
  /** False in the month of churn. */
  underContract: boolean;
  state: CustomerState;
  signal: (typeof SIGNALS)[number];
  /** 0..100 (domain §11). */
  healthScore: number;
  /** Use of the last 3 months ÷ that of the 3 before, without season, as the signal reads it; null where it reads none yet. */
  trend: number | null;
  /** Adoption A, growth G (1 where there is no demand to read it from), health q; demand index I = A·G·q. */
  adoption: number;
  growth: number;
  health: number;
  demand: number;
  season: number;
  /** 1 where nothing is used. */
  noise: number;
  /** Paid seats (0: the offer bills none), and those used. */
  seats: number;
  seatsUsed: number;
  priceLevel: number;
  renewal: RenewalTrace | null;
  commitment: CommitmentTrace | null;
  /** The month's usage, rated by charge. */
  usage: UsageLine[];
  /** Sum: `amounts.billings`. */
  invoice: InvoiceLine[];
  /** Sum: `amounts.revenue`. */
  revenue: RevenueEntry[];
  /** The month's figure in every money series, and FYCV. */
  amounts: Record<MoneyColumn, number>;
  contractValue: number;
  /** What plans pay for this customer this month; clawbacks are lines of their own. Months t ≥ 0 only. */
  incentives: IncentiveLine[];
}

/** A renewal that was due at the start of the month. */
export interface RenewalTrace {
  /** ρ, after effort. */
  chance: number;
  /** Σ −ln ρ over renewals so far, this one included; the customer leaves when it exceeds its loyalty draw. */
  hazard: number;
  renewed: boolean;
}

/** The running commitment period in a month. */
export interface CommitmentTrace {
  /** Month of the period from 0, its months, its commitment. */
  periodMonth: number;
  periodMonths: number;
  committed: number;
  discount: number;
  /** Balance before and after the month; what is to roll over is in `closing`. */
  opening: number;
  closing: number;
  /** Drawdown to date ÷ pace to date; 1 if nothing is committed. */
  utilisation: number;
  /** Whether the period ends with this month, and why. */
  ends: "regular" | "exhausted" | null;
}

/** One usage charge's month. `charge` is the place in the offer's list. */
export interface UsageLine {
  charge: number;
  meterId: string;
  quantity: number;
  included: number;
  /** `amount(quantity − included)`, and times seasonal rate and price level: the list value. */
  amount: number;
  seasonalRate: number;
  value: number;
}

/** One line of a month's invoice. `months`: that many months of a fee are billed ahead. */
export interface InvoiceLine {
  kind:
    | "oneTime"
    | "platform"
    | "seats"
    | "seatTrueUp"
    | "usage"
    | "instalment"
    | "drawdown"
    | "overage"
    | "carried"
    | "trueUp"
    | "credit";
  /** Months of fees or of the commitment that it covers; 1 for usage. */
  months: number;
  amount: number;
}

/** One entry of a month's recognised revenue. */
export interface RevenueEntry {
  kind: "oneTime" | "platform" | "seats" | "usage" | "drawdown" | "overage" | "breakage";
  amount: number;
}

/**
 * One line of a partner's statement that a customer's month made:
 * `amount = min(cap, rate · base · gate + fixed)`, or a clawback of such an amount.
 */
export interface IncentiveLine {
  planId: string;
  /** Place in the plan's list. */
  component: number;
  kind: IncentiveComponent["kind"];
  /** What the rate applies to: a base of the customer-month, its growth over 12 months, or the fixed sum alone. */
  baseKind: IncentiveBase | "consumptionGrowth" | "none";
  base: number;
  /** As it holds at this age, decay included. */
  rate: number;
  fixed: number;
  /** Factor of the utilisation gate; 1 where none applies. */
  gate: number;
  /** Most that the component pays for a deal, or null. */
  cap: number | null;
  amount: number;
  clawback: ClawbackTrace | null;
}

/** Why and how much of an earlier fee is taken back: `amount = −fee · part · paidShare`. */
export interface ClawbackTrace {
  reason: "churn" | "utilisation";
  /** Month in which the fee was accrued, and the fee. */
  signed: number;
  fee: number;
  /** Share of the fee that the rule takes back. */
  part: number;
  /** Share of that month's total that was paid under the yearly cap. */
  paidShare: number;
  /** Utilisation since signing, where that is the reason. */
  utilisation: number | null;
}
