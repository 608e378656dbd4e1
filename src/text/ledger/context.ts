import type { CommitmentTrace, CustomerMonth, Scenario } from "#engine/index.ts";

/** What sentences about a run are made with. */
export interface LedgerContext {
  /** As it held in the run: `TraceOverview.scenario`. */
  scenario: Scenario;
}

/** When a customer made a line, and how much of its commitment was used by then. A `CustomerMonth` or a `StatementLine` is one. */
export interface LineMoment extends Pick<CustomerMonth, "age" | "month"> {
  commitment: Pick<CommitmentTrace, "utilisation"> | null;
}
