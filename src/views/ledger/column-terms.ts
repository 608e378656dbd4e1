import type { FirmSlice } from "#engine/index.ts";
import type { TermName } from "#text/terms.ts";
import { rowOf } from "./firm-grid.ts";

const TERMS: Record<string, TermName> = {
  value: "listValue",
  seats: "seats",
  drawdown: "drawdown",
  overage: "overage",
  balance: "balance",
  unused: "breakage",
  invoiced: "billings",
  revenue: "revenue",
  payouts: "payouts",
  accrued: "payouts",
  received: "paymentLag",
  services: "services",
  delivery: "services",
  team: "partnerResult",
  result: "partnerResult",
};

/** The term that a column of the ledger is about: its help mark leads to the method page. */
export function columnTerm(columnId: string, firm: FirmSlice | null): TermName {
  const row = firm && rowOf(firm, columnId);
  if (!row) return TERMS[columnId] ?? "usage";
  if (row.kind === "cap") return "annualCap";
  return row.takenBack ? "clawback" : row.kind;
}
