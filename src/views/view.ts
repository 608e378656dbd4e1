import type { Scenario } from "#engine/index.ts";
import type { ResultView } from "#charts/model.ts";
import type { Choices } from "#state/choices.svelte.ts";
import type { LedgerPlace } from "#state/ledger-place.ts";
import type { LedgerTracer } from "#state/ledger.svelte.ts";

/** Ways into the ledger, and within it. A strategy that is null is the ledger's choice. */
export interface LedgerWays {
  /** Goes to a place, so that Back returns. */
  to: (strategyId: string | null, place: LedgerPlace) => void;
  /** Goes to a place in the stead of the present one. */
  change: (strategyId: string | null, place: LedgerPlace) => void;
  /** The address of a place. */
  address: (strategyId: string | null, place: LedgerPlace) => string;
}

/** What every screen is given. */
export interface ViewProps {
  view: ResultView;
  /** Sharper figures are on their way. */
  running: boolean;
  /** What the view was computed from. */
  scenario: Scenario;
  /** The strategy that the address names, or null. */
  strategyId: string | null;
  /** Where in the ledger, or null. */
  place: LedgerPlace | null;
  choices: Choices;
  tracer: LedgerTracer;
  /** Goes to the same screen for another strategy. */
  onstrategy: (strategyId: string) => void;
  ledger: LedgerWays;
}
