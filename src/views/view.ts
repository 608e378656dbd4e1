import type { ResultView } from "#charts/model.ts";
import type { Choices } from "#state/choices.svelte.ts";

/** What every screen is given. */
export interface ViewProps {
  view: ResultView;
  /** The strategy that the address names, or null. */
  strategyId: string | null;
  choices: Choices;
  /** Goes to the same screen for another strategy. */
  onstrategy: (strategyId: string) => void;
}
