import type { Scenario } from "#engine/index.ts";
import type { ResultView } from "#charts/model.ts";
import type { Choices } from "#state/choices.svelte.ts";
import type { Draft } from "#state/draft.svelte.ts";
import type { LedgerPlace } from "#state/ledger-place.ts";
import type { AsideServices } from "#state/asides.svelte.ts";
import type { LedgerTracer } from "#state/ledger.svelte.ts";

/** The screens of the workspace, as they stand in addresses. */
export type ViewName = "summary" | "revenue" | "partners" | "customers" | "compare" | "ledger" | "report" | "present";

/** A place on a screen; what is left out is the screen's choice. */
export interface Destination {
  view: ViewName;
  strategyId?: string | null;
  /** Compared with this one. */
  against?: string | null;
  /** The `name` of a chart that is to be seen, or what else the screen shows in parts. */
  chart?: string | null;
}

/** Ways from screen to screen. */
export interface Ways {
  /** Goes there, so that Back returns. */
  go: (to: Destination) => void;
  /** Goes there in the stead of the present place. */
  change: (to: Destination) => void;
  /** The address. */
  address: (to: Destination) => string;
}

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
  /** The strategy that it is to be compared with, or null: the screen's choice. */
  against: string | null;
  /** The part of the screen that the address names, or null. */
  chart: string | null;
  /** Where in the ledger, or null. */
  place: LedgerPlace | null;
  choices: Choices;
  /** For screens that edit the model. */
  draft: Draft;
  tracer: LedgerTracer;
  /** For `asidesWith`: results of other scenarios than the one that is shown. */
  asides: AsideServices;
  /** Goes to the same screen for another strategy. */
  onstrategy: (strategyId: string) => void;
  ledger: LedgerWays;
  ways: Ways;
}
