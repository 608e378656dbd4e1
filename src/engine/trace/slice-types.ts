/** Parts of a trace that a page asks for, small enough to be handed over at once. */
import type { Focus, IncentiveComponent, Scenario } from "../scenario.ts";
import type { CommitmentTrace, CustomerMonth, CustomerState, FirmMonth, IncentiveLine } from "./trace-types.ts";

/** What is in a trace: partners, firms and customers with their totals over the months t = 0 … horizon − 1. */
export interface TraceOverview {
  engineVersion: string;
  strategyId: string;
  run: number;
  months: number;
  /** The scenario as it held in this run: uncertain inputs as drawn. What sentences about the run are made from. */
  scenario: Scenario;
  /** Uncertain inputs as drawn, by path. */
  inputs: Record<string, number>;
  partners: PartnerOverview[];
}

/** A partner profile: how it splits its time, and its firms. */
export interface PartnerOverview {
  partnerId: string;
  focus: Focus;
  firms: FirmOverview[];
}

/** A firm's totals over the horizon, and its customers. */
export interface FirmOverview {
  /** From 0. */
  firm: number;
  /** Payouts accrued, those that arrived, and the firm's result. Direct firms: 0. */
  accrued: number;
  received: number;
  result: number;
  /** Installed base first, then by signing. */
  customers: CustomerOverview[];
}

/** A customer in a list: who it is, and its totals over the horizon. */
export interface CustomerOverview {
  /** +j: the firm's j-th new customer; −i: the i-th of its installed base. */
  customer: number;
  segmentId: string;
  /** Month of signing; negative in the installed base. */
  signed: number;
  /** Age of churn; null: it stays to the horizon. */
  churn: number | null;
  /** Age of the move to another offer, or null. */
  moved: number | null;
  /** State in its last month. */
  state: CustomerState;
  revenue: number;
  serviceCost: number;
  /** Lines of plans that this customer made, clawbacks taken off; before attainment and the yearly cap. */
  payouts: number;
  /** revenue − serviceCost − payouts. */
  contribution: number;
}

/** One firm's statement: its months, and what its payouts are made of. */
export interface FirmSlice {
  partnerId: string;
  firm: number;
  focus: Focus;
  /** t = 0 … horizon − 1. */
  months: FirmMonth[];
  /** By place in the plan, earnings before what is taken back, caps last. Of each month they add up to `accrued`. */
  rows: StatementRow[];
}

/** A row of a firm's statement: what one component brings, what is taken back of it, or what the yearly cap cuts. */
export interface StatementRow {
  planId: string;
  /** Place in the plan's list; null: the cap. */
  component: number | null;
  kind: IncentiveComponent["kind"] | "cap";
  /** Clawbacks of the component: never positive. */
  takenBack: boolean;
  /** By month t. */
  amounts: number[];
}

/** A month of a firm, with every line that its customers made. */
export interface FirmMonthSlice {
  partnerId: string;
  firm: number;
  /** The firm's own lines (attainment, cap) are in here. */
  month: FirmMonth;
  lines: StatementLine[];
}

/** A line of a firm's statement with the customer that made it. */
export interface StatementLine {
  customer: number;
  segmentId: string;
  /** The customer's age. */
  age: number;
  month: number;
  commitment: Pick<CommitmentTrace, "utilisation"> | null;
  line: IncentiveLine;
}

/** A customer as it stands at the end of a month, with its sums from month 0 to it. */
export interface Account {
  partnerId: string;
  firm: number;
  customer: number;
  segmentId: string;
  /** Month of signing; negative in the installed base. */
  signed: number;
  /** Age of churn, be it past or to come; null: it stays to the horizon. */
  churn: number | null;
  /** All that it was invoiced, credits taken off. */
  spend: number;
  /** Activity. */
  usedUnits: number;
  idleSpend: number;
  /** Invoiced in the month of signing; null where that lay before month 0. */
  upFront: number | null;
  /** Null: not under contract in the month. */
  at: AccountMonth | null;
}

/** What a customer under contract is in a month. */
export interface AccountMonth {
  age: number;
  /** FYCV as booked at its signing or last renewal, whichever came last. */
  contractValue: number;
  trend: CustomerMonth["trend"];
  signal: CustomerMonth["signal"];
  /** 0..100. */
  health: number;
  /** To date in the commitment period; null without a commitment. */
  utilisation: number | null;
}
